import { useEffect, useState } from 'react';
import type { IoPathId } from '../../pattern/settings.ts';
import { useLab, useRun } from '../../stores/lab-context.ts';
import type { FollowedJob } from '../../stores/run-driver.ts';
import { type Journey, journeyOf } from './journey.ts';

/** Where a question stands: nothing to ask, asked, or answered. */
export type Asked = 'nothing' | 'asked' | Journey;

/** The way of request `job` through the run, and of the one of the same number on `elsewhere`. */
export function useJourneys(job: number | null, elsewhere: IoPathId): { here: Asked; there: Asked } {
  const { controller } = useLab();
  const run = useRun((state) => state.run);
  const plan = run?.plan;
  // Asked anew for another run, another request and another path, and for nothing else: a way does not change with time.
  const question = run === null || job === null ? null : `${run.id} ${job} ${elsewhere}`;
  const [answers, setAnswers] = useState<{ question: string | null; here: Asked; there: Asked }>(NOTHING);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the question holds all that the answer depends on.
  useEffect(() => {
    if (question === null || job === null) return;
    let isOld = false;
    setAnswers({ question, here: 'asked', there: 'asked' });
    const answer = (which: 'here' | 'there') => (followed: FollowedJob | null) => {
      if (isOld || followed === null) return;
      setAnswers((before) => ({ ...before, [which]: journeyOf(followed) }));
    };
    // One after the other: the engine has one pair of hands, and the way on the stage comes first.
    void controller
      .follow(job)
      .then(answer('here'))
      .then(() => controller.followElsewhere(job, { path: elsewhere }))
      .then(answer('there'));
    return () => {
      isOld = true;
    };
  }, [question, plan, controller]);

  return answers.question === question && question !== null ? answers : NOTHING;
}

const NOTHING: { question: null; here: Asked; there: Asked } = {
  question: null,
  here: 'nothing',
  there: 'nothing',
};
