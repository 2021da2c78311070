import { act, screen } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import type { Landmark } from '../stores/timeline-store.ts';
import { Announcer } from './announcer.tsx';
import { renderLab } from './testing/render-lab.tsx';

afterEach(() => vi.useRealTimers());

const FULL: Landmark = { kind: 'ring-full', at: 0.0038, component: 'virtual-nic' };
const LOST: Landmark = { kind: 'first-loss', at: 0.00381, component: 'virtual-nic' };

async function listen(query: string) {
  const { lab } = await renderLab(query, <Announcer />);
  vi.useFakeTimers();
  const find = (landmarks: readonly Landmark[]) => act(() => lab.timeline.setState({ landmarks }));
  const wait = () => act(() => vi.advanceTimersByTime(1_000));
  return { lab, find, wait, heard: () => screen.getByRole('status').textContent };
}

it('tells of a full ring and the first loss in one breath, as play comes to them', async () => {
  const { find, wait, heard } = await listen('?part=B');
  const before = heard();
  find([FULL]);
  find([FULL, LOST]);
  expect(heard()).toBe(before);
  wait();
  expect(heard()).toMatch(
    /^Virtual NIC: a ring is full at 3\.8\sms\. Virtual NIC: first request lost at 3\.81\sms\.$/,
  );
});

it('says nothing of what a leap in time went past', async () => {
  const { find, wait, heard } = await listen('?part=B&paused=1');
  const before = heard();
  find([FULL, LOST]);
  wait();
  expect(heard()).toBe(before);
});

it('says where the run stands when it is paused', async () => {
  const { lab, heard } = await listen('?part=B&t=0.012');
  act(() => lab.playback.getState().pause());
  expect(heard()).toMatch(/^Stopped at 12\sms\. Offered .*, delivered .*lost\.$/);
});
