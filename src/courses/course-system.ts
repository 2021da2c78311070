/**
 * A course system around the lab: an LMS that keeps a learner's place, answers and score. What stands behind it (SCORM
 * 1.2 or 2004, cmi5, JSInput) is its adapter's business; where there is none, nothing is recorded and nothing complains.
 */
export interface CourseSystem {
  readonly kind: 'scorm-1.2' | 'scorm-2004' | 'cmi5';
  /** What was kept at the end of the session before; null at the first. */
  readonly resume: () => string | null;
  /** Tells the newest state of affairs; may be told again and again. */
  readonly record: (progress: CourseProgress) => void;
  /** Ends the session. Nothing is recorded after it. */
  readonly end: () => void;
}

export interface CourseProgress {
  /** Share of the predictions that were committed to, right or wrong, from 0 to 1; null where nothing is asked. */
  readonly score: number | null;
  readonly isComplete: boolean;
  /** In the order of the steps. */
  readonly answers: readonly CourseAnswer[];
  /** Opaque; `resume` gives it back. At most `LONGEST_BOOKMARK` characters: what the least of them keeps. */
  readonly bookmark: string;
}

export interface CourseAnswer {
  /** Id of the step that asked. */
  readonly id: string;
  readonly prompt: string;
  readonly kind: 'choice' | 'numeric' | 'other';
  readonly response: string;
  /** The right answer, where it is known. */
  readonly correct: string | null;
  readonly isCorrect: boolean | null;
}
