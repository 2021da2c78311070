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
  const heading = await screen.findByRole('heading', { name: 'Which stage gives out first?' });
  return { lab, heading, brought };
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

  it('keeps the keyboard in the card, at its heading, when the button that was pressed is gone', async () => {
    const { heading } = await inLesson();
    await userEvent.click(screen.getByRole('button', { name: 'Skip and watch' }));
    expect(heading).toHaveFocus();
  });

  it('takes the focus from nobody who is elsewhere', async () => {
    const { lab, heading } = await inLesson();
    act(() => lab.lesson.getState().send({ kind: 'skipped' }));
    expect(heading).not.toHaveFocus();
  });

  it('moves nothing in another page’s frame', async () => {
    const { brought } = await inLesson(false);
    await userEvent.click(screen.getByRole('button', { name: 'Skip and watch' }));
    expect(brought).toEqual([]);
  });
});
