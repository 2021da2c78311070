import { act, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { PlayButton } from '../panels/transport.tsx';
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

describe('The focus in a lesson', () => {
  /** A lesson of which the first step asks something, beside the screen's home. */
  async function asked() {
    const page = (
      <>
        <PlayButton />
        <LessonSlot />
      </>
    );
    const { lab } = await renderLab('?part=B&paused=1', page);
    lab.lesson.getState().open(madeScenario());
    const answer = await screen.findByRole('radio', { name: 'The virtual NIC' });
    const card = answer.closest('.lesson-card');
    return { lab, answer, card };
  }

  it('stays in the lesson when an answer is committed, and its question goes away', async () => {
    const { lab, answer, card } = await asked();
    fireEvent.click(answer);
    const commit = screen.getByRole('button', { name: 'Commit to this answer' });
    commit.focus();
    fireEvent.click(commit);
    await waitFor(() => expect(commit).not.toBeInTheDocument());
    expect(card).toHaveFocus();

    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    const seen = await screen.findByRole('radio', { name: 'Requests were lost' });
    fireEvent.click(seen);
    const told = screen.getByRole('button', { name: 'That is what I saw' });
    told.focus();
    fireEvent.click(told);
    await waitFor(() => expect(told).not.toBeInTheDocument());
    expect(card).toHaveFocus();
  });

  it('stays in the lesson when a key leads to another step', async () => {
    const { lab, answer, card } = await asked();
    answer.focus();
    act(() => lab.lesson.getState().send({ kind: 'went-on' }));
    await waitFor(() => expect(answer).not.toBeInTheDocument());
    expect(card).toHaveFocus();
  });

  it('goes home when the lesson is left', async () => {
    await asked();
    const leave = screen.getByRole('button', { name: 'Leave the lesson' });
    leave.focus();
    fireEvent.click(leave);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus());
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
    act(() => lab.lesson.getState().send({ kind: 'went-to', step: last }));
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    expect(handOver).toHaveBeenCalledOnce();
    await press('Next');
    expect(handOver.mock.lastCall).toEqual(['next']);
  });

  it('say that there is no further step, which a page that does not go on would leave unsaid', async () => {
    const { lab, press } = await embedded(last, false);
    // What still plays is brought to its end first.
    await press('Next');
    expect(screen.queryByText('The lesson is over.')).toBeNull();
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    await press('Next');
    expect((await screen.findByText('The lesson is over.')).getAttribute('role')).toBe('status');
  });

  it('lead through a step as a clicker does: a question by a second press, play to its end, and only then on', async () => {
    const { lab, press } = await embedded(0);
    const where = () => {
      const { step, phase } = lab.lesson.getState().lesson?.journey ?? {};
      return `${step} ${phase}`;
    };
    await press('Next');
    expect(where()).toBe('0 predict');
    await screen.findByText('Once more to go on without an answer.');
    await press('Next');
    expect(where()).toBe('0 watch');
    expect(lab.lesson.getState().lesson?.journey.records).toMatchObject({ first: { prediction: 'skipped' } });
    await press('Next');
    expect(where()).toBe('0 watch');
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    for (const phase of ['0 observe', '0 explain', '0 change', '1 predict']) {
      expect(where()).toBe(phase);
      if (phase !== '1 predict') await press('Next');
    }
  });

  it('are dead at the ends in the whole lab, which nobody goes on from', async () => {
    const { lab } = await renderLab('?part=B&paused=1', <LessonSlot />);
    await openAt(lab, last);
    const next = await screen.findByRole('button', { name: 'Next' });
    expect(next.getAttribute('aria-disabled')).toBe('false');
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    expect(next.getAttribute('aria-disabled')).toBe('true');
    fireEvent.click(next);
    expect(screen.queryByText('This is the lesson’s last step.')).toBeNull();
  });
});
