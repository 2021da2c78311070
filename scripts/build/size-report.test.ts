import { describe, expect, it } from 'vitest';
import { sizeReport } from './size-report.mjs';

const page = { what: 'page', budget: 150 };

describe('the size report of a build', () => {
  it('fails when a budget is passed, and says which', () => {
    const report = sizeReport([
      { ...page, size: 149.96 },
      { ...page, what: 'other', size: 150.01 },
    ]);
    expect(report.isFailed).toBe(true);
    expect(report.lines[0]).toBe('page: 150.0 kB gzipped of 150');
    expect(report.lines[1]).toMatch(/^other: .* OVER ITS BUDGET$/);
  });

  it('holds what is over its budget to what it weighs now, and goes on saying so', () => {
    const heavy = { ...page, failsAbove: 160 };
    expect(sizeReport([{ ...heavy, size: 155 }]).isFailed).toBe(false);
    expect(sizeReport([{ ...heavy, size: 155 }]).lines[0]).toContain('OVER ITS BUDGET');
    expect(sizeReport([{ ...heavy, size: 160.1 }]).isFailed).toBe(true);
  });

  it('passes where all is within', () => {
    expect(sizeReport([{ ...page, size: 150 }])).toEqual({
      lines: ['page: 150.0 kB gzipped of 150'],
      isFailed: false,
    });
  });
});
