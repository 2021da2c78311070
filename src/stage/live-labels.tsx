import { FormattedMessage } from 'react-intl';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import type { StageGeometry } from './geometry.ts';

interface LabelsProps {
  readonly geometry: StageGeometry;
}

const LINE_HEIGHT = 1.2;

/** Says why marks are not drawn one by one. Empty lines, to be written by `meters`. */
export function Note({ geometry: { note, type } }: LabelsProps) {
  return (
    <text className="stage-note" fontSize={type.detail} data-live="note">
      <Lines count={note.lines} {...note.at} size={type.detail} />
    </text>
  );
}

/** How many requests a component loses, beside it. Written by `meters`; empty where nothing is lost. */
export function LostLabels({ geometry: { boxes, type, lostLines } }: LabelsProps) {
  return (
    <g>
      {COMPONENT_IDS.map((id) => (
        <text key={id} className="stage-lost" fontSize={type.detail} data-live="lost" data-of={id}>
          <Lines count={lostLines} x={boxes[id].lostLabel.x} y={boxes[id].lostLabel.y} size={type.detail} />
        </text>
      ))}
    </g>
  );
}

interface LinesProps {
  readonly count: number;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

function Lines({ count, x, y, size }: LinesProps) {
  return Array.from({ length: count }, (_, line) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: a line is its number.
    <tspan key={line} x={x} y={y + line * size * LINE_HEIGHT} />
  ));
}

/** A badge for every component, of which `meters` shows one. */
export function Badges({ geometry: { boxes, type } }: LabelsProps) {
  return (
    <g>
      {COMPONENT_IDS.map((id) => {
        const { badge } = boxes[id];
        const middle = badge.height / 2;
        return (
          <g
            key={id}
            className="stage-badge"
            transform={`translate(${badge.x} ${badge.y})`}
            data-live="badge"
            data-of={id}
          >
            <rect className="stage-badge-ground" width={badge.width} height={badge.height} rx={middle} />
            <g transform={`translate(${middle + 2} ${middle})`}>
              <path className="stage-badge-icon" d="M0-6.2L6.6 5.4H-6.6Z" />
              <path className="stage-badge-sign" d="M0-2.4V1.4M0 3.2V3.9" />
            </g>
            <text
              x={middle + 11}
              y={middle + type.detail * 0.35}
              fontSize={type.detail}
              data-room={badge.width - 11 - 1.5 * middle}
            >
              <FormattedMessage id="stage.bottleneck" />
            </text>
          </g>
        );
      })}
    </g>
  );
}
