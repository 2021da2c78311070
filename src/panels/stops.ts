import { SETTING_RANGES } from '../pattern/settings.ts';

const PER_DECADE = [
  1, 1.1, 1.2, 1.3, 1.4, 1.5, 1.6, 1.8, 2, 2.2, 2.5, 2.8, 3, 3.5, 4, 4.5, 5, 5.5, 6, 7, 8, 9,
];

/** Round rates, about evenly spaced on a logarithmic scale: an arrow key is a step of some ten per cent. */
export const RATE_STOPS: readonly number[] = [1e3, 1e4, 1e5]
  .flatMap((decade) => PER_DECADE.map((step) => Math.round(step * decade)))
  .filter((rate) => rate <= SETTING_RANGES.rate.max);

/** Four sizes to each doubling, all of them whole bytes and short in KiB. */
export const RESPONSE_STOPS: readonly number[] = [512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536]
  .flatMap((octave) => [octave, octave * 1.25, octave * 1.5, octave * 1.75])
  .filter((bytes) => bytes <= SETTING_RANGES.responseBytes.max);
