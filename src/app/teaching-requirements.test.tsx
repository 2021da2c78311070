import { readdirSync, readFileSync } from 'node:fs';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { Simulation } from '../engine/simulation.ts';
import { RewindableRun } from '../engine/timeline/rewindable-run.ts';
import { HiddenResults } from '../lesson/hidden-results.tsx';
import { LessonSlot } from '../lesson/lesson-slot.tsx';
import { LoadPanel } from '../panels/load-panel.tsx';
import { Transport } from '../panels/transport.tsx';
import { compileLab } from '../pattern/compile-lab.ts';
import { compilePlan } from '../pattern/compile-plan.ts';
import { changeBetween, segmentAt } from '../pattern/lab-plan.ts';
import { automaticSlowdown } from '../pattern/pace.ts';
import { defaultSettings, isDirectPath } from '../pattern/settings.ts';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { beginJourney, follow, type Journey, type JourneyEvent, progressOf } from '../scenarios/journey.ts';
import { SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';
import { beginningOf, settingsBeside, settingsOfStep } from '../scenarios/step-settings.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { useHighlight, useLesson } from '../stores/lab-context.ts';
import { directLessons } from '../stores/lesson-director.ts';
import { latestOf } from '../stores/playback-store.ts';
import { createRingMemory } from '../stores/ring-memory.ts';
import { commandOf, obey } from './keys.ts';
import { renderLab } from './testing/render-lab.tsx';

/*
 * How the lab teaches: ten requirements, each in the words of its test. What needs a real browser besides (the whole way by
 * keyboard, guess and outcome on one screen) is in e2e/journeys/lesson.spec.ts and class.spec.ts.
 */

/** All of a step's own events, with this answer to every choice. */
function eventsOf(
  { prediction, observation, change }: Scenario['steps'][number],
  isRight: boolean,
): JourneyEvent[] {
  const optionOf = (question: { options: readonly { id: string }[]; correct: string }) =>
    isRight ? question.correct : (question.options.find(({ id }) => id !== question.correct)?.id ?? '');
  const guess: JourneyEvent =
    prediction?.kind === 'choice'
      ? { kind: 'predicted', answer: { kind: 'choice', option: optionOf(prediction) } }
      : prediction?.kind === 'estimate'
        ? { kind: 'predicted', answer: { kind: 'estimate', value: prediction.min } }
        : { kind: 'predicted', answer: { kind: 'sketch', points: [[0, 0], [1, 1]] } }; // biome-ignore format: a line
  return [
    guess,
    { kind: 'watched', outcome: 1 },
    ...(observation === undefined ? [] : [{ kind: 'observed', option: optionOf(observation) } as const]),
    { kind: 'understood' },
    ...(change === undefined ? [] : [{ kind: 'changed' } as const]),
  ];
}

function throughAll(scenario: Scenario, wanted: (event: JourneyEvent) => boolean, isRight = true): Journey {
  return scenario.steps.reduce(
    (journey, step, index) =>
      [{ kind: 'went-to', step: index } as const, ...eventsOf(step, isRight).filter(wanted)].reduce(
        (now: Journey, event: JourneyEvent) => follow(scenario, now, event),
        journey,
      ),
    beginJourney(scenario),
  );
}

async function inLesson(query = '?part=B&paused=1', scenario = madeScenario()) {
  const screenNow = (
    <>
      <LessonSlot />
      <HiddenResults>
        <p>the results</p>
      </HiddenResults>
    </>
  );
  const rendered = await renderLab(query, screenNow);
  const { lab } = rendered;
  const send = (event: JourneyEvent) => act(() => lab.lesson.getState().send(event));
  await act(async () => lab.lesson.getState().open(scenario));
  await screen.findByRole('heading', { name: scenario.steps[0]?.title ?? '' });
  return { ...rendered, send };
}

const guess: JourneyEvent = { kind: 'predicted', answer: { kind: 'choice', option: 'physical-nic' } };

describe('1. A scenario counts as complete only when it was answered and something was changed in it', () => {
  it.each(BUILT_IN_SCENARIOS)('$title', (scenario) => {
    const isComplete = (wanted: (event: JourneyEvent) => boolean) =>
      progressOf(scenario, throughAll(scenario, wanted)).isComplete;
    expect(isComplete(() => true)).toBe(true);
    expect(isComplete(({ kind }) => kind !== 'changed')).toBe(false);
    expect(isComplete(({ kind }) => kind !== 'predicted')).toBe(false);
  });
});

describe('2. First the guess, then the results', () => {
  it('shows none until the learner commits or skips on purpose, and then guess and outcome together', async () => {
    const { send } = await inLesson();
    expect(screen.queryByText('the results')).toBeNull();
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull();
    send(guess);
    expect(screen.getByText('the results')).toBeInTheDocument();
    send({ kind: 'watched' });
    const outcome = screen.getByRole('region', { name: 'Your guess and the outcome' });
    expect(outcome).toHaveTextContent('You said: The physical NIC');
    expect(outcome).toHaveTextContent('The run shows: The virtual NIC');
  });
});

describe('3. The learner says what happened', () => {
  it('before it is explained; who saw something else may look again from the instant where the step began', async () => {
    const { lab, send } = await inLesson();
    const stop = directLessons(lab);
    const adopted: number[] = [];
    const { adopt } = lab.controller;
    Object.assign(lab.controller, {
      adopt: (...given: Parameters<typeof adopt>) => {
        adopted.push(given[1]);
        adopt(...given);
      },
    });
    send(guess);
    send({ kind: 'watched' });
    await userEvent.click(screen.getByRole('radio', { name: 'Nothing was lost' }));
    await userEvent.click(screen.getByRole('button', { name: 'That is what I saw' }));
    await userEvent.click(screen.getByRole('button', { name: 'Look again' }));
    expect(adopted).toEqual([0]);
    expect(lab.lesson.getState().lesson?.journey.phase).toBe('watch');
    stop();
  });

  it.each(BUILT_IN_SCENARIOS)('and a wrong guess takes nothing away: $title', (scenario) => {
    const right = progressOf(
      scenario,
      throughAll(scenario, () => true, true),
    );
    expect(
      progressOf(
        scenario,
        throughAll(scenario, () => true, false),
      ),
    ).toEqual(right);
  });
});

describe('4. Play stops at every step’s end, within 30 seconds', () => {
  /** Real seconds of a step's play at the lab's own pace. */
  function playTime(scenario: Scenario, index: number): number {
    const until = scenario.steps[index]?.run.until ?? { time: 0 };
    const slowdown = scenario.steps[index]?.run.slowdown;
    const { plan, at } = beginningOf(scenario, index, 1);
    const compiled = compilePlan(plan);
    const run = new Simulation(compiled.network, { seed: compiled.seed, recentSpan: 2e-3 });
    const memory = createRingMemory();
    const pace = 0.05e-3;
    let seconds = 0;
    for (let time = at; time < latestOf(until); time += pace) {
      run.advance(time);
      const frame = run.frame(0);
      memory.see(frame, compiled.network);
      const hasHappened =
        'instant' in until &&
        (until.instant === 'ring-full' ? memory.fullest() === 1 : memory.firstLossAt() !== null);
      if (hasHappened) break;
      const { settings } = segmentAt(compiled.segments, time);
      const automatic = automaticSlowdown({
        part: settings.part,
        isDirect: isDirectPath(settings.path),
        time,
        fullestRing: memory.fullest(),
        firstLossAt: memory.firstLossAt(),
      });
      seconds += pace * (slowdown ?? automatic);
    }
    return seconds;
  }

  it.each(BUILT_IN_SCENARIOS)('$title', (scenario) => {
    const long = scenario.steps
      .map(({ id }, index) => ({ id, seconds: playTime(scenario, index) }))
      .filter(({ seconds }) => seconds > SCENARIO_LIMITS.playSeconds);
    expect(long).toEqual([]);
  });
});

describe('5. Time is the learner’s', () => {
  it('pause, an event back and forward, the scrubber, and more than three speeds stand under the stage', async () => {
    await renderLab('?part=B&t=0.004&paused=1', <Transport />);
    for (const name of ['Play', 'One event back', 'One event on'])
      expect(screen.getByRole('button', { name })).toBeInTheDocument();
    expect(screen.getByRole('slider', { name: 'Instant of the run' })).toBeInTheDocument();
    expect(screen.getAllByRole('option').length).toBeGreaterThanOrEqual(3);
  });

  it('a step back is the very state that was', () => {
    const { network } = compileLab(defaultSettings('B'));
    const run = new RewindableRun(network, { seed: 1, recentSpan: 2e-3 });
    run.go(0.004);
    run.stepForward(1);
    const before = run.frame(100);
    run.stepForward(1);
    expect(run.frame(100).fingerprint).not.toBe(before.fingerprint);
    run.stepBack();
    expect(run.frame(100)).toEqual(before);
  });
});

describe('6. Words and highlight change together', () => {
  it('in one drawing, never one without the other', async () => {
    const drawn = new Set<string>();
    function Probe() {
      const highlight = useHighlight();
      const phase = useLesson(({ lesson }) => lesson?.journey.phase ?? 'none');
      drawn.add(`${phase}: ${highlight.join(' ') || 'nothing'}`);
      return null;
    }
    const { lab } = await renderLab('?part=B&paused=1', <Probe />);
    act(() => lab.lesson.getState().open(madeScenario()));
    act(() => lab.lesson.getState().send(guess));
    expect([...drawn]).toEqual(['none: nothing', 'predict: nothing', 'watch: virtual-nic']);
  });
});

describe('7. Nothing moves for decoration', () => {
  it('no style sheet animates by itself: what moves is a request', () => {
    const sheets = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) =>
      file.endsWith('.css'),
    );
    expect(sheets.length).toBeGreaterThan(20);
    const moving = sheets.filter((file) =>
      /@keyframes|animation\s*:|animation-name/.test(readFileSync(`src/${file}`, 'utf8')),
    );
    expect(moving).toEqual([]);
  });

  it('virtual NIC, virtual switch and hypervisor are introduced before any load runs', () => {
    const [first] = BUILT_IN_SCENARIOS[0]?.steps ?? [];
    expect(first?.run.until).toEqual({ time: 0 });
    const words = first?.text.join(' ').toLowerCase();
    for (const name of ['virtual nic', 'virtual switch', 'hypervisor']) expect(words).toContain(name);
  });
});

