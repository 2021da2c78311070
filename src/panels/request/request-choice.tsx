import { useState } from 'react';
import { useIntl } from 'react-intl';
import { formatSpan } from '../../i18n/format-quantity.ts';
import { useFrameFact, useLab, useSelection } from '../../stores/lab-context.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { nearestTo, newestLost, newestSent, PICKS, type Pick } from './find-request.ts';

/** Which request: by what it is like, by its number, or the one before or after. */
export function RequestChoice() {
  const intl = useIntl();
  const job = useSelection((state) => state.job);
  const follow = useSelection((state) => state.follow);
  const letGo = useSelection((state) => state.letGo);
  const { feed } = useLab();
  const newest = () => {
    const frame = feed.latest();
    return frame === null ? 0 : Math.max(0, newestSent(frame));
  };
  return (
    <div className="panel-request-choice">
      {job === null ? (
        <h2 className="panel-request-title">{intl.formatMessage({ id: 'request.choose' })}</h2>
      ) : (
        <div className="panel-request-one">
          <h2 className="panel-request-title">
            {intl.formatMessage({ id: 'request.name' }, { number: intl.formatNumber(job) })}
          </h2>
          <StepButton name="previous" sign="‹" isIdle={job === 0} onStep={() => follow(job - 1)} />
          <NumberField
            key={job}
            label={intl.formatMessage({ id: 'request.number' })}
            range={{ min: 0, max: Math.max(job, newest()) }}
            isWhole
            value={job}
            onCommit={follow}
          />
          <StepButton name="next" sign="›" isIdle={false} onStep={() => follow(job + 1)} />
          <button type="button" className="ui-button" onClick={letGo}>
            {intl.formatMessage({ id: 'request.letGo' })}
          </button>
        </div>
      )}
      <Picks />
    </div>
  );
}

interface StepButtonProps {
  readonly name: 'previous' | 'next';
  readonly sign: string;
  readonly isIdle: boolean;
  readonly onStep: () => void;
}

function StepButton({ name, sign, isIdle, onStep }: StepButtonProps) {
  const intl = useIntl();
  const words = intl.formatMessage({ id: `request.${name}` });
  return (
    <button
      type="button"
      className="ui-button ui-button--icon"
      aria-label={words}
      title={words}
      aria-disabled={isIdle}
      onClick={() => (isIdle ? undefined : onStep())}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
}

function Picks() {
  const intl = useIntl();
  const { feed, controller, selection } = useLab();
  const [state, setState] = useState<'idle' | 'searching' | 'none'>('idle');
  const isAnyLost = useFrameFact((frame) => frame !== null && newestLost(frame) !== null);
  const span = formatSpan(
    intl,
    useFrameFact((frame) => frame?.recent.span ?? 0),
  );

  const find = async (pick: Pick) => {
    const frame = feed.latest();
    if (frame === null || state === 'searching') return;
    setState('searching');
    const { median, p99 } = frame.recent;
    const found =
      pick === 'lost'
        ? newestLost(frame)
        : await nearestTo(pick === 'slow' ? p99 : median, frame, controller.follow);
    setState(found === null ? 'none' : 'idle');
    if (found !== null) selection.getState().follow(found);
  };
  const nameOf = (pick: Pick) =>
    pick === 'lost' && !isAnyLost
      ? intl.formatMessage({ id: 'request.pick.lost.none' }, { span })
      : intl.formatMessage({ id: `request.pick.${pick}.long` }, { span });
  return (
    <div className="panel-request-picks">
      <span>{intl.formatMessage({ id: 'request.choose.text' })}</span>
      {PICKS.map((pick) => (
        <button
          key={pick}
          type="button"
          className="ui-button"
          aria-label={nameOf(pick)}
          title={nameOf(pick)}
          aria-disabled={pick === 'lost' && !isAnyLost}
          onClick={() => (pick === 'lost' && !isAnyLost ? undefined : void find(pick))}
        >
          {intl.formatMessage({ id: `request.pick.${pick}` })}
        </button>
      ))}
      <span role="status">
        {state === 'searching'
          ? intl.formatMessage({ id: 'request.pick.searching' })
          : state === 'none'
            ? intl.formatMessage({ id: 'request.pick.none' }, { span })
            : null}
      </span>
    </div>
  );
}
