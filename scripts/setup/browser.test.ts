import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findBrowser } from './browser.mjs';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
});

/** A folder with one program in it, which ends with the exit code. */
function folderWith(name: string, exitCode: number) {
  const folder = mkdtempSync(join(tmpdir(), 'lab-browser-'));
  folders.push(folder);
  mkdirSync(folder, { recursive: true });
  const path = join(folder, name);
  writeFileSync(path, `#!/bin/sh\nexit ${exitCode}\n`);
  chmodSync(path, 0o755);
  return { folder, path };
}

describe('the search for a browser', () => {
  it('takes one from the path', async () => {
    const { folder, path } = folderWith('google-chrome', 0);

    expect(await findBrowser({ PATH: folder })).toBe(path);
  });

  it('passes over a stub that does not run', async () => {
    const stub = folderWith('chromium', 1);
    const real = folderWith('chromium', 0);

    expect(await findBrowser({ PATH: [stub.folder, real.folder].join(delimiter) })).toBe(real.path);
  });

  it('prefers the one that the user names', async () => {
    const found = folderWith('chromium', 0);
    const named = folderWith('my-browser', 0);

    expect(await findBrowser({ PATH: found.folder, LAB_CHROMIUM: named.path })).toBe(named.path);
  });

  it('does not quietly take another one when the named one does not run', async () => {
    const found = folderWith('chromium', 0);

    await expect(findBrowser({ PATH: found.folder, LAB_CHROMIUM: '/nowhere/chromium' })).rejects.toThrow(
      'LAB_CHROMIUM is /nowhere/chromium',
    );
  });
});
