import type { IntlShape } from 'react-intl';
import type { Refusal } from '../pattern/combinations.ts';
import type { CardId } from '../pattern/setting-choices.ts';

/** Why settings cannot be together, and what holds instead. */
export function refusalOf(intl: IntlShape, refusal: Refusal): string {
  const nameOf = (card: CardId) => intl.formatMessage({ id: `problems.card.${card}` });
  switch (refusal.kind) {
    case 'too-many-functions': {
      const { functions, asked, used } = refusal;
      return intl.formatMessage(
        { id: 'problems.functions' },
        { card: nameOf(refusal.card), functions, asked, used },
      );
    }
    case 'card-too-slow': {
      const { mostGbps, asked } = refusal;
      return intl.formatMessage(
        { id: 'problems.card' },
        { card: nameOf(refusal.card), mostGbps, asked, used: nameOf(refusal.used) },
      );
    }
    case 'memory-is-pinned':
      return intl.formatMessage({ id: 'problems.memory' });
  }
}
