import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { inLine, oneQueue } from '../engine/testing/networks.ts';
import { validateNetwork } from '../engine/validate.ts';
import { readTraceCsv } from './read-trace-csv.ts';

describe('a trace', () => {
  it('of requests is read with or without a heading, a byte order mark, Windows line ends and blanks at its end', () => {
    const expected = {
      arrivals: {
        kind: 'trace',
        jobs: [
          { at: 0.5, requestBytes: 256, responseBytes: 16384 },
          { at: 0.5, requestBytes: 1e3, responseBytes: 0 },
        ],
      },
      rows: 2,
      until: 0.5,
    };
    expect(readTraceCsv('0.5,256,16384\n.5,1e3,0')).toEqual(expected);
    const heading = '\uFEFFTime (s),Request bytes,response_bytes\r\n';
    expect(readTraceCsv(`${heading}0.5, 256 ,"16384"\r\n.5,1e3,0\r\n\r\n`)).toEqual(expected);
  });

  it('of rates holds each until the next, and nothing before the first', () => {
    expect(readTraceCsv('time,requests per second\n1,500\n2,0\n')).toMatchObject({
      arrivals: {
        kind: 'steps',
        points: [
          { at: 0, rate: 0 },
          { at: 1, rate: 500 },
          { at: 2, rate: 0 },
        ],
      },
    });
  });

  it('runs: every recorded request is born at its time', () => {
    const reading = readTraceCsv(Array.from({ length: 100 }, (_, i) => `${i / 10},1,2`).join('\n'));
    if (reading.faults !== undefined) throw new Error('refused');
    const network = inLine([oneQueue(1, null)], 1);
    const run = new Simulation(
      { ...network, sources: network.sources.map((s) => ({ ...s, arrivals: reading.arrivals })) },
      { seed: 1 },
    );
    run.advance(4.95);
    expect(run.summary().offered).toBe(50);
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['', 0, 'empty'],
    ['\n\n', 0, 'empty'],
    ['time,rate', 0, 'no data'],
    ['1;2;3\n', 1, 'Separate them with commas'],
    ['1,2,3,4\n', 1, 'has 4 columns'],
    ['0,10\n1,20,30', 2, 'has 3 columns instead of 2'],
    ['0,10\n1,', 2, '"" is not a number of requests per second'],
    ['0,10\n1,-5', 2, '"-5" is not'],
    ['0,10\n1,0x10', 2, '"0x10" is not'],
    ['0,10\n1,Infinity', 2, '"Infinity" is not'],
    ['0,10\n1,1e300', 2, '"1e300" is not'],
    ['0,10\n0,20', 2, 'sort the lines by time'],
    ['1,1,1\n0.5,1,1', 2, 'sort the lines by time'],
    ['0,10\n"1\n",3', 0, 'over several lines'],
    [`0,10\n1,${'9'.repeat(9999)}x`, 2, '...'],
  ])('says where and why: %j', (text, line, message) => {
    expect(readTraceCsv(text).faults?.[0]).toEqual({ line, message: expect.stringContaining(message) });
  });

  it('is not read for ever: faults and lines have a limit', () => {
    expect(readTraceCsv('x,y\n'.repeat(1000)).faults).toHaveLength(21);
    expect(readTraceCsv('0,1\n'.repeat(1_000_001)).faults?.[0]?.message).toContain('at most 1000000');
  });

  it('never throws, and what it takes the engine takes too', () => {
    const line = fc.array(fc.oneof(fc.double().map(String), fc.integer().map(String), fc.string()), {
      maxLength: 4,
    });
    const texts = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(line, { maxLength: 6 }).map((lines) => lines.map((cells) => cells.join(',')).join('\n')),
      fc
        .array(fc.tuple(fc.nat(9), fc.nat(99)), { minLength: 1 })
        .map((rows) => rows.sort(([a], [b]) => a - b).join('\n')),
    );
    fc.assert(
      fc.property(texts, (text) => {
        const reading = readTraceCsv(text);
        if (reading.faults !== undefined) {
          expect(reading.faults.length).toBeGreaterThan(0);
          return;
        }
        const network = inLine([oneQueue(1, 3)], 1);
        const sources = network.sources.map((source) => ({ ...source, arrivals: reading.arrivals }));
        expect(validateNetwork({ ...network, sources })).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});
