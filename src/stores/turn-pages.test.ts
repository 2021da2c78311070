import { describe, expect, it } from 'vitest';
import { planOf } from '../pattern/lab-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { createLessonStore } from './lesson-store.ts';
import { createPlaybackStore } from './playback-store.ts';
import { createPresentationStore } from './presentation-store.ts';
import { createSettingsStore } from './settings-store.ts';
import { turnBy } from './turn-pages.ts';

/** A lesson at its first step, which asks, and a clicker. */
function clicked(at = 0) {
  const plan = planOf(defaultSettings('B'));
  const pages = {
    settings: createSettingsStore(defaultSettings('B')),
    lesson: createLessonStore(),
    playback: createPlaybackStore({ isPlaying: false, speed: 2_000 }),
    presentation: createPresentationStore(),
    controller: { current: () => ({ plan, at, rival: null }) },
  };
  pages.lesson.getState().open(madeScenario());
  const lesson = () => pages.lesson.getState().lesson;
  const where = () => `${lesson()?.journey.step} ${lesson()?.journey.phase}`;
  return { ...pages, where, notice: () => lesson()?.notice, next: () => turnBy(pages, 1) };
}

describe('A clicker in a lesson', () => {
  it('leads through a step: it plays what was asked, ends it, explains it, and only then goes on', () => {
    const { next, where, playback, lesson } = clicked();
    const stations = [];
    for (let press = 0; press < 2; press++) {
      expect(next()).toBe(true);
      stations.push(where());
    }
    playback.getState().playUntil({ time: 0.004 }, 2_000);
    expect(next()).toBe(true);
    expect(playback.getState().speed).toBeLessThan(2_000);
    lesson.getState().send({ kind: 'watched' });
    stations.push(where());
    for (let press = 0; press < 3; press++) {
      expect(next()).toBe(true);
      stations.push(where());
    }
    expect(stations).toEqual(['0 predict', '0 watch', '0 observe', '0 explain', '0 change', '1 predict']);
  });

  it('brings play to its end in about a second, from where the step’s run is to be', () => {
    for (const at of [0, 0.003]) {
      const { next, playback, lesson } = clicked(at);
      lesson.getState().send({ kind: 'skipped' });
      playback.getState().playUntil({ time: 0.004 }, 100_000);
      next();
      const { speed } = playback.getState();
      expect(Number(speed) * (0.004 - at)).toBeCloseTo(1, 9);
    }
  });

  it('passes a question over by a second press only, told by the first, and commits nothing', () => {
    const { next, where, notice, lesson } = clicked();
    next();
    expect([where(), notice()]).toEqual(['0 predict', 'press-again']);
    next();
    expect([where(), notice()]).toEqual(['0 watch', undefined]);
    expect(lesson.getState().lesson?.journey.records.first?.prediction).toBe('skipped');
  });

  it('asks once more at every question, not once for all', () => {
    const { next, where, lesson } = clicked();
    next();
    lesson.getState().send({ kind: 'went-to', step: 1 });
    next();
    expect(where()).toBe('1 predict');
  });

  it('needs one press where the speaker’s own window has the question', () => {
    const { next, where, presentation } = clicked();
    presentation.getState().setSpeaker(true);
    next();
    expect(where()).toBe('0 watch');
  });

  it('is not the deck’s around while a step is on its way to play', () => {
    const { next, where, lesson } = clicked();
    lesson.getState().send({ kind: 'skipped' });
    expect(next()).toBe(true);
    expect(where()).toBe('0 watch');
  });

  it('is the deck’s after the last step, explained', () => {
    const { next, lesson } = clicked();
    lesson.getState().send({ kind: 'went-to', step: 2 });
    lesson.getState().send({ kind: 'watched' });
    expect(next()).toBe(false);
  });
});
