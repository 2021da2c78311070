import { act, fireEvent, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { commandOf } from '../app/keys.ts';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { LessonSlot } from './lesson-slot.tsx';

/** A lesson whose first step asks for a curve up to 20 Gbit/s. */
async function asked() {
  const made = madeScenario();
  const [first, ...rest] = made.steps;
  if (first === undefined) throw new Error('a scenario without steps');
  const { lab } = await renderLab('?paused=1', <LessonSlot />);
  const prediction = { kind: 'sketch', prompt: 'Draw what is delivered.', most: 20e9 } as const;
  await act(async () => lab.lesson.getState().open({ ...made, steps: [{ ...first, prediction }, ...rest] }));
  await screen.findByRole('group', { name: /Draw what is delivered/ });
  const handle = () => screen.getAllByRole('slider')[5] as HTMLElement;
  const press = (key: string) => fireEvent.keyDown(handle(), { key });
  const value = () => Number(handle().getAttribute('aria-valuenow'));
  return { handle, press, value };
}

it('a handle of a curve goes up and down by every key that a slider has', async () => {
  const { press, value } = await asked();
  const values = ['ArrowUp', 'ArrowRight', 'PageUp', 'ArrowLeft', 'ArrowDown', 'End', 'PageDown', 'Home'].map(
    (key) => {
      press(key);
      return value();
    },
  );
  expect(values.map((gbps) => Number(gbps.toFixed(6)))).toEqual([0.4, 0.8, 2.8, 2.4, 2, 20, 18, 0]);
});

it('and none of them turns the lesson’s page, which would lose the curve', async () => {
  const { handle } = await asked();
  for (const key of ['ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', 'PageUp', ' ', 'n'])
    expect(
      commandOf(
        { key, ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false },
        handle(),
        true,
      ),
    ).toBeNull();
});
