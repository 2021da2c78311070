import type { BitsPerSecond, Seconds } from '../engine/units.ts';
import type { SettingId } from '../pattern/setting-fields.ts';
import type { LabSettings } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';

/**
 * A scenario as plain data: what a teacher writes, a file holds and a link carries. It says what is told, what runs, what
 * is asked and what it claims; it never says what the simulation will answer. `docs/scenarios.md` is for its authors.
 */
export interface Scenario {
  readonly format: 'direct-io-access-lab/scenario';
  readonly version: 1;
  /** Kebab-case; unique among the scenarios that a page knows. */
  readonly id: string;
  readonly title: string;
  /** One or two sentences for whoever chooses. */
  readonly summary: string;
  /** BCP 47: the language of every text below. */
  readonly language: string;
  /** How long a class takes for it, about. */
  readonly minutes: number;
  readonly authors?: readonly string[];
  /** What holds for every step that does not say otherwise. */
  readonly settings: ScenarioSettings;
  readonly steps: readonly Step[];
}

/** The lab's settings by name; what is left out is as the part opens. */
export type ScenarioSettings = Partial<LabSettings>;

export interface Step {
  /** Unique in the scenario: progress and links name it. */
  readonly id: string;
  readonly title: string;
  /** Paragraphs of plain text, in plain words. */
  readonly text: readonly string[];
  /** The same for the advanced level, in queueing's words; `text` when absent. */
  readonly advanced?: readonly string[];
  readonly run: StepRun;
  /** What to look at: marked in the moment the text appears. */
  readonly highlight?: readonly HighlightId[];
  readonly charts?: { readonly time?: TimeChartId; readonly load?: LoadChartId };
  /** Asked before the step plays; results stay hidden until it is answered or skipped on purpose. */
  readonly prediction?: Question;
  /** Asked after it has played: what happened? */
  readonly observation?: ChoiceQuestion;
  /** Something for the learner to change, and to see the effect of. */
  readonly change?: Change;
  readonly hint?: string;
  /** The explanation, shown after the contrast and never before. */
  readonly why: readonly string[];
  /** More of it for the advanced level: formulas, and what they come to here. */
  readonly advancedWhy?: readonly string[];
  /** For the speaker alone. */
  readonly notes?: string;
  /** What the texts above rest on, so that a machine can hold them against the run. */
  readonly claims?: readonly Claim[];
}

/** What beside the stage's components can be pointed at. */
export const HIGHLIGHT_PLACES = ['transport', 'figures', 'chart-time', 'chart-load'] as const;
export type HighlightId = ComponentId | (typeof HIGHLIGHT_PLACES)[number];

export type TimeChartId = 'bandwidth' | 'utilization' | 'queues';
export type LoadChartId = 'saturation' | 'responses' | 'components';

/** What plays in a step, and where it stops by itself. */
export interface StepRun {
  /** Over the scenario's own settings. */
  readonly settings?: ScenarioSettings;
  /** Settings in which a second run beside this one differs; the same arrivals go through both. */
  readonly compare?: ScenarioSettings;
  /** `anew`: a run from time 0. `on`: the run of the step before goes on; changed settings fork it where it is. */
  readonly begins: 'anew' | 'on';
  /** Where playing starts; without it at time 0, or where the run is. */
  readonly from?: Seconds;
  readonly until: Until;
  /** Real seconds that a simulated one takes; without it the lab's own pace. */
  readonly slowdown?: number;
}

/** The instant where a step's play stops: a time, or something that happens, and then not after `most`. */
export type Until =
  | { readonly time: Seconds }
  | { readonly instant: 'ring-full' | 'first-loss'; readonly most: Seconds };

/** The latest that play can go on until then. */
export function latestOf(until: Until): Seconds {
  return 'time' in until ? until.time : until.most;
}

export type Question = ChoiceQuestion | EstimateQuestion | SketchQuestion;

