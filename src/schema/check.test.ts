import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { check, writtenPath } from './check.ts';
import { closest } from './closest.ts';
import { number, whole } from './numbers.ts';
import { strict } from './strict.ts';

const shape = strict({
  name: v.string(),
  size: v.optional(number, 1),
  until: v.optional(closest([strict({ time: number }), strict({ instant: v.string(), most: number })])),
});

const faultsOf = (input: unknown) =>
  (check(shape, input).faults ?? []).map(({ path, message }) => `${writtenPath(path)}: ${message}`);

describe('a value of somebody else', () => {
  it('is given back with what it leaves out, where it is as it should be', () => {
    expect(check(shape, { name: 'a', until: { instant: 'full', most: 2 } })).toEqual({
      value: { name: 'a', size: 1, until: { instant: 'full', most: 2 } },
    });
  });

  it('is told of everything that is missing, wrong or unknown, by its place', () => {
    expect(faultsOf({ size: 'large', colour: 1, shade: 2 })).toEqual([
      'name: is missing',
      'size: Invalid type: Expected number but received "large"',
      ': Unrecognized keys: "colour", "shade"',
    ]);
  });

  it('is measured by the alternative that it comes closest to', () => {
    expect(faultsOf({ name: 'a', until: { instant: 'full' } })).toEqual(['until.most: is missing']);
    expect(faultsOf({ name: 'a', until: { time: 'soon' } })).toEqual([
      'until.time: Invalid type: Expected number but received "soon"',
    ]);
  });

  it.each([[[]], [null], ['text'], [7]])('%j is no object', (input) => {
    expect(faultsOf(input)).toHaveLength(1);
    expect(check(strict({ size: v.optional(number) }), input).faults).toHaveLength(1);
  });

  it('may have no names that reach into every object', () => {
    expect(faultsOf(JSON.parse('{"name":"a","__proto__":{"isAdmin":true},"constructor":1}'))).toEqual([
      ': Unrecognized keys: "__proto__", "constructor"',
    ]);
  });

  it('has numbers that are numbers', () => {
    for (const none of [Number.NaN, Number.POSITIVE_INFINITY])
      expect(check(number, none).faults).toHaveLength(1);
    for (const none of [0.5, 2 ** 53]) expect(check(whole, none).faults).toHaveLength(1);
  });

  it('is quoted in a few words, however long it is', () => {
    const long = 'x'.repeat(10_000);
    expect(faultsOf({ name: 'a', size: long })[0]?.length).toBeLessThan(300);
    expect(faultsOf({ name: 'a', [long]: 1 })[0]?.length).toBeLessThan(300);
  });

  it('never makes the check throw', () => {
    fc.assert(fc.property(fc.anything(), (input) => void check(shape, input)));
  });
});
