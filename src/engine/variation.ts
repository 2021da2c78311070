import type { Variation } from './network.ts';
import { exp, log } from './numeric/elementary.ts';
import { drawExponential, drawn, normal, uniform, type Words } from './numeric/random.ts';

/** The variations in the compiled network's numbering. */
export const VariationCode = {
  constant: 0,
  exponential: 1,
  erlang: 2,
  hyperexponential: 3,
  lognormal: 4,
} as const;

/** The one parameter that each variation draws with. */
export function variationParameter(variation: Variation): number {
  switch (variation.kind) {
    case 'erlang':
      return variation.phases;
    case 'hyperexponential':
      // Balanced means (Whitt 1983): p = (1 + sqrt((c2 - 1) / (c2 + 1))) / 2, branch means 1/(2p) and 1/(2(1 - p)).
      return (1 + Math.sqrt((variation.squaredCv - 1) / (variation.squaredCv + 1))) / 2;
    case 'lognormal':
      return Math.sqrt(log(1 + variation.squaredCv));
    default:
      return 0;
  }
}

/** One draw of mean 1. */
export function drawVariation(code: number, parameter: number, words: Words): number {
  drawn[0] = parameter;
  drawVaried(code, words);
  return drawn[0];
}

/** The same, with the parameter taken from `drawn` and the draw left there: nothing is allocated. */
export function drawVaried(code: number, words: Words): void {
  const parameter = drawn[0];
  switch (code) {
    case VariationCode.exponential:
      drawExponential(words);
      break;
    case VariationCode.erlang: {
      let sum = 0;
      for (let i = 0; i < parameter; i++) {
        drawExponential(words);
        sum += drawn[0];
      }
      drawn[0] = sum / parameter;
      break;
    }
    case VariationCode.hyperexponential: {
      const isFirst = uniform(words) < parameter;
      drawExponential(words);
      drawn[0] /= 2 * (isFirst ? parameter : 1 - parameter);
      break;
    }
    case VariationCode.lognormal:
      drawn[0] = exp(parameter * normal(words) - (parameter * parameter) / 2);
      break;
    default:
      drawn[0] = 1;
  }
}

/** Squared coefficient of variation: variance over squared mean. */
export function squaredCvOf(variation: Variation | undefined): number {
  switch (variation?.kind) {
    case 'exponential':
      return 1;
    case 'erlang':
      return 1 / variation.phases;
    case 'hyperexponential':
    case 'lognormal':
      return variation.squaredCv;
    default:
      return 0;
  }
}
