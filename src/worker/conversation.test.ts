import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { createEngineClient, type EngineClient, EngineFault } from './client.ts';
import type { SameThreadWorker } from './same-thread-worker.ts';
import { engineHere } from './testing/engine-here.ts';

const settings = defaultSettings('B');
const { network } = compileLab(settings);
const run = { network, seed: 7, recentSpan: 2e-3 };

interface Parts {
  readonly client: EngineClient;
  readonly worker: SameThreadWorker;
}

async function conversation(body: (parts: Parts) => Promise<void>): Promise<void> {
  const worker = engineHere();
  const client = createEngineClient(worker);
  try {
    await body({ client, worker });
  } finally {
    client.close();
  }
}

const faultOf = (promise: Promise<unknown>) =>
  promise.then(
    () => null,
    (error: unknown) => (error instanceof EngineFault ? error.fault : null),
  );

describe('the conversation with the engine', () => {
  it('gives the frame that the engine itself gives at that instant', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      await client.advance({ until: 0.004, maxMarks: 100 });
      const frame = await client.advance({ until: 0.01, maxMarks: 100 });
      const simulation = new Simulation(network, { seed: 7, recentSpan: 2e-3, hasStationSeries: true });
      simulation.advance(0.01);
      expect(frame).toEqual(simulation.frame(100));
    }));

  it('goes back to the very frame that it gave on the way there', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const before = await client.advance({ until: 0.004, maxMarks: 100 });
      await client.advance({ until: 0.03, maxMarks: 100 });
      expect(await client.advance({ until: 0.004, maxMarks: 100 })).toEqual(before);
    }));

  it('steps to the next event and back to the one before', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const step = (direction: 'forward' | 'back') =>
        client.stepEvent({ direction, latest: 1, maxMarks: 100 });
      await client.advance({ until: 0.004, maxMarks: 100 });
      const first = await step('forward');
      const second = await step('forward');
      expect(second.time).toBeGreaterThan(first.time);
      expect(await step('back')).toEqual(first);
    }));

  it('follows a request to its end while the run stays where it is, and the same request in another run', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const frame = await client.advance({ until: 0.004, maxMarks: 100 });
      const here = await client.follow({ job: 40, until: 1 });
      const direct = compileLab(defaultSettings('C')).network;
      const there = await client.follow({ job: 40, until: 1, elsewhere: { ...run, network: direct } });
      expect(here.visits[0]).toMatchObject({ job: 40, enteredAt: there.visits[0]?.enteredAt });
      expect(there.end).toBe('carried');
      expect(await client.advance({ until: 0.004, maxMarks: 100 })).toEqual(frame);
    }));

  it('tells the times spent at every station', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const frame = await client.advance({ until: 0.004, maxMarks: 1 });
      const histograms = await client.stationHistograms();
      expect(histograms).toHaveLength(network.stations.length);
      expect(Math.max(...histograms.map(({ count }) => count))).toBeGreaterThan(frame.carried);
    }));

  it('answers in the order of the questions', () =>
    conversation(async ({ client }) => {
      const times: number[] = [];
      const note = (frame: { time: number }) => times.push(frame.time);
      await Promise.all([
        client.open(run),
        client.advance({ until: 0.001, maxMarks: 1 }).then(note),
        client.advance({ until: 0.002, maxMarks: 1 }).then(note),
        client.advance({ until: 0.003, maxMarks: 1 }).then(note),
      ]);
      expect(times).toEqual([0.001, 0.002, 0.003]);
    }));

  it('records a run of its own beside the one that is open', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      await client.advance({ until: 0.004, maxMarks: 1 });
      const lifeLines = { every: 3, mostVisits: 500 };
      const record = await client.record({ network, seed: 7, until: 0.002, lifeLines });
      const simulation = new Simulation(network, { seed: 7, lifeLines });
      simulation.advance(0.002);
      expect(record).toEqual({ summary: simulation.summary(), visits: simulation.lifeLines() });
      // The open run is where it was: it goes on from there.
      const frame = await client.advance({ until: 0.005, maxMarks: 1 });
      expect(frame.time).toBe(0.005);
    }));

  it('can be told to stop in the middle of a long run, and goes on with another', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const endless = faultOf(client.advance({ until: 1e6, maxMarks: 1 }));
      client.cancel();
      expect(await endless).toEqual({ kind: 'cancelled', details: [] });
      await client.open(run);
      expect((await client.advance({ until: 0.001, maxMarks: 1 })).time).toBe(0.001);
    }));

  it('takes back questions that are still waiting, but no later ones', () =>
    conversation(async ({ client }) => {
      await client.open(run);
      const taken = [
        faultOf(client.advance({ until: 1e6, maxMarks: 1 })),
        faultOf(client.advance({ until: 2e6, maxMarks: 1 })),
      ];
      client.cancel();
      const later = client.open(run);
      expect(await Promise.all(taken)).toEqual([
        { kind: 'cancelled', details: [] },
        { kind: 'cancelled', details: [] },
      ]);
      await later;
    }));

  it('brings every fault of a network that is refused', () =>
    conversation(async ({ client }) => {
      const fault = await faultOf(
        client.open({ ...run, network: { stations: [], classes: [], sources: [] } }),
      );
      expect(fault).toEqual({
        kind: 'refused',
        details: [
          'stations: a network needs at least one station',
          'sources: a network needs at least one source',
        ],
      });
    }));

  it('says why a question cannot be answered', () =>
    conversation(async ({ client }) => {
      expect(await faultOf(client.advance({ until: 1, maxMarks: 1 }))).toMatchObject({
        kind: 'failed',
        details: [expect.stringContaining('open one first')],
      });
      await client.open(run);
      expect(await faultOf(client.advance({ until: -1, maxMarks: 1 }))).toEqual({
        kind: 'failed',
        details: ['a run is at 0 s or later, not at -1 s'],
      });
    }));

  it('answers everything when the worker dies, then and later', () =>
    conversation(async ({ client, worker }) => {
      await client.open(run);
      const endless = faultOf(client.advance({ until: 1e6, maxMarks: 1 }));
      worker.onerror?.({ message: 'out of memory' } as ErrorEvent);
      const death = { kind: 'failed', details: ['out of memory'] };
      expect(await endless).toEqual(death);
      expect(await faultOf(client.open(run))).toEqual(death);
      expect(worker.isTerminated).toBe(true);
    }));
});
