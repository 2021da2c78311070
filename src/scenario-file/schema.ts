import { z } from 'zod';
import { SETTING_FIELDS, type SettingField, type SettingId } from '../pattern/setting-fields.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { SCENARIO_LIMITS as most } from '../scenarios/scenario.ts';

/**
 * A scenario's file, in zod: what checks a file and what the published JSON Schema is made from. All text is text: it is
 * shown as it stands, and never read as HTML.
 */

// The page's policy allows no code from strings, and zod would try.
z.config({ jitless: true });

/** Half of a pair of UTF-16 units, or a control character other than a line break: nothing that a person wrote. */
const UNREADABLE = /\p{Surrogate}|[\p{Cc}]/u;

const text = (characters: number) =>
  z
    .string()
    .min(1)
    .max(characters)
    .refine((value) => value.trim().length > 0, 'has nothing to read in it')
    .refine((value) => !UNREADABLE.test(value), 'holds characters that cannot be shown');
const line = text(most.lineCharacters);
const paragraph = text(most.paragraphCharacters);
const paragraphs = z.array(paragraph).max(most.paragraphs);
const id = z
  .string()
  .max(60)
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'is made of small letters, digits and single dashes');
const component = z.enum(COMPONENT_IDS);
const simulatedSeconds = z.number().min(0).max(most.runSeconds);

const settings = z
  .strictObject(
    Object.fromEntries(
      Object.entries(SETTING_FIELDS).map(([setting, field]) => [setting, settingSchema(field).optional()]),
    ),
  )
  .describe("The lab's settings by name; what is left out is as the part opens.");

function settingSchema(field: SettingField): z.ZodType {
  switch (field.kind) {
    case 'number': {
      const number = (field.isWhole ? z.int() : z.number()).min(field.min).max(field.max);
      return number.describe(field.unit === 'none' ? field.meaning : `${field.meaning} (${field.unit})`);
    }
    case 'choice':
      return z.literal([...field.choices]).describe(field.meaning);
    case 'flag':
      return z.boolean().describe(field.meaning);
  }
}

const settingIds = Object.keys(SETTING_FIELDS) as SettingId[];

const option = z.strictObject({ id, text: line, feedback: paragraph.optional() });
const choice = z.strictObject({
  kind: z.literal('choice'),
  prompt: line,
  options: z.array(option).min(2).max(most.options),
  correct: id.describe('Id of the option that the run bears out; say why in `claims`.'),
});

const measure = z
  .strictObject({
    figure: z.enum([
      'offered-gbps',
      'delivered-gbps',
      'delivered-share',
      'requests',
      'lost',
      'lost-share',
      'median-us',
      'p99-us',
      'utilization',
      'lost-here',
    ]),
    component: component.optional().describe('For `utilization` and `lost-here`: where.'),
    of: z.enum(['run', 'beside', 'ratio']).optional(),
  })
  .describe(
    'A figure of the run where the step stops, of the run beside it, or of the first over the second.',
  );

const question = z.discriminatedUnion('kind', [
  choice,
  z.strictObject({
    kind: z.literal('estimate'),
    prompt: line,
    measure,
    min: z.number(),
    max: z.number(),
    closeWithin: z.number().positive().max(1),
  }),
  z.strictObject({
    kind: z.literal('sketch'),
    prompt: line,
    most: z.number().positive().max(1e12).describe('End of the axis of offered load, in bit/s.'),
  }),
]);

const until = z
  .union([
    z.strictObject({ time: simulatedSeconds }),
    z.strictObject({ instant: z.enum(['ring-full', 'first-loss']), most: simulatedSeconds }),
  ])
  .describe('Where playing stops by itself: a time, or something that happens, and then not after `most`.');

const claim = z.union([
  z.strictObject({ measure, above: z.number() }),
  z.strictObject({ measure, below: z.number() }),
  z.strictObject({ measure, between: z.tuple([z.number(), z.number()]) }),
  z.strictObject({ bottleneck: component.nullable(), of: z.enum(['run', 'beside']).optional() }),
]);

const change = z.strictObject({
  prompt: line,
  setting: z.enum(settingIds),
  isDone: z.union([
    z.strictObject({ is: z.union([z.string().max(60), z.number(), z.boolean()]) }),
    z.strictObject({ atLeast: z.number() }),
    z.strictObject({ atMost: z.number() }),
    z.strictObject({ anythingElse: z.literal(true) }),
  ]),
});

const step = z.strictObject({
  id,
  title: line,
  text: paragraphs.min(1),
  advanced: paragraphs.min(1).optional().describe("The same in queueing's words, for the advanced level."),
  run: z.strictObject({
    settings: settings.optional(),
    compare: settings.optional().describe('What a second run beside this one has otherwise.'),
    begins: z.enum(['anew', 'on']),
    from: simulatedSeconds.optional(),
    until,
    slowdown: z.number().min(1).max(1_000_000).optional(),
  }),
  highlight: z
    .array(z.union([component, z.enum(['transport', 'figures', 'chart-time', 'chart-load'])]))
    .max(4)
    .optional(),
  charts: z
    .strictObject({
      time: z.enum(['bandwidth', 'utilization', 'queues']).optional(),
      load: z.enum(['saturation', 'responses', 'components']).optional(),
    })
    .optional(),
  prediction: question.optional(),
  observation: choice.optional(),
  change: change.optional(),
  hint: paragraph.optional(),
  why: paragraphs,
  notes: z.string().max(2_000).optional().describe('For the speaker alone.'),
  claims: z
    .array(claim)
    .max(most.claims)
    .optional()
    .describe('What the texts rest on, for a machine to check.'),
});

export const scenarioFile = z.strictObject({
  format: z.literal('direct-io-access-lab/scenario'),
  version: z.literal(1),
  id,
  title: line,
  summary: paragraph,
  language: z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'is a language tag such as en or pt-BR'),
  minutes: z.number().positive().max(600),
  authors: z.array(line).max(10).optional(),
  settings: settings.default({}),
  steps: z.array(step).min(1).max(most.steps),
});

/** The format as JSON Schema: published with the page, for editors and other programs. */
export function scenarioFileJsonSchema(): unknown {
  return {
    title: 'A scenario for the Direct I/O Access Lab',
    ...z.toJSONSchema(scenarioFile, { io: 'input', target: 'draft-2020-12', reused: 'ref' }),
  };
}
