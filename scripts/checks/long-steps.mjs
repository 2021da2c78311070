import { countPlaywright } from './playwright-report.mjs';
import { playwrightReport } from './steps.mjs';
import { countVitest } from './vitest-report.mjs';

/** Each monkey has a page and choices of its own: 4,000 random actions in all. */
const MONKEY_SEEDS = '1,2,3,4,5,6,7,8';
const MONKEY_ACTIONS = '500';

/** A thousand addresses of a stranger's making: so many for each seed. */
const HOSTILE_SEEDS = '1,2,3,4';
const HOSTILE_ADDRESSES = '250';

const longReport = 'node_modules/.cache/reports/long.json';
/** A limit for what hangs; nothing waits for it. */
const timeoutSeconds = 3600;

/**
 * The seed of a monkey that failed can be given again by LAB_MONKEY_SEED, its number of actions by LAB_MONKEY_ACTIONS;
 * those of hostile addresses by LAB_HOSTILE_SEEDS and LAB_HOSTILE_ADDRESSES.
 *
 * @param {Record<string, string | undefined>} environment
 * @returns {import('./steps.mjs').Step[][][]}
 */
export function longStages({
  LAB_MONKEY_SEED = MONKEY_SEEDS,
  LAB_MONKEY_ACTIONS = MONKEY_ACTIONS,
  LAB_HOSTILE_SEEDS = HOSTILE_SEEDS,
  LAB_HOSTILE_ADDRESSES = HOSTILE_ADDRESSES,
}) {
  const monkeys = LAB_MONKEY_SEED.split(',').map((seed) => ({
    name: `Monkey ${seed}, ${LAB_MONKEY_ACTIONS} actions`,
    command: ['playwright', 'test', 'journeys/monkey.spec.ts', '--forbid-only'],
    needs: ['Browser', 'Build'],
    report: { path: playwrightReport, count: countPlaywright },
    environment: { LAB_MONKEY_SEED: seed, LAB_MONKEY_ACTIONS },
    timeoutSeconds,
  }));
  return [
    [
      [
        {
          name: 'Soaks and long fuzzing',
          command: [
            ...['vitest', 'run', '--config', 'vitest.long.config.ts', '--allowOnly=false'],
            ...['--reporter=json', `--outputFile=${longReport}`],
          ],
          report: { path: longReport, count: countVitest },
          timeoutSeconds,
        },
        { name: 'Build', command: ['node', 'scripts/build.mjs'] },
        {
          name: `Hostile addresses, ${LAB_HOSTILE_ADDRESSES} of each of the seeds ${LAB_HOSTILE_SEEDS}`,
          command: ['playwright', 'test', 'journeys/hostile-addresses.spec.ts', '--forbid-only'],
          needs: ['Browser', 'Build'],
          report: { path: playwrightReport, count: countPlaywright },
          environment: { LAB_HOSTILE_SEEDS, LAB_HOSTILE_ADDRESSES },
          timeoutSeconds,
        },
        ...monkeys,
      ],
    ],
  ];
}
