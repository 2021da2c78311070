import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../network.ts';
import { Simulation } from '../simulation.ts';
import { inLine, oneQueue } from '../testing/networks.ts';
import { richNetwork } from '../testing/rich-networks.ts';
import { RewindableRun } from './rewindable-run.ts';

const options = { seed: 5, recentSpan: 2, hasStationHistograms: true, hasStationSeries: true };
/** Few and small, so that short runs have many and thin them out. */
const rules = { firstSpacing: 8, mostBytes: 400_000 };

function direct(network: Network, until: number) {
  const run = new Simulation(network, options);
  run.advance(until);
  return run.frame(1000);
}

const line = inLine([oneQueue(1, 5), { kind: 'delay', name: 'delay' }], 0.9);

describe('a run that can be rewound', () => {
  it('is at every instant what a run straight to it is, wherever it has been before', () =>
    fc.assert(
      fc.property(
        richNetwork,
        fc.array(fc.double({ min: 0, max: 60, noNaN: true }), { minLength: 2, maxLength: 8 }),
        (network, instants) => {
          const run = new RewindableRun(network, options, rules);
          for (const instant of instants) {
            run.go(instant);
            expect(run.frame(1000)).toEqual(direct(network, instant));
          }
          expect(run.furthest).toBe(Math.max(...instants));
        },
      ),
      { numRuns: 40 },
    ));

  it('goes back over the very instants that it stepped through', () => {
    const run = new RewindableRun(line, options, rules);
    run.go(200);
    const frames = Array.from({ length: 60 }, () => {
      run.stepForward(1e6);
      return run.frame(100);
    });
    for (const frame of frames.reverse().slice(1)) {
      run.stepBack();
      expect(run.frame(100)).toEqual(frame);
    }
  });

  it('has nowhere to step back to before its first event, and forward none beyond the latest instant', () => {
    const run = new RewindableRun(line, options, rules);
    run.stepForward(1e6);
    const first = run.now;
    run.stepForward(first);
    expect(run.now).toBe(first);
    run.stepBack();
    expect(run.now).toBe(0);
    run.stepBack();
    expect(run.now).toBe(0);
  });

  it('keeps to its memory however far it goes', () => {
    const run = new RewindableRun(line, options, rules);
    run.go(20_000);
    expect(run.checkpointBytes).toBeLessThanOrEqual(rules.mostBytes);
  });

  it('follows a job as a run that follows all of them does, and stays where it is', () => {
    const all = new Simulation(line, { ...options, lifeLines: { every: 1, mostVisits: 10_000 } });
    all.advance(2000);
    const run = new RewindableRun(line, options, rules);
    run.go(1500);
    const before = run.frame(100);
    for (const job of [0, 1, 17, 500, 1200]) {
      const replay = run.followJob(job);
      while (!replay.goSome(2000, 100));
      const { visits, end } = replay.story();
      expect(visits).toEqual(all.lifeLines().filter((visit) => visit.job === job));
      expect(end).toBe(visits.at(-1)?.isDropped ? 'dropped' : 'carried');
    }
    expect(run.frame(100)).toEqual(before);
  });

  it('says of a job that it is not born, or still on its way', () => {
    const run = new RewindableRun(line, options, rules);
    run.go(100);
    const storyOf = (job: number) => {
      const replay = run.followJob(job);
      while (!replay.goSome(100, 1000));
      return replay.story();
    };
    expect(storyOf(1_000_000)).toMatchObject({ end: 'not-born', until: 100 });
    const { offered, inFlight } = run.frame(10);
    if (inFlight > 0) expect(storyOf(offered - 1)).toMatchObject({ end: 'in-flight', until: 100 });
  });
});
