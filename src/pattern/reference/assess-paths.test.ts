import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PART_DEFAULTS, SETTING_RANGES } from '../settings.ts';
import {
  assessPaths,
  DIRECT_PAYS_FROM,
  packetsOf,
  type Requirement,
  recommendedPath,
} from './assess-paths.ts';
import { NEED_IDS } from './trade-offs.ts';

const requirement = (changes: Partial<Requirement> = {}): Requirement => ({
  rate: PART_DEFAULTS.B.rate,
  requestBytes: 256,
  responseBytes: 16_384,
  needs: [],
  ...changes,
});
const adviceFor = (changes: Partial<Requirement> = {}) => recommendedPath(assessPaths(requirement(changes)));

describe('the assessment of the paths', () => {
  it('comes to the pattern: Part B is too much for the virtual NIC, and the card carries it', () => {
    const byPath = new Map(assessPaths(requirement()).map((row) => [row.path, row]));
    expect(byPath.get('vhost-net')?.verdict).toBe('gives-out');
    expect(byPath.get('vhost-net')?.bottleneck).toBe('virtual-nic');
    expect(byPath.get('passthrough')?.verdict).toBe('carries');
  });

  it('does not send a modest load past the hypervisor', () => {
    expect(adviceFor({ rate: PART_DEFAULTS.A.rate })?.path).toBe('vhost-net');
  });

  it('counts packets and not requests: Part A’s modest load fills many', () => {
    // One for the request, and twelve of 1,448 bytes for 16 KiB.
    expect(packetsOf(requirement({ rate: 20_000 }))).toBe(20_000 * 13);
    expect(packetsOf(requirement({ rate: 8_000, responseBytes: 2048 }))).toBeLessThan(DIRECT_PAYS_FROM);
  });

  it('recommends nothing that takes away what is needed', () => {
    const advice = adviceFor({ needs: ['live-migration'] });
    expect(advice?.path).not.toBe('passthrough');
    expect(advice?.path).not.toBe('sr-iov');
  });

  it('prefers a shared card to a whole one', () => {
    expect(adviceFor({ needs: [] })?.path).not.toBe('passthrough');
  });

  it('says that nothing carries what is beyond the wire', () => {
    expect(adviceFor({ rate: 250_000, responseBytes: 65_536 })).toBeNull();
  });

  it('never recommends a path that gives out or denies a need, whatever the load', () => {
    const { rate, requestBytes, responseBytes } = SETTING_RANGES;
    fc.assert(
      fc.property(
        fc.record({
          rate: fc.double({ min: rate.min, max: rate.max, noNaN: true }),
          requestBytes: fc.integer(requestBytes),
          responseBytes: fc.integer(responseBytes),
          needs: fc.subarray([...NEED_IDS]),
        }),
        (asked) => {
          const advice = recommendedPath(assessPaths(asked));
          expect(advice?.verdict).not.toBe('gives-out');
          expect(advice?.denied ?? []).toEqual([]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
