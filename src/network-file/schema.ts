import { z } from 'zod';

/**
 * The file format, in zod: what checks a file and what the published JSON Schema is made from. Units are part of the
 * names. `read-network-file.ts` turns a file into the engine's `Network`.
 */

const seconds = z.number().nonnegative();
const bytes = z.number().nonnegative();
const count = z.int().min(1);
const name = z.string().min(1).max(200);
const capacity = count
  .nullable()
  .default(null)
  .describe('Room for jobs, those in service included; null is unlimited.');

const variation = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('constant') }),
    z.strictObject({ kind: z.literal('exponential') }),
    z.strictObject({ kind: z.literal('erlang'), phases: count.max(1000) }),
    z.strictObject({ kind: z.literal('hyperexponential'), squaredCv: z.number().min(1) }),
    z.strictObject({ kind: z.literal('lognormal'), squaredCv: z.number().positive() }),
  ])
  .describe('A distribution of mean 1 that the mean service time is multiplied by.');

const ring = z.strictObject({
  name,
  slots: count,
  slotBytes: z
    .number()
    .positive()
    .optional()
    .describe('A job takes ceil(bytes / slotBytes) slots; one, without it.'),
  level: z
    .int()
    .min(0)
    .max(1000)
    .optional()
    .describe(
      "With `priority`, a lower level goes first and equals take turns; without it, the ring's place.",
    ),
});

const station = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('queue'), name, servers: count.default(1), capacity }),
  z.strictObject({
    kind: z.literal('poller'),
    name,
    rings: z.array(ring).min(1),
    batchSlots: count.default(1),
    perPollSeconds: seconds.default(0),
    wakeUpSeconds: seconds.default(0),
    discipline: z.enum(['round-robin', 'priority']).default('round-robin'),
  }),
  z.strictObject({
    kind: z.literal('link'),
    name,
    rateBitsPerSecond: z.number().positive(),
    framePayloadBytes: z.number().positive().default(1448),
    frameOverheadBytes: bytes.default(90),
    propagationSeconds: seconds.default(0),
    capacity,
  }),
  z.strictObject({ kind: z.literal('delay'), name }),
  z.strictObject({
    kind: z.literal('coalescer'),
    name,
    maxJobs: count,
    maxDelaySeconds: seconds,
    adaptive: z.strictObject({ minDelaySeconds: z.number().positive() }).optional(),
  }),
]);

const cost = z
  .strictObject({
    fixedSeconds: seconds.default(0),
    secondsPerByte: seconds.default(0),
    bulkFromBytes: bytes.optional(),
    secondsPerBulkByte: seconds.optional(),
    variation: variation.optional(),
  })
  .describe('(fixed + per byte up to bulkFromBytes + per bulk byte beyond) x variation. A link needs none.');

const visit = z.strictObject({
  station: name.describe("A station's name."),
  ring: name.optional().describe("The ring's name, for a poller."),
  size: z.enum(['request', 'response']).default('request'),
  cost: cost.default({ fixedSeconds: 0, secondsPerByte: 0 }),
  probability: z
    .number()
    .min(0)
    .max(1)
    .optional()
    .describe('That the visit happens; a job that skips it goes on.'),
  next: z
    .array(
      z.strictObject({
        to: z.union([z.int().min(0), z.literal('out')]),
        probability: z.number().min(0).max(1),
      }),
    )
    .min(1)
    .optional()
    .describe(
      'Where a job goes from here, by chance: index of a visit of this route, or "out". Adds up to 1.',
    ),
});

const ratePoint = z.strictObject({ atSeconds: seconds, ratePerSecond: z.number().nonnegative() });

const arrivals = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('poisson'), ratePerSecond: z.number().nonnegative() }),
  z.strictObject({ kind: z.literal('constant'), ratePerSecond: z.number().nonnegative() }),
  z.strictObject({
    kind: z.literal('ramp'),
    spacing: z.enum(['poisson', 'constant']).default('poisson'),
    points: z.array(ratePoint).min(1),
  }),
  z.strictObject({ kind: z.literal('steps'), points: z.array(ratePoint).min(1) }),
  z.strictObject({
    kind: z.literal('mmpp'),
    ratesPerSecond: z.tuple([z.number().nonnegative(), z.number().nonnegative()]),
    meanStaysSeconds: z.tuple([z.number().positive(), z.number().positive()]),
  }),
  z.strictObject({
    kind: z.literal('trace'),
    jobs: z
      .array(
        z.strictObject({
          atSeconds: seconds,
          requestBytes: bytes.optional(),
          responseBytes: bytes.optional(),
        }),
      )
      .max(1_000_000),
  }),
  z.strictObject({
    kind: z.literal('closed'),
    clients: count.max(1_000_000),
    thinkTimeSeconds: seconds,
    thinkVariation: variation.optional(),
    timeOutSeconds: z.number().positive().optional(),
    retries: z
      .strictObject({
        limit: z.int().min(0).max(30),
        firstPauseSeconds: seconds,
        factor: z.number().min(1).max(10).default(2),
      })
      .optional(),
  }),
]);

export const networkFile = z.strictObject({
  $schema: z.string().optional(),
  title: z.string().max(500).optional(),
  stations: z.array(station).min(1).max(1000),
  classes: z
    .array(
      z.strictObject({
        name,
        route: z.array(visit).min(1).max(1000),
        isBackground: z
          .boolean()
          .optional()
          .describe('Its jobs count in the balance and in stations, not in response times and rates.'),
      }),
    )
    .min(1)
    .max(100),
  sources: z
    .array(
      z.strictObject({
        name,
        class: name.describe("A class's name."),
        requestBytes: bytes.default(0),
        responseBytes: bytes.default(0),
        fromSeconds: seconds
          .optional()
          .describe(
            'Jobs are born from this instant on; 0, without it. The arrivals themselves begin at 0 all the same.',
          ),
        untilSeconds: z
          .number()
          .positive()
          .optional()
          .describe('Jobs are born before this instant; always, without it.'),
        stream: name
          .optional()
          .describe(
            "Key of the random numbers; the source's name, without it. Sources of one key and alike arrivals draw the same jobs at the same instants: with spans that meet they are one stream, whose jobs go another way from an instant on.",
          ),
        arrivals,
      }),
    )
    .min(1)
    .max(100),
});

export type NetworkFile = z.output<typeof networkFile>;

/** The format as JSON Schema (2020-12), as published in public/network.schema.json. */
export function networkFileJsonSchema(): unknown {
  return {
    title: 'A queueing network for the Direct I/O Access Lab',
    ...z.toJSONSchema(networkFile, { io: 'input', target: 'draft-2020-12' }),
  };
}
