import type { IntlShape } from 'react-intl';
import { stationNameMessages } from './en/station-names.ts';

/** A station's name in words; for one that has none, its name in the network. Its messages come with the screen. */
export function stationName(intl: Pick<IntlShape, 'formatMessage'>, station: string): string {
  const id = `station.${station}`;
  return isNamed(id) ? intl.formatMessage({ id }) : station;
}

const isNamed = (id: string): id is keyof typeof stationNameMessages =>
  Object.hasOwn(stationNameMessages, id);
