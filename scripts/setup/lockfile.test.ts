import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  version?: string;
  integrity?: string;
  resolved?: string;
  optionalDependencies?: Record<string, string>;
}

const { packages }: { packages: Record<string, LockedPackage> } = JSON.parse(
  readFileSync('package-lock.json', 'utf8'),
);
const installed = Object.entries(packages).filter(([path]) => path !== '');

describe('the lockfile', () => {
  it('fixes the version and the content of every package, and leaves the registry to whoever installs', () => {
    expect(installed.length).toBeGreaterThan(100);
    for (const [path, { version, integrity, resolved }] of installed) {
      expect({ path, isFixed: Boolean(version && integrity), resolved }).toEqual({ path, isFixed: true });
    }
  });

  // npm leaves out, without a word, what the registry at hand does not carry; `npm ci` of npm 11 then refuses the lockfile.
  it('names the binaries of every operating system', () => {
    const isLocked = (parent: string, name: string) =>
      `node_modules/${name}` in packages || `${parent}/node_modules/${name}` in packages;
    const missing = installed.flatMap(([path, { optionalDependencies = {} }]) =>
      Object.keys(optionalDependencies).filter((name) => !isLocked(path, name)),
    );

    expect(missing).toEqual([]);
  });
});
