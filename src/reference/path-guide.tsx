import { useMemo, useState } from 'react';
import { type IntlShape, useIntl } from 'react-intl';
import { formatGbps } from '../i18n/format-quantity.ts';
import {
  assessPaths,
  DIRECT_PAYS_FROM,
  type PathAssessment,
  packetsOf,
  recommendedPath,
} from '../pattern/reference/assess-paths.ts';
import { NEED_IDS, type NeedId } from '../pattern/reference/trade-offs.ts';
import { BASE_RATE, isDirectPath, type LabSettings, SETTING_RANGES } from '../pattern/settings.ts';
import { NumberField } from '../ui/number-field.tsx';
import './path-guide.css';

/** The settings that the guide's answer is tried with. */
export type GuideAnswer = Pick<LabSettings, 'path' | 'rate' | 'requestBytes' | 'responseBytes'>;

interface PathGuideProps {
  readonly onTry: (answer: GuideAnswer) => void;
}

/** A short decision guide: a load and what cannot be given up in, the paths that would do out. */
export function PathGuide({ onTry }: PathGuideProps) {
  const intl = useIntl();
  const [rate, setRate] = useState<number>(BASE_RATE);
  const [requestBytes, setRequestBytes] = useState<number>(SETTING_RANGES.requestBytes.default);
  const [responseBytes, setResponseBytes] = useState<number>(SETTING_RANGES.responseBytes.default);
  const [needs, setNeeds] = useState<readonly NeedId[]>([]);
  const assessments = useMemo(
    () => assessPaths({ rate, requestBytes, responseBytes, needs }),
    [rate, requestBytes, responseBytes, needs],
  );
  const advice = recommendedPath(assessments);
  const toggle = (need: NeedId) =>
    setNeeds(needs.includes(need) ? needs.filter((other) => other !== need) : [...needs, need]);
  return (
    <section className="reference-guide ui-card" aria-labelledby="reference-guide-title">
      <h2 id="reference-guide-title">{intl.formatMessage({ id: 'guide.title' })}</h2>
      <p>{intl.formatMessage({ id: 'guide.intro' })}</p>
      <div className="reference-guide-form">
        <NumberField
          label={intl.formatMessage({ id: 'guide.rate' })}
          range={SETTING_RANGES.rate}
          value={rate}
          onCommit={setRate}
        />
        <NumberField
          label={intl.formatMessage({ id: 'guide.response' })}
          range={SETTING_RANGES.responseBytes}
          value={responseBytes}
          onCommit={setResponseBytes}
        />
        <NumberField
          label={intl.formatMessage({ id: 'guide.request' })}
          range={SETTING_RANGES.requestBytes}
          value={requestBytes}
          onCommit={setRequestBytes}
        />
      </div>
      <Needs needs={needs} onToggle={toggle} />
      <Advice advice={advice} packets={packetsOf({ rate, requestBytes, responseBytes })} />
      <Table assessments={assessments} advice={advice} />
      {advice === null ? null : (
        <button
          type="button"
          className="ui-button ui-button--primary"
          onClick={() => onTry({ path: advice.path, rate, requestBytes, responseBytes })}
        >
          {intl.formatMessage({ id: 'guide.try' })}
        </button>
      )}
    </section>
  );
}

interface NeedsProps {
  readonly needs: readonly NeedId[];
  readonly onToggle: (need: NeedId) => void;
}

function Needs({ needs, onToggle }: NeedsProps) {
  const intl = useIntl();
  return (
    <fieldset className="reference-guide-needs">
      <legend>{intl.formatMessage({ id: 'guide.needs' })}</legend>
      {NEED_IDS.map((need) => (
        <label key={need}>
          <input type="checkbox" checked={needs.includes(need)} onChange={() => onToggle(need)} />
          {intl.formatMessage({ id: `guide.need.${need}` })}
        </label>
      ))}
    </fieldset>
  );
}

interface AdviceProps {
  readonly advice: PathAssessment | null;
  /** A second, both ways. */
  readonly packets: number;
}

function Advice({ advice, packets }: AdviceProps) {
  const intl = useIntl();
  return (
    <div role="status" className="reference-guide-advice">
      <p>
        <strong>
          {advice === null
            ? intl.formatMessage({ id: 'guide.advice.none' })
            : intl.formatMessage(
                { id: `guide.advice.${kindOf(advice)}` },
                { path: intl.formatMessage({ id: `load.path.${advice.path}` }) },
              )}
        </strong>
      </p>
      {packets <= DIRECT_PAYS_FROM ? (
        <p>
          {intl.formatMessage(
            { id: 'guide.low' },
            { packets: intl.formatNumber(packets), rate: intl.formatNumber(DIRECT_PAYS_FROM) },
          )}
        </p>
      ) : null}
    </div>
  );
}

function kindOf({ path, verdict }: PathAssessment): 'tight' | 'direct' | 'virtual' {
  if (verdict === 'tight') return 'tight';
  return isDirectPath(path) ? 'direct' : 'virtual';
}

interface TableProps {
  readonly assessments: readonly PathAssessment[];
  readonly advice: PathAssessment | null;
}

function Table({ assessments, advice }: TableProps) {
  const intl = useIntl();
  const columns = ['path', 'capacity', 'share', 'verdict'] as const;
  return (
    <table className="reference-guide-table">
      <thead>
        <tr>
          {columns.map((column) => (
            <th key={column} scope="col">
              {intl.formatMessage({ id: `guide.column.${column}` })}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {assessments.map((row) => (
          <tr key={row.path} data-verdict={row.verdict} aria-current={row.path === advice?.path || undefined}>
            <th scope="row">{intl.formatMessage({ id: `load.path.${row.path}` })}</th>
            <td className="ui-figures">{formatGbps(intl, row.capacity / 1e9)}</td>
            <td className="ui-figures">
              {intl.formatNumber(row.share, { style: 'percent', maximumSignificantDigits: 2 })}
            </td>
            <td>{verdictOf(intl, row)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function verdictOf(intl: IntlShape, { verdict, bottleneck, denied }: PathAssessment): string {
  const component = intl.formatMessage({ id: `lesson.component.${bottleneck}` });
  const said = intl.formatMessage({ id: `guide.verdict.${verdict}` }, { component });
  if (denied.length === 0) return said;
  const needs = intl.formatList(denied.map((need) => intl.formatMessage({ id: `guide.need.${need}` })));
  return `${said}; ${intl.formatMessage({ id: 'guide.denied' }, { needs })}`;
}
