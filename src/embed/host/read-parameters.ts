import type { Fault, Parameters } from '../../host-page/protocol.ts';
import { possibleSettings, type Refusal } from '../../pattern/combinations.ts';
import type { SettingsChange } from '../../pattern/lab-plan.ts';
import { SETTING_IDS, settingField } from '../../pattern/setting-fields.ts';
import type { LabSettings } from '../../pattern/settings.ts';
import type { ColorProfile, Motion, Theme } from '../../stores/appearance-store.ts';
import type { Speed } from '../../stores/playback-store.ts';
import { readValue, shorten } from '../read-launch.ts';
import { URL_PARAMETERS, type UrlParameter } from '../url-parameters.ts';

/** What a host may change beside the settings. */
const PAGE_NAMES = ['compare', 'speed', 'theme', 'colorProfile', 'motion'] as const;

/** Ends a comparison; an address without one says the same. */
const NO_RIVAL = 'none';

export interface ParameterChanges {
  readonly settings: SettingsChange;
  readonly page: {
    /** What the run is to be compared with; null ends it. */
    readonly compare?: SettingsChange | null;
    readonly speed?: Speed;
    readonly theme?: Theme;
    readonly colorProfile?: ColorProfile;
    readonly motion?: Motion;
  };
}

export type ParametersReading =
  | { readonly changes: ParameterChanges; readonly faults?: never }
  | { readonly faults: readonly Fault[] };

const SETTING_OF = new Map(SETTING_IDS.map((id) => [settingField(id).name, id]));
const CHANGEABLE = new Map<string, UrlParameter>(
  URL_PARAMETERS.filter(
    ({ name }) => (SETTING_OF.has(name) && name !== 'part') || PAGE_NAMES.some((page) => page === name),
  ).map((parameter) => [parameter.name, parameter]),
);

/** Parameters by their names in the address, over the settings in force: what they change, or all that is wrong with them. */
export function readParameters(inForce: LabSettings, given: Parameters): ParametersReading {
  const settings: Record<string, unknown> = {};
  const page: Record<string, unknown> = {};
  const faults: Fault[] = [];
  for (const [name, value] of Object.entries(given)) {
    const parameter = CHANGEABLE.get(name);
    if (parameter === undefined) {
      faults.push({ path: pathOf(name), message: unknownWords(name) });
      continue;
    }
    if (name === 'compare' && value === NO_RIVAL) {
      page[name] = null;
      continue;
    }
    const read = readValue(parameter, typeof value === 'boolean' ? String(Number(value)) : String(value));
    if (read === undefined) {
      faults.push({
        path: pathOf(name),
        message: `${name} ${ruleOf(parameter)}, not “${shorten(String(value))}”`,
      });
      continue;
    }
    const id = SETTING_OF.get(name);
    if (id === undefined) page[name] = read;
    else settings[id] = read;
  }
  if (faults.length > 0) return { faults };
  const { refusals } = possibleSettings({ ...inForce, ...settings });
  if (refusals.length > 0)
    return { faults: refusals.map((refusal) => ({ path: 'args[0]', message: refusalWords(refusal) })) };
  return { changes: { settings, page } };
}

const pathOf = (name: string) => `args[0].${shorten(name)}`;

function unknownWords(name: string): string {
  if (name === 'part') return 'part is set by the method setPart';
  return `there is no parameter “${shorten(name)}” to set; docs/embedding.md lists those that there are`;
}

function ruleOf(parameter: UrlParameter): string {
  switch (parameter.kind) {
    case 'choice':
      return `is one of ${parameter.choices.join(', ')}`;
    case 'number':
      return `is a ${parameter.isWhole ? 'whole ' : ''}number from ${parameter.min} to ${parameter.max} ${parameter.unit}`.trim();
    case 'flag':
      return 'is true or false';
    case 'speed':
      return 'is auto, a slow-motion factor such as 1/5000, or simulated seconds a real second';
    case 'parameters':
      return 'is parameters of the model and their values, such as vhost-net.receive(0.9)';
    case 'change':
    case 'forks':
      return 'is the name of a path, none, or settings such as path:sr-iov,rate:50000';
  }
}

function refusalWords(refusal: Refusal): string {
  switch (refusal.kind) {
    case 'too-many-functions':
      return `card ${refusal.card} has ${refusal.functions} virtual functions: neighbours is at most ${refusal.used}`;
    case 'card-too-slow':
      return `card ${refusal.card} has a port of ${refusal.mostGbps} Gbit/s at most, and link is ${refusal.asked}`;
    case 'memory-is-pinned':
      return 'overcommit is false on direct paths: the card may write to any page at any time';
  }
}
