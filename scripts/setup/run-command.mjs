import { spawn } from 'node:child_process';

const heartbeatSeconds = 10;

/**
 * @typedef {object} Outcome
 * @property {boolean} isOk
 * @property {boolean} isTimedOut
 * @property {string} output What the command printed, both streams in order.
 * @property {number} seconds
 */

/**
 * Runs a command quietly and tells every ten seconds that it is still at work: whoever waits sees progress, and its
 * output only where it matters, after a failure. Never rejects; a command that cannot start is a failed outcome.
 *
 * @param {string} label What is being done, in the words a reader sees.
 * @param {string} command
 * @param {string[]} commandArguments
 * @param {{ timeoutSeconds?: number, env?: Record<string, string>, cwd?: string }} [options]
 * @returns {Promise<Outcome>}
 */
export function runCommand(label, command, commandArguments, { timeoutSeconds, env = {}, cwd } = {}) {
  const startedAt = performance.now();
  const secondsSoFar = () => (performance.now() - startedAt) / 1000;
  // A group of its own, so that a time-out ends the command's children as well.
  const isGroup = process.platform !== 'win32';
  const child = spawn(command, commandArguments, {
    cwd,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: isGroup,
    shell: process.platform === 'win32',
  });

  const end = () => {
    if (child.pid === undefined) return;
    try {
      process.kill(isGroup ? -child.pid : child.pid, 'SIGKILL');
    } catch {
      // It ended in the meantime.
    }
  };
  let output = '';
  let isTimedOut = false;
  child.stdout.on('data', (chunk) => {
    output += chunk;
  });
  child.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const heartbeat = setInterval(
    () => console.log(`  ${label}: still at work (${secondsSoFar().toFixed(0)} s)`),
    heartbeatSeconds * 1000,
  );
  const limit =
    timeoutSeconds === undefined
      ? undefined
      : setTimeout(() => {
          isTimedOut = true;
          end();
        }, timeoutSeconds * 1000);
  // In a group of its own the command does not hear the terminal's ctrl-C.
  const interrupt = () => {
    end();
    process.exit(130);
  };
  process.once('SIGINT', interrupt);
  process.once('SIGTERM', interrupt);

  return new Promise((resolve) => {
    /** @param {boolean} isOk */
    const finish = (isOk) => {
      clearInterval(heartbeat);
      clearTimeout(limit);
      process.off('SIGINT', interrupt);
      process.off('SIGTERM', interrupt);
      resolve({ isOk: isOk && !isTimedOut, isTimedOut, output, seconds: secondsSoFar() });
    };
    child.on('error', (error) => {
      output += String(error);
      finish(false);
    });
    child.on('close', (code) => finish(code === 0));
  });
}
