import { describe, expect, it } from 'vitest';
import { compilePlan } from '../pattern/compile-plan.ts';
import type { LabPlan } from '../pattern/lab-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { inForceSince } from './in-force-since.ts';

const settings = defaultSettings('B');

function sinceAt(forks: LabPlan['forks'], segment: number) {
  const { segments } = compilePlan({ settings, forks });
  const now = segments.at(segment);
  if (now === undefined) throw new Error('no such segment');
  return inForceSince({ segments, settings: now.settings });
}

describe('The instant from which on settings are in force', () => {
  it('is the start of a run that never forked, and of what came before a fork', () => {
    expect(sinceAt([], 0)).toBe(0);
    expect(sinceAt([{ at: 0.004, change: { path: 'passthrough' } }], 0)).toBe(0);
  });

  it('is the last fork that changed something', () => {
    const there = { at: 0.004, change: { path: 'passthrough' } } as const;
    const back = { at: 0.006, change: { path: 'vhost-net' } } as const;
    expect(sinceAt([there], 1)).toBe(0.004);
    expect(sinceAt([there, back], 2)).toBe(0.006);
    expect(sinceAt([there, { at: 0.006, change: { path: 'passthrough' } }], 2)).toBe(0.004);
  });
});
