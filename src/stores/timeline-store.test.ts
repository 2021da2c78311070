import { expect, it } from 'vitest';
import { defaultSettings } from '../pattern/settings.ts';
import { createTimelineStore, forgetRun } from './timeline-store.ts';

it('knows ahead where a run forks, and which of its forks is the bypass', () => {
  const timeline = createTimelineStore();
  forgetRun(timeline, {
    settings: defaultSettings('B'),
    forks: [
      { at: 0.002, change: { rate: 50_000 } },
      { at: 0.004, change: { path: 'passthrough' } },
      { at: 0.006, change: { path: 'sr-iov' } },
      { at: 0.008, change: { path: 'vhost-net' } },
    ],
  });
  expect(timeline.getState().landmarks).toEqual([
    { kind: 'fork', at: 0.002, component: null },
    { kind: 'bypass', at: 0.004, component: null },
    { kind: 'fork', at: 0.006, component: null },
    { kind: 'fork', at: 0.008, component: null },
  ]);
});
