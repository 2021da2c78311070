import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { readNetworkFile } from './read-network-file.ts';
import { networkFileJsonSchema } from './schema.ts';

const queue = { kind: 'queue', name: 'server' };
const file = (changes: Record<string, unknown> = {}) =>
  JSON.stringify({
    stations: [queue],
    classes: [
      {
        name: 'jobs',
        route: [{ station: 'server', cost: { fixedSeconds: 1, variation: { kind: 'exponential' } } }],
      },
    ],
    sources: [{ name: 'arrivals', class: 'jobs', arrivals: { kind: 'poisson', ratePerSecond: 0.5 } }],
    ...changes,
  });

const faultsOf = (text: string) => readNetworkFile(text).faults ?? [];

describe('a network file', () => {
  it('becomes a network that runs, with what it leaves out filled in', () => {
    const reading = readNetworkFile(file());
    if (reading.faults !== undefined) throw new Error('refused');
    expect(reading.network.stations[0]).toEqual({
      kind: 'queue',
      name: 'server',
      servers: 1,
      capacity: null,
    });
    const run = new Simulation(reading.network, { seed: 1 });
    run.advance(100);
    expect(run.summary().offered).toBeGreaterThan(20);
  });

  it.each(['tandem', 'everything'])('of docs/networks/%s.json is read and runs', (name) => {
    const reading = readNetworkFile(readFileSync(`docs/networks/${name}.json`, 'utf8'));
    if (reading.faults !== undefined) throw new Error(JSON.stringify(reading.faults));
    const run = new Simulation(reading.network, { seed: 1 });
    run.advance(0.01);
    const { offered, carried, dropped, inFlight } = run.summary();
    expect(offered).toBeGreaterThan(0);
    expect(offered).toBe(carried + dropped + inFlight);
  });

  it('is refused whole, every fault by its path in the file', () => {
    const faults = faultsOf(
      JSON.stringify({
        stations: [
          { kind: 'queue', name: 'a', servers: 0 },
          { kind: 'pump', name: 'b' },
        ],
        classes: [{ name: 'jobs', route: [{ station: 'a', cost: { fixedSeconds: -1 } }] }],
        sources: [{ name: 's', class: 'jobs', arrivals: { kind: 'poisson', rate: 5 } }],
        extra: 1,
      }),
    );
    expect(faults.map(({ path }) => path)).toEqual([
      'stations[0].servers',
      'stations[1].kind',
      'classes[0].route[0].cost.fixedSeconds',
      'sources[0].arrivals.ratePerSecond',
      'sources[0].arrivals',
      '',
    ]);
    expect(faults.every(({ message }) => message.length > 5)).toBe(true);
  });

  it('is refused for what only the whole of it can show, in the names of the file', () => {
    const sources = [
      {
        name: 's',
        class: 'nobody',
        arrivals: { kind: 'steps', points: [{ atSeconds: 1, ratePerSecond: 1 }] },
      },
    ];
    const classes = [
      {
        name: 'jobs',
        route: [{ station: 'elsewhere' }, { station: 'server', next: [{ to: 7, probability: 0.5 }] }],
      },
    ];
    expect(faultsOf(file({ sources, classes })).map(({ path }) => path)).toEqual([
      'classes[0].route[0].station',
      'classes[0].route[1].next[0].to',
      'classes[0].route[1].next',
      'sources[0].class',
      'sources[0].arrivals.points[0].atSeconds',
    ]);
  });

  it('is told apart from what is no JSON', () => {
    expect(faultsOf('{')[0]?.message).toMatch(/^not JSON/);
    expect(faultsOf('null')).toHaveLength(1);
    expect(faultsOf(' \n')).toEqual([{ path: '', message: 'the file is empty' }]);
  });

  it('never throws, whatever the file holds', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void readNetworkFile(text)),
      { numRuns: 500 },
    );
    const anyStation = fc.record(
      { kind: fc.constantFrom('queue', 'link', 'poller', 'delay', 'coalescer'), name: fc.string() },
      { noNullPrototype: true },
    );
    fc.assert(
      fc.property(fc.array(anyStation), (stations) => void readNetworkFile(file({ stations }))),
      { numRuns: 300 },
    );
  });
});

it('the published schema is the one that files are checked by', () => {
  expect(JSON.parse(readFileSync('public/network.schema.json', 'utf8'))).toEqual(networkFileJsonSchema());
});
