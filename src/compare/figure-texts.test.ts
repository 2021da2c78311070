import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { compareMessages } from '../i18n/en/compare.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { type ComparedFigure, figureTexts } from './figure-texts.ts';

const intl = createIntl({ locale: 'en', messages: { ...messagesEn, ...compareMessages } });
const about = (mean: number, halfWidth = 0) => ({ mean, halfWidth, replications: 10 });
const texts = (name: ComparedFigure, run: number, rival: number, mean: number, halfWidth: number) =>
  figureTexts(intl, name, { run: about(run), rival: about(rival), difference: about(mean, halfWidth) });
const plain = (text: string) => text.replaceAll('\u00a0', ' ');

describe('the texts of a compared figure', () => {
  it('say a difference in the unit of its sides, with as many digits as the interval knows', () => {
    const { run, rival, difference, interval, verdict } = texts('throughput', 11.9e9, 13.2e9, 1.29e9, 0.14e9);
    expect([run, rival, difference].map(plain)).toEqual(['11.9 Gbit/s', '13.2 Gbit/s', '+1.29 Gbit/s']);
    expect(interval).toBe('+1.15 to +1.43');
    expect(verdict).toBe('more');
  });

  it('say a difference of shares in points, and its amount without a sign', () => {
    const { difference, amount, amountInterval, verdict } = texts('lossShare', 0.0965, 0, -0.0965, 0.0085);
    expect([difference, amount]).toEqual(['-9.65 points', '9.65 points']);
    expect(amountInterval).toBe('8.80 to 10.50');
    expect(verdict).toBe('less');
  });

  it('show no difference where the interval contains 0', () => {
    expect(texts('throughput', 13e9, 13.1e9, 0.1e9, 0.1e9).verdict).toBe('none');
    expect(texts('throughput', 13e9, 13.1e9, 0.1e9, 0.099e9).verdict).toBe('more');
  });

  it('claim of times no more than the bins hold that they are read from', () => {
    const { difference, interval, verdict } = texts('medianSojournTime', 133e-6, 115e-6, -17.4e-6, 0.3e-6);
    expect([plain(difference), interval, verdict]).toEqual(['-17.4 µs', '-19.6 to -15.2', 'less']);
    expect(texts('medianSojournTime', 133e-6, 132e-6, -1e-6, 0.1e-6).verdict).toBe('none');
  });

  it('tell no difference at all from one that is not shown', () => {
    expect(texts('offeredLoad', 13e9, 13e9, 0, 0).verdict).toBe('equal');
  });

  it('read both times of a row in the unit of the longer one', () => {
    const { run, rival } = texts('medianSojournTime', 4.2e-3, 130e-6, -4.07e-3, 0.1e-3);
    expect([run, rival].map(plain)).toEqual(['4.20 ms', '0.13 ms']);
  });

  it('wait for two pairs, for one has no interval', () => {
    const one = { mean: 1e9, halfWidth: Number.POSITIVE_INFINITY, replications: 1 };
    expect(figureTexts(intl, 'throughput', { run: one, rival: one, difference: one })).toMatchObject({
      verdict: 'waiting',
      difference: '',
    });
  });
});
