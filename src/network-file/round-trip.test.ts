import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../engine/network.ts';
import { Simulation } from '../engine/simulation.ts';
import { richNetwork } from '../engine/testing/rich-networks.ts';
import { validateNetwork } from '../engine/validate.ts';
import { readNetworkFile } from './read-network-file.ts';
import { networkFileOf } from './testing/network-file-of.ts';

const span = fc.record({
  from: fc.option(fc.double({ min: 0, max: 20, noNaN: true }), { nil: undefined }),
  length: fc.option(fc.double({ min: 0.1, max: 20, noNaN: true }), { nil: undefined }),
  stream: fc.option(fc.constantFrom('one', 'other'), { nil: undefined }),
});

/** Any network, each source with a span of its own, as a run that forks has them. */
const spannedNetwork: fc.Arbitrary<Network> = fc
  .tuple(richNetwork, fc.array(span, { minLength: 2, maxLength: 2 }))
  .map(([network, spans]) => ({
    ...network,
    sources: network.sources.map((source, i) => {
      const { from, length, stream } = spans[i];
      return {
        ...source,
        ...(from !== undefined && { from }),
        ...(length !== undefined && { until: (from ?? 0) + length }),
        ...(stream !== undefined && { stream }),
      };
    }),
  }));

/** What a file of it holds: a gap and an undefined property are one to JSON. */
const plain = (network: Network) => JSON.parse(JSON.stringify(networkFileOf(network)));

function readBack(network: Network): Network {
  const reading = readNetworkFile(JSON.stringify(networkFileOf(network)));
  if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults));
  return reading.network;
}

describe('a network written to a file', () => {
  it('comes back as it was, sources that begin or end within the run included, and runs the same', () => {
    fc.assert(
      fc.property(spannedNetwork, fc.integer(), (network, seed) => {
        fc.pre(validateNetwork(network).length === 0);
        const again = readBack(network);
        // All that was written is there again; what was left out is filled in, and is filled in once only.
        expect(plain(again)).toMatchObject(plain(network));
        expect(readBack(again)).toEqual(again);
        const [run, rerun] = [network, again].map((each) => {
          const simulation = new Simulation(each, { seed });
          simulation.advance(30);
          return simulation.fingerprint();
        });
        expect(rerun).toBe(run);
      }),
      { numRuns: 60 },
    );
  });

  it('is refused, by the names in the file, where a source ends before it starts', () => {
    const source = { name: 's', class: 'jobs', fromSeconds: 2, untilSeconds: 1 };
    const text = JSON.stringify({
      stations: [{ kind: 'delay', name: 'wire' }],
      classes: [{ name: 'jobs', route: [{ station: 'wire' }] }],
      sources: [{ ...source, arrivals: { kind: 'poisson', ratePerSecond: 1 } }],
    });
    expect(readNetworkFile(text).faults).toEqual([
      { path: 'sources[0].untilSeconds', message: 'must be later than the source starts' },
    ]);
  });

  it('can turn one stream of jobs into another way at an instant', () => {
    const arrivals = { kind: 'poisson', ratePerSecond: 100 };
    const file = (sources: object[]) => {
      const reading = readNetworkFile(
        JSON.stringify({
          stations: [
            { kind: 'delay', name: 'old' },
            { kind: 'delay', name: 'new' },
          ],
          classes: ['old', 'new'].map((name) => ({ name, route: [{ station: name }] })),
          sources: sources.map((source) => ({ ...source, arrivals })),
        }),
      );
      if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults));
      return reading.network;
    };
    const run = (network: Network) => {
      const simulation = new Simulation(network, { seed: 5 });
      simulation.advance(10);
      return simulation.summary();
    };
    const whole = run(file([{ name: 's', class: 'old' }]));
    const turned = run(
      file([
        { name: 's', class: 'old', untilSeconds: 4 },
        { name: 't', class: 'new', stream: 's', fromSeconds: 4 },
      ]),
    );
    expect(turned.offered).toBe(whole.offered);
    expect(turned.stations.map(({ arrivals: count }) => count)[1]).toBeGreaterThan(400);
  });
});
