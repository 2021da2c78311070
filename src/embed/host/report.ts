import type { AnsweredDetail, EventName, Events } from '../../host-page/protocol.ts';
import { type Answer, progressOf } from '../../scenarios/journey.ts';
import type { Step } from '../../scenarios/scenario.ts';
import type { Lab } from '../../stores/lab-context.ts';
import type { LessonEvent } from '../../stores/lesson-store.ts';

export type Tell = <Name extends EventName>(name: Name, detail?: Events[Name]) => void;

/** Tells of every change that a host may want to know: of none twice, and never with every frame. Returns how to stop. */
export function reportTo(tell: Tell, lab: Lab, stateText: () => string): () => void {
  const { settings, plan, playback, appearance, feed, lesson } = lab;
  let told = stateText();
  let isDue = false;
  /** Several stores change for one reason; that is one change of the state. */
  const changed = () => {
    if (isDue) return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      const now = stateText();
      if (now === told) return;
      told = now;
      tell('statechange');
    });
  };
  const stops = [
    settings.subscribe((now, before) => {
      if (now.settings.part !== before.settings.part) tell('stepchange');
      changed();
    }),
    plan.subscribe(changed),
    appearance.subscribe(changed),
    playback.subscribe((now, before) => {
      if (now.isPlaying !== before.isPlaying || now.speed !== before.speed) changed();
    }),
    feed.subscribe(() => {
      if (!playback.getState().isPlaying && feed.latest() !== null) changed();
    }),
    lesson.subscribe((now, before) => {
      const last = before.log.at(-1)?.number ?? 0;
      const scenario = now.lesson?.scenario;
      const isSame = scenario !== undefined && scenario === before.lesson?.scenario;
      if (isSame) {
        for (const event of now.log) {
          const step = scenario.steps[event.step];
          const detail =
            step === undefined || event.number <= last ? null : answeredIn(scenario.id, step, event);
          if (detail !== null) tell('answered', detail);
        }
      }
      if (now.lesson !== null && now.lesson.journey.step !== before.lesson?.journey.step) tell('stepchange');
      const isComplete = (of: typeof now) =>
        of.lesson !== null && progressOf(of.lesson.scenario, of.lesson.journey).isComplete;
      if (isSame && isComplete(now) && !isComplete(before)) tell('completed', { scenario: scenario.id });
      changed();
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** What a learner's answer tells; null for all that is no answer. */
function answeredIn(scenario: string, step: Step, { event }: LessonEvent): AnsweredDetail | null {
  switch (event.kind) {
    case 'predicted': {
      const { prediction } = step;
      const isCorrect =
        prediction?.kind === 'choice' && event.answer.kind === 'choice'
          ? event.answer.option === prediction.correct
          : null;
      return { scenario, step: step.id, question: 'prediction', answer: told(event.answer), isCorrect };
    }
    case 'skipped':
      return { scenario, step: step.id, question: 'prediction', answer: null, isCorrect: null };
    case 'observed':
      return {
        scenario,
        step: step.id,
        question: 'observation',
        answer: event.option,
        isCorrect: event.option === step.observation?.correct,
      };
    default:
      return null;
  }
}

function told(answer: Answer): AnsweredDetail['answer'] {
  switch (answer.kind) {
    case 'choice':
      return answer.option;
    case 'estimate':
      return answer.value;
    case 'sketch':
      return answer.points;
  }
}
