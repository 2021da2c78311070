import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvOf } from './csv.ts';
import { readCsv } from './testing/read-csv.ts';

describe('a table as CSV', () => {
  it('names the columns under its comment lines, and leaves a missing value empty', () => {
    const text = csvOf(['Lab', 'https://example.org/?t=0.1\nsecond line'], {
      columns: ['time_s', 'offered_gbit_s'],
      rows: [
        [0.0002, 1.25],
        [0.0004, null],
      ],
    });
    expect(text).toBe(
      '# Lab\r\n# https://example.org/?t=0.1\r\n# second line\r\ntime_s,offered_gbit_s\r\n0.0002,1.25\r\n0.0004,\r\n',
    );
  });

  it('gives back every number and every text, whatever is in it', () => {
    const cell = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.string());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const read = readCsv(csvOf(['a comment'], { columns: ['a', 'b'], rows }));
        expect(read.columns).toEqual(['a', 'b']);
        expect(read.rows).toEqual(rows.map((row) => row.map(String)));
      }),
    );
  });
});
