import * as v from 'valibot';
import { adjustmentFaultWords, readAdjusted } from '../pattern/calibration/adjusted.ts';
import { SETTING_FIELDS, type SettingField, type SettingId } from '../pattern/setting-fields.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { FIGURE_IDS, HIGHLIGHT_PLACES, SCENARIO_LIMITS as most } from '../scenarios/scenario.ts';
import { closest } from '../schema/closest.ts';
import { number, whole } from '../schema/numbers.ts';
import { strict } from '../schema/strict.ts';

/**
 * A scenario's file, in valibot: what checks a file in the page. All text is text: it is shown as it stands, and never read as
 * HTML. The published JSON Schema is made from it (`json-schema.ts`).
 */

/** Half of a pair of UTF-16 units, or a control character other than a line break: nothing that a person wrote. */
const UNREADABLE = /\p{Surrogate}|[\p{Cc}]/u;

/** Every parameter of the model takes less than half of it. */
const LONGEST_ADJUSTED = 4096;

const NOTHING_TO_READ = 'has nothing to read in it';

const text = (characters: number) =>
  v.pipe(
    v.string(),
    v.minLength(1, NOTHING_TO_READ),
    v.maxLength(characters, `is longer than ${characters} characters`),
    v.check((value) => value === '' || value.trim().length > 0, NOTHING_TO_READ),
    v.check((value) => !UNREADABLE.test(value), 'holds characters that cannot be shown'),
  );
const line = text(most.lineCharacters);
const paragraph = text(most.paragraphCharacters);
const paragraphs = v.pipe(v.array(paragraph), v.maxLength(most.paragraphs));
const someParagraphs = v.pipe(paragraphs, v.minLength(1));
const id = v.pipe(
  v.string(),
  v.maxLength(60),
  v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of small letters, digits and single dashes'),
);
const component = v.picklist(COMPONENT_IDS);
const positive = v.pipe(number, v.gtValue(0));
const simulatedSeconds = v.pipe(number, v.minValue(0), v.maxValue(most.runSeconds));

const settings = v.pipe(
  strict(
    Object.fromEntries(
      Object.entries(SETTING_FIELDS).map(([setting, field]) => [setting, v.optional(settingSchema(field))]),
    ),
  ),
  v.description("The lab's settings by name; what is left out is as the part opens."),
);

function settingSchema(field: SettingField): v.GenericSchema {
  switch (field.kind) {
    case 'number':
      return v.pipe(
        field.isWhole ? whole : number,
        v.minValue(field.min),
        v.maxValue(field.max),
        v.description(field.unit === 'none' ? field.meaning : `${field.meaning} (${field.unit})`),
      );
    case 'choice':
      return v.pipe(v.picklist([...field.choices]), v.description(field.meaning));
    case 'flag':
      return v.pipe(v.boolean(), v.description(field.meaning));
    case 'parameters':
      return v.pipe(
        v.string(),
        v.maxLength(LONGEST_ADJUSTED),
        v.check(
          (text) => readAdjusted(text).fault === undefined,
          ({ input }) => adjustmentFaultWords(readAdjusted(input).fault ?? { at: input }),
        ),
        v.description(field.meaning),
      );
  }
}

const settingIds = Object.keys(SETTING_FIELDS) as SettingId[];

const option = strict({ id, text: line, feedback: v.optional(paragraph) });
const choice = strict({
  kind: v.literal('choice'),
  prompt: line,
  options: v.pipe(v.array(option), v.minLength(2), v.maxLength(most.options)),
  correct: v.pipe(id, v.description('Id of the option that the run bears out; say why in `claims`.')),
});

const measure = v.pipe(
  strict({
    figure: v.picklist(FIGURE_IDS),
    component: v.optional(v.pipe(component, v.description('For `utilization` and `lost-here`: where.'))),
    of: v.optional(v.picklist(['run', 'beside', 'ratio'])),
  }),
  v.description(
    'A figure of the run where the step stops, of the run beside it, or of the first over the second.',
  ),
);

