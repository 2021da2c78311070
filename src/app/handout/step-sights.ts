import type { Frame } from '../../engine/frame.ts';
import { compilePlan } from '../../pattern/compile-plan.ts';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import { changedThroughout, type LabPlan, segmentAt } from '../../pattern/lab-plan.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import { latestOf, type Scenario, type Until } from '../../scenarios/scenario.ts';
import { beginningOf, stepAt } from '../../scenarios/step-settings.ts';
import { RECENT_SPAN } from '../../stores/run-lane.ts';
import type { EngineClient } from '../../worker/client.ts';

/** A step's run where its play stops. */
export interface StepSight {
  readonly frame: Frame;
  readonly lab: LabNetwork;
  readonly settings: LabSettings;
}

const MOST_MARKS = 2_000;

/** The run of a step, and the one beside it where the step compares. */
export interface StepSights {
  readonly run: StepSight;
  readonly beside?: StepSight;
}

/** Runs a step on an engine to where its play stops, and the run beside it to the same instant. */
export async function sightsOfStep(
  client: EngineClient,
  scenario: Scenario,
  index: number,
  seed: number,
): Promise<StepSights> {
  const { plan } = beginningOf(scenario, index, seed);
  const { until, compare } = stepAt(scenario, index).run;
  const run = await sightOf(client, plan, until);
  if (compare === undefined) return { run };
  return { run, beside: await sightOf(client, changedThroughout(plan, compare), { time: run.frame.time }) };
}

async function sightOf(client: EngineClient, plan: LabPlan, until: Until): Promise<StepSight> {
  const { network, seed, segments } = compilePlan(plan);
  await client.open({ network, seed, recentSpan: RECENT_SPAN });
  const frameAt = (at: number) => client.advance({ until: at, maxMarks: MOST_MARKS });
  const latest = await frameAt(latestOf(until));
  const happened =
    'time' in until
      ? latest.time
      : earliest(until.instant === 'ring-full' ? latest.ringFullAt : latest.firstDropAt);
  const frame = happened < latest.time ? await frameAt(happened) : latest;
  const { lab, settings } = segmentAt(segments, frame.time);
  return { frame, lab, settings };
}

const earliest = (instants: ArrayLike<number>) => Math.min(...Array.from(instants));
