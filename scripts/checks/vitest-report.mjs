import { noCounts } from './counts.mjs';

/**
 * The part of Vitest's JSON report that is read here.
 *
 * @typedef {object} VitestReport
 * @property {{ name: string, status: string, message?: string, assertionResults: VitestTest[] }[]} testResults
 *
 * @typedef {object} VitestTest
 * @property {string} fullName
 * @property {string} status
 * @property {string[] | null} [failureMessages]
 */

/**
 * @param {VitestReport} report
 * @returns {import('./counts.mjs').Counts}
 */
export function countVitest(report) {
  const counts = noCounts();
  for (const file of report.testResults) {
    for (const test of file.assertionResults) {
      if (test.status === 'passed') counts.passed += 1;
      else if (test.status === 'failed')
        fail(counts, file.name, test.fullName, test.failureMessages?.join('\n'));
      else counts.skipped += 1;
    }
    // A file that does not load, or whose set-up fails, has no failed test to show for it.
    const hasFailedTest = file.assertionResults.some((test) => test.status === 'failed');
    if (file.status === 'failed' && !hasFailedTest) fail(counts, file.name, 'the whole file', file.message);
  }
  return counts;
}

/**
 * @param {import('./counts.mjs').Counts} counts
 * @param {string} file
 * @param {string} title
 * @param {string | undefined} message
 */
function fail(counts, file, title, message) {
  counts.failed += 1;
  counts.failures.push(`${file}: ${title}\n${message?.trim() || 'no message'}`);
}
