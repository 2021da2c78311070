import type { StringTest } from '../i18n/string-tests.ts';
import { readAdjusted } from '../pattern/calibration/adjusted.ts';
import { possibleSettings } from '../pattern/combinations.ts';
import type { Fork, SettingsChange } from '../pattern/lab-plan.ts';
import { SETTING_IDS, settingField } from '../pattern/setting-fields.ts';
import type { LabSettings, PartId } from '../pattern/settings.ts';
import type { ColorProfile, Motion, Theme } from '../stores/appearance-store.ts';
import { chartsNamed, nameOfCharts } from '../stores/charts-store.ts';
import type { Speed } from '../stores/playback-store.ts';
import { type Problem, problemOf } from '../stores/problems-store.ts';
import type { Level, PageId, PanelId } from '../stores/view-store.ts';
import { readNumber } from './read-number.ts';
import { readChange, readForks, readParameterText } from './setting-changes.ts';
import {
  defaultLaunch,
  type Launch,
  type Locale,
  type ParameterName,
  SLOWDOWN_RANGE,
  URL_PARAMETERS,
  type UrlParameter,
} from './url-parameters.ts';

export interface LaunchReading {
  readonly launch: Launch;
  /** One entry for every parameter that could not be followed as it stood. */
  readonly problems: readonly Problem[];
}

/** Names that cmi5 gives to a launch: a course system's, never the lab's. */
const COURSE_SYSTEMS_NAMES = ['endpoint', 'fetch', 'actor', 'registration', 'activityId'];
const isCourseSystems = (name: string) => COURSE_SYSTEMS_NAMES.includes(name);

/** More of a value than this would fill the notice. */
const LONGEST_SHOWN = 40;

/** Reads a page address's query. Never throws: what cannot be followed falls back to its default and is listed. */
export function readLaunch(query: string): LaunchReading {
  const given = new URLSearchParams(query);
  const problems: Problem[] = [];
  const byName = new Map<string, UrlParameter>(
    URL_PARAMETERS.map((parameter) => [parameter.name, parameter]),
  );

  for (const name of new Set(given.keys())) {
    if (!byName.has(name) && !isCourseSystems(name))
      problems.push({ kind: 'unknown-parameter', name: shorten(name) });
  }

  /** The value of a parameter as its rules read it, or `fallback`. */
  function value<T>(name: ParameterName, fallback: T): T {
    const parameter = byName.get(name);
    const all = given.getAll(name);
    const text = all[0];
    if (parameter === undefined || text === undefined) return fallback;
    const reading = readValue(parameter, text);
    if (reading === undefined) problems.push(problemWith(parameter, text, fallback));
    else if (all.length > 1) problems.push({ kind: 'repeated-parameter', name, used: shorten(text) });
    return reading === undefined ? fallback : (reading as T);
  }

  const part = value<PartId>('part', 'A');
  const usual = defaultLaunch(part);
  const settings = SETTING_IDS.map((id) => [
    id,
    id === 'part' ? part : value(settingField(id).name as ParameterName, usual.settings[id]),
  ]);
  const possible = possibleSettings(Object.fromEntries(settings) as unknown as LabSettings);
  problems.push(...possible.refusals.map(problemOf));
  const launch: Launch = {
    settings: possible.settings,
    forks: value<readonly Fork[]>('fork', usual.forks),
    rival: value<SettingsChange | null>('compare', usual.rival),
    followed: value<number | null>('follow', usual.followed),
    time: value('t', usual.time),
    isPaused: value('paused', usual.isPaused),
    speed: value<Speed>('speed', usual.speed),
    theme: value<Theme>('theme', usual.theme),
    colorProfile: value<ColorProfile>('colorProfile', usual.colorProfile),
    motion: value<Motion>('motion', usual.motion),
    charts: chartsNamed(value('charts', nameOfCharts(usual.charts))),
    view: {
      page: value<PageId>('view', usual.view.page),
      panel: value<PanelId>('panel', usual.view.panel),
      level: value<Level>('level', usual.view.level),
      isSettingsOpen: value('settings', usual.view.isSettingsOpen),
    },
    scenario: value<Launch['scenario']>('scenario', usual.scenario),
    step: value('step', usual.step),
    locale: value<Locale>('locale', usual.locale),
    stringTest: value<StringTest>('stringTest', usual.stringTest),
    isEmbedded: value('embed', usual.isEmbedded),
    isSpeaker: value('speaker', usual.isSpeaker),
    hasControls: value('controls', usual.hasControls),
    allowsLinks: value('allowLinks', usual.allowsLinks),
    offersFullScreen: !value('preventFullScreen', !usual.offersFullScreen),
    isRepeated: value('repeat', usual.isRepeated),
    fuzz: value<number | null>('fuzz', usual.fuzz),
  };
  return { launch, problems };
}

