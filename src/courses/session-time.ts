/** How long a session has lasted, in real seconds. */
export interface Stopwatch {
  readonly seconds: () => number;
}

/** The hundredths of a second that whole seconds leave. */
export function centiseconds(seconds: number): number {
  return Math.floor((seconds - Math.floor(seconds)) * 100);
}

/** ISO 8601 duration, the form of SCORM 2004 and xAPI: "PT12.34S". */
export function durationOf(seconds: number): string {
  return `PT${Math.floor(seconds)}.${String(centiseconds(seconds)).padStart(2, '0')}S`;
}
