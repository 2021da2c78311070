import { LONGEST_BOOKMARK } from '../../scenarios/bookmark.ts';
import type { CourseAnswer, CourseProgress, CourseSystem } from '../course-system.ts';
import type { Stopwatch } from '../session-time.ts';
import type { Cmi5Launch } from './launch.ts';
import { createOutbox } from './outbox.ts';
import { openRecordStore, type RecordStore, type Send } from './record-store.ts';
import { type Statement, statementMaker } from './statements.ts';

/** What the lab keeps between the sessions of a registration, in the store's state documents. */
const PLACE = 'direct-io-access-lab';

interface Place {
  readonly bookmark: string | null;
  /** Completion is told once a registration. */
  readonly isComplete: boolean;
  /** Ids of the answers that were told. */
  readonly answered: readonly string[];
}

/** cmi5 over xAPI 1.0.3: "initialized" first, "terminated" last. Null where the course system does not let it begin. */
export async function openCmi5(
  launch: Cmi5Launch,
  watch: Stopwatch,
  send: Send,
  clock: Parameters<typeof statementMaker>[2],
): Promise<CourseSystem | null> {
  const store = await openRecordStore(launch, send);
  const data = (await store?.state('LMS.LaunchData')) ?? null;
  if (store === null || data === null) return null;
  await store.askPreferences();
  const before = placeFrom(await store.state(PLACE));
  const { contextTemplate, masteryScore, launchMode } = data;
  const mastery = typeof masteryScore === 'number' ? masteryScore : null;
  const make = statementMaker(
    launch,
    { contextTemplate: isObject(contextTemplate) ? contextTemplate : {}, masteryScore: mastery },
    clock,
  );
  const statements = createOutbox<Statement>((batch) => store.tell(batch));
  const places = createOutbox<Place>((batch) => keepNewest(store, batch));
  // Who looks around, or looks again, is not recorded.
  const isRecorded = launchMode === undefined || launchMode === 'Normal';
  let place = before;
  let unseen: readonly CourseAnswer[] = [];
  let isOpen = true;

  const tellAnswers = (answers: readonly CourseAnswer[]) => {
    statements.add(...answers.map(make.answered));
    return answers.map(({ id }) => id);
  };
  const remember = (next: Place) => {
    if (JSON.stringify(next) === JSON.stringify(place)) return;
    place = next;
    places.add(next);
  };

  statements.add(make.initialized());
  return {
    kind: 'cmi5',
    longestBookmark: LONGEST_BOOKMARK,
    resume: () => before.bookmark,
    record({ answers, bookmark, isComplete, score }: CourseProgress) {
      if (!isOpen || !isRecorded) return true;
      const fresh = answers.filter(({ id }) => !place.answered.includes(id));
      // A statement cannot be taken back: a guess is told when the run has shown whether it was close.
      unseen = fresh.filter((answer) => answer.kind === 'numeric' && answer.correct === null);
      const told = tellAnswers(fresh.filter((answer) => !unseen.includes(answer)));
      if (isComplete && !place.isComplete) {
        statements.add(make.completed(watch.seconds()));
        if (mastery === null || (score ?? 1) >= mastery) statements.add(make.passed(score, watch.seconds()));
      }
      remember({
        bookmark: bookmark ?? place.bookmark,
        isComplete: place.isComplete || isComplete,
        answered: [...place.answered, ...told],
      });
      return true;
    },
    end() {
      if (!isOpen) return;
      isOpen = false;
      const told = tellAnswers(unseen);
      if (told.length > 0) remember({ ...place, answered: [...place.answered, ...told] });
      statements.add(make.terminated(watch.seconds()));
      places.empty();
      statements.empty();
    },
  };
}

function keepNewest(store: RecordStore, batch: readonly Place[]): Promise<boolean> {
  const newest = batch.at(-1);
  return newest === undefined ? Promise.resolve(true) : store.keepState(PLACE, newest);
}

function placeFrom(kept: Readonly<Record<string, unknown>> | null): Place {
  const { bookmark, isComplete, answered } = kept ?? {};
  return {
    bookmark: typeof bookmark === 'string' ? bookmark : null,
    isComplete: isComplete === true,
    answered: Array.isArray(answered) ? answered.filter((id) => typeof id === 'string') : [],
  };
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
