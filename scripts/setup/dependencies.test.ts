import { describe, expect, it } from 'vitest';
import { isInstalled } from './dependencies.mjs';

const wanted = {
  packages: {
    '': {},
    'node_modules/vite': { version: '8.3.8' },
    'node_modules/for-another-system': { version: '1.0.0', optional: true },
  },
};

describe('the installed packages', () => {
  it('are complete when each has the version that the lockfile names', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/vite': { version: '8.3.8' } } })).toBe(true);
  });

  it('are not complete when one is missing', () => {
    expect(isInstalled(wanted, { packages: {} })).toBe(false);
  });

  it('are not complete when one has another version', () => {
    expect(isInstalled(wanted, { packages: { 'node_modules/vite': { version: '8.3.7' } } })).toBe(false);
  });

  it('are not complete when an optional one is there in another version', () => {
    const packages = {
      'node_modules/vite': { version: '8.3.8' },
      'node_modules/for-another-system': { version: '0.9.0' },
    };
    expect(isInstalled(wanted, { packages })).toBe(false);
  });

  it('are not complete after an interrupted installation, which leaves no record', () => {
    expect(isInstalled(wanted, {})).toBe(false);
  });

  it('are not complete when the lockfile cannot be read', () => {
    expect(isInstalled({}, {})).toBe(false);
  });
});
