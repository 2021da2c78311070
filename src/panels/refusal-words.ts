import type { IntlShape } from 'react-intl';
import type { Refusal } from '../pattern/combinations.ts';

/** Why settings cannot be together, and what holds instead. */
export function refusalOf(intl: IntlShape, refusal: Refusal): string {
  const { card } = refusal;
  switch (refusal.kind) {
    case 'too-many-functions': {
      const { functions, asked, used } = refusal;
      return intl.formatMessage({ id: 'problems.functions' }, { card, functions, asked, used });
    }
    case 'card-too-slow': {
      const { mostGbps, asked, used } = refusal;
      return intl.formatMessage({ id: 'problems.card' }, { card, mostGbps, asked, used });
    }
  }
}
