import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { LessonRoomSlot, LessonSlot } from './lesson-slot.tsx';

afterEach(() => vi.restoreAllMocks());

async function inLesson(isGuided = true) {
  const brought: string[] = [];
  vi.spyOn(Element.prototype, 'scrollIntoView').mockImplementation(function (this: Element) {
    brought.push(this.classList.contains('lesson-card') ? 'card' : 'stage');
  });
  const { lab } = await renderLab(
    '?part=B&paused=1',
    <>
      <div className="app-stage-card" />
      <LessonSlot />
      <LessonRoomSlot isGuided={isGuided} />
    </>,
  );
  await act(async () => lab.lesson.getState().open(madeScenario()));
  await screen.findByRole('heading', { name: 'Which stage gives out first?' });
  return { lab, brought };
}

describe('A lesson on a small screen', () => {
  it('leads to the stage while a step plays, and back to the card when it has stopped', async () => {
    const { lab, brought } = await inLesson();
    expect(brought).toEqual([]);
    await userEvent.click(screen.getByRole('button', { name: 'Skip and watch' }));
    expect(brought).toEqual(['stage']);
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    expect(brought).toEqual(['stage', 'card']);
  });

  it('moves nothing under the hand that changes what was asked', async () => {
    const { lab, brought } = await inLesson();
    const send = lab.lesson.getState().send;
    for (const kind of ['skipped', 'watched'] as const) act(() => send({ kind }));
    act(() => send({ kind: 'observed', option: 'lost' }));
    act(() => send({ kind: 'understood' }));
    const before = brought.length;
    act(() => send({ kind: 'changed' }));
    expect(lab.lesson.getState().lesson?.journey.phase).toBe('done');
    expect(brought).toHaveLength(before);
  });

  it('brings a keyboard that goes on to the heading, before the question', async () => {
    const { lab } = await inLesson();
    act(() => {
      for (const event of [
        { kind: 'skipped' },
        { kind: 'watched' },
        { kind: 'observed', option: 'lost' },
      ] as const)
        lab.lesson.getState().send(event);
      for (const kind of ['understood', 'changed'] as const) lab.lesson.getState().send({ kind });
    });
    await userEvent.click(screen.getByRole('button', { name: 'Next' }));
    expect(await screen.findByRole('heading', { name: 'How much is delivered?' })).toHaveFocus();
  });

  it('takes the focus from nobody who is elsewhere', async () => {
    const { lab } = await inLesson();
    act(() => lab.lesson.getState().send({ kind: 'went-on' }));
    expect(await screen.findByRole('heading', { name: 'How much is delivered?' })).not.toHaveFocus();
  });

  it('moves nothing in another page’s frame', async () => {
    const { brought } = await inLesson(false);
    await userEvent.click(screen.getByRole('button', { name: 'Skip and watch' }));
    expect(brought).toEqual([]);
  });
});
