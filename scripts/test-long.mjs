// `npm run test:long`: soaks, long fuzzing, and a monkey that goes on at the page for thousands of actions. Minutes each.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { runMain } from './setup/plain-failure.mjs';
import { projectRoot, setUp, setUpBrowser } from './setup.mjs';

/** Each monkey has a page and choices of its own; the seed of one that failed can be given again by LAB_MONKEY_SEED. */
const MONKEY_SEEDS = process.env.LAB_MONKEY_SEED?.split(',') ?? ['1', '2', '3', '4', '5'];
const MONKEY_ACTIONS = process.env.LAB_MONKEY_ACTIONS ?? '1000';

await runMain(async () => {
  await setUp();
  await setUpBrowser();
  run('vitest', ['run', '--config', 'vitest.long.config.ts']);
  run('vite', ['build', '--logLevel', 'error']);
  for (const LAB_MONKEY_SEED of MONKEY_SEEDS) {
    run('playwright', ['test', 'monkey', '--reporter=list'], {
      LAB_MONKEY_SEED,
      LAB_MONKEY_ACTIONS: MONKEY_ACTIONS,
    });
  }
});

/**
 * A failure does not stop what comes after it; it is what the whole ends with.
 *
 * @param {string} tool
 * @param {string[]} toolArguments
 * @param {Record<string, string>} [environment]
 */
function run(tool, toolArguments, environment = {}) {
  const { status } = spawnSync(resolve(projectRoot, 'node_modules/.bin', tool), toolArguments, {
    cwd: projectRoot,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    env: { ...process.env, ...environment },
  });
  if (status !== 0) process.exitCode = 1;
}
