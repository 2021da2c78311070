import { CALIBRATION_TABLE, type CalibrationEntry } from '../calibration-table.ts';
import { PUBLISHED_POINTS, type PublishedPoint } from '../published.ts';
import type { Experiment } from './experiment.ts';

/** How far a modelled figure can be trusted, and why. */
export interface Trust {
  readonly level: 'published' | 'between published points' | 'beyond published points' | 'assumption';
  /** What to expect of the error, as a share; a judgement from the points' own errors, not an interval. */
  readonly within: number;
  readonly reasons: readonly string[];
  /** The published points nearest to it, with their errors. */
  readonly near: readonly Pick<CalibrationEntry, 'id' | 'measured' | 'modelled' | 'unit' | 'error' | 'how'>[];
}

/** What the errors of predicted points in the table come to, and what we would give when asked for more. */
const WITHIN = { published: 0.05, between: 0.1, beyond: 0.25, assumption: 0.5 } as const;
const NEAR = 3;

export function trustIn(experiment: Experiment): Trust {
  const kin = PUBLISHED_POINTS.filter((point) => isKin(point.experiment, experiment));
  const near = kin
    .toSorted((a, b) => distance(a.experiment, experiment) - distance(b.experiment, experiment))
    .slice(0, NEAR)
    .flatMap(({ id }) => CALIBRATION_TABLE.points.filter((entry) => entry.id === id))
    .map(({ id, measured, modelled, unit, error, how }) => ({ id, measured, modelled, unit, error, how }));
  if (kin.length === 0) {
    const reasons = [
      'nobody measured this path and kind of load in the sources at hand: its costs are assumptions',
    ];
    return { level: 'assumption', within: WITHIN.assumption, reasons, near };
  }
  if (kin.some((point) => distance(point.experiment, experiment) === 0)) {
    const reasons = ['a published experiment of this very kind is in the calibration'];
    return { level: 'published', within: WITHIN.published, reasons, near };
  }
  const reasons = beyond(experiment, kin);
  if (reasons.length === 0) {
    const between = ['the size lies between sizes that were published, everything else as there'];
    return { level: 'between published points', within: WITHIN.between, reasons: between, near };
  }
  return { level: 'beyond published points', within: WITHIN.beyond, reasons, near };
}

/** The same path, loaded in the same way: what one teaches about the other. */
function isKin(a: Experiment, b: Experiment): boolean {
  if (a.kind === 'forwarding' || b.kind === 'forwarding') return a.kind === b.kind;
  return a.kind === b.kind && a.path === b.path;
}

function beyond(experiment: Experiment, kin: readonly PublishedPoint[]): string[] {
  const experiments = kin.map((point) => point.experiment);
  const sizes = experiments.map(bytesOf);
  const reasons: string[] = [];
  const known = (read: (e: Experiment) => unknown) => experiments.some((e) => read(e) === read(experiment));
  const bytes = bytesOf(experiment);
  if (bytes < Math.min(...sizes) || bytes > Math.max(...sizes))
    reasons.push(
      `${bytes} B is outside the published sizes, ${Math.min(...sizes)} to ${Math.max(...sizes)} B`,
    );
  if (!known(({ lineRate }) => lineRate))
    reasons.push(`no published point of its kind at ${experiment.lineRate} Gbit/s`);
  if (experiment.coreSpeed !== 1) reasons.push('other cores: all work is taken to scale with their speed');
  if (!known(machinesOf))
    reasons.push(`no published point of its kind with ${machinesOf(experiment)} virtual machines`);
  if (experiment.kind === 'forwarding') {
    if (!known((e) => e.kind === 'forwarding' && e.topology))
      reasons.push('this topology is in no published point');
    if (experiment.cores > 1)
      reasons.push('several cores are taken to share the flows evenly, and nothing else');
    if (experiment.load !== 'most' && experiment.load > 1) reasons.push('overload was not published');
  } else if (experiment.kind === 'stream' && experiment.offered !== 'most') {
    reasons.push('the published streams offer all they can');
  }
  return reasons;
}

function bytesOf(experiment: Experiment): number {
  return experiment.kind === 'forwarding' ? experiment.frameBytes : experiment.messageBytes;
}

function machinesOf(experiment: Experiment): number {
  return experiment.kind === 'ping-pong' ? 1 : experiment.virtualMachines;
}

/** 0 for the same experiment; sizes count by their ratio, everything else that differs by one step each. */
function distance(a: Experiment, b: Experiment): number {
  const ratio = (x: number, y: number) => Math.max(x, y) / Math.min(x, y) - 1;
  const steps = (Object.keys(a) as (keyof Experiment)[]).filter(
    (key) => !['frameBytes', 'messageBytes'].includes(key) && a[key] !== b[key],
  ).length;
  return steps + ratio(bytesOf(a), bytesOf(b)) / 100;
}
