import { type ReactNode, useId } from 'react';
import { useIntl } from 'react-intl';
import type { Seconds } from '../engine/units.ts';
import { formatMilliseconds } from '../i18n/format-quantity.ts';
import { sharedLoad } from '../pattern/comparison.ts';
import { IO_PATH_IDS, type IoPathId, isDirectPath, type LabSettings } from '../pattern/settings.ts';
import { useLab, useLessonHold, useSettings } from '../stores/lab-context.ts';
import { LockedGroup } from '../ui/locked-group.tsx';
import { differsIn } from './differs-in.ts';
import type { Sheet, Side } from './sheet-beside.tsx';

interface CompareSideProps {
  readonly side: Side;
  /** Settings in force on both. */
  readonly sides: Readonly<Record<Side, LabSettings>>;
  /** From when on this side's settings have been in force: later than 0 where its run has forked. */
  readonly since: Seconds;
  readonly sheet: Sheet;
  readonly stage: ReactNode;
  readonly followBar: ReactNode;
}

/** One of the two runs: what it is, how it differs, its stage, and the controls that change it. */
export function CompareSide({ side, sides, since, sheet, stage, followBar }: CompareSideProps) {
  const intl = useIntl();
  const titleId = useId();
  const { path } = sides[side];
  const isHeld = useLessonHold() !== null;
  const name = intl.formatMessage({ id: `compare.path.${path}` });
  return (
    <section
      className={`ui-card compare-side compare-side--${isDirectPath(path) ? 'direct' : 'virtual'}`}
      aria-labelledby={titleId}
    >
      <div className="compare-head">
        <h2 className="ui-card-title" id={titleId}>
          {intl.formatMessage({ id: `compare.${side}` }, { path: name })}
        </h2>
        <div className="compare-tools">
          <LockedGroup isLocked={isHeld}>
            <PathChoice side={side} />
          </LockedGroup>
          <SheetButton side={side} sheet={sheet} />
          {side === 'rival' ? (
            <LockedGroup isLocked={isHeld}>
              <SwapButton />
            </LockedGroup>
          ) : null}
        </div>
        <p className="ui-card-subtitle compare-differs">
          {side === 'run'
            ? intl.formatMessage({
                id: `compare.arrivals.${sharedLoad(sides.run, sides.rival)}`,
              })
            : differsIn(intl, sides)}
          {since === 0
            ? null
            : `. ${intl.formatMessage({ id: 'compare.since' }, { time: formatMilliseconds(intl, since) })}`}
        </p>
        {followBar}
      </div>
      <div className="app-stage compare-stage">{stage}</div>
    </section>
  );
}

function PathChoice({ side }: { readonly side: Side }) {
  const intl = useIntl();
  const path = useSettings(({ settings }) => settings.path);
  const change = useSettings((state) => state.change);
  return (
    <select
      className="ui-select compare-path"
      aria-label={intl.formatMessage({ id: `compare.chosen.${side}` })}
      value={path}
      onChange={(event) => change({ path: event.target.value as IoPathId })}
    >
      {IO_PATH_IDS.map((value) => (
        <option key={value} value={value}>
          {intl.formatMessage({ id: `load.path.${value}` })}
        </option>
      ))}
    </select>
  );
}

function SheetButton({ side, sheet }: { readonly side: Side; readonly sheet: Sheet }) {
  const intl = useIntl();
  return (
    <button
      type="button"
      className="ui-button"
      aria-label={intl.formatMessage({ id: `compare.settings.${side}` })}
      aria-expanded={sheet.open === side}
      // The sheet takes the focus from the button that names it, and gives it back there.
      aria-controls={sheet.last === side ? 'panel-settings' : undefined}
      onClick={(event) => {
        event.currentTarget.focus();
        sheet.toggle(side);
      }}
    >
      {intl.formatMessage({ id: 'compare.settings' })}
    </button>
  );
}

function SwapButton() {
  const intl = useIntl();
  const { controller } = useLab();
  return (
    <button
      type="button"
      className="ui-button"
      title={intl.formatMessage({ id: 'compare.swap.what' })}
      onClick={controller.swapRival}
    >
      {intl.formatMessage({ id: 'compare.swap' })}
    </button>
  );
}
