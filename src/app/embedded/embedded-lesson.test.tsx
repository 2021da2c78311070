import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { defaultLaunch } from '../../embed/url-parameters.ts';
import { settingField } from '../../pattern/setting-fields.ts';
import { BUILT_IN_SCENARIOS } from '../../scenarios/built-in.ts';
import type { Change } from '../../scenarios/scenario.ts';
import { directLessons } from '../../stores/lesson-director.ts';
import { renderLab } from '../testing/render-lab.tsx';
import EmbeddedShell from './embedded-shell.tsx';

/** What counts as done, as a learner would put it into a field: a share in per cent. */
function wanted({ setting, isDone }: Change): string {
  if ('is' in isDone) return String(isDone.is);
  const value = 'atLeast' in isDone ? isDone.atLeast : 'atMost' in isDone ? isDone.atMost : 0;
  const field = settingField(setting);
  return String('unit' in field && field.unit === 'share' ? 100 * value : value);
}

describe('A lesson in an embed, where there are no settings but the lesson’s', () => {
  it.each(BUILT_IN_SCENARIOS)('lets the learner change what it asks for: $title', async (scenario) => {
    const launch = defaultLaunch('B');
    const { lab } = await renderLab(
      '?embed=1&paused=1',
      <EmbeddedShell launch={{ ...launch, isEmbedded: true }} onPageStanding={() => {}} />,
    );
    const stop = directLessons(lab);
    const index = scenario.steps.findIndex(({ change }) => change !== undefined);
    const step = scenario.steps[index];
    if (step?.change === undefined) throw new Error('no step asks for a change');
    const journey = () => lab.lesson.getState().lesson?.journey;
    await act(async () => {
      const { open, send } = lab.lesson.getState();
      open(scenario);
      send({ kind: 'went-to', step: index });
      if (step.prediction !== undefined) send({ kind: 'skipped' });
      send({ kind: 'watched' });
      if (step.observation !== undefined) send({ kind: 'observed', option: step.observation.correct });
    });
    const box = (await screen.findByText('Your turn')).parentElement;
    const control = await vi.waitFor(() => {
      const found = box?.querySelector('select, input');
      if (!found) throw new Error('there is nothing to change it with');
      return found;
    });
    if (control instanceof HTMLSelectElement) {
      await userEvent.selectOptions(control, wanted(step.change));
    } else {
      fireEvent.input(control, { target: { value: wanted(step.change) } });
      fireEvent.blur(control);
    }
    expect(journey()?.records[step.id]?.isChanged ?? false).toBe(true);
    stop();
  });
});
