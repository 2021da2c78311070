import { describe, expect, it } from 'vitest';
import { defaultSettings } from '../pattern/settings.ts';
import { createSettingsStore } from './settings-store.ts';

describe('The settings store', () => {
  it('gives every part its own load and path', () => {
    const store = createSettingsStore(defaultSettings('A'));
    store.getState().setPart('B');
    expect(store.getState().settings).toEqual(defaultSettings('B'));
    store.getState().setPart('C');
    expect(store.getState().settings).toEqual(defaultSettings('C'));
    store.getState().setPart('A');
    expect(store.getState().settings).toEqual(defaultSettings('A'));
  });

  it('keeps one load for Parts B and C, so that they stay a contrast of the path alone', () => {
    const store = createSettingsStore(defaultSettings('B'));
    store.getState().change({ rate: 150_000, responseBytes: 8_192 });
    store.getState().setPart('C');
    expect(store.getState().settings).toMatchObject({
      rate: 150_000,
      responseBytes: 8_192,
      path: 'passthrough',
    });
    store.getState().setPart('A');
    expect(store.getState().settings).toMatchObject({ rate: 20_000, responseBytes: 8_192 });
  });

  it('keeps one virtualized path for Parts A and B', () => {
    const store = createSettingsStore(defaultSettings('A'));
    store.getState().change({ path: 'virtio-userspace' });
    store.getState().setPart('C');
    store.getState().setPart('B');
    expect(store.getState().settings.path).toBe('virtio-userspace');
  });

  it('resets to the part as it opens, with the same seed', () => {
    const store = createSettingsStore({ ...defaultSettings('B'), seed: 7 });
    store.getState().change({ rate: 150_000, path: 'virtio-userspace' });
    store.getState().reset();
    expect(store.getState().settings).toEqual({ ...defaultSettings('B'), seed: 7 });
    store.getState().setPart('C');
    expect(store.getState().settings.rate).toBe(defaultSettings('C').rate);
  });
});
