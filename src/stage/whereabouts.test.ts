import { describe, expect, it } from 'vitest';
import { DropColumn, type Frame, MarkColumn } from '../engine/frame.ts';
import { RewindableRun } from '../engine/timeline/rewindable-run.ts';
import type { Seconds } from '../engine/units.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings, type LabSettings } from '../pattern/settings.ts';
import type { FollowedJob } from '../stores/run-driver.ts';
import { followedState } from './followed.ts';
import { wideGeometry } from './geometry-wide.ts';
import { makeScene } from './scene.ts';
import { whereabouts } from './whereabouts.ts';

/** A real run, to be asked where its requests are. */
function runOf(settings: LabSettings) {
  const lab = compileLab(settings);
  const scene = makeScene(lab, wideGeometry);
  const run = new RewindableRun(lab.network, { seed: settings.seed, recentSpan: 2e-3 });
  const frameAt = (time: Seconds): Frame => {
    run.go(time);
    return run.frame(2_000);
  };
  const lifeOf = (job: number, until: Seconds): FollowedJob => {
    const replay = run.followJob(job);
    while (!replay.goSome(until, 1e6));
    return { story: replay.story(), lab };
  };
  return { ...scene, lab, frameAt, lifeOf };
}

/** A picture with nobody in it, as of a crowd too great to draw. */
const unseen = (frame: Frame): Frame => ({ ...frame, markCount: 0, drops: new Float64Array(0) });

const jobsIn = ({ marks, markCount }: Frame) =>
  Array.from({ length: markCount }, (_, row) => marks[row * MarkColumn.Count + MarkColumn.Job] ?? -1);

describe('where a request is', () => {
  const B = { ...defaultSettings('B'), neighbours: 2, neighbourRate: 40_000 };
  const { frameAt, lifeOf, tracks, others, lab } = runOf(B);
  const end = 0.012;
  const frame = frameAt(end);
  const own = (row: number) => !others.has(frame.marks[row * MarkColumn.Count + MarkColumn.JobClass] ?? -1);

  it('is said by its life line as its mark would say it, whoever else is under way', () => {
    const jobs = jobsIn(frame);
    expect(jobs.some((_, row) => !own(row))).toBe(true);
    const asked = jobs.filter((_, row) => row % 11 === 0);
    expect(asked.length).toBeGreaterThan(10);
    for (const job of asked) {
      const seen = followedState(frame, tracks, job);
      expect(seen.kind).toBe('under-way');
      const { component } = seen as Extract<typeof seen, { kind: 'under-way' }>;
      expect(whereabouts(unseen(frame), tracks, job, lifeOf(job, end + 0.05))).toEqual({
        kind: 'under-way',
        component,
      });
    }
  });

  it('is lost for good where it was turned away, also when the frame has forgotten', () => {
    const job = frame.drops[DropColumn.Job] ?? -1;
    const seen = whereabouts(frame, tracks, job, null);
    expect(seen).toEqual({ kind: 'lost', component: 'virtual-nic' });
    expect(whereabouts(unseen(frame), tracks, job, null)).toEqual({ kind: 'unknown' });
    expect(whereabouts(unseen(frame), tracks, job, lifeOf(job, end + 0.05))).toEqual(seen);
  });

  it('is answered once its last visit is over, after the time from its sending', () => {
    const early = frameAt(0.001);
    const [job = -1] = jobsIn(early);
    const life = lifeOf(job, end);
    const bornAt = early.marks[MarkColumn.BornAt] ?? Number.NaN;
    expect(life.story.end).toBe('carried');
    const found = whereabouts(frameAt(end), tracks, job, life);
    expect(found).toMatchObject({ kind: 'answered', isLate: false });
    expect(found.kind === 'answered' && found.after).toBeCloseTo(life.story.until - bornAt, 12);
  });

  it('is ahead until as many jobs have been sent as its number says, the neighbours’ among them', () => {
    const early = frameAt(0.001);
    const newest = early.offered - 1;
    expect(early.background.offered).toBeGreaterThan(0);
    expect(whereabouts(early, tracks, newest, null).kind).not.toBe('ahead');
    expect(whereabouts(early, tracks, newest + 1, null)).toEqual({ kind: 'ahead' });
    expect(lab.neighbours).toHaveLength(2);
  });

  it('is answered too late where whoever sent it had given up waiting', () => {
    const impatient = runOf({
      ...defaultSettings('B'),
      load: 'closed',
      clients: 64,
      thinkUs: 10,
      timeOutUs: 300,
      retries: 0,
    });
    const last = impatient.frameAt(end);
    const ends = Array.from({ length: 60 }, (_, nth) => {
      const life = impatient.lifeOf(nth, end);
      return { life, found: whereabouts(unseen(last), impatient.tracks, nth, life) };
    }).flatMap(({ life, found }) => (found.kind === 'answered' ? [{ life, found }] : []));
    expect(ends.some(({ found }) => found.isLate)).toBe(true);
    expect(ends.some(({ found }) => !found.isLate)).toBe(true);
    for (const { found } of ends) expect(found.isLate).toBe(found.after > 300e-6);
  });
});
