import { act, screen, waitFor, within } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { BUILT_IN_SCENARIOS } from '../../scenarios/built-in.ts';
import { measured } from '../../scenarios/measures.ts';
import type { Scenario } from '../../scenarios/scenario.ts';
import { sightsAtTheEnd } from '../../scenarios/testing/play.ts';
import { createEngineClient } from '../../worker/client.ts';
import { engineHere } from '../../worker/testing/engine-here.ts';
import { renderLab } from '../testing/render-lab.tsx';
import HandoutPage from './handout-page.tsx';

vi.mock('../../worker/spawn.ts', () => ({ spawnEngine: () => createEngineClient(engineHere()) }));

const scenario = BUILT_IN_SCENARIOS.find(({ id }) => id === 'buys-nothing') as Scenario;
const [compared] = scenario.steps;
const SEED = 7;

async function onPaper(kind: 'handout' | 'worksheet', level = 'basic') {
  const { lab, container } = await renderLab(
    `?seed=${SEED}&level=${level}&paused=1`,
    <HandoutPage kind={kind} />,
  );
  await act(async () => lab.lesson.getState().open(scenario));
  await waitFor(() => expect(container.querySelector('[data-waiting]')).toBeNull());
  return screen.getAllByRole('table')[0] as HTMLElement;
}

it('the handout tells what both runs of a comparison came to, as the simulation has it', async () => {
  const table = await onPaper('handout');
  expect(
    within(table)
      .getAllByRole('columnheader')
      .slice(1)
      .map(({ textContent }) => textContent),
  ).toEqual(['I/O path vhost-net', 'I/O path full passthrough']);
  const sights = sightsAtTheEnd(scenario, 0, SEED);
  const median = (of: 'run' | 'beside') =>
    `${Number(measured({ figure: 'median-us', of }, sights).toPrecision(3))} µs`;
  const row = within(table).getByRole('row', { name: /Median/ });
  expect(
    within(row)
      .getAllByRole('cell')
      .map(({ textContent }) => textContent),
  ).toEqual([median('run'), median('beside')]);
  expect(screen.getAllByText(/bears this out/)).toHaveLength(2);
  expect(screen.getByText(compared?.why[0] ?? '')).toBeInTheDocument();
});

it('the worksheet leaves room for them, and keeps every answer to itself', async () => {
  const table = await onPaper('worksheet');
  for (const cell of within(table).getAllByRole('cell')) expect(cell).toBeEmptyDOMElement();
  expect(screen.queryByText(/bears this out/)).toBeNull();
  for (const { why } of scenario.steps)
    for (const paragraph of why) expect(screen.queryByText(paragraph)).toBeNull();
});

it('speaks in the words of the level in force', async () => {
  await onPaper('handout', 'advanced');
  expect(screen.getByText(compared?.advancedWhy?.[0] ?? '')).toBeInTheDocument();
});
