import * as v from 'valibot';
import { IO_PATH_IDS, PART_IDS } from '../pattern/settings.ts';
import { jsonSchemaOf } from '../schema/json-schema.ts';
import { number, whole } from '../schema/numbers.ts';
import { strict } from '../schema/strict.ts';

/**
 * The file of a run's result, in valibot: the published JSON Schema is made from it, and tests read files by it. Units are part
 * of the names; null stands where there is no sample to tell a figure from.
 */
const count = v.pipe(whole, v.minValue(0));
const figure = v.nullable(number);
const seconds = v.pipe(number, v.minValue(0));

const described = <const Schema extends v.GenericSchema>(schema: Schema, meaning: string) =>
  v.pipe(schema, v.description(meaning));

const times = described(
  strict({
    samples: described(count, 'Requests that the figures are of.'),
    meanUs: figure,
    p50Us: figure,
    p90Us: figure,
    p99Us: figure,
    p999Us: figure,
    p9999Us: figure,
  }),
  'Microseconds from a request’s birth to its answer; percentiles are within 0.8 %.',
);

const station = strict({
  name: v.string(),
  arrivals: count,
  departures: count,
  dropped: count,
  utilizationShare: described(
    v.pipe(number, v.minValue(0), v.maxValue(1)),
    'Busy share of its servers since time 0.',
  ),
  meanNumber: described(v.pipe(number, v.minValue(0)), 'Jobs present, on average over time.'),
  maxNumber: count,
  droppedByRing: v.optional(v.record(v.string(), count)),
});

const settings = described(
  v.looseObject({ part: v.picklist(PART_IDS), path: v.picklist(IO_PATH_IDS) }),
  'Every setting of the lab by its name; rate in requests a second, names ending in Bytes in bytes.',
);

const plan = strict({
  settings,
  forks: v.array(
    strict({
      atSeconds: seconds,
      change: described(v.record(v.string(), v.unknown()), 'Settings that hold from then on.'),
    }),
  ),
  segments: described(
    v.array(strict({ fromSeconds: seconds, settings })),
    'The same plan spelt out: every setting of each stretch, from its first instant on.',
  ),
});

export const resultSchema = described(
  strict({
    format: v.literal('direct-io-access-lab/result'),
    version: v.literal(1),
    address: described(v.string(), 'Opens the lab at this very instant.'),
    plan: described(
      plan,
      'All that decides the run: the same plan and seed give the same run, event for event.',
    ),
    seed: v.pipe(count, v.maxValue(4_294_967_295)),
    instantSeconds: described(seconds, 'Simulated time of the figures.'),
    fingerprint: v.pipe(
      v.string(),
      v.regex(/^[0-9a-f]{16}$/),
      v.description('Stands for the run up to the instant: equal fingerprints, equal runs.'),
    ),
    recent: described(
      strict({
        spanSeconds: seconds,
        offeredRequests: count,
        carriedRequests: count,
        droppedRequests: count,
        offeredGbps: number,
        deliveredGbps: number,
        medianResponseTimeUs: described(figure, 'Of carriedRequests samples.'),
        p99ResponseTimeUs: described(figure, 'Of carriedRequests samples.'),
      }),
      'The last moments before the instant: what the lab shows as “now”.',
    ),
    sinceStart: strict({
      offeredRequests: count,
      carriedRequests: count,
      droppedRequests: count,
      inFlightRequests: count,
      offeredGbps: number,
      deliveredGbps: number,
      responseTime: times,
      stations: v.array(station),
    }),
    ceilings: described(
      strict({
        virtualNicGbps: number,
        wireGbps: number,
        bottleneckGbps: number,
        bottleneck: v.string(),
      }),
      'Most response data a stage could carry, from its service demand.',
    ),
  }),
  'The result of one run of the Direct I/O Access Lab at one instant.',
);

export type RunResult = v.InferOutput<typeof resultSchema>;

/** The JSON Schema that is published with the page. */
export function resultJsonSchema(): object {
  return jsonSchemaOf(resultSchema);
}
