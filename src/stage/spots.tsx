import { type CSSProperties, type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
import type { FrameFeed } from '../stores/frame-feed.ts';
import { Explanation } from './explanation.tsx';
import type { BoxGeometry, Rect, StageGeometry } from './geometry.ts';

interface SpotsProps {
  readonly lab: LabNetwork;
  readonly path: IoPathId;
  readonly feed: FrameFeed;
  readonly geometry: StageGeometry;
  /** Called with the component that is being explained, null when none is any more. Keep it stable. */
  readonly onExplain: (id: ComponentId | null) => void;
}

/**
 * A button over every component's box. One of them is in the order of Tab, the arrow keys lead to the others, in the
 * order of the data's way. Focus, a pointer that rests or a tap opens the component's explanation; it stays while focus
 * or pointer stays, the pointer may move onto it, and Escape puts it away (WCAG 2.2, 1.4.13).
 */
export function Spots({ lab, path, feed, geometry, onExplain }: SpotsProps) {
  const intl = useIntl();
  const names = useId();
  const buttons = useRef(new Map<ComponentId, HTMLButtonElement>());
  const [inOrder, setInOrder] = useState<ComponentId>(COMPONENT_IDS[0]);
  const [hovered, setHovered] = useState<ComponentId | null>(null);
  const [focused, setFocused] = useState<ComponentId | null>(null);
  const [dismissed, setDismissed] = useState<ComponentId | null>(null);
  const asked = hovered ?? focused;
  const explained = asked === dismissed ? null : asked;

  useEffect(() => onExplain(explained), [explained, onExplain]);
  useEffect(() => {
    if (explained === null) return;
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.defaultPrevented) return;
      event.preventDefault();
      // The explanation takes its links with it: who stood on one stands on the component again.
      const button = buttons.current.get(explained);
      if (button?.parentElement?.contains(document.activeElement)) button.focus();
      setDismissed(explained);
    };
    window.addEventListener('keydown', onKeyDown, { capture: true });
    return () => window.removeEventListener('keydown', onKeyDown, { capture: true });
  }, [explained]);

  const enter = (id: ComponentId) => {
    setDismissed(null);
    setFocused(id);
    setInOrder(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const to = STEPS[event.key];
    if (to === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    const at = COMPONENT_IDS.indexOf(inOrder) + to;
    const next = COMPONENT_IDS[(at + COMPONENT_IDS.length) % COMPONENT_IDS.length];
    if (next !== undefined) buttons.current.get(next)?.focus();
  };

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups what is filled in; nothing is filled in here.
    <div
      className="stage-spots"
      role="group"
      aria-label={intl.formatMessage({ id: 'stage.spots' })}
      onKeyDown={onKeyDown}
    >
      {COMPONENT_IDS.map((id) => (
        // biome-ignore lint/a11y/noStaticElementInteractions: it does nothing by itself, it is button and card in one.
        <div
          key={id}
          className="stage-spot-ground"
          onPointerEnter={({ pointerType }) => {
            if (pointerType !== 'mouse') return;
            setDismissed(null);
            setHovered(id);
          }}
          onPointerLeave={() => setHovered(null)}
          onBlur={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setFocused(null);
          }}
        >
          <button
            ref={(button) => {
              if (button === null) buttons.current.delete(id);
              else buttons.current.set(id, button);
            }}
            type="button"
            className="stage-spot"
            data-spot={id}
            style={{ ...shareOf(geometry.boxes[id].rect, geometry), ...badgeIn(geometry.boxes[id]) }}
            tabIndex={id === inOrder ? 0 : -1}
            aria-label={intl.formatMessage({ id: `stage.component.${id}` })}
            aria-expanded={explained === id}
            aria-controls={explained === id ? `${names}-${id}` : undefined}
            onFocus={() => enter(id)}
            onClick={({ detail, currentTarget }) => {
              // Enter and Space put the explanation away and call it back; a tap focuses where the browser does not.
              if (detail === 0) setDismissed(explained === id ? id : null);
              else currentTarget.focus();
            }}
          />
          {explained === id && (
            <Explanation
              id={id}
              name={`${names}-${id}`}
              lab={lab}
              path={path}
              feed={feed}
              geometry={geometry}
            />
          )}
        </div>
      ))}
    </div>
  );
}

const STEPS: Readonly<Record<string, 1 | -1>> = {
  ArrowRight: 1,
  ArrowDown: 1,
  ArrowLeft: -1,
  ArrowUp: -1,
};

/** Where a box's badge is on its button: there the ring of the focus leaves a gap. */
function badgeIn({ rect, badge }: BoxGeometry): CSSProperties {
  const across = (x: number) => `${((100 * (x - rect.x)) / rect.width).toFixed(2)}%`;
  const down = (y: number) => `${((100 * (y - rect.y)) / rect.height).toFixed(2)}%`;
  const [left, right] = [across(badge.x), across(badge.x + badge.width)];
  const [top, bottom] = [down(badge.y), down(badge.y + badge.height)];
  return {
    ['--stage-badge' as string]: `${left} ${top}, ${right} ${top}, ${right} ${bottom}, ${left} ${bottom}, ${left} ${top}`,
  };
}

/** A rectangle of the sheet, in shares of it. */
export function shareOf({ x, y, width, height }: Rect, { viewBox }: StageGeometry): CSSProperties {
  const share = (value: number, whole: number) => `${((100 * value) / whole).toFixed(3)}%`;
  return {
    insetInlineStart: share(x, viewBox.width),
    insetBlockStart: share(y, viewBox.height),
    inlineSize: share(width, viewBox.width),
    blockSize: share(height, viewBox.height),
  };
}