/** What a flag may say; its bare name, as in `?embed`, sets it. */
const FLAG_VALUES = new Map([
  ['', true],
  ['1', true],
  ['true', true],
  ['0', false],
  ['false', false],
]);

/** What a parameter's rules make of a text; `undefined` where they do not allow it. */
export function readValue(
  parameter: UrlParameter,
  text: string,
): string | number | boolean | readonly Fork[] | SettingsChange | undefined {
  switch (parameter.kind) {
    case 'choice':
      return parameter.choices.find((choice) => String(choice) === text);
    case 'flag':
      return FLAG_VALUES.get(text);
    case 'number': {
      const number = readNumber(text);
      if (number === undefined || number < parameter.min || number > parameter.max) return undefined;
      return parameter.isWhole && !Number.isInteger(number) ? undefined : number;
    }
    case 'speed':
      return readSpeed(text);
    case 'parameters':
      return readParameterText(text);
    case 'change':
      return readChange(text);
    case 'forks':
      return readForks(text);
  }
}

function readSpeed(text: string): Speed | undefined {
  if (text === 'auto') return 'auto';
  const factor = text.startsWith('1/') ? readNumber(text.slice(2)) : undefined;
  const share = readNumber(text);
  const slowdown = factor ?? (share === undefined ? undefined : 1 / share);
  if (slowdown === undefined) return undefined;
  return slowdown >= SLOWDOWN_RANGE.min && slowdown <= SLOWDOWN_RANGE.max ? slowdown : undefined;
}

function problemWith(parameter: UrlParameter, text: string, fallback: unknown): Problem {
  const { name, kind } = parameter;
  const value = shorten(text);
  const used = shown(fallback);
  switch (kind) {
    case 'choice':
      return { kind: 'not-a-choice', name, value, choices: parameter.choices.map(String), used };
    case 'flag':
      return { kind: 'not-a-choice', name, value, choices: ['0', '1'], used };
    case 'number': {
      const { min, max, isWhole } = parameter;
      return { kind: 'not-in-range', name, value, min, max, isWhole, used: fallback === null ? null : used };
    }
    case 'speed':
      return { kind: 'not-a-speed', name, value, used };
    case 'parameters':
      return problemWithParameters(name, text);
    case 'change':
    case 'forks':
      return { kind: 'not-a-change', name, value };
  }
}

/** The one parameter that cannot be followed, by its name; or all of the text, where no parameter can be made out. */
function problemWithParameters(name: string, text: string): Problem {
  const { at = text, range } = readAdjusted(text).fault ?? {};
  const value = shorten(at);
  return range === undefined
    ? { kind: 'not-parameters', name, value }
    : { kind: 'not-in-range', name, value, ...range, used: null };
}

const shown = (value: unknown): string =>
  typeof value === 'boolean' ? String(Number(value)) : String(value);

/** A text of somebody else's, short enough to be shown. */
export function shorten(text: string): string {
  const characters = [...text];
  return characters.length > LONGEST_SHOWN ? `${characters.slice(0, LONGEST_SHOWN).join('')}…` : text;
}
