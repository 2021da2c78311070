import { describe, expect, it } from 'vitest';
import { RewindableRun } from '../../engine/timeline/rewindable-run.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import { defaultSettings, type IoPathId } from '../../pattern/settings.ts';
import { journeyOf } from './journey.ts';

/** Request `job` of Part B on a path, followed by the engine itself. */
function journey(job: number, path: IoPathId) {
  const lab = compileLab({ ...defaultSettings('B'), path });
  const replay = new RewindableRun(lab.network, { seed: 1 }).followJob(job);
  while (!replay.goSome(0.05, 1e6));
  return journeyOf({ story: replay.story(), lab });
}

describe('A request’s journey', () => {
  it('begins at its sending, has no gap, and its three kinds of time add up to the whole', () => {
    const { legs, total, waited, served, travelled, end } = journey(900, 'vhost-net');
    expect(end).toBe('carried');
    expect(legs[0]).toMatchObject({ station: 'virtual-server', kind: 'request', from: 0 });
    for (const [i, leg] of legs.entries()) {
      const next = legs[i + 1]?.from ?? total;
      expect(leg.from + leg.waited + leg.served + leg.travelled).toBeCloseTo(next, 12);
    }
    expect(waited + served + travelled).toBeCloseTo(total, 12);
  });

  it('meets the same service at the database on every path, and waits where the path makes it wait', () => {
    const virtual = journey(900, 'vhost-net');
    const direct = journey(900, 'passthrough');
    const atDatabase = (way: typeof virtual) =>
      way.legs.find(({ station }) => station === 'database')?.served;
    expect(atDatabase(virtual)).toBeCloseTo(atDatabase(direct) ?? Number.NaN, 12);
    expect(virtual.waited).toBeGreaterThan(10 * direct.waited);
  });

  it('ends where it was lost', () => {
    const lost = Array.from({ length: 100 }, (_, i) => journey(900 + i, 'vhost-net')).find(
      ({ end }) => end === 'dropped',
    );
    expect(lost?.legs.at(-1)).toMatchObject({ station: 'virtual-nic', kind: 'response', isLost: true });
  });
});
