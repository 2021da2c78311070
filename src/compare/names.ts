import type { IntlShape } from 'react-intl';
import type { LabSettings } from '../pattern/settings.ts';
import type { Side } from './sheet-beside.tsx';

/** What the two runs are called where both are spoken of: by their paths, or by their places where the path is one. */
export function namesOf(intl: IntlShape, sides: Readonly<Record<Side, LabSettings>>): Record<Side, string> {
  const name = ({ path }: LabSettings) => intl.formatMessage({ id: `compare.path.${path}` });
  if (sides.run.path !== sides.rival.path) return { run: name(sides.run), rival: name(sides.rival) };
  return {
    run: intl.formatMessage({ id: 'compare.name.run' }),
    rival: intl.formatMessage({ id: 'compare.name.rival' }),
  };
}
