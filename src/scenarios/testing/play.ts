import { RingColumn } from '../../engine/frame.ts';
import { Simulation } from '../../engine/simulation.ts';
import { possibleSettings, settingThatGivesWay } from '../../pattern/combinations.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import type { Sight, Sights } from '../measures.ts';
import { type Scenario, type Until, valueAsked } from '../scenario.ts';
import { settingsBeside, settingsOfStep } from '../step-settings.ts';

const RECENT_SPAN = 2e-3;
/** Fine enough to stop within a ring's filling. */
const LOOK_EVERY = 20e-6;

/** What a learner sees where a step's play stops, for a seed; played in one thread, without a page. */
export function sightsAtTheEnd(scenario: Scenario, index: number, seed: number): Sights {
  const step = scenario.steps[index];
  if (step === undefined) throw new RangeError(`step ${index}`);
  const run = sight({ ...settingsOfStep(scenario, index), seed }, step.run.until);
  const beside = settingsBeside(scenario, index);
  if (beside === null) return { run };
  return { run, beside: sight({ ...beside, seed }, { time: run.frame.time }) };
}

/** What a learner sees who has then changed what the step asks for, and no more than that. */
export function sightsAfterTheChange(scenario: Scenario, index: number, seed: number): Sights {
  const before = sightsAtTheEnd(scenario, index, seed);
  const change = scenario.steps[index]?.change;
  const value = change === undefined ? undefined : valueAsked(change);
  if (change === undefined || value === undefined) throw new RangeError(`step ${index} asks for no value`);
  const until = { time: before.run.frame.time };
  const asked = { ...settingsOfStep(scenario, index), [change.setting]: value, seed };
  const compared = scenario.steps[index]?.run.compare;
  const beside = compared === undefined ? before.run : sight({ ...asked, ...compared }, until);
  return { run: sight(asked, until), beside };
}

function sight(settings: LabSettings, until: Until): Sight {
  const lab = compileLab(settings);
  const run = new Simulation(lab.network, { seed: settings.seed, recentSpan: RECENT_SPAN });
  if ('time' in until) run.advance(until.time);
  else
    for (let at = 0; at < until.most && !hasHappened(until.instant, run, lab.network); at += LOOK_EVERY)
      run.advance(at);
  const refused = possibleSettings(settings).refusals.map(settingThatGivesWay);
  return { frame: run.frame(0), lab, refused };
}

function hasHappened(
  instant: 'ring-full' | 'first-loss',
  run: Simulation,
  network: Sight['lab']['network'],
): boolean {
  const frame = run.frame(0);
  if (instant === 'first-loss') return frame.dropped > 0;
  const slots = network.stations.flatMap((station) => (station.kind === 'poller' ? station.rings : []));
  return slots.some((ring, i) => frame.rings[i * RingColumn.Count + RingColumn.Occupied] === ring.slots);
}
