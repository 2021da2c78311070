import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { LessonSlot } from '../lesson/lesson-slot.tsx';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { saveFile } from '../ui/save-file.ts';
import { AuthorSlot } from './author-slot.tsx';

vi.mock('../ui/save-file.ts', () => ({ saveFile: vi.fn() }));

const KEPT = 'direct-io-access-lab/draft';

async function openForms(query = '?part=B&rate=70000&t=0.004&paused=1') {
  const rendered = await renderLab(
    query,
    <AuthorSlot>
      <LessonSlot />
    </AuthorSlot>,
    (time) => madeFrame({ time }),
  );
  rendered.lab.view.getState().setWriting(true);
  await screen.findByRole('heading', { name: 'Write a lesson' });
  return rendered;
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });
const field = (name: string | RegExp) => screen.getByRole('textbox', { name });
const kept = () => JSON.parse(localStorage.getItem(KEPT) ?? 'null');

async function writeOneStep() {
  await userEvent.type(field('Title'), 'Two words');
  await userEvent.type(field(/Summary/), 'For tests.');
  await userEvent.click(button('Add a step from what is shown'));
  await userEvent.type(field('Title'), 'Watch');
  await userEvent.type(field(/What the step says/), 'First.{Enter}{Enter}Second.');
}

describe('Writing a lesson', () => {
  beforeEach(() => localStorage.clear());

  it('takes a step’s settings and instant from the stage, and tries it there', async () => {
    const { lab } = await openForms();
    await writeOneStep();
    await userEvent.click(button('Try this step'));
    expect(lab.lesson.getState().lesson?.scenario).toMatchObject({
      id: 'two-words',
      steps: [
        {
          title: 'Watch',
          text: ['First.', 'Second.'],
          run: { settings: { part: 'B', rate: 70_000 }, until: { time: 0.004 } },
        },
      ],
    });
    expect(await screen.findByRole('heading', { name: 'Watch' })).toBeInTheDocument();
    await userEvent.click(button('Back to writing'));
    expect(field('Title')).toHaveValue('Watch');
  });

  it('leads to what is missing, and tells it at its place', async () => {
    const { lab } = await openForms();
    await userEvent.type(field('Title'), 'Two words');
    await userEvent.type(field(/Summary/), 'For tests.');
    await userEvent.click(button('Add a step from what is shown'));
    expect(screen.queryByText('has nothing to read in it')).toBeNull();
    await userEvent.click(button('Try this step'));
    expect(lab.lesson.getState().lesson).toBeNull();
    expect(field('Title')).toHaveAccessibleDescription('has nothing to read in it');
    expect(field('Title')).toBeInvalid();
    await userEvent.type(field('Title'), 'Watch');
    expect(field('Title')).toBeValid();
    expect(screen.getByRole('status')).toHaveTextContent('1 thing is to be mended first.');
  });

  it('asks, with an answer that the run bears out', async () => {
    const { lab } = await openForms();
    await writeOneStep();
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Question before it plays' }),
      'a choice',
    );
    await userEvent.type(field('Question'), 'Which?');
    await userEvent.type(field('Answer 1'), 'One');
    await userEvent.type(field('Answer 2'), 'Two');
    await userEvent.click(screen.getByRole('radio', { name: 'Answer 2 is what the run shows' }));
    await userEvent.click(button('Try this step'));
    expect(lab.lesson.getState().lesson?.scenario.steps[0]?.prediction).toEqual({
      kind: 'choice',
      prompt: 'Which?',
      options: [
        { id: 'a', text: 'One' },
        { id: 'b', text: 'Two' },
      ],
      correct: 'b',
    });
  });

  it('moves, removes and takes back steps, and keeps the draft on the device at each turn', async () => {
    await openForms();
    await writeOneStep();
    await userEvent.click(button('Add a step from what is shown'));
    await userEvent.type(field('Title'), 'Then');
    const titles = () => kept().steps.map(({ title }: { title: string }) => title);
    await userEvent.click(button('Move step 2 up'));
    expect(titles()).toEqual(['Then', 'Watch']);
    button('Remove step 1').focus();
    await userEvent.keyboard('{Enter}');
    expect(screen.getByRole('list', { name: 'Steps' })).toHaveFocus();
    expect(titles()).toEqual(['Watch']);
    await userEvent.click(button('Undo'));
    await userEvent.click(button('Undo'));
    expect(titles()).toEqual(['Watch', 'Then']);
    await userEvent.click(button('Redo'));
    expect(titles()).toEqual(['Then', 'Watch']);
  });

  it('goes on with an unfinished draft on the next visit, and with none that was not written here', async () => {
    const first = await openForms();
    await userEvent.type(field('Title'), 'Half');
    first.unmount();
    const second = await openForms();
    expect(field('Title')).toHaveValue('Half');
    second.unmount();
    localStorage.setItem(KEPT, JSON.stringify({ ...kept(), steps: [{ id: 'x', run: 'fast' }] }));
    await openForms();
    expect(field('Title')).toHaveValue('');
  });

  it('saves what is unfinished as such, and goes on with that file elsewhere', async () => {
    const first = await openForms();
    await userEvent.type(field('Title'), 'Half a lesson');
    await userEvent.click(button('Add a step from what is shown'));
    await userEvent.click(button('Save unfinished'));
    expect(screen.getByText(/marked as unfinished/)).toBeInTheDocument();
    const [name, text] = vi.mocked(saveFile).mock.lastCall as [string, string];
    expect(name).toBe('half-a-lesson.unfinished.json');
    const written = kept();
    first.unmount();
    localStorage.clear();
    await openForms();
    await userEvent.click(screen.getByText('Begin with', { selector: 'summary' }));
    await userEvent.upload(
      screen.getByLabelText('Open a scenario file'),
      new File([text], name, { type: 'application/json' }),
    );
    await screen.findByRole('button', { name: '1. without a title' });
    expect(kept()).toEqual(written);
  });

  it('begins with a copy of a built-in lesson, and brings back what stood before', async () => {
    await openForms();
    await userEvent.type(field('Title'), 'Mine');
    await userEvent.click(screen.getByText('Begin with', { selector: 'summary' }));
    await userEvent.selectOptions(
      screen.getByRole('combobox', { name: 'Begin with' }),
      'a copy of “When it buys nothing”',
    );
    const steps = screen.getByRole('list', { name: 'Steps' });
    expect(within(steps).getAllByRole('heading')).toHaveLength(2);
    await userEvent.click(button('Undo'));
    expect(field('Title')).toHaveValue('Mine');
  });
});
