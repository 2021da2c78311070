import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { unitMessages } from './en/units.ts';
import {
  formatBytes,
  formatClock,
  formatGbps,
  formatMeasuredRate,
  formatResponseTime,
  formatShownBySecond,
  gbps,
} from './format-quantity.ts';
import type { MessageId } from './messages.en.ts';

const intl = createIntl({ locale: 'en', messages: unitMessages as Record<MessageId, string> });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('Quantities', () => {
  it('are data rates in decimal gigabits', () => {
    expect(gbps(16_384 * 200, 2e-3)).toBeCloseTo(13.1072, 10);
    expect(plain(formatGbps(intl, 13.1072))).toBe('13.1 Gbit/s');
    expect(plain(formatGbps(intl, 0))).toBe('0.0 Gbit/s');
  });

  it.each([
    [138.4e-6, '138 µs'],
    [999.6e-6, '1.00 ms'],
    [1.4249e-3, '1.42 ms'],
    [0.0123, '12.3 ms'],
    [Number.NaN, '–'],
  ])('write the response time %d as %s', (seconds, text) => {
    expect(plain(formatResponseTime(intl, seconds))).toBe(text);
  });

  it('do not claim more digits than were measured', () => {
    expect(formatMeasuredRate(intl, 14_512)).toBe('14,500/s');
    expect(formatMeasuredRate(intl, 0)).toBe('0/s');
  });

  it('write sizes in bytes below one kibibyte', () => {
    expect(plain(formatBytes(intl, 512))).toBe('512 B');
    expect(plain(formatBytes(intl, 16_384))).toBe('16 KiB');
    expect(plain(formatBytes(intl, 1_280))).toBe('1.25 KiB');
    expect(formatBytes(intl, 16_384, true)).toBe('16 kibibytes');
  });

  it('keep the clock as wide as it is', () => {
    expect(plain(formatClock(intl, 0))).toBe('0.000 ms');
    expect(plain(formatClock(intl, 0.0123456))).toBe('12.346 ms');
  });

  it.each([
    [10_000, '0.1 ms'],
    [20_000, '50 µs'],
    [1_000, '1 ms'],
    [200, '5 ms'],
    [20, '50 ms'],
    [1, '1 s'],
  ])('say in words what one second at 1/%d shows', (slowdown, text) => {
    expect(plain(formatShownBySecond(intl, slowdown))).toBe(text);
  });
});
