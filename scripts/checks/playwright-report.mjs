import { noCounts } from './counts.mjs';

/**
 * The part of Playwright's JSON report that is read here.
 *
 * @typedef {object} PlaywrightReport
 * @property {Suite[]} suites
 * @property {{ message?: string }[]} errors Failures outside of any test.
 *
 * @typedef {object} Suite
 * @property {string} title
 * @property {Suite[]} [suites]
 * @property {{ title: string, file: string, line: number, tests: PlaywrightTest[] }[]} [specs]
 *
 * @typedef {object} PlaywrightTest
 * @property {'expected' | 'unexpected' | 'flaky' | 'skipped'} status
 * @property {{ errors: { message?: string }[] }[]} results
 */

/**
 * @param {PlaywrightReport} report
 * @returns {import('./counts.mjs').Counts}
 */
export function countPlaywright(report) {
  const counts = noCounts();
  for (const error of report.errors) {
    counts.failed += 1;
    counts.failures.push(error.message ?? 'A failure outside of any test, without a message.');
  }
  for (const spec of report.suites.flatMap(specsOf)) {
    for (const test of spec.tests) {
      if (test.status === 'expected') counts.passed += 1;
      else if (test.status === 'skipped') counts.skipped += 1;
      else {
        // A test that passes only now and then is a failure too.
        const messages = test.results.flatMap((result) => result.errors.map((error) => error.message ?? ''));
        counts.failed += 1;
        counts.failures.push(
          `${spec.file}:${spec.line}: ${spec.title}\n${messages.join('\n').trim() || test.status}`,
        );
      }
    }
  }
  return counts;
}

/**
 * @param {Suite} suite
 * @returns {NonNullable<Suite['specs']>}
 */
function specsOf(suite) {
  return [...(suite.specs ?? []), ...(suite.suites ?? []).flatMap(specsOf)];
}
