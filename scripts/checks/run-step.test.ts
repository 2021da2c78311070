import { describe, expect, it } from 'vitest';
import { judge } from './run-step.mjs';
import { countVitest } from './vitest-report.mjs';

const check = { name: 'Types', command: ['tsc'] };
const tests = { name: 'Tests', command: ['vitest'], report: { path: 'report.json', count: countVitest } };

const fine = { isOk: true, isTimedOut: false, output: 'all is well' };
const broken = { isOk: false, isTimedOut: false, output: 'it went wrong' };
const late = { isOk: false, isTimedOut: true, output: 'step one' };

const report = (...statuses: string[]) => ({
  testResults: [
    { name: 'a', status: '', assertionResults: statuses.map((status) => ({ fullName: status, status })) },
  ],
});

describe('a step without a report', () => {
  it('counts one check', () => {
    expect(judge(check, fine, undefined)).toMatchObject({ passed: 1, failed: 0 });
    expect(judge(check, broken, undefined)).toMatchObject({
      passed: 0,
      failed: 1,
      failures: ['it went wrong'],
    });
  });
});

describe('a step with a report', () => {
  it('counts its tests', () => {
    expect(judge(tests, fine, report('passed', 'passed'))).toMatchObject({ passed: 2, failed: 0 });
    expect(judge(tests, broken, report('passed', 'failed'))).toMatchObject({ passed: 1, failed: 1 });
  });

  it('has failed when it ran no test', () => {
    expect(judge(tests, fine, report())).toMatchObject({
      failed: 1,
      failures: ['Tests: no test was run\nall is well'],
    });
    expect(judge(tests, fine, report('skipped'))).toMatchObject({ failed: 1, skipped: 1 });
  });

  it('has failed when it wrote no report, however it ended', () => {
    expect(judge(tests, fine, undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(judge(tests, broken, undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('has failed when every test passed and the tool still complains', () => {
    expect(judge(tests, broken, report('passed'))).toMatchObject({
      passed: 1,
      failed: 1,
      failures: ['Tests: the run broke off\nit went wrong'],
    });
  });

  it('has failed when it did not finish in time', () => {
    expect(judge(tests, late, undefined)).toMatchObject({
      failed: 1,
      failures: ['Tests: not finished in time\nstep one'],
    });
  });
});
