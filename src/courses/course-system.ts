/**
 * A course system around the lab: an LMS that keeps a learner's place, answers and score. What stands behind it (SCORM
 * 1.2 or 2004, cmi5) is its adapter's business; where there is none, nothing is recorded and nothing complains.
 */
export interface CourseSystem {
  readonly kind: 'scorm-1.2' | 'scorm-2004' | 'cmi5';
  /** Characters of a bookmark that it keeps. A longer one is not handed to it. */
  readonly longestBookmark: number;
  /** What was kept at the end of the session before; null at the first. */
  readonly resume: () => string | null;
  /** Tells the newest state of affairs; may be told again and again. False where the bookmark was refused. */
  readonly record: (progress: CourseProgress) => boolean;
  /** Ends the session. Nothing is recorded after it. */
  readonly end: () => void;
}

export interface CourseProgress {
  /** Share of the predictions that were committed to, right or wrong, from 0 to 1; null where nothing is asked. */
  readonly score: number | null;
  /** Share of the steps whose play was watched and whose questions were met, from 0 to 1. */
  readonly progress: number;
  readonly isComplete: boolean;
  /** Predictions that were committed to, in the order of the steps. */
  readonly answers: readonly CourseAnswer[];
  /** Opaque; `resume` gives it back. Null where it is too long: what was kept before stays. */
  readonly bookmark: string | null;
}

export type CourseAnswer = ChoiceAnswer | NumericAnswer | SketchAnswer;

interface Asked {
  /** Id of the step that asked. */
  readonly id: string;
  readonly prompt: string;
  /** Null where there is no right and wrong, or the run has not shown it yet. */
  readonly isCorrect: boolean | null;
}

export interface ChoiceAnswer extends Asked {
  readonly kind: 'choice';
  readonly options: readonly { readonly id: string; readonly text: string }[];
  readonly response: string;
  readonly correct: string;
}

export interface NumericAnswer extends Asked {
  readonly kind: 'numeric';
  readonly response: number;
  /** What the run came to, and how far from it a guess counts as close; null until it has been watched. */
  readonly correct: { readonly value: number; readonly within: number } | null;
}

export interface SketchAnswer extends Asked {
  readonly kind: 'sketch';
  /** Points of the curve, "offered:delivered" in Gbit/s, in the order drawn. */
  readonly response: string;
}
