import type { IntlShape } from 'react-intl';

type Intl = Pick<IntlShape, 'formatNumber' | 'formatMessage'>;

/** Gbit/s that `bytes` in `span` seconds are. */
export function gbps(bytes: number, span: number): number {
  return span > 0 ? (bytes * 8) / span / 1e9 : 0;
}

/** A data rate given in Gbit/s, to a tenth: "11.8 Gbit/s". */
export function formatGbps(intl: Intl, value: number): string {
  return intl.formatMessage({ id: 'unit.gbps' }, { value: formatTenths(intl, value) });
}

/** A number to a tenth, the tenth always written, so that its width is steady. */
export function formatTenths(intl: Intl, value: number): string {
  return intl.formatNumber(value, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
}

/** Events a second, to three significant digits: what is measured over 2 ms knows no more. */
export function formatMeasuredRate(intl: Intl, value: number): string {
  const number = intl.formatNumber(value, { maximumSignificantDigits: 3 });
  return intl.formatMessage({ id: 'unit.perSecond' }, { value: number });
}

/** A response time to three digits, in microseconds or milliseconds; a dash where there is none. */
export function formatResponseTime(intl: Intl, seconds: number): string {
  if (!Number.isFinite(seconds)) return intl.formatMessage({ id: 'unit.none' });
  const microseconds = seconds * 1e6;
  if (Math.round(microseconds) < 1_000) {
    return intl.formatMessage(
      { id: 'unit.microseconds' },
      { value: intl.formatNumber(Math.round(microseconds)) },
    );
  }
  const value = intl.formatNumber(microseconds / 1_000, {
    minimumSignificantDigits: 3,
    maximumSignificantDigits: 3,
  });
  return intl.formatMessage({ id: 'unit.milliseconds' }, { value });
}

/** The simulated clock: milliseconds with the microseconds always written. */
export function formatClock(intl: Intl, seconds: number): string {
  const value = intl.formatNumber(seconds * 1e3, { minimumFractionDigits: 3, maximumFractionDigits: 3 });
  return intl.formatMessage({ id: 'unit.milliseconds' }, { value });
}

/** Milliseconds with no more digits than they need: "0.5 ms", "12 ms". */
export function formatMilliseconds(intl: Intl, seconds: number): string {
  const value = intl.formatNumber(seconds * 1e3, { maximumSignificantDigits: 3 });
  return intl.formatMessage({ id: 'unit.milliseconds' }, { value });
}

/** A length of time to three digits, in the unit that reads best: "350 ns", "10.9 µs", "1.27 ms". */
export function formatDuration(intl: Intl, seconds: number): string {
  if (!Number.isFinite(seconds)) return intl.formatMessage({ id: 'unit.none' });
  const [unit, factor] =
    seconds >= 0.9995e-3
      ? (['unit.milliseconds', 1e3] as const)
      : seconds >= 0.9995e-6 || seconds === 0
        ? (['unit.microseconds', 1e6] as const)
        : (['unit.nanoseconds', 1e9] as const);
  const value = intl.formatNumber(seconds * factor, { maximumSignificantDigits: 3 });
  return intl.formatMessage({ id: unit }, { value });
}

/** The span that figures are of, to one digit: it breathes by a few per cent, and nobody should have to watch that. */
export function formatSpan(intl: Intl, seconds: number): string {
  const value = intl.formatNumber(seconds * 1e3, { maximumSignificantDigits: 1 });
  return intl.formatMessage({ id: 'unit.milliseconds' }, { value });
}

/** A size in KiB from 1 KiB on, in bytes below. */
export function formatBytes(intl: Intl, bytes: number, isSpoken = false): string {
  if (bytes < 1024) {
    return intl.formatMessage({ id: isSpoken ? 'unit.bytesSpoken' : 'unit.bytes' }, { value: bytes });
  }
  const value = Math.round((bytes / 1024) * 100) / 100;
  return isSpoken
    ? intl.formatMessage({ id: 'unit.kibSpoken' }, { value })
    : intl.formatMessage(
        { id: 'unit.kib' },
        { value: intl.formatNumber(value, { maximumFractionDigits: 2 }) },
      );
}

/**
 * What one real second shows at a slow-motion factor: "0.1 ms", in the unit that reads best.
 */
export function formatShownBySecond(intl: Intl, slowdown: number): string {
  const shown = 1 / slowdown;
  const [unit, factor] =
    shown >= 1
      ? (['unit.seconds', 1] as const)
      : shown >= 1e-4
        ? (['unit.milliseconds', 1e3] as const)
        : (['unit.microseconds', 1e6] as const);
  const value = intl.formatNumber(shown * factor, { maximumSignificantDigits: 2 });
  return intl.formatMessage({ id: unit }, { value });
}
