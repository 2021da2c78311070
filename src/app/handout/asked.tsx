import { useIntl } from 'react-intl';
import { formatMeasure } from '../../lesson/format-measure.ts';
import { SketchDrawing } from '../../lesson/sketch-drawing.tsx';
import { lawPoints } from '../../lesson/sketch-points.ts';
import { measured } from '../../scenarios/measures.ts';
import type { ChoiceQuestion, Question } from '../../scenarios/scenario.ts';
import type { StepSights } from './step-sights.ts';

interface AskedProps {
  readonly title: string;
  readonly question: Question;
  readonly isTold: boolean;
  readonly sights: StepSights | null;
}

/** A question on paper: to be answered by hand, or with what the run came to. */
export function Asked({ title, question, isTold, sights }: AskedProps) {
  const intl = useIntl();
  const value =
    isTold && question.kind === 'estimate' && sights !== null
      ? measured(question.measure, sights)
      : Number.NaN;
  return (
    <div className="handout-asked">
      <h3>{title}</h3>
      <p>{question.prompt}</p>
      {question.kind === 'choice' ? <Options question={question} isTold={isTold} /> : null}
      {question.kind === 'estimate' ? <p>{intl.formatMessage({ id: 'handout.estimate' })}</p> : null}
      {question.kind === 'sketch' ? (
        <Curve
          most={question.most}
          capacity={isTold ? (sights?.run.lab.ceilings.bottleneck.capacity ?? null) : null}
        />
      ) : null}
      {question.kind === 'estimate' && Number.isFinite(value) ? (
        <p>
          {intl.formatMessage(
            { id: 'handout.outcome' },
            { value: formatMeasure(intl, question.measure, value) },
          )}
        </p>
      ) : null}
    </div>
  );
}

function Options({
  question: { options, correct },
  isTold,
}: {
  readonly question: ChoiceQuestion;
  readonly isTold: boolean;
}) {
  const intl = useIntl();
  return (
    <ul className="handout-options">
      {options.map(({ id, text }) => (
        <li key={id}>
          {isTold && id === correct ? (
            <strong>{intl.formatMessage({ id: 'handout.right' }, { option: text })}</strong>
          ) : (
            text
          )}
        </li>
      ))}
    </ul>
  );
}

/** Axes to draw on, or the law of the bottleneck in them. */
function Curve({ most, capacity }: { readonly most: number; readonly capacity: number | null }) {
  const intl = useIntl();
  return (
    <figure className="handout-sketch">
      <SketchDrawing most={most} yours={[]} {...(capacity !== null && { run: lawPoints(most, capacity) })} />
      {capacity === null ? null : (
        <figcaption className="ui-card-subtitle">{intl.formatMessage({ id: 'handout.law' })}</figcaption>
      )}
    </figure>
  );
}
