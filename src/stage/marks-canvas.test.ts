import { expect, it } from 'vitest';
import { fitOf } from './fit.ts';

const viewBox = { width: 960, height: 500 };

it('fits the view box into a wide container by height, and centres it', () => {
  expect(fitOf(viewBox, { width: 1200, height: 500 }, 1)).toEqual({ scale: 1, left: 120, top: 0 });
});

it('fits it into a high container by width, in device pixels', () => {
  expect(fitOf(viewBox, { width: 480, height: 500 }, 2)).toEqual({ scale: 1, left: 0, top: 250 });
});
