import { describe, expect, it } from 'vitest';
import { requireNode } from './node-version.mjs';

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.0.0'])('may be %s', (version) => {
    expect(() => requireNode(version)).not.toThrow();
  });

  it.each(['18.20.4', '20.18.3', '21.7.0', '22.11.0'])(
    'may not be %s, and the message says so',
    (version) => {
      expect(() => requireNode(version)).toThrow(`This is Node ${version}.`);
    },
  );
});
