import { STRING_TESTS, type StringTest } from '../i18n/string-tests.ts';
import type { Fork, SettingsChange } from '../pattern/lab-plan.ts';
import { LAST_INSTANT } from '../pattern/pace.ts';
import {
  type SETTING_FIELDS,
  SETTING_IDS,
  type SettingField,
  type SettingId,
  type SettingUnit,
  settingField,
} from '../pattern/setting-fields.ts';
import { defaultSettings, type LabSettings, type PartId } from '../pattern/settings.ts';
import { BUILT_IN_IDS, type BuiltInId } from '../scenarios/built-in-ids.ts';
import { SCENARIO_LIMITS } from '../scenarios/scenario.ts';
import {
  COLOR_PROFILES,
  type ColorProfile,
  MOTIONS,
  type Motion,
  THEMES,
  type Theme,
} from '../stores/appearance-store.ts';
import { CHART_PAIRS, type ChartChoice, DEFAULT_CHARTS, nameOfCharts } from '../stores/charts-store.ts';
import type { Speed } from '../stores/playback-store.ts';
import { DEFAULT_VIEW, LEVELS, PAGE_IDS, PANEL_IDS, type View } from '../stores/view-store.ts';

/** Where and how the lab starts. */
export interface Launch {
  readonly settings: LabSettings;
  /** Where the run forks, in order of time. */
  readonly forks: readonly Fork[];
  /** How the run beside it differs; null when nothing is compared. */
  readonly rival: SettingsChange | null;
  /** The number of the request that is followed. */
  readonly followed: number | null;
  /** Simulated seconds. */
  readonly time: number;
  readonly isPaused: boolean;
  readonly speed: Speed;
  readonly theme: Theme;
  readonly colorProfile: ColorProfile;
  readonly motion: Motion;
  readonly view: View;
  readonly scenario: BuiltInId | 'none';
  /** Of the scenario, counted from 1. */
  readonly step: number;
  readonly charts: ChartChoice;
  readonly locale: Locale;
  readonly stringTest: StringTest;
  /** Stage, one line of figures and two controls alone: for a frame in another page. */
  readonly isEmbedded: boolean;
  /** The speaker's window of a lab that opened it, and no lab itself. */
  readonly isSpeaker: boolean;
  /** Whether an embed has play, parts and figures below its stage. */
  readonly hasControls: boolean;
  /** Whether an embed may lead to the whole lab, in a window of its own. */
  readonly allowsLinks: boolean;
  /** Whether an embed offers to fill the screen. */
  readonly offersFullScreen: boolean;
  /** Whether what came to its end begins anew by itself. */
  readonly isRepeated: boolean;
  /** Seed of random input on the page; null where nobody tests. */
  readonly fuzz: number | null;
}

export const LOCALES = ['en'] as const;
export type Locale = (typeof LOCALES)[number];

/** Limits of a speed, in real seconds a simulated second takes. */
export const SLOWDOWN_RANGE = { min: 1, max: 1_000_000 } as const;

/** One parameter of the page's address: this list is the documentation and the reader's rules at once. */
export type UrlParameter =
  | (Described & {
      readonly kind: 'choice';
      readonly choices: readonly (string | number)[];
      /** `null` where the part decides. */
      readonly default: string | number | null;
    })
  | (Described & {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly isWhole: boolean;
      /** `null` where the part decides: see `meaning`. */
      readonly default: number | null;
      readonly unit: string;
    })
  | (Described & { readonly kind: 'flag'; readonly default: '0' | '1' })
  | (Described & { readonly kind: 'speed'; readonly default: 'auto' })
  /** Parameters of the model and their values: `vhost-net.receive(0.9)`. */
  | (Described & { readonly kind: 'parameters' })
  /** Settings and their new values: `path:passthrough,rate:50000`. */
  | (Described & { readonly kind: 'change' })
  /** Instants and what changes there: `0.0042,path:passthrough;0.006,rate:50000`. */
  | (Described & { readonly kind: 'forks' });

interface Described {
  readonly name: string;
  readonly meaning: string;
}

const UNIT_WORDS: Record<SettingUnit, string> = {
  B: 'bytes',
  us: 'µs',
  '/s': 'a second',
  'Gbit/s': 'Gbit/s',
  slots: 'slots',
  frames: 'frames',
  share: '',
  count: '',
  times: '',
  none: '',
};

/** A setting of the lab as the parameter that its table makes of it. */
function parameterOf(field: SettingField): UrlParameter {
  const { name, meaning } = field;
  switch (field.kind) {
    case 'choice':
      return { name, meaning, kind: 'choice', choices: field.choices, default: field.default };
    case 'number': {
      const { min, max, isWhole, unit } = field;
      return {
        name,
        meaning,
        kind: 'number',
        min,
        max,
        isWhole,
        unit: UNIT_WORDS[unit],
        default: field.default,
      };
    }
    case 'flag':
      return { name, meaning, kind: 'flag', default: field.default ? '1' : '0' };
    case 'parameters':
      return { name, meaning, kind: 'parameters' };
  }
}

type SettingName = (typeof SETTING_FIELDS)[SettingId]['name'];

