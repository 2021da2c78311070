import { FormattedMessage } from 'react-intl';
import { right } from './geometry.ts';
import type { RingLayout } from './ring-layout.ts';
import type { PlacedRing } from './tracks.ts';

/** Below this width a ring has room for its short name alone, or for "ring full" in its place. */
const ROOM_FOR_LEVEL = 120;
/** Shares of the line that a ring's name and its level may take. */
const NAME_SHARE = 0.47;
const LEVEL_SHARE = 0.51;

/** A ring's name, its empty slots and the place where its level is written; the canvas fills the slots. */
export function RingFrame({ ring, size }: { readonly ring: PlacedRing; readonly size: number }) {
  const { layout, name, kind, index } = ring;
  const isNarrow = layout.rect.width < ROOM_FOR_LEVEL;
  const line = (name?.y ?? 0) + size * 0.85;
  return (
    <g className="stage-ring" data-ring={index} data-narrow={isNarrow}>
      {name !== null && (
        <>
          <text
            className="stage-ring-name"
            x={name.x}
            y={line}
            fontSize={size}
            data-room={isNarrow ? name.width : NAME_SHARE * name.width}
          >
            <FormattedMessage id={isNarrow ? `stage.ring.${kind}.short` : `stage.ring.${kind}`} />
          </text>
          {!isNarrow && (
            <text
              className="stage-ring-level"
              x={right(name)}
              y={line}
              fontSize={size}
              data-live="level"
              data-room={LEVEL_SHARE * name.width}
            />
          )}
          <text
            className="stage-ring-full"
            x={isNarrow ? name.x : right(name)}
            y={line}
            fontSize={size}
            textAnchor={isNarrow ? 'start' : 'end'}
            data-room={isNarrow ? name.width : LEVEL_SHARE * name.width}
          >
            <FormattedMessage id="stage.ring.full" />
          </text>
        </>
      )}
      <path className="stage-slot" d={emptySlots(layout)} />
      <rect className="stage-ring-outline" {...grown(layout, 2)} rx={2} />
    </g>
  );
}

/** One path for all cells: a few hundred elements would cost more than they show. */
function emptySlots({ rect, columns, rows, slots, slotsPerCell }: RingLayout): string {
  const width = rect.width / columns;
  const height = rect.height / rows;
  const gap = Math.min(width, height) * 0.3;
  const cells = Math.ceil(slots / slotsPerCell);
  const cell = (index: number) => {
    const x = rect.x + (index % columns) * width;
    const y = rect.y + Math.floor(index / columns) * height + gap / 2;
    return `M${round(x)} ${round(y)}h${round(width - gap)}v${round(height - gap)}h${round(gap - width)}z`;
  };
  return Array.from({ length: cells }, (_, index) => cell(index)).join('');
}

function grown({ rect }: RingLayout, by: number) {
  return {
    x: rect.x - by,
    y: rect.y - by,
    width: rect.width + 2 * by,
    height: rect.height + 2 * by,
  };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
