import { describe, expect, it } from 'vitest';
import { readLaunch } from '../embed/read-launch.ts';
import { directLessons } from '../stores/lesson-director.ts';
import { createFakeEngine, createFakeScheduler, settle } from '../stores/testing/fake-engine.ts';
import { createLab } from './create-lab.ts';
import { openLesson } from './open-lesson.ts';
import { repeatRun } from './repeat-run.ts';

/** A lab that repeats, on an engine that answers at once. */
async function repeating(query: string) {
  const engine = createFakeEngine();
  const { launch, problems } = readLaunch(query);
  expect(launch.isRepeated).toBe(true);
  const lab = createLab(launch, problems, {
    createClient: engine.createClient,
    scheduler: createFakeScheduler(),
  });
  lab.controller.start(0);
  await settle();
  await engine.answer();
  const scheduler = createFakeScheduler();
  const around = { isHeld: false };
  const stop = repeatRun(lab, scheduler, () => around.isHeld);
  /** Lets real time pass, a tenth of a second at a time, until somebody asked the engine for something. */
  const pass = async (seconds: number) => {
    for (let tenth = 0; tenth <= seconds * 10 && scheduler.pending() > 0; tenth++) scheduler.tick(100);
    await settle();
    await engine.answer();
  };
  return { lab, engine, pass, around, stop };
}

describe('What is repeated', () => {
  it('begins anew a while after it came to its end, each time', async () => {
    const { lab, engine, pass, stop } = await repeating('?part=B&repeat=1');
    for (const runs of [1, 2]) {
      lab.playback.getState().endStory();
      await pass(2);
      expect(engine.opened).toHaveLength(runs);
      await pass(2);
      expect(engine.opened).toHaveLength(runs + 1);
      expect(lab.playback.getState()).toMatchObject({ isPlaying: true, isStoryTold: false });
    }
    stop();
    lab.playback.getState().endStory();
    await pass(60);
    expect(engine.opened).toHaveLength(3);
  });

  it('rests where a person paused it, looks at another instant, or the page around holds it', async () => {
    const { lab, engine, pass, around } = await repeating('?part=B&repeat=1');
    lab.playback.getState().pause();
    await pass(60);
    lab.playback.getState().play();
    lab.playback.getState().endStory();
    lab.controller.seek(0.003);
    await pass(1);
    await pass(60);
    lab.playback.getState().play();
    lab.controller.restart();
    await pass(0);
    lab.playback.getState().endStory();
    around.isHeld = true;
    await pass(60);
    expect(engine.opened).toHaveLength(2);
    around.isHeld = false;
    await pass(4);
    expect(engine.opened).toHaveLength(3);
  });

  it('is a lesson’s step when nothing is asked, with time to read its why', async () => {
    const { lab, pass } = await repeating('?repeat=1');
    const stop = directLessons(lab);
    const phase = () => lab.lesson.getState().lesson?.journey.phase;
    await openLesson(lab, 'pattern-in-six-steps', 3);
    expect(phase()).toBe('predict');
    const { send } = lab.lesson.getState();
    send({ kind: 'skipped' });
    lab.playback.getState().reachStop();
    const after = phase();
    await pass(60);
    expect([after, phase()]).toEqual(['observe', 'observe']);
    send({ kind: 'went-to', step: 5 });
    await pass(0);
    expect(phase()).toBe('watch');
    lab.playback.getState().reachStop();
    await pass(10);
    expect(phase()).not.toBe('watch');
    await pass(10);
    expect(phase()).toBe('watch');
    expect(lab.playback.getState().isPlaying).toBe(true);

    send({ kind: 'went-to', step: 0 });
    const { journey } = lab.lesson.getState().lesson ?? {};
    await pass(60);
    expect(lab.lesson.getState().lesson?.journey).toBe(journey);
    stop();
  });
});