describe('8. Contrasting cases are alike but for one thing', () => {
  const contrasts = BUILT_IN_SCENARIOS.flatMap((scenario) =>
    scenario.steps.flatMap((step, index) =>
      step.run.compare === undefined ? [] : [{ name: `${scenario.id}, ${step.id}`, scenario, step, index }],
    ),
  );

  it.each(contrasts)('$name: the same seed, load and time', ({ scenario, step, index }) => {
    const beside = settingsBeside(scenario, index);
    const own = settingsOfStep(scenario, index);
    if (beside === null) throw new Error('nothing stands beside this step');
    const differing = Object.keys(changeBetween(own, beside));
    expect(differing.length).toBeGreaterThan(0);
    expect(Object.keys(step.run.compare ?? {})).toEqual(expect.arrayContaining(differing));
    expect(beside.seed).toBe(own.seed);
  });

  it('there are some, and the explanation comes after them', async () => {
    expect(contrasts.length).toBeGreaterThan(0);
    const { send } = await inLesson();
    send(guess);
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull();
    send({ kind: 'watched' });
    expect(screen.queryByRole('heading', { name: 'Why' })).toBeNull();
    send({ kind: 'observed', option: 'lost' });
    expect(screen.getByRole('heading', { name: 'Why' })).toBeInTheDocument();
  });
});

