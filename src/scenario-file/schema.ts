import * as z from 'zod/mini';
import { SETTING_FIELDS, type SettingField, type SettingId } from '../pattern/setting-fields.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { FIGURE_IDS, HIGHLIGHT_PLACES, SCENARIO_LIMITS as most } from '../scenarios/scenario.ts';

/**
 * A scenario's file, in zod: what checks a file in the page. All text is text: it is shown as it stands, and never read as
 * HTML. The published JSON Schema is made from it (`json-schema.ts`).
 */

// Faults in words; and the page's policy allows no code from strings, which zod would try.
z.config({ ...z.locales.en(), jitless: true });

/** Half of a pair of UTF-16 units, or a control character other than a line break: nothing that a person wrote. */
const UNREADABLE = /\p{Surrogate}|[\p{Cc}]/u;

const NOTHING_TO_READ = 'has nothing to read in it';

const text = (characters: number) =>
  z.string().check(
    z.minLength(1, NOTHING_TO_READ),
    z.maxLength(characters, `is longer than ${characters} characters`),
    z.refine((value) => value === '' || value.trim().length > 0, NOTHING_TO_READ),
    z.refine((value) => !UNREADABLE.test(value), 'holds characters that cannot be shown'),
  );
const line = text(most.lineCharacters);
const paragraph = text(most.paragraphCharacters);
const paragraphs = z.array(paragraph).check(z.maxLength(most.paragraphs));
const someParagraphs = paragraphs.check(z.minLength(1));
const id = z
  .string()
  .check(
    z.maxLength(60),
    z.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of small letters, digits and single dashes'),
  );
const component = z.enum(COMPONENT_IDS);
const positive = () => z.number().check(z.positive());
const simulatedSeconds = z.number().check(z.minimum(0), z.maximum(most.runSeconds));

const settings = z
  .strictObject(
    Object.fromEntries(
      Object.entries(SETTING_FIELDS).map(([setting, field]) => [setting, z.optional(settingSchema(field))]),
    ),
  )
  .check(z.describe("The lab's settings by name; what is left out is as the part opens."));

function settingSchema(field: SettingField): z.ZodMiniType {
  switch (field.kind) {
    case 'number': {
      const number: z.ZodMiniNumber = field.isWhole ? z.int() : z.number();
      return number.check(
        z.minimum(field.min),
        z.maximum(field.max),
        z.describe(field.unit === 'none' ? field.meaning : `${field.meaning} (${field.unit})`),
      );
    }
    case 'choice':
      return z.literal([...field.choices]).check(z.describe(field.meaning));
    case 'flag':
      return z.boolean().check(z.describe(field.meaning));
  }
}

const settingIds = Object.keys(SETTING_FIELDS) as SettingId[];

const option = z.strictObject({ id, text: line, feedback: z.optional(paragraph) });
const choice = z.strictObject({
  kind: z.literal('choice'),
  prompt: line,
  options: z.array(option).check(z.minLength(2), z.maxLength(most.options)),
  correct: id.check(z.describe('Id of the option that the run bears out; say why in `claims`.')),
});

const measure = z
  .strictObject({
    figure: z.enum(FIGURE_IDS),
    component: z.optional(component).check(z.describe('For `utilization` and `lost-here`: where.')),
    of: z.optional(z.enum(['run', 'beside', 'ratio'])),
  })
  .check(
    z.describe(
      'A figure of the run where the step stops, of the run beside it, or of the first over the second.',
    ),
  );

const question = z.discriminatedUnion('kind', [
  choice,
  z.strictObject({
    kind: z.literal('estimate'),
    prompt: line,
    measure,
    min: z.number(),
    max: z.number(),
    closeWithin: positive().check(z.maximum(1)),
  }),
  z.strictObject({
    kind: z.literal('sketch'),
    prompt: line,
    most: positive().check(z.maximum(1e12), z.describe('End of the axis of offered load, in bit/s.')),
  }),
]);

const until = z
  .union([
    z.strictObject({ time: simulatedSeconds }),
    z.strictObject({ instant: z.enum(['ring-full', 'first-loss']), most: simulatedSeconds }),
  ])
  .check(
    z.describe(
      'Where playing stops by itself: a time, or something that happens, and then not after `most`.',
    ),
  );

const claim = z.union([
  z.strictObject({ measure, above: z.number() }),
  z.strictObject({ measure, below: z.number() }),
  z.strictObject({ measure, between: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ bottleneck: z.nullable(component), of: z.optional(z.enum(['run', 'beside'])) }),
]);

const change = z.strictObject({
  prompt: line,
  setting: z.enum(settingIds),
  isDone: z.union([
    z.strictObject({ is: z.union([z.string().check(z.maxLength(60)), z.number(), z.boolean()]) }),
    z.strictObject({ atLeast: z.number() }),
    z.strictObject({ atMost: z.number() }),
    z.strictObject({ anythingElse: z.literal(true) }),
  ]),
});

const step = z.strictObject({
  id,
  title: line,
  text: someParagraphs,
  advanced: z
    .optional(someParagraphs)
    .check(z.describe("The same in queueing's words, for the advanced level.")),
  run: z.strictObject({
    settings: z.optional(settings),
    compare: z.optional(settings).check(z.describe('What a second run beside this one has otherwise.')),
    begins: z.enum(['anew', 'on']),
    from: z.optional(simulatedSeconds),
    until,
    slowdown: z.optional(z.number().check(z.minimum(1), z.maximum(1_000_000))),
  }),
  highlight: z.optional(
    z.array(z.union([component, z.enum(HIGHLIGHT_PLACES)])).check(z.maxLength(most.highlights)),
  ),
  charts: z.optional(
    z.strictObject({
      time: z.optional(z.enum(['bandwidth', 'utilization', 'queues'])),
      load: z.optional(z.enum(['saturation', 'responses', 'components'])),
    }),
  ),
  prediction: z.optional(question),
  observation: z.optional(choice),
  change: z.optional(change),
  hint: z.optional(paragraph),
  why: paragraphs,
  advancedWhy: z
    .optional(someParagraphs)
    .check(z.describe('More of the explanation for the advanced level, after `why`.')),
  notes: z.optional(z.string().check(z.maxLength(2_000))).check(z.describe('For the speaker alone.')),
  claims: z
    .optional(z.array(claim).check(z.maxLength(most.claims)))
    .check(z.describe('What the texts rest on, for a machine to check.')),
});

export const scenarioFile = z.strictObject({
  format: z.literal('direct-io-access-lab/scenario'),
  version: z.literal(1),
  id,
  title: line,
  summary: paragraph,
  language: z
    .string()
    .check(z.regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language tag such as en or pt-BR')),
  minutes: positive().check(z.maximum(600)),
  authors: z.optional(z.array(line).check(z.maxLength(10))),
  settings: z._default(settings, {}),
  steps: z.array(step).check(z.minLength(1), z.maxLength(most.steps)),
});
