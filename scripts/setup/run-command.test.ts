import { describe, expect, it } from 'vitest';
import { runCommand } from './run-command.mjs';

/** Runs one line of JavaScript in a process of its own. */
const runLine = (line: string, timeoutSeconds = 30) =>
  runCommand('a line', process.execPath, ['-e', line], { timeoutSeconds, env: { LAB_WORD: 'word' } });

describe('a command', () => {
  it('hands over what it printed on both streams', async () => {
    const outcome = await runLine('console.log(process.env.LAB_WORD); console.error("aside")');

    expect(outcome.isOk).toBe(true);
    expect(outcome.output.split('\n').toSorted()).toEqual(['', 'aside', 'word']);
  });

  it('has failed when its exit code says so', async () => {
    expect(await runLine('process.exit(3)')).toMatchObject({ isOk: false, isTimedOut: false });
  });

  it('is ended with its children when its time is over', async () => {
    // The child holds the output open: without the end of the whole group this test would wait for a minute.
    const child = "require('node:child_process').spawnSync('sleep', ['60'], { stdio: 'inherit' })";

    expect(await runLine(child, 0.3)).toMatchObject({ isOk: false, isTimedOut: true });
  });

  it('has failed when it cannot start', async () => {
    const outcome = await runCommand('nothing', '/nowhere/tool', []);

    expect(outcome.isOk).toBe(false);
    expect(outcome.output).toContain('ENOENT');
  });
});
