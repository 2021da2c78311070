import { attempt, type KeptTexts } from '../stores/progress-keeper.ts';

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

const KEPT_AT = 'direct-io-access-lab/talk';

/** The timer as the window had it before it was loaded anew; null where there is none, or where nothing may be kept. */
export function recallTalk(storage: () => KeptTexts): TalkTimer | null {
  return attempt(() => {
    const kept: unknown = JSON.parse(storage().getItem(KEPT_AT) ?? 'null');
    return isTimer(kept) ? kept : null;
  });
}

export function keepTalk(storage: () => KeptTexts, timer: TalkTimer): void {
  attempt(() => storage().setItem(KEPT_AT, JSON.stringify(timer)));
}

function isTimer(kept: unknown): kept is TalkTimer {
  if (typeof kept !== 'object' || kept === null || !('since' in kept) || !('before' in kept)) return false;
  return Number.isFinite(kept.before) && (kept.since === null || Number.isFinite(kept.since));
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
