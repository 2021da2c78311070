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

  it('fails by as little as a byte, and lets nothing light make up for what is heavy', () => {
    const { isFailed, lines } = sizeReport([
      { ...page, size: 150.001 },
      { ...page, what: 'other', size: 1 },
    ]);
    expect(isFailed).toBe(true);
    expect(lines.map((line) => line.includes('OVER ITS BUDGET'))).toEqual([true, false]);
  });

  it('passes where all is within', () => {
    expect(sizeReport([{ ...page, size: 150 }])).toEqual({
      lines: ['page: 150.0 kB gzipped of 150'],
      isFailed: false,
    });
  });
});