const question = v.variant('kind', [
  choice,
  strict({
    kind: v.literal('estimate'),
    prompt: line,
    measure,
    min: number,
    max: number,
    closeWithin: v.pipe(positive, v.maxValue(1), v.description('A share of the scale, from end to end.')),
  }),
  strict({
    kind: v.literal('sketch'),
    prompt: line,
    most: v.pipe(positive, v.maxValue(1e12), v.description('End of the axis of offered load, in bit/s.')),
  }),
]);

const until = v.pipe(
  closest([
    strict({ time: simulatedSeconds }),
    strict({ instant: v.picklist(['ring-full', 'first-loss']), most: simulatedSeconds }),
  ]),
  v.description(
    'Where playing stops by itself: a time, or something that happens, and then not after `most`.',
  ),
);

const claim = closest([
  strict({ measure, above: number }),
  strict({ measure, below: number }),
  strict({ measure, between: v.strictTuple([number, number]) }),
  strict({ bottleneck: v.nullable(component), of: v.optional(v.picklist(['run', 'beside'])) }),
  strict({ refused: v.picklist(settingIds) }),
]);
const claims = v.optional(
  v.pipe(
    v.array(claim),
    v.maxLength(most.claims),
    v.description('What the texts rest on, for a machine to check.'),
  ),
);

const change = strict({
  prompt: line,
  setting: v.picklist(settingIds),
  isDone: closest([
    strict({ is: closest([v.pipe(v.string(), v.maxLength(60)), number, v.boolean()]) }),
    strict({ atLeast: number }),
    strict({ atMost: number }),
    strict({ anythingElse: v.literal(true) }),
  ]),
  claims,
});

const step = strict({
  id,
  title: line,
  text: someParagraphs,
  advanced: v.optional(
    v.pipe(someParagraphs, v.description("The same in queueing's words, for the advanced level.")),
  ),
  run: strict({
    settings: v.optional(settings),
    compare: v.optional(v.pipe(settings, v.description('What a second run beside this one has otherwise.'))),
    begins: v.picklist(['anew', 'on']),
    from: v.optional(simulatedSeconds),
    until,
    slowdown: v.optional(v.pipe(number, v.minValue(1), v.maxValue(1_000_000))),
  }),
  highlight: v.optional(
    v.pipe(v.array(v.picklist([...COMPONENT_IDS, ...HIGHLIGHT_PLACES])), v.maxLength(most.highlights)),
  ),
  charts: v.optional(
    strict({
      time: v.optional(v.picklist(['bandwidth', 'utilization', 'queues'])),
      load: v.optional(v.picklist(['saturation', 'responses', 'components'])),
    }),
  ),
  prediction: v.optional(question),
  observation: v.optional(choice),
  change: v.optional(change),
  hint: v.optional(paragraph),
  why: paragraphs,
  advancedWhy: v.optional(
    v.pipe(someParagraphs, v.description('More of the explanation for the advanced level, after `why`.')),
  ),
  notes: v.optional(v.pipe(v.string(), v.maxLength(2_000), v.description('For the speaker alone.'))),
  claims,
});

export const scenarioFile = strict({
  format: v.literal('direct-io-access-lab/scenario'),
  version: v.literal(1),
  id,
  title: line,
  summary: paragraph,
  language: v.pipe(
    v.string(),
    v.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language tag such as en or pt-BR'),
  ),
  minutes: v.pipe(positive, v.maxValue(600)),
  authors: v.optional(v.pipe(v.array(line), v.maxLength(10))),
  settings: v.optional(settings, {}),
  steps: v.pipe(v.array(step), v.minLength(1), v.maxLength(most.steps)),
});

/** What stands in the file in more than one place. */
export const PARTS = { settings, component, measure, choice, line, paragraph };
