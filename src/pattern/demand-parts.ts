import type { Seconds } from '../engine/units.ts';
import { ADJUSTABLE_IDS, adjustedIn } from './calibration/adjusted.ts';
import { PARAMETERS, type ParameterId, withParameters } from './calibration/parameters.ts';
import type { LabNetwork } from './lab-network.ts';
import { limitsOf } from './limits.ts';
import type { LabSettings } from './settings.ts';

/** A parameter's part in a station's service demand. */
export interface DemandPart {
  readonly parameter: ParameterId;
  /** Of the demand of one request. */
  readonly time: Seconds;
  /** Requests a second that the whole path carries with half of this parameter. */
  readonly capacityWithHalf: number;
}

/** Less than this share of a demand is not worth a line. */
const LEAST_SHARE = 0.02;

const IDS = ADJUSTABLE_IDS.filter((id) => ['us', 'ns/B'].includes(PARAMETERS[id].unit));

/**
 * The parameters that a station's demand is made of, the largest first: each is halved in turn and the settings are
 * compiled again, so that nobody has to keep a list of which parameter enters where.
 */
export function demandPartsOf(
  settings: LabSettings,
  station: string,
  compile: (settings: LabSettings) => LabNetwork,
): DemandPart[] {
  const limits = () => limitsOf(settings, compile(settings)).stations;
  const demandIn = (all: ReturnType<typeof limits>) =>
    all.find((limit) => limit.station === station)?.demand ?? 0;
  const whole = demandIn(limits());
  const adjusted = adjustedIn(settings.model);
  return IDS.flatMap((parameter) => {
    const value = adjusted[parameter] ?? PARAMETERS[parameter].value;
    const halved = withParameters({ [parameter]: value / 2 }, limits);
    // Demands are sums of parameters times numbers, so half of one is missed by half of its part.
    const time = 2 * (whole - demandIn(halved));
    return time > LEAST_SHARE * whole
      ? [{ parameter, time, capacityWithHalf: halved[0]?.capacity ?? Number.POSITIVE_INFINITY }]
      : [];
  }).sort((a, b) => b.time - a.time);
}
