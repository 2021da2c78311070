import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { LessonSlot } from './lesson-slot.tsx';

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
