import { act, fireEvent, screen } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import type { Lab } from '../stores/lab-context.ts';
import { LessonSlot } from './lesson-slot.tsx';
import { LessonHandOver } from './turning-buttons.tsx';

describe('The step of a lesson', () => {
  it('gives its title and text to the printed sheet, and no question or button', async () => {
    const { lab, container } = await renderLab('?part=B&paused=1', <LessonSlot />);
    lab.lesson.getState().open(madeScenario());
    await screen.findByRole('heading', { name: 'Which stage gives out first?' });
    const printed = [...container.querySelectorAll('[data-in-print] > :is(h2, p)')];
    expect(printed.map(({ textContent }) => textContent)).toEqual([
      'Which stage gives out first?',
      'The load grows.',
    ]);
    expect(container.querySelector('[data-in-print] :is(button, input)')).toBeNull();
  });
});

describe('Back and next in an embed', () => {
  /** A lesson at one of its steps; a deck around it takes over, or nothing is around it. */
  async function embedded(step: number, hasHost = true) {
    const handOver = vi.fn((_: 'next' | 'previous') => hasHost);
    const embed = (
      <LessonHandOver value={handOver}>
        <LessonSlot />
      </LessonHandOver>
    );
    const { lab } = await renderLab('?part=B&paused=1', embed);
    await openAt(lab, step);
    const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
    return { lab, handOver, press };
  }
  async function openAt(lab: Lab, step: number) {
    const { open, send } = lab.lesson.getState();
    open(madeScenario());
    send({ kind: 'went-to', step });
    await screen.findByText(new RegExp(`^Step ${step + 1} of`));
  }
  const last = madeScenario().steps.length - 1;

  it('lead through the lesson, and hand over to the page around at its ends', async () => {
    const { lab, handOver, press } = await embedded(0);
    await press('Back');
    expect(handOver.mock.calls).toEqual([['previous']]);
    for (let step = 0; step < last; step++) await press('Next');
    expect(lab.lesson.getState().lesson?.journey.step).toBe(last);
    expect(handOver).toHaveBeenCalledOnce();
    await press('Next');
    expect(handOver.mock.lastCall).toEqual(['next']);
  });

  it('say that there is no further step, which a page that does not go on would leave unsaid', async () => {
    const { lab, press } = await embedded(last, false);
    await press('Next');
    expect((await screen.findByText('This is the lesson’s last step.')).getAttribute('role')).toBe('status');
    const { send } = lab.lesson.getState();
    act(() => {
      for (const kind of ['skipped', 'watched', 'understood'] as const) send({ kind });
    });
    expect(screen.queryByText('This is the lesson’s last step.')).toBeNull();
    await press('Next');
    await screen.findByText('The lesson is over.');
  });

  it('are dead at the ends in the whole lab, which nobody goes on from', async () => {
    const { lab } = await renderLab('?part=B&paused=1', <LessonSlot />);
    await openAt(lab, last);
    const next = await screen.findByRole('button', { name: 'Next' });
    expect(next.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(next);
    expect(screen.queryByText('This is the lesson’s last step.')).toBeNull();
  });
});
