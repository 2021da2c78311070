/**
 * How long a talk has been going on, on the clock of the room and not of the simulation. Instants are milliseconds of a
 * clock that never goes back; who holds the timer brings them, so that a test can.
 */
export interface TalkTimer {
  /** When it was last set going; null while it stands. */
  readonly since: number | null;
  /** Milliseconds that had gone by before that. */
  readonly before: number;
}

export const beginTalk = (now: number): TalkTimer => ({ since: now, before: 0 });

export function talked({ since, before }: TalkTimer, now: number): number {
  return before + (since === null ? 0 : Math.max(0, now - since));
}

/** Stops it, or lets it go on from where it stood. */
export function toggleTalk(timer: TalkTimer, now: number): TalkTimer {
  return timer.since === null ? { ...timer, since: now } : { since: null, before: talked(timer, now) };
}

/** Minutes and seconds as a clock shows them: `0:07`, `12:30`, `75:00`. */
export function clockText(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1_000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
