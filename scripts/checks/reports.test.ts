import { describe, expect, it } from 'vitest';
import { countsLine, sumOf } from './counts.mjs';
import { countPlaywright } from './playwright-report.mjs';
import { countVitest } from './vitest-report.mjs';

describe('a Vitest report', () => {
  it('is counted test by test, a failure with its message', () => {
    const report = {
      testResults: [
        {
          name: 'src/a.test.ts',
          status: 'failed',
          assertionResults: [
            { fullName: 'a holds', status: 'passed' },
            { fullName: 'a breaks', status: 'failed', failureMessages: ['expected 1 to be 2'] },
            { fullName: 'a waits', status: 'skipped' },
            { fullName: 'a is planned', status: 'todo' },
          ],
        },
      ],
    };

    expect(countVitest(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 2,
      failures: ['src/a.test.ts: a breaks\nexpected 1 to be 2'],
    });
  });

  it('counts a file that did not load as one failure', () => {
    const report = {
      testResults: [
        { name: 'src/a.test.ts', status: 'failed', message: 'SyntaxError', assertionResults: [] },
      ],
    };

    expect(countVitest(report)).toMatchObject({
      failed: 1,
      failures: ['src/a.test.ts: the whole file\nSyntaxError'],
    });
  });
});

describe('a Playwright report', () => {
  const spec = (status: 'expected' | 'unexpected' | 'flaky' | 'skipped', message?: string) => ({
    title: `is ${status}`,
    file: 'a.spec.ts',
    line: 3,
    tests: [{ status, results: [{ errors: message === undefined ? [] : [{ message }] }] }],
  });

  it('is counted through its nested suites', () => {
    const report = {
      errors: [],
      suites: [
        {
          title: 'a.spec.ts',
          specs: [spec('expected'), spec('skipped')],
          suites: [{ title: 'inner', specs: [spec('unexpected', '7 pixels differ')] }],
        },
      ],
    };

    expect(countPlaywright(report)).toEqual({
      passed: 1,
      failed: 1,
      skipped: 1,
      failures: ['a.spec.ts:3: is unexpected\n7 pixels differ'],
    });
  });

  it('counts a flaky test, and a failure outside of any test, as failures', () => {
    const report = {
      errors: [{ message: 'the server did not start' }],
      suites: [{ title: 'a', specs: [spec('flaky')] }],
    };

    expect(countPlaywright(report)).toMatchObject({ passed: 0, failed: 2 });
  });
});

describe('the last line', () => {
  it('adds up the steps and names skipped tests only when there are any', () => {
    const one = { passed: 2, failed: 1, skipped: 0, failures: ['x'] };

    expect(countsLine(sumOf([one, one]))).toBe('4 passed, 2 failed');
    expect(countsLine({ ...one, skipped: 3 })).toBe('2 passed, 1 failed, 3 skipped');
  });
});
