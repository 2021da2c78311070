import { act, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { IntlProvider } from 'react-intl';
import { readLaunch } from '../../embed/read-launch.ts';
import { messagesEn } from '../../i18n/messages.en.ts';
import { LabContext } from '../../stores/lab-context.ts';
import {
  createFakeEngine,
  createFakeScheduler,
  type MakeFrame,
  settle,
} from '../../stores/testing/fake-engine.ts';
import { createLab } from '../create-lab.ts';

/**
 * Renders a screen of a lab that runs on a made-up engine, at the instant that the query names. Networks are the
 * pattern's own; frames are what `makeFrame` makes.
 */
export async function renderLab(query: string, screen: ReactNode, makeFrame?: MakeFrame) {
  const engine = createFakeEngine();
  const scheduler = createFakeScheduler();
  const { launch, problems } = readLaunch(query);
  const lab = createLab(launch, problems, {
    createClient: engine.createClient,
    scheduler,
    commit: (apply) => void act(apply),
  });
  lab.controller.start(launch.time);
  await settle();
  await engine.answer(makeFrame);
  const rendered = render(
    <IntlProvider locale="en" messages={messagesEn}>
      <LabContext value={lab}>{screen}</LabContext>
    </IntlProvider>,
  );
  /** Answers what the engine was asked since. */
  const answer = () =>
    act(async () => {
      await settle();
      await engine.answer(makeFrame);
    });
  /** One animation frame, and what the engine answers to it. */
  const play = async (milliseconds: number) => {
    act(() => scheduler.tick(milliseconds));
    await answer();
  };
  return { ...rendered, lab, engine, scheduler, answer, play };
}
