import { type ReactNode, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { stepOfShown } from '../scenarios/captured-step.ts';
import { SCENARIO_LIMITS, type Scenario } from '../scenarios/scenario.ts';
import { useLab } from '../stores/lab-context.ts';
import { FOCUS_KEPT, handFocusHome } from '../ui/focus-home.ts';
import { AboutForm } from './about-form.tsx';
import { useDraft } from './draft-of.ts';
import { FaultsAt, useFaultsAt } from './faults.tsx';
import { shownIn } from './run-fields.tsx';
import { StepForm } from './step-form.tsx';

/** The lesson as a list of forms, one of which is open. */
export function StepList({ scenario }: { readonly scenario: Scenario }) {
  const intl = useIntl();
  const lab = useLab();
  const edit = useDraft((state) => state.edit);
  const open = useDraft((state) => state.step);
  const openStep = useDraft((state) => state.openStep);
  const { steps } = scenario;
  const isFull = steps.length >= SCENARIO_LIMITS.steps;
  const at = open === null ? steps.length : open + 1;
  return (
    <>
      <Unfolding
        name={intl.formatMessage({ id: 'author.about' })}
        isOpen={open === null}
        path={null}
        onOpen={() => openStep(null)}
      >
        <AboutForm scenario={scenario} />
      </Unfolding>
      <ol className="author-steps" {...FOCUS_KEPT} aria-label={intl.formatMessage({ id: 'author.steps' })}>
        {steps.map(({ id, title }, i) => (
          <li key={id} ref={handFocusHome}>
            <Unfolding
              name={intl.formatMessage(
                { id: 'author.step.name' },
                { step: i + 1, title: title || intl.formatMessage({ id: 'author.step.untitled' }) },
              )}
              isOpen={open === i}
              path={`steps[${i}]`}
              onOpen={() => openStep(open === i ? null : i)}
              actions={<StepActions index={i} isLast={i === steps.length - 1} />}
            >
              <StepForm scenario={scenario} index={i} />
            </Unfolding>
          </li>
        ))}
      </ol>
      <FaultsAt path="steps" />
      <div className="author-add">
        <button
          type="button"
          className="ui-button"
          aria-disabled={isFull}
          onClick={() => {
            if (!isFull) edit({ kind: 'added', at, step: stepOfShown(shownIn(lab)) });
          }}
        >
          {intl.formatMessage({ id: 'author.add' })}
        </button>
        <p className="ui-card-subtitle">{intl.formatMessage({ id: 'author.add.text' })}</p>
      </div>
    </>
  );
}

interface UnfoldingProps {
  readonly name: string;
  readonly isOpen: boolean;
  /** Where in the file it stands; a form that is folded tells that something in it is wrong. */
  readonly path: string | null;
  readonly onOpen: () => void;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

function Unfolding({ name, isOpen, path, onOpen, actions, children }: UnfoldingProps) {
  const faults = useFaultsAt(path ?? 'title', true);
  const head = useRef<HTMLHeadingElement>(null);
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (isOpen && !wasOpen.current) head.current?.scrollIntoView({ block: 'nearest' });
    wasOpen.current = isOpen;
  }, [isOpen]);
  return (
    <>
      <div className="author-step-head">
        <h3 ref={head}>
          <button
            type="button"
            aria-expanded={isOpen}
            data-faulty={faults.length > 0 || undefined}
            onClick={onOpen}
          >
            {name}
          </button>
        </h3>
        {actions}
      </div>
      {isOpen ? children : null}
    </>
  );
}

function StepActions({ index, isLast }: { readonly index: number; readonly isLast: boolean }) {
  const intl = useIntl();
  const edit = useDraft((state) => state.edit);
  const named = (action: 'up' | 'down' | 'remove') =>
    intl.formatMessage({ id: `author.${action}` }, { step: index + 1 });
  return (
    <span className="author-step-actions">
      <button
        type="button"
        className="ui-button ui-button--icon"
        aria-label={named('up')}
        aria-disabled={index === 0}
        onClick={() => edit({ kind: 'moved', from: index, to: index - 1 })}
      >
        ↑
      </button>
      <button
        type="button"
        className="ui-button ui-button--icon"
        aria-label={named('down')}
        aria-disabled={isLast}
        onClick={() => edit({ kind: 'moved', from: index, to: index + 1 })}
      >
        ↓
      </button>
      <button
        type="button"
        className="ui-button ui-button--icon"
        aria-label={named('remove')}
        onClick={() => edit({ kind: 'removed', at: index })}
      >
        ×
      </button>
    </span>
  );
}
