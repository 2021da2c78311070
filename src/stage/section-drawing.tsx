import { memo, useEffect, useId, useLayoutEffect, useRef } from 'react';
import { FormattedMessage, useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { fitTexts } from '../ui/fit-text.ts';
import { ComponentBox } from './component-box.tsx';
import { FLOOR_IDS, type FloorId, right, type StageGeometry } from './geometry.ts';
import { Lanes } from './lane-drawing.tsx';
import { Legend } from './legend.tsx';
import { Badges, LostLabels, Note } from './live-labels.tsx';
import { NeighbourCards } from './neighbour-cards.tsx';
import { PathShape } from './path-shape.tsx';
import { placeRings } from './tracks.ts';
import { componentStates } from './usage.ts';

interface SectionDrawingProps {
  readonly lab: LabNetwork;
  readonly path: IoPathId;
  readonly geometry: StageGeometry;
  readonly highlighted: readonly string[];
}

/** All that stands still. Rendered anew when settings or layout change, never for a frame. */
export const SectionDrawing = memo(function SectionDrawing({
  lab,
  path,
  geometry,
  highlighted,
}: SectionDrawingProps) {
  const states = componentStates(lab);
  const rings = placeRings(lab, geometry);
  const { viewBox } = geometry;
  const drawing = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    if (drawing.current !== null) fitTexts(drawing.current);
  });
  // How long a text is can be told for sure once its typeface is there.
  useEffect(() => {
    void document.fonts?.ready.then(() => drawing.current !== null && fitTexts(drawing.current));
  }, []);
  return (
    <svg
      ref={drawing}
      className="stage-drawing"
      viewBox={`0 0 ${viewBox.width} ${viewBox.height}`}
      preserveAspectRatio="xMidYMid meet"
      data-path={states['io-card'] === 'in-use' ? 'direct' : 'virtual'}
      aria-hidden="true"
    >
      <Building geometry={geometry} />
      <Shaft geometry={geometry} />
      <PathShape path={path} geometry={geometry} />
      <Lanes lab={lab} geometry={geometry} />
      <NeighbourCards lab={lab} geometry={geometry} />
      {COMPONENT_IDS.map((id) => (
        <ComponentBox
          key={id}
          id={id}
          lab={lab}
          path={path}
          state={states[id]}
          geometry={geometry}
          rings={rings.filter(({ component }) => component === id)}
        />
      ))}
      <Highlights geometry={geometry} highlighted={highlighted} />
      <DirectLabels geometry={geometry} />
      <Legend geometry={geometry} />
      <Note geometry={geometry} />
      <LostLabels geometry={geometry} />
      <Badges geometry={geometry} />
    </svg>
  );
});

/** How far a highlight stands off its box: outside of every outline that a state can draw. */
const HIGHLIGHT_OFF = 6;

/** A ring around what a lesson's step wants looked at, beside whatever the component's own state is. */
function Highlights({ geometry, highlighted }: GeometryProps & { readonly highlighted: readonly string[] }) {
  return COMPONENT_IDS.filter((id) => highlighted.includes(id)).map((id) => {
    const { x, y, width, height } = geometry.boxes[id].rect;
    return (
      <rect
        key={id}
        className="stage-highlight"
        x={x - HIGHLIGHT_OFF}
        y={y - HIGHLIGHT_OFF}
        width={width + 2 * HIGHLIGHT_OFF}
        height={height + 2 * HIGHLIGHT_OFF}
        rx={geometry.padding}
      />
    );
  });
}

interface GeometryProps {
  readonly geometry: StageGeometry;
}

/** The physical server cut open: hatched walls and slabs, as an architect draws what the section cuts through. */
function Building({ geometry }: GeometryProps) {
  const { formatMessage } = useIntl();
  const hatch = useId();
  const { server, floors, type, padding } = geometry;
  return (
    <g className="stage-building">
      <defs>
        <pattern id={hatch} width={5} height={5} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line className="stage-hatch" y2={5} />
        </pattern>
      </defs>
      <text
        className="stage-place"
        x={server.title.x}
        y={server.title.y}
        fontSize={type.title}
        data-room={server.title.room}
      >
        {formatMessage({ id: 'stage.server' })}
      </text>
      <rect className="stage-walls" {...server.rect} rx={padding / 2} />
      <rect {...server.rect} rx={padding / 2} fill={`url(#${hatch})`} />
      {FLOOR_IDS.map((id) => (
        <g key={id}>
          <rect className={`stage-floor stage-floor--${id}`} {...floors[id].rect} rx={padding / 4} />
          {floors[id].label !== null && (
            <text
              className="stage-floor-name"
              {...floors[id].label}
              fontSize={type.detail}
              data-room={floorNameRoom(id, geometry)}
            >
              {formatMessage({ id: `stage.floor.${id}` })}
            </text>
          )}
        </g>
      ))}
    </g>
  );
}

/** Names of floors end at their point: the lowest one's begins right of the I/O card, the others' in the right half. */
function floorNameRoom(id: FloorId, { floors, boxes }: StageGeometry): number {
  const { rect, label } = floors[id];
  const from = id === 'hardware' ? right(boxes['io-card'].rect) : rect.x + rect.width / 2;
  return (label?.x ?? 0) - from - 4;
}

/** The cut through the hypervisor: a hint on the virtualized path, open on the direct one. */
function Shaft({ geometry }: GeometryProps) {
  const { x, y, width, height } = geometry.shaft;
  const wall = (at: number) => `M${at} ${y}V${y + height}`;
  return (
    <g className="stage-shaft">
      <path className="stage-shaft-ghost" d={wall(x) + wall(x + width)} />
      <g className="stage-shaft-open">
        <rect className="stage-shaft-void" {...geometry.shaft} />
        <path className="stage-shaft-wall" d={wall(x) + wall(x + width)} />
      </g>
    </g>
  );
}

function DirectLabels({ geometry }: GeometryProps) {
  const { bypassLabel, linkLabel, type } = geometry;
  return (
    <g className="stage-direct-labels" fontSize={type.detail}>
      <text {...bypassLabel}>
        <FormattedMessage id="stage.bypass" />
      </text>
      <text {...linkLabel}>
        <FormattedMessage id="stage.directLink" />
      </text>
    </g>
  );
}
