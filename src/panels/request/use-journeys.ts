import { useEffect, useState } from 'react';
import { segmentAt } from '../../pattern/lab-plan.ts';
import type { IoPathId } from '../../pattern/settings.ts';
import { useLab, useRun } from '../../stores/lab-context.ts';
import type { FollowedJob } from '../../stores/run-driver.ts';
import type { Run } from '../../stores/run-store.ts';
import { type Journey, journeyOf } from './journey.ts';

/** Where a question stands: nothing to ask, asked, or answered. */
export type Asked = 'nothing' | 'asked' | Journey;

/**
 * The path that a request was sent on: a run that forks has had others, and one under way at the fork goes its own to the
 * end. Before it is known, the path in force.
 */
export function pathOf({ segments, settings }: Run, journey: Asked): IoPathId {
  const isKnown = typeof journey === 'object' && journey.end !== 'not-born';
  return isKnown ? segmentAt(segments, journey.bornAt).settings.path : settings.path;
}

/** The way of request `job` through the run. */
export function useJourney(job: number | null): Asked {
  const { controller } = useLab();
  return useAnswer(job === null ? null : `${job}`, () => controller.follow(job ?? 0));
}

/** The way of the request of the same number on another path, or of none yet. */
export function useJourneyElsewhere(job: number | null, path: IoPathId | null): Asked {
  const { controller } = useLab();
  return useAnswer(job === null || path === null ? null : `${job} ${path}`, () =>
    controller.followElsewhere(job ?? 0, path === null ? {} : { path }),
  );
}

/** Asked anew for another question or another run, and for nothing else: a way does not change with time. */
function useAnswer(of: string | null, ask: () => Promise<FollowedJob | null>): Asked {
  const run = useRun((state) => state.run);
  const question = run === null || of === null ? null : `${run.id} ${of}`;
  const [answer, setAnswer] = useState<{ question: string | null; journey: Asked }>(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds all that the answer depends on.
  useEffect(() => {
    if (question === null) return;
    let isOld = false;
    setAnswer({ question, journey: 'asked' });
    void ask().then((followed) => {
      if (!isOld && followed !== null) setAnswer({ question, journey: journeyOf(followed) });
    });
    return () => {
      isOld = true;
    };
  }, [question, run?.plan]);

  return answer.question === question ? answer.journey : 'nothing';
}

const NOTHING: { question: null; journey: Asked } = { question: null, journey: 'nothing' };
