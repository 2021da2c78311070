import { readdirSync, readFileSync } from 'node:fs';
import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { describe, expect, it, vi } from 'vitest';
import { compareDrawing } from '../compare/chart-drawing.ts';
import type { Frame } from '../engine/frame.ts';
import { Simulation } from '../engine/simulation.ts';
import { RewindableRun } from '../engine/timeline/rewindable-run.ts';
import { HiddenResults } from '../lesson/hidden-results.tsx';
import { LessonSlot } from '../lesson/lesson-slot.tsx';
import { StepCard } from '../lesson/step-card.tsx';
import { FiguresPanel } from '../panels/figures-panel.tsx';
import { LoadPanel } from '../panels/load-panel.tsx';
import { Transport } from '../panels/transport.tsx';
import { compileLab } from '../pattern/compile-lab.ts';
import { compilePlan } from '../pattern/compile-plan.ts';
import { changeBetween, segmentAt } from '../pattern/lab-plan.ts';
import { automaticSlowdown } from '../pattern/pace.ts';
import { defaultSettings, isDirectPath } from '../pattern/settings.ts';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { beginJourney, follow, type Journey, type JourneyEvent, progressOf } from '../scenarios/journey.ts';
import { latestOf, SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';
import { beginningOf, settingsBeside, settingsOfStep } from '../scenarios/step-settings.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { sightsAtTheEnd } from '../scenarios/testing/play.ts';
import { useHighlight, useLesson } from '../stores/lab-context.ts';
import { directLessons } from '../stores/lesson-director.ts';
import { createRingMemory } from '../stores/ring-memory.ts';
import type { MakeFrame } from '../stores/testing/fake-engine.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { whyOf } from '../stores/words-of.ts';
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

/** What the engine has of the run that was opened, at an instant. */
const simulated: MakeFrame = (until, { network, seed, recentSpan }) => {
  const run = new Simulation(network, { seed, recentSpan });
  run.advance(until);
  return run.frame(0);
};

async function inLesson(
  query = '?part=B&paused=1',
  scenario = madeScenario(),
  beside: ReactNode = null,
  makeFrame?: MakeFrame,
) {
  const screenNow = (
    <>
      <LessonSlot />
      {beside}
      <HiddenResults>
        <p>the results</p>
      </HiddenResults>
    </>
  );
  const rendered = await renderLab(query, screenNow, makeFrame);
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
    adopted.length = 0;
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

describe('6. Words, highlight and number change in the same frame', () => {
  /** What one looks at, as it stands between two tasks of the page: what is painted is one of these and nothing else. */
  const textOf = (selector: string) =>
    (document.querySelector(selector)?.textContent ?? '').replaceAll(/\s/g, ' ');

  function Highlight() {
    return <output data-testid="highlight">{useHighlight().join(' ')}</output>;
  }

  it('words and highlight of a step, in one drawing', async () => {
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

  it('the caption of a part and its figures: both old until the new run is there, then both new', async () => {
    const shown = () => [textOf('#lesson-title'), textOf('.panel-figures-delivered dd')];
    const { lab, answer } = await renderLab(
      '?part=B&t=0.004&paused=1',
      <>
        <StepCard />
        <FiguresPanel />
      </>,
      simulated,
    );
    const before = shown();
    act(() => lab.settings.getState().change({ path: 'passthrough' }));
    expect(shown()).toEqual(before);
    await answer();
    const [caption, delivered] = shown();
    expect(caption).not.toBe(before[0]);
    expect(delivered).not.toBe(before[1]);
  });

  it('while it plays: a caption’s number and the figures are of one frame, however the clock goes', async () => {
    let now = 0;
    let asked = 0;
    // Whoever asks the time is answered later than whoever asked before: each on its own would change at another frame.
    const clock = vi.spyOn(performance, 'now').mockImplementation(() => {
      asked += 1;
      now += (asked * asked * 37) % 113;
      return now;
    });
    const numberOf = (time: number) => Math.round(time / 16e-6);
    const { play } = await renderLab(
      '?part=B&speed=1/1000',
      <>
        <StepCard />
        <FiguresPanel />
      </>,
      (time) => madeFrame({ time, dropped: numberOf(time), carriedGbps: numberOf(time) / 10 }),
    );
    const written = new Set<number>();
    for (let picture = 1; picture <= 60; picture++) {
      await play(16);
      const inCaption = Number.parseInt(textOf('.lesson-sofar').split(', ').at(-1) ?? '', 10) || 0;
      const inFigures = Math.round(Number.parseFloat(textOf('.panel-figures-delivered dd')) * 10) || 0;
      expect([picture, inCaption]).toEqual([picture, inFigures]);
      written.add(inCaption);
    }
    clock.mockRestore();
    // Slowly enough to be read.
    expect(written.size).toBeGreaterThan(1);
    expect(written.size).toBeLessThan(30);
  });

  it('at the end of a step’s play: the outcome in words, its number and the figure beside it, and not before', async () => {
    const [, estimate] = madeScenario().steps;
    if (estimate === undefined) throw new Error('the made scenario asks for no number');
    const step: Scenario['steps'][number] = {
      ...estimate,
      run: { begins: 'anew', until: { time: 0.004 }, slowdown: 1 },
      highlight: ['figures'],
    };
    const { lab, send, answer, scheduler } = await inLesson(
      '?part=B&paused=1',
      { ...madeScenario(), steps: [step] },
      <>
        <FiguresPanel />
        <Highlight />
      </>,
      (time) => madeFrame({ time, carriedGbps: 2 + 1000 * time }),
    );
    const stop = directLessons(lab);
    await answer();
    send({ kind: 'predicted', answer: { kind: 'estimate', value: 3 } });
    await answer();
    const shown = () => [
      screen.queryByRole('region', { name: 'Your guess and the outcome' })?.textContent ?? '',
      textOf('.panel-figures-delivered dd'),
      textOf('[data-testid="highlight"]'),
    ];
    expect(shown()).toEqual(['', '0.0 Gbit/s', 'figures']);
    for (let picture = 0; picture < 2; picture++) {
      act(() => scheduler.tick(16));
      expect(shown()[0]).toBe('');
    }
    await answer();
    expect(shown()).toEqual([expect.stringMatching(/The run came to 6 Gbit\/s/), '6.0 Gbit/s', 'figures']);
    stop();
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

  it.each(contrasts)('$name: the same seed and load', ({ scenario, step, index }) => {
    const beside = settingsBeside(scenario, index);
    const own = settingsOfStep(scenario, index);
    if (beside === null) throw new Error('nothing stands beside this step');
    const differing = Object.keys(changeBetween(own, beside));
    expect(differing.length).toBeGreaterThan(0);
    expect(Object.keys(step.run.compare ?? {})).toEqual(expect.arrayContaining(differing));
    expect(beside.seed).toBe(own.seed);
  });

  it.each(contrasts)('$name: the same time, and the same axes', ({ scenario, index }) => {
    const { run, beside } = sightsAtTheEnd(scenario, index, 1);
    if (beside === undefined) throw new Error('nothing stands beside this step');
    expect(beside.frame.time).toBe(run.frame.time);
    const wire = Math.max(run.lab.ceilings.wire, beside.lab.ceilings.wire) / 1e9;
    const drawn = (one: Frame, other: Frame) =>
      compareDrawing(one, other, { width: 600, height: 200, rem: 16 }, { expected: wire, isSameLoad: true });
    // On whichever side a run is drawn, its curve is the very same line: there is one pair of axes for both.
    const asIs = drawn(run.frame, beside.frame);
    const swapped = drawn(beside.frame, run.frame);
    expect(asIs.paths.run).toBe(swapped.paths.rival);
    expect(asIs.paths.rival).toBe(swapped.paths.run);
    expect([asIs.top, asIs.now]).toEqual([swapped.top, swapped.now]);
  });

  it('while they play: one seed, and one instant in every picture', async () => {
    const { lab, engine, play } = await renderLab('?part=B&compare=passthrough&speed=1/100', null, simulated);
    const instants: (number | undefined)[][] = [];
    for (let picture = 0; picture < 10; picture++) {
      await play(16);
      instants.push([lab.feed.latest()?.time, lab.rival.feed.latest()?.time]);
    }
    for (const [own, beside] of instants) expect(beside).toBe(own);
    expect(new Set(instants.map(([own]) => own)).size).toBe(10);
    expect(new Set(engine.opened.map(({ seed }) => seed)).size).toBe(1);
    const networks = engine.opened.slice(-2).map(({ network }) => JSON.stringify(network.sources[0]));
    expect(networks[0]).toBe(networks[1]);
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
  const rate = () => screen.getByRole('slider', { name: 'Request rate' });
  const size = () => screen.getByRole('slider', { name: 'Response size' });
  const path = () => screen.getByRole('combobox', { name: 'I/O path' });
  const withFigures = (
    <>
      <LoadPanel />
      <FiguresPanel />
    </>
  );

  it('there are three', async () => {
    await renderLab('?part=B&t=0.004&paused=1', <LoadPanel />);
    expect([...screen.getAllByRole('slider'), ...screen.getAllByRole('combobox')]).toEqual([
      rate(),
      size(),
      path(),
    ]);
  });

  /*
   * A hundred milliseconds are six pictures. What is held here is stronger, and no clock is asked: the control itself has
   * changed in the moment of its change; the engine is asked one question in that same moment; and what it answers is on the
   * screen in the moment of the answer. So the first picture after the answer shows it. How long the engine takes for one is
   * measured by `npm run bench`.
   */
  it.each([
    ['the rate', rate, (control: HTMLElement) => fireEvent.input(control, { target: { value: '10' } })],
    ['the size', size, (control: HTMLElement) => fireEvent.input(control, { target: { value: '10' } })],
    ['the path', path, (control: HTMLElement) => userEvent.selectOptions(control, 'sr-iov')],
  ])('%s: the first picture after the engine’s one answer shows what it does', async (_, control, change) => {
    const { engine, scheduler, answer } = await renderLab('?part=B&t=0.004&paused=1', withFigures, simulated);
    const figures = () => document.querySelector('.panel-figures')?.textContent;
    const settingNow = () =>
      control().getAttribute('aria-valuetext') ?? (control() as HTMLSelectElement).value;
    const [figuresBefore, settingBefore] = [figures(), settingNow()];
    const [opened, advanced] = [engine.opened.length, engine.advanced.length];
    await change(control());
    expect(settingNow()).not.toBe(settingBefore);
    expect([engine.opened.length, engine.advanced.length]).toEqual([opened + 1, advanced + 1]);
    expect(figures()).toBe(figuresBefore);
    await answer();
    expect(figures()).not.toBe(figuresBefore);
    expect(engine.waiting()).toBe(0);
    // No animation frame has come in between, and none is waited for.
    expect([scheduler.now(), scheduler.pending()]).toEqual([0, 0]);
  });

  it('one key takes all back', async () => {
    const { lab, answer } = await renderLab('?part=B&t=0.004&paused=1', <LoadPanel />);
    act(() => lab.settings.getState().change({ rate: 30_000, path: 'sr-iov' }));
    await answer();
    const press = { key: 'r', ctrlKey: false, altKey: false, metaKey: false, defaultPrevented: false };
    const command = commandOf(press, document.body, true);
    act(() => {
      if (command !== null) obey(command, lab);
    });
    expect(lab.settings.getState().settings).toEqual(defaultSettings('B'));
  });
});

describe('10. Nothing that happens stays unexplained', () => {
  it('every step has a why, and says more to the advanced than to beginners', () => {
    for (const { id, steps } of BUILT_IN_SCENARIOS)
      for (const step of steps) {
        expect([id, step.id, step.why.length > 0]).toEqual([id, step.id, true]);
        const [basic, advanced] = (['basic', 'advanced'] as const).map((level) => whyOf(step, level));
        expect(advanced?.slice(0, step.why.length)).toEqual(basic);
        expect(advanced?.length).toBeGreaterThan(step.why.length);
      }
  });

  it('the level changes the words of a step', async () => {
    const [first] = BUILT_IN_SCENARIOS;
    if (first === undefined) throw new Error('no scenario');
    const { lab } = await inLesson('?paused=1', first);
    expect(screen.getByText(/A physical server is cut open here/)).toBeInTheDocument();
    act(() => lab.view.getState().setLevel('advanced'));
    expect(screen.getByText(/Every box is a station of a queueing network/)).toBeInTheDocument();
    act(() => lab.lesson.getState().send({ kind: 'watched' }));
    expect(screen.getByText(/its service demand D/)).toBeInTheDocument();
    act(() => lab.view.getState().setLevel('basic'));
    expect(screen.queryByText(/its service demand D/)).toBeNull();
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
