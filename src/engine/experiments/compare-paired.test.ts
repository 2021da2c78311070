import { describe, expect, it } from 'vitest';
import { compileLab } from '../../pattern/compile-lab.ts';
import { defaultSettings, type IoPathId } from '../../pattern/settings.ts';
import { inLine, oneQueue } from '../testing/networks.ts';
import { comparePaired } from './compare-paired.ts';
import { estimateFigureDifferences, FIGURE_NAMES } from './figures.ts';
import { consecutiveSeeds } from './load-sweep.ts';
import { replicateOnce } from './replication.ts';

const lab = (path: IoPathId, rate: number) => compileLab({ ...defaultSettings('A'), path, rate }).network;

describe('two networks under common random numbers', () => {
  const options = { seconds: 0.04, seeds: consecutiveSeeds(1, 10), warmUp: 'auto' } as const;
  const compared = comparePaired(lab('vhost-net', 20_000), lab('passthrough', 20_000), options);
  const { a, b, differences } = compared;

  it.each([
    ['throughput', 10],
    ['meanSojournTime', 5],
    ['p99SojournTime', 2],
  ] as const)('differ in %s by an interval at least %d times narrower than unpaired', (name, factor) => {
    // The interval of a difference of independent means: variances add.
    const unpaired = Math.hypot(a[name].halfWidth, b[name].halfWidth);
    expect(differences[name].halfWidth * factor).toBeLessThan(unpaired);
    expect(differences[name].mean).toBeCloseTo(a[name].mean - b[name].mean, 5);
  });

  it('show that the direct path saves time, in the mean and in the tail', () => {
    for (const name of ['meanSojournTime', 'p99SojournTime'] as const) {
      expect(differences[name].mean).toBeGreaterThan(differences[name].halfWidth);
    }
    expect(differences.lossShare).toEqual({ mean: 0, halfWidth: 0, replications: 10 });
  });

  it('are read over the same span, pair by pair', () => {
    expect(compared.warmUps).toHaveLength(10);
    for (const [i, { at }] of compared.warmUps.entries()) {
      const alone = (['vhost-net', 'passthrough'] as const).map(
        (path) => replicateOnce({ ...options, network: lab(path, 20_000), seed: options.seeds[i] }).warmUp.at,
      );
      expect(at).toBe(Math.max(...alone));
    }
  });

  it('differ by nothing at all when they are the same', () => {
    const network = inLine([oneQueue(1, 5)], 0.9);
    const same = comparePaired(network, network, { seconds: 500, seeds: [1, 2, 3], warmUp: 100 });
    for (const name of FIGURE_NAMES) {
      expect(same.differences[name]).toEqual({ mean: 0, halfWidth: 0, replications: 3 });
    }
    expect(same.warmUps).toEqual([1, 2, 3].map(() => ({ at: 100, isFound: true })));
  });

  it('do not count a pair of which one has no samples', () => {
    const some = replicateOnce({
      network: inLine([oneQueue(1, 5)], 0.9),
      seed: 1,
      seconds: 100,
      warmUp: 0,
    }).figures;
    const none = { ...some, meanSojournTime: Number.NaN };
    const { meanSojournTime, throughput } = estimateFigureDifferences([some, some], [some, none]);
    expect(meanSojournTime.replications).toBe(1);
    expect(throughput.replications).toBe(2);
    expect(() => estimateFigureDifferences([some], [])).toThrow('1 and 0 runs make no pairs');
  });
});
