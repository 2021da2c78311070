import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bookmarkOf, journeyFrom } from './bookmark.ts';
import {
  areResultsHidden,
  beginJourney,
  follow,
  inPhase,
  isMismatch,
  isOutcomeShown,
  type Journey,
  type JourneyEvent,
  PHASES,
  progressOf,
  recordOf,
  stepOf,
} from './journey.ts';
import { madeScenario } from './testing/made-scenario.ts';

const scenario = madeScenario();
const through = (...events: JourneyEvent[]): Journey =>
  events.reduce((journey, event) => follow(scenario, journey, event), beginJourney(scenario));

const chosen: JourneyEvent = { kind: 'predicted', answer: { kind: 'choice', option: 'virtual-nic' } };
const watched: JourneyEvent = { kind: 'watched' };

const anyEvent = fc.oneof(
  fc.constantFrom<JourneyEvent>(
    chosen,
    { kind: 'skipped' },
    watched,
    { kind: 'observed', option: 'lost' },
    { kind: 'observed', option: 'toString' },
    { kind: 'replayed' },
    { kind: 'understood' },
    { kind: 'changed' },
    { kind: 'went-on' },
    { kind: 'went-back' },
    { kind: 'led-on' },
  ),
  fc.integer({ min: -2, max: 9 }).map((step): JourneyEvent => ({ kind: 'went-to', step })),
);

