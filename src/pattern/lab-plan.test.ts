import { describe, expect, it } from 'vitest';
import { changedThroughout, forkedAt, planOf, settingsAt } from './lab-plan.ts';
import { defaultSettings } from './settings.ts';

const plan = planOf(defaultSettings('B'));

describe('A plan', () => {
  it('changes settings from its forks on', () => {
    const forked = forkedAt(forkedAt(plan, 2e-3, { rate: 50_000 }), 4e-3, { path: 'passthrough' });
    expect(settingsAt(forked, 1e-3)).toEqual(plan.settings);
    expect(settingsAt(forked, 2e-3)).toEqual({ ...plan.settings, rate: 50_000 });
    expect(settingsAt(forked, 5e-3)).toEqual({ ...plan.settings, rate: 50_000, path: 'passthrough' });
  });

  it('gives up what was to come after a fork', () => {
    const forked = forkedAt(forkedAt(plan, 4e-3, { path: 'passthrough' }), 2e-3, { rate: 50_000 });
    expect(forked.forks).toEqual([{ at: 2e-3, change: { rate: 50_000 } }]);
  });

  it('forks once at an instant, however often it is changed there, and not at all when all is as before', () => {
    const twice = forkedAt(forkedAt(plan, 2e-3, { rate: 50_000 }), 2e-3, { path: 'sr-iov' });
    expect(twice.forks).toEqual([{ at: 2e-3, change: { rate: 50_000, path: 'sr-iov' } }]);
    const back = forkedAt(twice, 2e-3, { rate: plan.settings.rate, path: plan.settings.path });
    expect(back).toEqual(plan);
  });

  it('lets a change that holds throughout win over its forks', () => {
    const forked = forkedAt(plan, 2e-3, { rate: 50_000, path: 'passthrough' });
    const changed = changedThroughout(forked, { rate: 70_000 });
    expect(changed.settings.rate).toBe(70_000);
    expect(settingsAt(changed, 3e-3)).toMatchObject({ rate: 70_000, path: 'passthrough' });
    expect(changedThroughout(changed, { path: 'sr-iov' }).forks).toEqual([]);
  });

  it('has one seed from its start to its end', () => {
    expect(forkedAt(plan, 2e-3, { seed: 9 })).toEqual(plan);
  });
});
