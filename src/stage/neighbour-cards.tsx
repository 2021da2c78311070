import { useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { Rect, StageGeometry } from './geometry.ts';

interface NeighbourCardsProps {
  readonly lab: LabNetwork;
  readonly geometry: StageGeometry;
}

const GAP = 8;

/**
 * The other virtual servers of the host, beside the one that the lesson is about. More than fit are told as a number: "+3".
 */
export function NeighbourCards({ lab: { neighbours }, geometry }: NeighbourCardsProps) {
  const { formatMessage } = useIntl();
  const { room, most } = geometry.neighbours;
  const { type, padding } = geometry;
  const layout = layOutNeighbours(room, most, neighbours.length);
  return (
    <g className="stage-neighbours">
      {layout.map(({ rect, first, last }) => (
        <g key={first}>
          <rect className="stage-neighbour" {...rect} rx={padding * 0.67} />
          <text
            className="stage-neighbour-name"
            x={rect.x + padding}
            y={rect.y + rect.height / 2}
            dy="0.35em"
            fontSize={type.detail}
          >
            {first === last
              ? formatMessage({ id: 'stage.neighbour' }, { number: first })
              : formatMessage({ id: 'stage.neighbours.more' }, { count: last - first + 1 })}
          </text>
        </g>
      ))}
    </g>
  );
}

export interface NeighbourPlace {
  readonly rect: Rect;
  /** Numbers, from 1, of the neighbours that the card stands for. */
  readonly first: number;
  readonly last: number;
}

/** A card each while they fit; the last card stands for all that do not. */
export function layOutNeighbours(room: Rect, most: number, count: number): NeighbourPlace[] {
  const cards = Math.min(most, count);
  const width = (room.width - GAP * (most - 1)) / most;
  return Array.from({ length: cards }, (_, i) => ({
    rect: { x: room.x + i * (width + GAP), y: room.y, width, height: room.height },
    first: i + 1,
    last: i + 1 === cards ? count : i + 1,
  }));
}
