import { act, fireEvent, screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { LessonSlot } from '../lesson/lesson-slot.tsx';
import { LoadPanel } from '../panels/load-panel.tsx';
import { PartChoice } from '../panels/part-choice.tsx';
import { Transport } from '../panels/transport.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { directLessons } from '../stores/lesson-director.ts';
import TakeAwayMenu from '../takeaway/take-away-menu.tsx';
import { Announcer } from './announcer.tsx';
import { CompareButton } from './compare-slot.tsx';
import { type KeyCommand, obey } from './keys.ts';
import { renderLab } from './testing/render-lab.tsx';

/** A lesson's step that asks a question, with all around it that could answer or change it. */
async function asked() {
  const rendered = await renderLab(
    '?part=A&paused=1',
    <>
      <LessonSlot />
      <PartChoice />
      <CompareButton />
      <LoadPanel />
      <Transport />
      <Announcer />
      <TakeAwayMenu onClose={() => {}} />
    </>,
  );
  const { lab, answer } = rendered;
  await act(async () => lab.lesson.getState().open(madeScenario()));
  act(() => void directLessons(lab));
  await answer();
  await screen.findByRole('button', { name: 'Commit to this answer' });
  const state = () => ({
    time: lab.feed.latest()?.time,
    plan: lab.plan.getState().plan,
    settings: lab.settings.getState().settings,
    rival: lab.rival.store.getState().change,
    isPlaying: lab.playback.getState().isPlaying,
  });
  const commit = () => {
    fireEvent.click(screen.getByRole('radio', { name: 'The physical NIC' }));
    fireEvent.click(screen.getByRole('button', { name: 'Commit to this answer' }));
  };
  return { ...rendered, state, commit };
}

const KEYS: readonly KeyCommand[] = ['toggle', 'step-forward', 'step-back', 'reset', 'undo', 'redo'];

it('before the answer nothing plays, moves or is changed, by key, button or control', async () => {
  const { lab, answer, state } = await asked();
  const before = state();
  for (const key of KEYS) act(() => void obey(key, lab));
  for (const name of ['Play', 'Continue', 'Compare', 'Part C'])
    for (const button of screen.queryAllByRole('button', { name })) fireEvent.click(button);
  act(() => {
    lab.controller.seek(0.004);
    lab.controller.restart();
    lab.settings.getState().change({ path: 'passthrough' });
    lab.settings.getState().setPart('C');
  });
  await answer();
  expect(state()).toEqual(before);
  for (const slider of screen.getAllByRole('slider')) expect(slider).toBeDisabled();
  expect(screen.getByRole('combobox', { name: 'I/O path' })).toBeDisabled();
  for (const part of within(screen.getByRole('group', { name: /Part/ })).getAllByRole('radio'))
    expect(part).toBeDisabled();
  // A word why: where time is driven, and where the load is.
  expect(screen.getByText(/After your answer, or a skip, it plays/)).toBeVisible();
  expect(screen.getByText(/The step’s own settings/)).toBeVisible();
});

it('a press of Space says what is missing, where the question is', async () => {
  const { lab, commit } = await asked();
  act(() => void obey('toggle', lab));
  expect(screen.getByText('First your answer, or skip: then it plays.')).toHaveAttribute('role', 'status');
  commit();
  expect(screen.queryByText('First your answer, or skip: then it plays.')).toBeNull();
});

it('what is announced and what can be taken away does not answer the question', async () => {
  const { commit } = await asked();
  const announced = () => screen.getAllByRole('status').map(({ textContent }) => textContent);
  expect(announced()).toContain('Step 1. Which stage gives out first?');
  const run = () => screen.getByRole('region', { name: 'The run' });
  const pictures = () => screen.getByRole('region', { name: 'Pictures and numbers' });
  for (const group of [run(), pictures()]) {
    expect(within(group).queryByRole('button')).toBeNull();
    expect(group).toHaveTextContent('Hidden until you have answered, or skipped.');
  }
  commit();
  expect(announced().join()).not.toMatch(/virtual NIC/);
  expect(within(run()).getAllByRole('button').length).toBeGreaterThan(0);
});

it('while it plays the controls are locked, the pace and pause are not, and all is free when it has played', async () => {
  const { lab, commit, answer } = await asked();
  commit();
  await answer();
  const before = lab.settings.getState().settings;
  act(() => {
    lab.settings.getState().change({ path: 'passthrough' });
    lab.controller.seek(0.04);
  });
  expect(lab.settings.getState().settings).toBe(before);
  expect(screen.getByRole('slider', { name: /Instant/ })).toBeDisabled();
  expect(screen.getByText(/until it has played/)).toBeVisible();
  fireEvent.click(screen.getByRole('button', { name: 'Pause' }));
  expect(lab.playback.getState().isPlaying).toBe(false);
  act(() => {
    lab.playback.getState().play();
    lab.playback.getState().reachStop();
  });
  expect(lab.lesson.getState().lesson?.journey.phase).toBe('observe');
  expect(screen.getByRole('slider', { name: /Instant/ })).toBeEnabled();
  act(() => lab.settings.getState().change({ path: 'passthrough' }));
  expect(lab.settings.getState().settings.path).toBe('passthrough');
});

it('a control that is locked under the hand gives the focus home', async () => {
  const { lab } = await asked();
  act(() => lab.lesson.getState().close());
  const path = screen.getByRole('combobox', { name: 'I/O path' });
  act(() => path.focus());
  act(() => lab.lesson.getState().open(madeScenario()));
  expect(document.activeElement).toBe(screen.getByRole('button', { name: /Play|Continue/ }));
});
