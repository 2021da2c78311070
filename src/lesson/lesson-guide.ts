import { useEffect, useRef } from 'react';
import { useLab } from '../stores/lab-context.ts';
import type { Lesson } from '../stores/lesson-store.ts';

const CARD = '.lesson-card';
/** Where a step plays: the stage, or the two that are compared. */
const STAGE = '.app-stage-card, .compare';

/**
 * Leads eye and keyboard through a step where the screen does not hold all of it, as on a phone: to the stage while it plays,
 * to the card when something is to be read or answered. Where both are in sight nothing moves, and before anything has
 * happened in a lesson nothing moves either. Who goes on by keyboard comes to the question, and not past it.
 */
export function useGuide({ scenario, journey }: Lesson, isOn: boolean): void {
  const lab = useLab();
  const wasInCard = useRef(false);
  useEffect(() => {
    const note = ({ target }: FocusEvent) => {
      wasInCard.current = target instanceof Element && target.closest(CARD) !== null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);

  const { step, phase } = journey;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is to be seen changes with the step and its phase.
  useEffect(() => {
    const last = lab.lesson.getState().log.at(-1)?.event.kind;
    // Whose hand is on a control must not find it moved away.
    if (!isOn || last === undefined || last === 'changed') return;
    const card = document.querySelector<HTMLElement>(CARD);
    const seen = phase === 'watch' ? document.querySelector(STAGE) : card;
    seen?.scrollIntoView({ block: 'nearest' });
    // A question stands before the button that led to it: from the heading it is the next thing.
    if (wasInCard.current && phase === 'predict')
      card?.querySelector<HTMLElement>('h2')?.focus({ preventScroll: true });
  }, [lab, isOn, scenario, step, phase]);
}
