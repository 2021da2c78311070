/**
 * Continuous-time Markov chains of a few hundred to some ten thousand states, solved exactly: what the closed forms and the
 * simulator are held to. Nothing here is shared with either.
 */

/** From a state, at `rate` a second, to another. */
export interface Transition<State> {
  readonly to: State;
  readonly rate: number;
}

export interface StationaryDistribution<State> {
  readonly states: readonly State[];
  /** Long-run share of the time in each state. */
  readonly shares: Float64Array;
  /** Long-run mean of a figure of the state. */
  mean(figure: (state: State) => number): number;
}

interface Flow {
  readonly from: number;
  readonly to: number;
  readonly rate: number;
}

/** More states than this are solved by iteration. */
const MOST_FOR_ELIMINATION = 600;

/**
 * The stationary distribution of the chain that starts in `start`. All states that can be reached are found by following the
 * transitions; every one of them must lead back to the start. States are told apart by their JSON.
 */
export function stationary<State>(
  start: State,
  transitions: (state: State) => readonly Transition<State>[],
): StationaryDistribution<State> {
  const states: State[] = [start];
  const index = new Map([[JSON.stringify(start), 0]]);
  const flows: Flow[] = [];
  for (let from = 0; from < states.length; from++) {
    for (const { to, rate } of transitions(states[from])) {
      if (rate === 0) continue;
      const key = JSON.stringify(to);
      let place = index.get(key);
      if (place === undefined) {
        place = states.length;
        index.set(key, place);
        states.push(to);
      }
      if (place !== from) flows.push({ from, to: place, rate });
    }
  }
  const solve = states.length <= MOST_FOR_ELIMINATION ? byElimination : byIteration;
  const shares = solve(states.length, flows);
  return {
    states,
    shares,
    mean: (figure) => states.reduce((sum, state, i) => sum + shares[i] * figure(state), 0),
  };
}

/**
 * Grassmann, Taksar and Heyman 1985: states are eliminated one by one, and what went through them goes directly. It only
 * adds, multiplies and divides positive numbers, so that even the smallest shares keep all their digits.
 */
export function byElimination(count: number, flows: readonly Flow[]): Float64Array {
  const rates = Array.from({ length: count }, () => new Float64Array(count));
  for (const { from, to, rate } of flows) rates[from][to] += rate;
  for (let k = count - 1; k > 0; k--) {
    let out = 0;
    for (let j = 0; j < k; j++) out += rates[k][j];
    if (out === 0) throw new RangeError(`state ${k} does not lead back to the start`);
    for (let i = 0; i < k; i++) {
      if (rates[i][k] === 0) continue;
      rates[i][k] /= out;
      for (let j = 0; j < k; j++) rates[i][j] += rates[i][k] * rates[k][j];
    }
  }
  const shares = new Float64Array(count);
  shares[0] = 1;
  for (let k = 1; k < count; k++) {
    for (let i = 0; i < k; i++) shares[k] += shares[i] * rates[i][k];
  }
  return normalized(shares);
}

/**
 * Gauss and Seidel: each share in turn balances what flows into its state, until none moves by more than 1e-13 of itself.
 * Shares below 1e-60 count for nothing, and are not waited for.
 */
export function byIteration(count: number, flows: readonly Flow[]): Float64Array {
  const into: Flow[][] = Array.from({ length: count }, () => []);
  const out = new Float64Array(count);
  for (const flow of flows) {
    into[flow.to].push(flow);
    out[flow.from] += flow.rate;
  }
  let shares = new Float64Array(count).fill(1 / count);
  for (let round = 0; round < 100_000; round++) {
    let moved = 0;
    for (let k = 0; k < count; k++) {
      let sum = 0;
      for (const { from, rate } of into[k]) sum += shares[from] * rate;
      const share = sum / out[k];
      if (share > 1e-60) moved = Math.max(moved, Math.abs(share - shares[k]) / share);
      shares[k] = share;
    }
    shares = normalized(shares);
    if (moved < 1e-13) return shares;
  }
  throw new Error(`the shares of ${count} states still move after 100000 rounds`);
}

function normalized(shares: Float64Array<ArrayBuffer>): Float64Array<ArrayBuffer> {
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => share / sum);
}