/** What the address says besides the settings. */
const PAGE_PARAMETERS = [
  {
    name: 'fork',
    kind: 'forks',
    meaning:
      'Where the run forks: an instant in seconds and the settings that are others from there on, as in `0.0042,path:passthrough,rate:50000`. Further forks after a semicolon.',
  },
  {
    name: 'compare',
    kind: 'change',
    meaning:
      'A second run beside this one, with the same arrivals: the name of its path, or the settings that are others there, as in `path:sr-iov,rate:50000`.',
  },
  {
    name: 'follow',
    kind: 'number',
    min: 0,
    max: 4_294_967_295,
    unit: '',
    isWhole: true,
    default: null,
    meaning: 'The number of the request to follow, from 0 in order of arrival. Without it none is followed.',
  },
  {
    name: 't',
    kind: 'number',
    min: 0,
    max: LAST_INSTANT,
    unit: 's',
    isWhole: false,
    default: 0,
    meaning: 'Simulated instant to start from.',
  },
  { name: 'paused', kind: 'flag', default: '0', meaning: 'Starts paused.' },
  {
    name: 'speed',
    kind: 'speed',
    default: 'auto',
    meaning:
      'How fast simulated time passes: auto, a slow-motion factor such as 1/5000, or simulated seconds a real second.',
  },
  { name: 'theme', kind: 'choice', choices: THEMES, default: 'auto', meaning: 'Light or dark colours.' },
  {
    name: 'colorProfile',
    kind: 'choice',
    choices: COLOR_PROFILES,
    default: 'default',
    meaning: 'Stronger colours and larger figures for a projector.',
  },
  {
    name: 'motion',
    kind: 'choice',
    choices: MOTIONS,
    default: 'auto',
    meaning: 'Reduced motion shows a picture twice a second instead of a film.',
  },
  {
    name: 'view',
    kind: 'choice',
    choices: PAGE_IDS,
    default: DEFAULT_VIEW.page,
    meaning: 'The lab, or a page in its place: the pattern, the model card, or the one that makes embeds.',
  },
  {
    name: 'panel',
    kind: 'choice',
    choices: PANEL_IDS,
    default: DEFAULT_VIEW.panel,
    meaning:
      'What the card beside the stage shows: the figures now, why they are so, one request’s way, or what happened.',
  },
  {
    name: 'level',
    kind: 'choice',
    choices: LEVELS,
    default: DEFAULT_VIEW.level,
    meaning: 'In plain words, or with the symbols and formulas of queueing theory.',
  },
  {
    name: 'charts',
    kind: 'choice',
    choices: CHART_PAIRS,
    default: nameOfCharts(DEFAULT_CHARTS),
    meaning: 'The two charts shown: one over time, and one of the run as a whole.',
  },
  { name: 'settings', kind: 'flag', default: '0', meaning: 'Opens the sheet with all settings.' },
  {
    name: 'scenario',
    kind: 'choice',
    choices: ['none', ...BUILT_IN_IDS],
    default: 'none',
    meaning: 'The lesson to open. Its steps bring their own settings.',
  },
  {
    name: 'step',
    kind: 'number',
    min: 1,
    max: SCENARIO_LIMITS.steps,
    unit: '',
    isWhole: true,
    default: 1,
    meaning: "The lesson's step to begin with; a lesson with fewer steps begins with its last.",
  },
  {
    name: 'stringTest',
    kind: 'choice',
    choices: STRING_TESTS,
    default: 'none',
    meaning:
      'Test modes for the page’s words: everything twice, longer and accented, from right to left, or with markup that must stay text.',
  },
  { name: 'locale', kind: 'choice', choices: LOCALES, default: 'en', meaning: 'Language.' },
  { name: 'embed', kind: 'flag', default: '0', meaning: 'Shows the stage and one line of figures alone.' },
  {
    name: 'speaker',
    kind: 'flag',
    default: '0',
    meaning: 'The speaker’s window of the lab that opened it: notes, next step, clock. The S key opens it.',
  },
  {
    name: 'controls',
    kind: 'flag',
    default: '1',
    meaning: 'Whether an embed has play, parts and figures below its stage.',
  },
  {
    name: 'allowLinks',
    kind: 'flag',
    default: '1',
    meaning: 'Whether an embed has a link to the whole lab, which opens in a window of its own.',
  },
  {
    name: 'preventFullScreen',
    kind: 'flag',
    default: '0',
    meaning: 'Leaves out the button that fills the screen with an embed.',
  },
  {
    name: 'repeat',
    kind: 'flag',
    default: '0',
    meaning:
      'Lets the part, or the play of the lesson’s step, begin anew a while after it came to its end: for a screen that nobody drives.',
  },
  {
    name: 'fuzz',
    kind: 'number',
    min: 0,
    max: 4_294_967_295,
    unit: '',
    isWhole: true,
    default: null,
    meaning: 'Test mode: seed of random input on the running page. Without it there is none.',
  },
] as const satisfies readonly UrlParameter[];

export type ParameterName = SettingName | (typeof PAGE_PARAMETERS)[number]['name'];

/** Every parameter, in the order in which the page writes them. A part's name comes first: others depend on it. */
export const URL_PARAMETERS: readonly UrlParameter[] = [
  ...SETTING_IDS.map((id) => parameterOf(settingField(id))),
  ...PAGE_PARAMETERS,
];

/** The launch of a page without parameters, but for its part. */
export function defaultLaunch(part: PartId): Launch {
  return {
    settings: defaultSettings(part),
    forks: [],
    rival: null,
    followed: null,
    time: 0,
    isPaused: false,
    speed: 'auto',
    theme: 'auto',
    colorProfile: 'default',
    motion: 'auto',
    view: DEFAULT_VIEW,
    scenario: 'none',
    step: 1,
    charts: DEFAULT_CHARTS,
    locale: 'en',
    stringTest: 'none',
    isEmbedded: false,
    isSpeaker: false,
    hasControls: true,
    allowsLinks: true,
    offersFullScreen: true,
    isRepeated: false,
    fuzz: null,
  };
}
