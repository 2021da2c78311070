import type { CoalescerStation } from '../engine/network.ts';
import type { PerSecond, Seconds } from '../engine/units.ts';
import { parameterValue } from './calibration/parameters.ts';
import type { LabSettings } from './lab-settings.ts';
import { framesOf } from './segments.ts';

/** A card's interrupt moderation; null where every response is told at once. It counts responses: frames over those of one. */
export function moderationStation(name: string, settings: LabSettings): CoalescerStation | null {
  const { coalescing, coalesceUs } = settings;
  if (coalescing === 'off') return null;
  const maxDelay = coalesceUs * 1e-6;
  const station: CoalescerStation = { kind: 'coalescer', name, maxJobs: responsesHeld(settings), maxDelay };
  if (coalescing === 'fixed') return station;
  return { ...station, adaptive: { minDelay: maxDelay * parameterValue('coalescing.leastShare') } };
}

/** What the exits of one response's interrupts take of the virtual server's own cores; none where they are posted. */
export function exitCost(settings: LabSettings): Seconds {
  return settings.interrupts === 'posted'
    ? 0
    : parameterValue('exit.interrupt') / responsesAnInterrupt(settings);
}

/**
 * Mean number of responses that one interrupt tells of: the first, and those that come while it is held back, up to the
 * count. Adaptive moderation stays at its longest delay when that fills half of the count, else at its shortest.
 */
function responsesAnInterrupt(settings: LabSettings): number {
  const { coalescing, coalesceUs } = settings;
  if (coalescing === 'off') return 1;
  const most = responsesHeld(settings);
  const heldIn = (delay: Seconds) => Math.min(most, 1 + responseRate(settings) * delay);
  const longest = heldIn(coalesceUs * 1e-6);
  if (coalescing === 'fixed' || 2 * longest >= most) return longest;
  return heldIn(coalesceUs * 1e-6 * parameterValue('coalescing.leastShare'));
}

function responsesHeld(settings: LabSettings): number {
  return Math.max(1, Math.round(settings.coalesceFrames / framesOf(settings.responseBytes, settings)));
}

/** Responses a second: as many as requests; of clients no more than a thought and an idle answer allow. */
function responseRate({ load, rate, clients, thinkUs, databaseUs }: LabSettings): PerSecond {
  if (load !== 'closed') return rate;
  return clients / (thinkUs * 1e-6 + databaseUs * 1e-6 + parameterValue('nic.interruptDelay'));
}
