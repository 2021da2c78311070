import { useCallback, useState } from 'react';
import { useIntl } from 'react-intl';
import { formatMeasure } from '../lesson/format-measure.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { measured } from '../scenarios/measures.ts';
import {
  type EstimateQuestion,
  FIGURE_IDS,
  isAtComponent,
  type Measure,
  type Question,
  type SketchQuestion,
} from '../scenarios/scenario.ts';
import { useLab, useOnReadableFrame } from '../stores/lab-context.ts';
import { sightsOf } from '../stores/lesson-director.ts';
import { NumberField } from '../ui/number-field.tsx';
import { ChoiceFields, emptyChoice } from './choice-fields.tsx';
import { FaultsAt } from './faults.tsx';
import { PromptField } from './prompt-field.tsx';
import { SelectField } from './select-field.tsx';

interface QuestionFieldsProps<Kind extends Question> {
  readonly question: Kind;
  readonly path: string;
  readonly onChange: (question: Kind, isTyped?: boolean) => void;
}

const KINDS = ['none', 'choice', 'estimate', 'sketch'] as const;

/** What is asked before a step plays, if anything is. */
export function PredictionFields({
  question,
  path,
  onChange,
}: {
  readonly question: Question | undefined;
  readonly path: string;
  readonly onChange: (question: Question | undefined, isTyped?: boolean) => void;
}) {
  const intl = useIntl();
  return (
    <>
      <SelectField
        label={intl.formatMessage({ id: 'author.prediction' })}
        value={question?.kind ?? 'none'}
        choices={KINDS.map((kind) => [kind, intl.formatMessage({ id: `author.question.${kind}` })])}
        onChange={(kind) => onChange(emptyQuestion(kind))}
      />
      {question?.kind === 'choice' ? (
        <ChoiceFields question={question} path={path} onChange={onChange} />
      ) : null}
      {question?.kind === 'estimate' ? (
        <EstimateFields question={question} path={path} onChange={onChange} />
      ) : null}
      {question?.kind === 'sketch' ? (
        <SketchFields question={question} path={path} onChange={onChange} />
      ) : null}
    </>
  );
}

function emptyQuestion(kind: (typeof KINDS)[number]): Question | undefined {
  switch (kind) {
    case 'none':
      return undefined;
    case 'choice':
      return emptyChoice();
    case 'estimate':
      return {
        kind,
        prompt: '',
        measure: { figure: 'delivered-gbps' },
        min: 0,
        max: 25,
        closeWithin: 0.1,
      };
    case 'sketch':
      return { kind, prompt: '', most: 25e9 };
  }
}

const ANY_NUMBER = { min: -1e12, max: 1e12 };

function EstimateFields({ question, path, onChange }: QuestionFieldsProps<EstimateQuestion>) {
  const intl = useIntl();
  const { measure, min, max, closeWithin } = question;
  const measures = (next: Measure) => onChange({ ...question, measure: next });
  return (
    <>
      <PromptField question={question} path={path} onChange={onChange} />
      <SelectField
        label={intl.formatMessage({ id: 'author.measure' })}
        value={measure.figure}
        choices={FIGURE_IDS.map((figure) => [figure, intl.formatMessage({ id: `author.measure.${figure}` })])}
        onChange={(figure) => {
          const { component, ...rest } = measure;
          measures({
            ...rest,
            figure,
            ...(isAtComponent(figure) && { component: component ?? 'virtual-nic' }),
          });
        }}
      />
      {isAtComponent(measure.figure) ? (
        <SelectField
          label={intl.formatMessage({ id: 'author.measure.component' })}
          value={measure.component ?? 'virtual-nic'}
          choices={COMPONENT_IDS.map((id) => [id, intl.formatMessage({ id: `stage.component.${id}` })])}
          onChange={(component) => measures({ ...measure, component })}
        />
      ) : null}
      <SelectField
        label={intl.formatMessage({ id: 'author.measure.of' })}
        value={measure.of ?? 'run'}
        choices={(['run', 'beside', 'ratio'] as const).map((of) => [
          of,
          intl.formatMessage({ id: `author.measure.of.${of}` }),
        ])}
        onChange={(of) => measures({ ...measure, of })}
      />
      <MeasuredNow measure={measure} />
      <FaultsAt path={path} />
      <FaultsAt path={`${path}.measure`} isDeep />
      <div className="author-numbers">
        <NumberField
          label={intl.formatMessage({ id: 'author.scale.min' })}
          range={ANY_NUMBER}
          value={min}
          onCommit={(next) => onChange({ ...question, min: next })}
        />
        <NumberField
          label={intl.formatMessage({ id: 'author.scale.max' })}
          range={ANY_NUMBER}
          value={max}
          onCommit={(next) => onChange({ ...question, max: next })}
        />
        <NumberField
          label={intl.formatMessage({ id: 'author.scale.close' })}
          range={{ min: 1, max: 100 }}
          value={Math.round(closeWithin * 1000) / 10}
          onCommit={(next) => onChange({ ...question, closeWithin: next / 100 })}
        />
      </div>
      <FaultsAt path={`${path}.max`} />
    </>
  );
}

/** What the question's measure comes to in the run on the stage: the author sees what the scale has to hold. */
function MeasuredNow({ measure }: { readonly measure: Measure }) {
  const intl = useIntl();
  const lab = useLab();
  const [value, setValue] = useState(Number.NaN);
  const read = useCallback(() => {
    const sights = sightsOf(lab);
    setValue(sights === null ? Number.NaN : measured(measure, sights));
  }, [lab, measure]);
  useOnReadableFrame(read);
  return (
    <p className="ui-card-subtitle">
      {Number.isNaN(value)
        ? intl.formatMessage({ id: 'author.measure.now.none' })
        : intl.formatMessage({ id: 'author.measure.now' }, { value: formatMeasure(intl, measure, value) })}
    </p>
  );
}

function SketchFields({ question, path, onChange }: QuestionFieldsProps<SketchQuestion>) {
  const intl = useIntl();
  return (
    <>
      <PromptField question={question} path={path} onChange={onChange} />
      <NumberField
        label={intl.formatMessage({ id: 'author.sketch.most' })}
        range={{ min: 0.1, max: 1000 }}
        value={question.most / 1e9}
        onCommit={(gbps) => onChange({ ...question, most: gbps * 1e9 })}
      />
    </>
  );
}
