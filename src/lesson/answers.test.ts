import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { scenarioMessages } from '../i18n/en/scenarios.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { beginJourney, follow, type Journey } from '../scenarios/journey.ts';
import type { Scenario } from '../scenarios/scenario.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { answersOf } from './answers.ts';
import { answersCsv } from './answers-csv.ts';

const intl = createIntl({ locale: 'en', messages: { ...messagesEn, ...scenarioMessages } });
const [first] = madeScenario().steps as [Scenario['steps'][number]];
const scenario: Scenario = {
  ...madeScenario(),
  steps: [{ ...first, prediction: { kind: 'sketch', prompt: 'Draw.', most: 25e9 } }],
};
const drawn = follow(scenario, beginJourney(scenario), {
  kind: 'predicted',
  answer: { kind: 'sketch', points: [[0, 0], [10e9, 8e9], [25e9, 9e9]] }, // biome-ignore format: a line
});
const watched = follow(scenario, drawn, { kind: 'watched' });

it('a drawn curve is told by what it rises to, beside what the path carries by the law of the bottleneck', () => {
  const [answer] = answersOf(intl, scenario, watched);
  expect(answer?.guess.replaceAll(/\s/g, ' ')).toBe('up to 9.0 Gbit/s');
  expect(answer?.outcome.replaceAll(/\s/g, ' ')).toBe('up to 12.0 Gbit/s');
  expect(answersOf(intl, scenario, drawn)[0]?.outcome).toBe('–');
});

it('tells a question that was skipped from one that was not met yet, and what was seen beside it', () => {
  const skipped = follow(scenario, beginJourney(scenario), { kind: 'skipped' });
  const seen = [{ kind: 'watched' } as const, { kind: 'observed', option: 'nothing' } as const].reduce(
    (journey: Journey, event) => follow(scenario, journey, event),
    skipped,
  );
  const told = (journey: Journey) => answersOf(intl, scenario, journey).map(({ guess }) => guess);
  expect(told(beginJourney(scenario))).toEqual(['–', '–']);
  expect(told(skipped)).toEqual(['skipped', '–']);
  expect(told(seen)).toEqual(['skipped', 'Nothing was lost']);
  expect(answersCsv(answersOf(intl, scenario, seen)).split('\r\n')).toEqual([
    'step,title,asked,question,answer,outcome',
    expect.stringMatching(/^first,.*,before,Draw\.,skipped,up to/),
    expect.stringMatching(/^first,.*,after,What happened\?,Nothing was lost,Requests were lost$/),
    '',
  ]);
});

it('and by every point of it in a file', () => {
  expect(answersCsv(answersOf(intl, scenario, watched))).toContain('0.0: 0.0; 10.0: 8.0; 25.0: 9.0');
});
