import { useId, useLayoutEffect, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useLab, useLesson, usePresentation } from '../stores/lab-context.ts';
import { pageCount, turnTo } from '../stores/turn-pages.ts';
import { handFocusHome } from '../ui/focus-home.ts';

/** Asks for a step by its number: the digits of a keyboard open it, Enter goes there. Without a lesson, for a part. */
export function GoToStep() {
  const intl = useIntl();
  const lab = useLab();
  const id = useId();
  const typed = usePresentation((state) => state.goTo ?? '');
  const setGoTo = usePresentation((state) => state.setGoTo);
  const steps = useLesson(({ lesson }) => lesson?.scenario.steps ?? null);
  const [isAsked, setAsked] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  const most = pageCount(lab);
  const wanted = /^\d+$/.test(typed) ? Number(typed) : 0;
  const isThere = wanted >= 1 && wanted <= most;
  // With its appearing, not a moment later: what is typed next is meant for it.
  useLayoutEffect(() => {
    const before = document.activeElement;
    field.current?.focus();
    return () => {
      // The page itself had it where nothing had: then it goes home, see below.
      if (before instanceof HTMLElement && before !== document.body && before.isConnected) before.focus();
    };
  }, []);
  return (
    <form
      // Whoever had the focus before has it again; where nobody had it, it would fall to the page.
      ref={handFocusHome}
      className="ui-card present-box present-go-to"
      aria-label={intl.formatMessage({ id: steps === null ? 'present.goTo.part' : 'present.goTo.step' })}
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
        if (!isThere) return;
        setGoTo(null);
        turnTo(lab, wanted - 1);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        setGoTo(null);
      }}
    >
      <label htmlFor={id}>
        {intl.formatMessage({ id: steps === null ? 'present.goTo.part' : 'present.goTo.step' })}
      </label>
      <input
        ref={field}
        id={id}
        type="text"
        inputMode="numeric"
        autoComplete="off"
        value={typed}
        aria-invalid={isAsked && !isThere}
        aria-describedby={`${id}-told`}
        onChange={(event) => setGoTo(event.target.value)}
      />
      <button type="submit" className="ui-button ui-button--primary">
        {intl.formatMessage({ id: 'present.goTo' })}
      </button>
      <p id={`${id}-told`} role="status">
        {isThere
          ? (steps?.[wanted - 1]?.title ?? '')
          : intl.formatMessage({ id: 'present.goTo.range' }, { most })}
      </p>
    </form>
  );
}
