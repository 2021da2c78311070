import { useIntl } from 'react-intl';
import { changeBetween, settingsAt } from '../pattern/lab-plan.ts';
import { fieldsOfShown, type Shown } from '../scenarios/captured-step.ts';
import { latestOf, SCENARIO_LIMITS, type Scenario, type Step, type StepRun } from '../scenarios/scenario.ts';
import { beginningOf, settingsBeside } from '../scenarios/step-settings.ts';
import { type Lab, useLab } from '../stores/lab-context.ts';
import { NumberField } from '../ui/number-field.tsx';
import { FaultsAt } from './faults.tsx';
import { SelectField } from './select-field.tsx';
import { settingsInWords } from './settings-in-words.ts';

interface RunFieldsProps {
  readonly scenario: Scenario;
  readonly index: number;
  readonly onChange: (change: Partial<Pick<Step, 'run' | 'charts'>>) => void;
}

const UNTIL_KINDS = ['time', 'ring-full', 'first-loss'] as const;

/** What plays in a step: taken from the stage, and shown there again. */
export function RunFields({ scenario, index, onChange }: RunFieldsProps) {
  const intl = useIntl();
  const lab = useLab();
  const step = scenario.steps[index];
  if (step === undefined) return null;
  const { run } = step;
  const path = `steps[${index}].run`;
  const put = (change: Partial<StepRun>) => onChange({ run: { ...run, ...change } });
  const end = latestOf(run.until);
  const kind = 'time' in run.until ? 'time' : run.until.instant;
  return (
    <fieldset className="author-group">
      <legend>{intl.formatMessage({ id: 'author.run' })}</legend>
      <p>
        {intl.formatMessage(
          { id: 'author.run.settings' },
          { settings: settingsInWords(intl, { ...scenario.settings, ...run.settings }) },
        )}
      </p>
      {run.compare === undefined ? null : (
        <p>
          {intl.formatMessage({ id: 'author.run.beside' }, { settings: settingsInWords(intl, run.compare) })}
        </p>
      )}
      <div className="author-buttons">
        <button type="button" className="ui-button" onClick={() => onChange(fieldsOfShown(shownIn(lab)))}>
          {intl.formatMessage({ id: 'author.run.take' })}
        </button>
        <button type="button" className="ui-button" onClick={() => show(lab, scenario, index)}>
          {intl.formatMessage({ id: 'author.run.show' })}
        </button>
      </div>
      <SelectField
        label={intl.formatMessage({ id: 'author.run.begins' })}
        value={run.begins}
        choices={(['anew', 'on'] as const).map((begins) => [
          begins,
          intl.formatMessage({ id: `author.run.begins.${begins}` }),
        ])}
        onChange={(begins) => put({ begins })}
      />
      <FaultsAt path={`${path}.begins`} />
      <SelectField
        label={intl.formatMessage({ id: 'author.run.until' })}
        value={kind}
        choices={UNTIL_KINDS.map((until) => [until, intl.formatMessage({ id: `author.run.until.${until}` })])}
        onChange={(until) => put({ until: until === 'time' ? { time: end } : { instant: until, most: end } })}
      />
      <NumberField
        label={intl.formatMessage({ id: kind === 'time' ? 'author.run.end' : 'author.run.most' })}
        range={{ min: 0, max: SCENARIO_LIMITS.runSeconds * 1000 }}
        value={Number((end * 1000).toFixed(6))}
        onCommit={(milliseconds) =>
          put({
            until:
              kind === 'time' ? { time: milliseconds / 1000 } : { instant: kind, most: milliseconds / 1000 },
          })
        }
      />
      <FaultsAt path={`${path}.until`} isDeep />
      <FaultsAt path={`${path}.from`} />
      <FaultsAt path={`${path}.slowdown`} />
    </fieldset>
  );
}

/** What the lab shows now, for a step to keep. */
export function shownIn({ plan, feed, rival, charts }: Lab): Shown {
  const time = feed.latest()?.time ?? 0;
  const { timeChart, stateChart } = charts.getState();
  return {
    settings: settingsAt(plan.getState().plan, time),
    beside: rival.store.getState().change,
    time,
    charts: { time: timeChart, load: stateChart },
  };
}

/** Puts on the stage what a step's play comes to, so that it can be changed there and taken anew. */
function show(lab: Lab, scenario: Scenario, index: number): void {
  const { seed } = lab.settings.getState().settings;
  const { plan } = beginningOf(scenario, index, seed);
  const step = scenario.steps[index];
  const at = step === undefined ? 0 : latestOf(step.run.until);
  lab.controller.adopt(plan, at);
  lab.playback.getState().pause();
  const beside = settingsBeside(scenario, index);
  lab.controller.compareWith(
    beside === null ? null : changeBetween(settingsAt(plan, at), { ...beside, seed }),
  );
}
