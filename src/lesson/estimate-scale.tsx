import { useId } from 'react';
import { useIntl } from 'react-intl';
import type { EstimateQuestion } from '../scenarios/scenario.ts';
import { formatMeasure } from './format-measure.ts';

interface EstimateScaleProps {
  readonly question: EstimateQuestion;
  /** Null before the learner has touched it: a thumb that stands somewhere is not an answer. */
  readonly value: number | null;
  readonly onChange: (value: number) => void;
}

/** Places on the scale: fine enough to mean something, coarse enough to walk by arrow keys. */
const PLACES = 100;

/** A number to guess, on a scale from end to end. */
export function EstimateScale({ question, value, onChange }: EstimateScaleProps) {
  const intl = useIntl();
  const id = useId();
  const { min, max, measure, prompt } = question;
  const tell = (number: number) => formatMeasure(intl, measure, number);
  const shown = value ?? (min + max) / 2;
  const take = (place: number) => onChange(min + ((max - min) * place) / PLACES);
  return (
    <div className="lesson-estimate">
      <label htmlFor={id}>{prompt}</label>
      <output htmlFor={id} className="ui-figures">
        {value === null ? intl.formatMessage({ id: 'unit.none' }) : tell(value)}
      </output>
      <input
        id={id}
        type="range"
        min={0}
        max={PLACES}
        step={1}
        value={((shown - min) / (max - min)) * PLACES}
        aria-valuetext={tell(shown)}
        data-untouched={value === null || undefined}
        // A thumb that is right where it stands is confirmed by pressing it: no change event would come.
        onPointerUp={(event) => take(event.currentTarget.valueAsNumber)}
        onChange={(event) => take(event.target.valueAsNumber)}
      />
      <span className="lesson-estimate-ends ui-card-subtitle" aria-hidden="true">
        <span>{tell(min)}</span>
        <span>{tell(max)}</span>
      </span>
    </div>
  );
}
