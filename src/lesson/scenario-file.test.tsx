import { fireEvent, screen } from '@testing-library/react';
import { expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { ScenarioFile } from './scenario-file.tsx';

it('takes a file that is dropped beside its field, which the browser would open in the lab’s place', async () => {
  const onRead = vi.fn();
  const field = (
    <MoreMessages messages={scenarioMessages}>
      <ScenarioFile onRead={onRead} />
    </MoreMessages>
  );
  const { unmount } = await renderLab('?paused=1', field);
  await screen.findByLabelText('Open a scenario file');
  const file = new File([JSON.stringify(madeScenario())], 'made.json');
  const drop = () => fireEvent.drop(document.body, { dataTransfer: { files: [file] } });
  // False where the browser's own doing was prevented.
  expect(fireEvent.dragOver(document.body)).toBe(false);
  expect(drop()).toBe(false);
  await vi.waitFor(() => expect(onRead).toHaveBeenCalledWith(madeScenario()));
  unmount();
  expect(drop()).toBe(true);
});