export interface ChoiceQuestion {
  readonly kind: 'choice';
  readonly prompt: string;
  readonly options: readonly Option[];
  /** Id of the option that the run bears out. */
  readonly correct: string;
}

export interface Option {
  readonly id: string;
  readonly text: string;
  /** Told to whoever chose it, together with the result. */
  readonly feedback?: string;
}

/** A number to guess. The answer is not in the file: it is measured in the run. */
export interface EstimateQuestion {
  readonly kind: 'estimate';
  readonly prompt: string;
  readonly measure: Measure;
  /** Ends of the scale that the learner answers on, in the measure's unit. */
  readonly min: number;
  readonly max: number;
  /** A guess within this share of the scale counts as close: an answer of nothing can be met too. */
  readonly closeWithin: number;
}

/** A curve to draw before it shows: delivered over offered load, on the path of the run. */
export interface SketchQuestion {
  readonly kind: 'sketch';
  readonly prompt: string;
  /** Ends of the axis of offered load; the other axis is the same. */
  readonly most: BitsPerSecond;
}

/** Whether a guess counts as close to what the run came to. */
export function isClose({ min, max, closeWithin }: EstimateQuestion, guess: number, outcome: number) {
  return Math.abs(guess - outcome) <= closeWithin * (max - min);
}

/** One thing to change: a setting by name, and when it counts as done. */
export interface Change {
  readonly prompt: string;
  readonly setting: SettingId;
  readonly isDone:
    | { readonly is: string | number | boolean }
    | { readonly atLeast: number }
    | { readonly atMost: number }
    | { readonly anythingElse: true };
  /**
   * What must hold of the run with the change made, as far as it is asked for, at the instant where the step stops. Beside it
   * is the step's second run, changed likewise; where the step compares with none, the run as it was.
   */
  readonly claims?: readonly Claim[];
}

/** The value that a change asks for at least; undefined where any other will do. */
export function valueAsked({ isDone }: Change): string | number | boolean | undefined {
  if ('is' in isDone) return isDone.is;
  if ('atLeast' in isDone) return isDone.atLeast;
  return 'atMost' in isDone ? isDone.atMost : undefined;
}

/** Figures of a run that a scenario may ask for. Gbit/s, shares from 0 to 1, counts, microseconds. */
export const FIGURE_IDS = [
  'delivered-gbps',
  'offered-gbps',
  'delivered-share',
  'requests',
  'lost',
  'lost-share',
  'median-us',
  'p99-us',
  'utilization',
  'lost-here',
] as const;
export type FigureId = (typeof FIGURE_IDS)[number];

/** Whether a figure is of one component, and says nothing without its name. */
export function isAtComponent(figure: FigureId): figure is 'utilization' | 'lost-here' {
  return figure === 'utilization' || figure === 'lost-here';
}

export interface Measure {
  readonly figure: FigureId;
  /** Where, for a figure of one component. */
  readonly component?: ComponentId;
  /** Of the run, of the one beside it, or of the first over the second. */
  readonly of?: 'run' | 'beside' | 'ratio';
}

/** What must hold at the step's end, for every seed that the scenario is tested with. */
export type Claim =
  | { readonly measure: Measure; readonly above: number }
  | { readonly measure: Measure; readonly below: number }
  | { readonly measure: Measure; readonly between: readonly [number, number] }
  | { readonly bottleneck: ComponentId | null; readonly of?: 'run' | 'beside' }
  /** Settings that cannot be together: this one gives way. */
  | { readonly refused: SettingId };

/** Bounds of a scenario: what a page reads, keeps and links stays small, and a screen readable. */
export const SCENARIO_LIMITS = {
  characters: 200_000,
  steps: 40,
  paragraphs: 6,
  paragraphCharacters: 700,
  lineCharacters: 200,
  options: 6,
  claims: 20,
  highlights: 4,
  /** No step plays for longer, in real seconds. */
  playSeconds: 30,
  /** No step's run goes further, in simulated seconds. */
  runSeconds: 1,
} as const;
