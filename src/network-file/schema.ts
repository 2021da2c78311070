import * as v from 'valibot';
import { closest } from '../schema/closest.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { number, whole } from '../schema/numbers.ts';
import { strict } from '../schema/strict.ts';

/**
 * The file format, in valibot: what checks a file and what the published JSON Schema is made from. Units are part of the
 * names. `read-network-file.ts` turns a file into the engine's `Network`.
 */

const notNegative = v.pipe(number, v.minValue(0));
const positive = v.pipe(number, v.gtValue(0));
const share = v.pipe(number, v.minValue(0), v.maxValue(1));
const seconds = notNegative;
const bytes = notNegative;
const count = v.pipe(whole, v.minValue(1));
const name = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const capacity = v.optional(
  v.pipe(v.nullable(count), v.description('Room for jobs, those in service included; null is unlimited.')),
  null,
);

const variation = v.pipe(
  v.variant('kind', [
    strict({ kind: v.literal('constant') }),
    strict({ kind: v.literal('exponential') }),
    strict({ kind: v.literal('erlang'), phases: v.pipe(count, v.maxValue(1000)) }),
    strict({ kind: v.literal('hyperexponential'), squaredCv: v.pipe(number, v.minValue(1)) }),
    strict({ kind: v.literal('lognormal'), squaredCv: positive }),
  ]),
  v.description('A distribution of mean 1 that the mean service time is multiplied by.'),
);

const ring = strict({
  name,
  slots: count,
  slotBytes: v.optional(
    v.pipe(positive, v.description('A job takes ceil(bytes / slotBytes) slots; one, without it.')),
  ),
  level: v.optional(
    v.pipe(
      whole,
      v.minValue(0),
      v.maxValue(1000),
      v.description(
        "With `priority`, a lower level goes first and equals take turns; without it, the ring's place.",
      ),
    ),
  ),
});

const station = v.variant('kind', [
  strict({ kind: v.literal('queue'), name, servers: v.optional(count, 1), capacity }),
  strict({
    kind: v.literal('poller'),
    name,
    rings: v.pipe(v.array(ring), v.minLength(1)),
    batchSlots: v.optional(count, 1),
    perPollSeconds: v.optional(seconds, 0),
    wakeUpSeconds: v.optional(seconds, 0),
    discipline: v.optional(v.picklist(['round-robin', 'priority']), 'round-robin'),
  }),
  strict({
    kind: v.literal('link'),
    name,
    rateBitsPerSecond: positive,
    framePayloadBytes: v.optional(positive, 1448),
    frameOverheadBytes: v.optional(bytes, 90),
    propagationSeconds: v.optional(seconds, 0),
    capacity,
  }),
  strict({ kind: v.literal('delay'), name }),
  strict({
    kind: v.literal('coalescer'),
    name,
    maxJobs: count,
    maxDelaySeconds: seconds,
    adaptive: v.optional(strict({ minDelaySeconds: positive })),
  }),
]);

const cost = v.pipe(
  strict({
    fixedSeconds: v.optional(seconds, 0),
    secondsPerByte: v.optional(seconds, 0),
    bulkFromBytes: v.optional(bytes),
    secondsPerBulkByte: v.optional(seconds),
    variation: v.optional(variation),
  }),
  v.description(
    '(fixed + per byte up to bulkFromBytes + per bulk byte beyond) x variation. A link needs none.',
  ),
);

const visit = strict({
  station: v.pipe(name, v.description("A station's name.")),
  ring: v.optional(v.pipe(name, v.description("The ring's name, for a poller."))),
  size: v.optional(v.picklist(['request', 'response']), 'request'),
  cost: v.optional(cost, { fixedSeconds: 0, secondsPerByte: 0 }),
  probability: v.optional(
    v.pipe(share, v.description('That the visit happens; a job that skips it goes on.')),
  ),
  next: v.optional(
    v.pipe(
      v.array(
        strict({
          to: closest([v.pipe(whole, v.minValue(0)), v.literal('out')]),
          probability: share,
        }),
      ),
      v.minLength(1),
      v.description(
        'Where a job goes from here, by chance: index of a visit of this route, or "out". Adds up to 1.',
      ),
    ),
  ),
});

