import type { replicationsReport, runReport } from './report.ts';

type Run = ReturnType<typeof runReport>;
type Many = ReturnType<typeof replicationsReport>;

export function printRun(
  run: Run,
  ceilings?: { virtualNicCeilingGbps: number; wireCeilingGbps: number },
): void {
  const { responseTimeUs: times } = run;
  if (run.incomplete !== undefined) console.log(`INCOMPLETE     ${run.incomplete}`);
  console.log(`simulated      ${run.seconds} s, fingerprint ${run.fingerprint}`);
  const balance = `${run.offered} offered = ${run.carried} carried + ${run.dropped} dropped + ${run.inFlight} in flight`;
  console.log(`requests       ${balance}`);
  console.log(
    `bandwidth      ${run.offeredGbps.toFixed(2)} Gbit/s offered, ${run.carriedGbps.toFixed(2)} delivered`,
  );
  if (ceilings !== undefined) {
    const { virtualNicCeilingGbps: nic, wireCeilingGbps: wire } = ceilings;
    console.log(`ceilings       virtual NIC ${nic.toFixed(2)} Gbit/s, wire ${wire.toFixed(2)}`);
  }
  const percentiles = `median ${micros(times.p50)}, 99th percentile ${micros(times.p99)}, ${times.samples} samples`;
  console.log(`response time  ${percentiles}`);
  for (const { source, ...counts } of run.clients ?? []) {
    const words = Object.entries(counts).map(
      ([name, count]) => `${count} ${name === 'timedOut' ? 'timed out' : name}`,
    );
    console.log(`clients        ${source}: ${words.join(', ')}`);
  }
  console.log('\nstation                      busy    dropped   mean number');
  for (const { name, utilization, dropped, meanNumber } of run.stations) {
    const busy = `${(utilization * 100).toFixed(1)} %`;
    const cells = [
      name.padEnd(24),
      busy.padStart(8),
      String(dropped).padStart(10),
      meanNumber.toFixed(2).padStart(13),
    ];
    console.log(cells.join(' '));
  }
}

/** Below the histogram's first bin, 58 ps, there is nothing to tell; below a tenth of a microsecond a fixed decimal says 0. */
function micros(value: number | null): string {
  if (value === null) return 'none';
  if (value < 1e-4) return 'under 0.0001 us';
  return `${value < 0.1 ? Number(value.toPrecision(3)) : value.toFixed(1)} us`;
}

export function printReplications({ replications, estimates, fingerprints, warmUp, incomplete }: Many): void {
  const { stations, ...whole } = estimates;
  if (incomplete !== undefined) console.log(`INCOMPLETE: ${incomplete}`);
  console.log(
    `${replications} replications, mean and half width of the 95 % interval; first fingerprint ${fingerprints[0]}`,
  );
  console.log(`${warmUpInWords(warmUp)}\n`);
  for (const [name, estimate] of Object.entries(whole))
    console.log(`${name.padEnd(24)} ${inWords(estimate)}`);
  console.log('\nstation                  utilization               mean number               dropped share');
  for (const { name, utilization, meanNumber, dropShare } of stations) {
    console.log(
      [name.padEnd(24), ...[utilization, meanNumber, dropShare].map((e) => inWords(e).padEnd(25))]
        .join(' ')
        .trimEnd(),
    );
  }
}

function warmUpInWords({ rule, cutsSeconds, unsettled }: Many['warmUp']): string {
  const cuts = cutsSeconds.map((cut) => Number(cut.toPrecision(4)));
  const most = Math.max(...cuts);
  if (most === 0) return `nothing cut at the start${rule === 'MSER-5' ? ' (MSER-5)' : ''}`;
  const range = Math.min(...cuts) === most ? `${most} s` : `${Math.min(...cuts)} to ${most} s`;
  const note = unsettled > 0 ? `; ${unsettled} not settled by their middle: run longer` : '';
  return `warm-up cut at ${range} (${rule})${note}`;
}

interface Interval {
  mean: number | null;
  halfWidth95: number | null;
  samples?: number;
}

function inWords({ mean, halfWidth95, samples }: Interval): string {
  if (mean === null) return 'none';
  const digits = (value: number) => Number(value.toPrecision(5)).toString();
  const behind = samples === undefined ? '' : `, ${samples} samples`;
  const interval = halfWidth95 === null ? '' : ` +- ${Number(halfWidth95.toPrecision(2))}`;
  return `${digits(mean)}${interval}${behind}`;
}
