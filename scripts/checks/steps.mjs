import { countPlaywright } from './playwright-report.mjs';
import { countVitest } from './vitest-report.mjs';

/**
 * One line of `npm test`. A step without a report counts as one check; one with a report counts its tests.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string[]} command A tool of node_modules/.bin (or `node`) and its arguments.
 * @property {Record<string, string>} [environment] Variables of its own.
 * @property {number} [timeoutSeconds] x.
 * @property {string[]} [needs] Names of what must have succeeded before: earlier steps, or `Browser`.
 * @property {{ path: string, count: (report: any) => import('./counts.mjs').Counts }} [report]
 */

/** Under node_modules, where no other tool looks for sources. */
const reports = 'node_modules/.cache/reports';
export const playwrightReport = `${reports}/playwright.json`;
const vitestReport = `${reports}/vitest.json`;

/**
 * The lanes of one stage run side by side, the steps of a lane one after the other; a stage begins when the one before
 * has ended. Two cores have room for the tools that keep one of them busy beside the tests that take every one they get;
 * browsers get the machine for themselves.
 *
 * @type {Step[][][]}
 */
export const stages = [
  [
    [
      { name: 'Types', command: ['tsc', '--build'] },
      { name: 'Lint and format', command: ['biome', 'check', '--error-on-warnings'] },
      { name: 'Import boundaries', command: ['node', 'scripts/boundaries.mjs'] },
      { name: 'Unused code', command: ['knip', '--no-progress'] },
      { name: 'Build', command: ['node', 'scripts/build.mjs'] },
    ],
    [
      {
        name: 'Unit, property and component tests',
        command: ['vitest', 'run', '--allowOnly=false', '--reporter=json', `--outputFile=${vitestReport}`],
        report: { path: vitestReport, count: countVitest },
      },
    ],
  ],
  [
    [
      {
        name: 'End-to-end and screenshot tests',
        command: ['playwright', 'test', '--forbid-only', '--update-snapshots=none'],
        needs: ['Browser', 'Build'],
        report: { path: playwrightReport, count: countPlaywright },
      },
    ],
  ],
];