describe('a journey through a scenario', () => {
  it('hides the results until the learner has committed to an answer', () => {
    const start = beginJourney(scenario);
    expect(start.phase).toBe('predict');
    expect(areResultsHidden(start)).toBe(true);
    expect(areResultsHidden(through(chosen))).toBe(false);
  });

  it('lets the learner skip on purpose, and remembers that it was a skip', () => {
    const skipped = through({ kind: 'skipped' });
    expect(skipped.phase).toBe('watch');
    expect(recordOf(skipped, stepOf(scenario, skipped)).prediction).toBe('skipped');
  });

  it('shows guess and outcome together once the play has been watched', () => {
    expect(isOutcomeShown(scenario, through(chosen))).toBe(false);
    expect(isOutcomeShown(scenario, through(chosen, watched))).toBe(true);
  });

  it('asks what happened, and offers a replay where the learner saw something else', () => {
    const mistaken = through(chosen, watched, { kind: 'observed', option: 'nothing' });
    expect(isMismatch(scenario, mistaken)).toBe(true);
    const again = follow(scenario, mistaken, { kind: 'replayed' });
    expect(again.phase).toBe('watch');
    expect(follow(scenario, again, watched).phase).toBe('observe');
    expect(isMismatch(scenario, through(chosen, watched, { kind: 'observed', option: 'lost' }))).toBe(false);
  });

  it('explains after the observation and never before', () => {
    const events = [chosen, watched, { kind: 'observed', option: 'lost' }] as const;
    const phases = events.map((_, i) => through(...events.slice(0, i + 1)).phase);
    expect(phases).toEqual(['watch', 'observe', 'explain']);
  });

  it('is led on through a step and not past it, and nothing is answered for the class', () => {
    const led: JourneyEvent = { kind: 'led-on' };
    const stations = [led, led, watched, led, led, led].map((_, i, events) =>
      through(...events.slice(0, i + 1)),
    );
    expect(stations.map(({ step, phase }) => `${step} ${phase}`)).toEqual([
      '0 watch',
      '0 watch',
      '0 observe',
      '0 explain',
      '0 change',
      '1 predict',
    ]);
    const [first] = scenario.steps;
    if (first === undefined) throw new Error('no step');
    expect(recordOf(stations[5] as Journey, first)).toEqual({
      prediction: 'skipped',
      isWatched: true,
      isChanged: false,
    });
  });

  it('waits for a change where the step asks for one, and takes none before its turn', () => {
    const explained = through(chosen, watched, { kind: 'observed', option: 'lost' });
    expect(through(chosen, { kind: 'changed' }).phase).toBe('watch');
    const asked = follow(scenario, explained, { kind: 'understood' });
    expect(asked.phase).toBe('change');
    expect(follow(scenario, asked, { kind: 'changed' }).phase).toBe('done');
  });

  it('does not take an answer that the question does not offer', () => {
    const start = beginJourney(scenario);
    const elsewhere = { kind: 'predicted', answer: { kind: 'choice', option: 'moon' } } as const;
    const number = { kind: 'predicted', answer: { kind: 'estimate', value: 3 } } as const;
    expect(follow(scenario, start, elsewhere)).toBe(start);
    expect(follow(scenario, start, number)).toBe(start);
  });

  it('takes estimates on the scale, and keeps what the run came to beside them', () => {
    const second = follow(scenario, beginJourney(scenario), { kind: 'went-to', step: 1 });
    const off = { kind: 'predicted', answer: { kind: 'estimate', value: 99 } } as const;
    expect(follow(scenario, second, off)).toBe(second);
    const guessed = follow(scenario, second, {
      kind: 'predicted',
      answer: { kind: 'estimate', value: 8 },
    });
    const seen = follow(scenario, guessed, { kind: 'watched', outcome: 11.8 });
    expect(recordOf(seen, stepOf(scenario, seen))).toMatchObject({
      prediction: { kind: 'estimate', value: 8 },
      outcome: 11.8,
    });
  });

  it('keeps what was answered when the learner goes back', () => {
    const returned = through(chosen, watched, { kind: 'went-on' }, { kind: 'went-back' });
    expect(returned.step).toBe(0);
    expect(recordOf(returned, stepOf(scenario, returned)).prediction).toEqual({
      kind: 'choice',
      option: 'virtual-nic',
    });
    expect(areResultsHidden(returned)).toBe(false);
  });

  it('stays at its ends', () => {
    const start = beginJourney(scenario);
    expect(follow(scenario, start, { kind: 'went-back' })).toBe(start);
    const last = follow(scenario, start, { kind: 'went-to', step: scenario.steps.length - 1 });
    expect(follow(scenario, last, { kind: 'went-on' }).step).toBe(scenario.steps.length - 1);
    expect(follow(scenario, start, { kind: 'went-to', step: 99 })).toBe(start);
  });

  it('is complete when every step was met, and not when steps were passed over', () => {
    const passedOver = through({ kind: 'went-to', step: scenario.steps.length - 1 }, watched);
    expect(progressOf(scenario, passedOver).isComplete).toBe(false);
    const all = through(
      chosen,
      watched,
      { kind: 'observed', option: 'lost' },
      { kind: 'understood' },
      { kind: 'changed' },
      { kind: 'went-to', step: 1 },
      { kind: 'skipped' },
      watched,
      { kind: 'went-to', step: 2 },
      watched,
    );
    expect(progressOf(scenario, all)).toEqual({ met: 3, steps: 3, isComplete: true });
  });

  it('comes back from its bookmark in the very phase that it was in, whatever happened in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 40 }), (happened) => {
        const journey = through(...happened);
        const kept = journeyFrom(scenario, bookmarkOf(scenario, journey)) as Journey;
        expect(inPhase(scenario, kept, journey.phase)).toEqual(journey);
      }),
    );
  });

  it('is in no phase that its answers do not allow, whatever it is told', () => {
    const start = beginJourney(scenario);
    for (const phase of PHASES) expect(inPhase(scenario, start, phase)).toBe(start);
    const seen = through(chosen, watched);
    expect(inPhase(scenario, seen, 'done').phase).toBe('change');
    expect(recordOf(inPhase(scenario, seen, 'done'), stepOf(scenario, seen)).observation).toBeUndefined();
  });

  it('never leaves its steps and phases, and never loses an answer, whatever happens in whatever order', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (happened) => {
        let journey = beginJourney(scenario);
        for (const event of happened) {
          const next = follow(scenario, journey, event);
          expect(stepOf(scenario, next)).toBeDefined();
          expect(PHASES).toContain(next.phase);
          for (const [id, before] of Object.entries(journey.records)) {
            expect(next.records[id]?.prediction).toEqual(before.prediction);
            expect(next.records[id]?.isWatched || !before.isWatched).toBe(true);
          }
          journey = next;
        }
      }),
    );
  });
});
