/**
 * What is wrong with a file of the Trace Event Format (JSON object form), as its readers see it: fields that an event must
 * have, complete events of a thread that neither nest nor follow each other, asynchronous ends without their beginning.
 */
export function traceFaults(file: unknown): string[] {
  const faults: string[] = [];
  const { traceEvents, displayTimeUnit } = file as { traceEvents?: unknown; displayTimeUnit?: unknown };
  if (!Array.isArray(traceEvents)) return ['traceEvents is no array'];
  if (displayTimeUnit !== 'ms' && displayTimeUnit !== 'ns')
    faults.push('displayTimeUnit is neither ms nor ns');
  const slices = new Map<string, { ts: number; end: number }[]>();
  const tracks = new Map<string, { ph: string; name: string; ts: number }[]>();
  traceEvents.forEach((event, index) => {
    const { ph, name, cat, pid, tid, ts, dur, id } = event as Record<string, unknown>;
    const say = (fault: string) => faults.push(`event ${index}: ${fault}`);
    if (typeof name !== 'string' || name === '') say('has no name');
    if (!Number.isInteger(pid) || !Number.isInteger(tid)) say('has no process or thread');
    if (ph === 'M') return;
    if (typeof ts !== 'number' || !Number.isFinite(ts) || ts < 0) {
      say('has no time');
      return;
    }
    if (ph === 'X') {
      if (typeof dur !== 'number' || !(dur >= 0)) {
        say('has no duration');
        return;
      }
      const key = `${pid} ${tid}`;
      slices.set(key, [...(slices.get(key) ?? []), { ts, end: ts + dur }]);
    } else if (ph === 'b' || ph === 'e') {
      if (typeof cat !== 'string' || id === undefined) {
        say('has no category or no id');
        return;
      }
      const key = `${cat} ${id}`;
      tracks.set(key, [...(tracks.get(key) ?? []), { ph, name: String(name), ts }]);
    } else say(`has the unknown phase ${String(ph)}`);
  });
  for (const [key, own] of slices) {
    const open: { ts: number; end: number }[] = [];
    const inOrder = own.toSorted((a, b) => a.ts - b.ts || b.end - a.end);
    for (const slice of inOrder) {
      // A picosecond: times are in microseconds, and sums of them are rounded.
      while (open.length > 0 && (open.at(-1)?.end ?? 0) <= slice.ts + 1e-6) open.pop();
      const around = open.at(-1);
      if (around !== undefined && slice.end > around.end + 1e-6) faults.push(`thread ${key}: slices cross`);
      open.push(slice);
    }
  }
  for (const [key, own] of tracks) {
    const open: string[] = [];
    let before = 0;
    for (const { ph, name, ts } of own) {
      if (ts < before) faults.push(`id ${key}: goes back in time`);
      before = ts;
      if (ph === 'b') open.push(name);
      else if (open.pop() !== name) faults.push(`id ${key}: an end without its beginning`);
    }
    if (open.length > 0) faults.push(`id ${key}: never ends`);
  }
  return faults;
}
