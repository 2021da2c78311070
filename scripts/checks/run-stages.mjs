import { PlainFailure } from '../setup/plain-failure.mjs';
import { projectRoot, setUp, setUpBrowser } from '../setup.mjs';
import { countsLine, noCounts, sumOf } from './counts.mjs';
import { runStep } from './run-step.mjs';

/**
 * Installs what is missing, then runs every check of the stages. A failure does not stop the later checks, only those
 * that need what failed. The last line is for programs: `N passed, N failed`.
 *
 * @param {import('./steps.mjs').Step[][][]} stages
 */
export async function runStages(stages) {
  const startedAt = performance.now();
  /** Why a step cannot run, by what it needs. @type {Map<string, string>} */
  const missing = new Map();
  /** @type {import('./counts.mjs').Counts[]} */
  const results = [];

  if (await succeeds('Set-up', setUp)) {
    await succeeds('Browser', setUpBrowser);
    for (const lanes of stages) await Promise.all(lanes.map(runLane));
  }

  const total = sumOf(results);
  console.log(`\nAll checks: ${((performance.now() - startedAt) / 1000).toFixed(0)} s`);
  console.log(countsLine(total));
  process.exitCode = total.failed > 0 ? 1 : 0;

  /**
   * Set-up that fails in plain words leaves the steps that need it, and only those, undone.
   *
   * @param {string} name
   * @param {() => Promise<unknown>} prepare
   */
  async function succeeds(name, prepare) {
    try {
      await prepare();
      return true;
    } catch (error) {
      if (!(error instanceof PlainFailure)) throw error;
      console.log(`FAILED ${name}\n\n${indent(error.message)}\n`);
      missing.set(name, `${name} failed`);
      results.push({ ...noCounts(), failed: 1 });
      return false;
    }
  }

  /** @param {import('./steps.mjs').Step[]} steps */
  async function runLane(steps) {
    for (const step of steps) await report(step);
  }

  /** @param {import('./steps.mjs').Step} step */
  async function report(step) {
    const obstacle = step.needs?.map((need) => missing.get(need)).find((cause) => cause !== undefined);
    const { counts, seconds } = obstacle
      ? { counts: { ...noCounts(), failed: 1, failures: [`Not run: ${obstacle}.`] }, seconds: 0 }
      : await runStep(step, projectRoot);
    results.push(counts);
    if (counts.failed > 0) missing.set(step.name, `${step.name} failed`);

    const verdict = counts.failed > 0 ? 'FAILED' : 'ok';
    const detail = step.report ? `, ${countsLine(counts)}` : '';
    console.log(`${verdict.padEnd(6)} ${step.name} (${seconds.toFixed(1)} s${detail})`);
    for (const failure of counts.failures) console.log(`\n${indent(failure)}\n`);
  }
}

/** @param {string} text */
function indent(text) {
  return text.replace(/^/gm, '    ');
}
