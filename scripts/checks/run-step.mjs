import { readFileSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { runCommand } from '../setup/run-command.mjs';
import { noCounts } from './counts.mjs';

/** A step that hangs has to end as a failure. Nothing waits for it: machines of two cores differ by a factor of two. */
const usualTimeoutSeconds = 1200;

/**
 * @param {import('./steps.mjs').Step} step
 * @param {string} root
 * @returns {Promise<{ counts: import('./counts.mjs').Counts, seconds: number }>}
 */
export async function runStep(step, root) {
  const [tool = '', ...toolArguments] = step.command;
  const reportPath = step.report && resolve(root, step.report.path);
  // A report left by an earlier run must not speak for this one.
  if (reportPath) rmSync(reportPath, { force: true });

  const command = tool === 'node' ? process.execPath : resolve(root, 'node_modules/.bin', tool);
  const outcome = await runCommand(step.name, command, toolArguments, {
    cwd: root,
    timeoutSeconds: step.timeoutSeconds ?? usualTimeoutSeconds,
    // CI: a missing snapshot is a failure, not a reason to write one. No colours: this output is read as text.
    env: { CI: 'true', NO_COLOR: '1', FORCE_COLOR: '0', ...step.environment },
  });
  const report = reportPath && readReport(reportPath);
  return { counts: judge(step, outcome, report), seconds: outcome.seconds };
}

/**
 * @param {string} path
 * @returns {unknown}
 */
function readReport(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * What a step's outcome counts for. Silence is no success: a tool that breaks off, writes no report or runs no test has
 * failed.
 *
 * @param {import('./steps.mjs').Step} step
 * @param {Pick<import('../setup/run-command.mjs').Outcome, 'isOk' | 'isTimedOut' | 'output'>} outcome
 * @param {unknown} report
 * @returns {import('./counts.mjs').Counts}
 */
export function judge(step, outcome, report) {
  const { isOk, isTimedOut, output } = outcome;
  /** @param {string} cause */
  const brokenOff = (cause) => `${step.name}: ${cause}\n${output.trim()}`.trim();

  if (!step.report) {
    return isOk
      ? { ...noCounts(), passed: 1 }
      : {
          ...noCounts(),
          failed: 1,
          failures: [isTimedOut ? brokenOff('not finished in time') : output.trim()],
        };
  }
  const counts = report === undefined ? noCounts() : step.report.count(report);
  const isExplained = isOk ? counts.passed + counts.failed > 0 : counts.failed > 0 && !isTimedOut;
  if (isExplained) return counts;

  const cause = isTimedOut ? 'not finished in time' : isOk ? 'no test was run' : 'the run broke off';
  return { ...counts, failed: counts.failed + 1, failures: [...counts.failures, brokenOff(cause)] };
}
