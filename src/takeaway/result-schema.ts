import { z } from 'zod';
import { IO_PATH_IDS, PART_IDS } from '../pattern/settings.ts';

/**
 * The file of a run's result, in zod: the published JSON Schema is made from it, and tests read files by it. Units are part
 * of the names; null stands where there is no sample to tell a figure from.
 */
const count = z.int().min(0);
const figure = z.number().nullable();

const times = z
  .strictObject({
    samples: count.describe('Requests that the figures are of.'),
    meanUs: figure,
    p50Us: figure,
    p90Us: figure,
    p99Us: figure,
    p999Us: figure,
    p9999Us: figure,
  })
  .describe('Microseconds from a request’s birth to its answer; percentiles are within 0.8 %.');

const station = z.strictObject({
  name: z.string(),
  arrivals: count,
  departures: count,
  dropped: count,
  utilizationShare: z.number().min(0).max(1).describe('Busy share of its servers since time 0.'),
  meanNumber: z.number().min(0).describe('Jobs present, on average over time.'),
  maxNumber: count,
  droppedByRing: z.record(z.string(), count).optional(),
});

const settings = z
  .looseObject({ part: z.enum(PART_IDS), path: z.enum(IO_PATH_IDS) })
  .describe(
    'Every setting of the lab by its name; rate in requests a second, names ending in Bytes in bytes.',
  );

export const resultSchema = z
  .strictObject({
    format: z.literal('direct-io-access-lab/result'),
    version: z.literal(1),
    address: z.string().describe('Opens the lab at this very instant.'),
    plan: z
      .strictObject({
        settings,
        forks: z.array(
          z.strictObject({
            atSeconds: z.number().min(0),
            change: z.record(z.string(), z.unknown()).describe('Settings that hold from then on.'),
          }),
        ),
        segments: z
          .array(z.strictObject({ fromSeconds: z.number().min(0), settings }))
          .describe('The same plan spelt out: every setting of each stretch, from its first instant on.'),
      })
      .describe('All that decides the run: the same plan and seed give the same run, event for event.'),
    seed: count.max(4_294_967_295),
    instantSeconds: z.number().min(0).describe('Simulated time of the figures.'),
    fingerprint: z
      .string()
      .regex(/^[0-9a-f]{16}$/)
      .describe('Stands for the run up to the instant: equal fingerprints, equal runs.'),
    recent: z
      .strictObject({
        spanSeconds: z.number().min(0),
        offeredRequests: count,
        carriedRequests: count,
        droppedRequests: count,
        offeredGbps: z.number(),
        deliveredGbps: z.number(),
        medianResponseTimeUs: figure.describe('Of carriedRequests samples.'),
        p99ResponseTimeUs: figure.describe('Of carriedRequests samples.'),
      })
      .describe('The last moments before the instant: what the lab shows as “now”.'),
    sinceStart: z.strictObject({
      offeredRequests: count,
      carriedRequests: count,
      droppedRequests: count,
      inFlightRequests: count,
      offeredGbps: z.number(),
      deliveredGbps: z.number(),
      responseTime: times,
      stations: z.array(station),
    }),
    ceilings: z
      .strictObject({
        virtualNicGbps: z.number(),
        wireGbps: z.number(),
        bottleneckGbps: z.number(),
        bottleneck: z.string(),
      })
      .describe('Most response data a stage could carry, from its service demand.'),
  })
  .describe('The result of one run of the Direct I/O Access Lab at one instant.');

export type RunResult = z.infer<typeof resultSchema>;

/** The JSON Schema that is published with the page. */
export function resultJsonSchema() {
  return z.toJSONSchema(resultSchema);
}
