import { type IntlShape, useIntl } from 'react-intl';
import { settingsInWords } from '../../authoring/settings-in-words.ts';
import { formatMeasure } from '../../lesson/format-measure.ts';
import { changeBetween } from '../../pattern/lab-plan.ts';
import { measured } from '../../scenarios/measures.ts';
import type { StepSights } from './step-sights.ts';

interface StepFiguresProps {
  readonly sights: StepSights;
  /** The worksheet leaves room for them instead. */
  readonly isTold: boolean;
}

const FIGURES = ['delivered-gbps', 'lost-share', 'median-us', 'p99-us'] as const;

/** What the step's run comes to, and the run beside it: the contrast in figures. */
export function StepFigures({ sights, isTold }: StepFiguresProps) {
  const intl = useIntl();
  // A picture of a run that has not begun says all there is.
  if (sights.run.frame.time === 0 || (!isTold && sights.beside === undefined)) return null;
  const sides = sights.beside === undefined ? (['run'] as const) : (['run', 'beside'] as const);
  const names = namesOf(intl, sights);
  return (
    <table className="handout-figures">
      <thead>
        <tr>
          <th scope="col">{intl.formatMessage({ id: 'handout.figure' })}</th>
          {sides.map((side) => (
            <th key={side} scope="col">
              {names[side]}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {FIGURES.map((figure) => (
          <tr key={figure}>
            <th scope="row">{intl.formatMessage({ id: `handout.figure.${figure}` })}</th>
            {sides.map((of) => (
              <td key={of}>{isTold ? figureText(intl, { figure, of }, sights) : null}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function figureText(
  intl: IntlShape,
  measure: { readonly figure: (typeof FIGURES)[number]; readonly of: 'run' | 'beside' },
  sights: StepSights,
): string {
  const value = measured(measure, sights);
  return Number.isFinite(value)
    ? formatMeasure(intl, measure, value)
    : intl.formatMessage({ id: 'unit.none' });
}

/** Two runs are called by the settings in which they differ. */
function namesOf(intl: IntlShape, { run, beside }: StepSights) {
  const alone = intl.formatMessage({ id: 'handout.run' });
  if (beside === undefined) return { run: alone, beside: alone };
  return {
    run: settingsInWords(intl, changeBetween(beside.settings, run.settings)),
    beside: settingsInWords(intl, changeBetween(run.settings, beside.settings)),
  };
}