const ratePoint = strict({ atSeconds: seconds, ratePerSecond: notNegative });
const ratePoints = v.pipe(v.array(ratePoint), v.minLength(1));

const arrivals = v.variant('kind', [
  strict({ kind: v.literal('poisson'), ratePerSecond: notNegative }),
  strict({ kind: v.literal('constant'), ratePerSecond: notNegative }),
  strict({
    kind: v.literal('ramp'),
    spacing: v.optional(v.picklist(['poisson', 'constant']), 'poisson'),
    points: ratePoints,
  }),
  strict({ kind: v.literal('steps'), points: ratePoints }),
  strict({
    kind: v.literal('mmpp'),
    ratesPerSecond: v.strictTuple([notNegative, notNegative]),
    meanStaysSeconds: v.strictTuple([positive, positive]),
  }),
  strict({
    kind: v.literal('trace'),
    jobs: v.pipe(
      v.array(
        strict({
          atSeconds: seconds,
          requestBytes: v.optional(bytes),
          responseBytes: v.optional(bytes),
        }),
      ),
      v.maxLength(1_000_000),
    ),
  }),
  strict({
    kind: v.literal('closed'),
    clients: v.pipe(count, v.maxValue(1_000_000)),
    thinkTimeSeconds: seconds,
    thinkVariation: v.optional(variation),
    timeOutSeconds: v.optional(positive),
    retries: v.optional(
      strict({
        limit: v.pipe(whole, v.minValue(0), v.maxValue(30)),
        firstPauseSeconds: seconds,
        factor: v.optional(v.pipe(number, v.minValue(1), v.maxValue(10)), 2),
      }),
    ),
  }),
]);

const jobClass = strict({
  name,
  route: v.pipe(v.array(visit), v.minLength(1), v.maxLength(1000)),
  isBackground: v.optional(
    v.pipe(
      v.boolean(),
      v.description('Its jobs count in the balance and in stations, not in response times and rates.'),
    ),
  ),
});

const source = strict({
  name,
  class: v.pipe(name, v.description("A class's name.")),
  requestBytes: v.optional(bytes, 0),
  responseBytes: v.optional(bytes, 0),
  fromSeconds: v.optional(
    v.pipe(
      seconds,
      v.description(
        'Jobs are born from this instant on; 0, without it. The arrivals themselves begin at 0 all the same.',
      ),
    ),
  ),
  untilSeconds: v.optional(
    v.pipe(positive, v.description('Jobs are born before this instant; always, without it.')),
  ),
  stream: v.optional(
    v.pipe(
      name,
      v.description(
        "Key of the random numbers; the source's name, without it. Sources of one key and alike arrivals draw the same jobs at the same instants: with spans that meet they are one stream, whose jobs go another way from an instant on.",
      ),
    ),
  ),
  arrivals,
});

export const networkFile = strict({
  $schema: v.optional(v.string()),
  title: v.optional(v.pipe(v.string(), v.maxLength(500))),
  stations: v.pipe(v.array(station), v.minLength(1), v.maxLength(1000)),
  classes: v.pipe(v.array(jobClass), v.minLength(1), v.maxLength(100)),
  sources: v.pipe(v.array(source), v.minLength(1), v.maxLength(100)),
});

export type NetworkFile = v.InferOutput<typeof networkFile>;

/** The format as JSON Schema (2020-12), as published in public/network.schema.json. */
export function networkFileJsonSchema(): unknown {
  return { title: 'A queueing network for the Direct I/O Access Lab', ...jsonSchemaOf(networkFile) };
}