describe('9. Three controls at first, each of which does something at once, and one key that takes all back', () => {
  it('asks the simulation in the very moment of a change', async () => {
    const { lab, engine, answer } = await renderLab('?part=B&t=0.004&paused=1', <LoadPanel />);
    const rate = screen.getByRole('slider', { name: 'Request rate' });
    const size = screen.getByRole('slider', { name: 'Response size' });
    const path = screen.getByRole('combobox', { name: 'I/O path' });
    expect([...screen.getAllByRole('slider'), ...screen.getAllByRole('combobox')]).toEqual([
      rate,
      size,
      path,
    ]);
    const changes = [
      () => fireEvent.input(rate, { target: { value: '10' } }),
      () => fireEvent.input(size, { target: { value: '10' } }),
      () => userEvent.selectOptions(path, 'sr-iov'),
    ];
    for (const change of changes) {
      const before = engine.opened.length;
      await change();
      await answer();
      expect(engine.opened.length).toBeGreaterThan(before);
    }
    const press = { key: 'r', ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false };
    const command = commandOf(press, document.body, true);
    act(() => {
      if (command !== null) obey(command, lab);
    });
    expect(lab.settings.getState().settings).toEqual(defaultSettings('B'));
  });
});

describe('10. Nothing that happens stays unexplained', () => {
  it('every step has a why, and every scenario speaks on two levels or says the same on both', () => {
    for (const { steps } of BUILT_IN_SCENARIOS)
      for (const { why, text, advanced } of steps) {
        expect(why.length).toBeGreaterThan(0);
        expect(advanced ?? text).not.toEqual([]);
      }
    expect(BUILT_IN_SCENARIOS.some(({ steps }) => steps.some(({ advanced }) => advanced !== undefined))).toBe(
      true,
    );
  });

  it('the level changes the words of a step', async () => {
    const [first] = BUILT_IN_SCENARIOS;
    if (first === undefined) throw new Error('no scenario');
    const { lab } = await inLesson('?paused=1', first);
    expect(screen.getByText(/A physical server is cut open here/)).toBeInTheDocument();
    act(() => lab.view.getState().setLevel('advanced'));
    expect(screen.getByText(/Every box is a station of a queueing network/)).toBeInTheDocument();
  });

  it('what the learner did is in the event log, in order, with the simulated time', async () => {
    const { lab, send } = await inLesson('?part=B&t=0.002&paused=1');
    send(guess);
    send({ kind: 'watched' });
    expect(lab.lesson.getState().log.map(({ number, at, event }) => [number, at, event.kind])).toEqual([
      [1, 0.002, 'predicted'],
      [2, 0.002, 'watched'],
    ]);
  });
});
