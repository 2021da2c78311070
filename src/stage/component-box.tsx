import { useIntl } from 'react-intl';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { capHeight, layoutOf } from './box-layout.ts';
import { factOf, serversOf } from './facts.ts';
import { type BoxGeometry, bottom, right, type StageGeometry } from './geometry.ts';
import { RingFrame } from './ring-frame.tsx';
import type { PlacedRing } from './tracks.ts';
import type { ComponentState } from './usage.ts';
import { layOutWorkers, workerCell } from './workers.ts';

interface ComponentBoxProps {
  readonly id: ComponentId;
  readonly lab: LabNetwork;
  readonly path: IoPathId;
  readonly state: ComponentState;
  readonly geometry: StageGeometry;
  readonly rings: readonly PlacedRing[];
}

/** The path that a component belongs to; the others serve both. */
const SIDES: Readonly<Partial<Record<ComponentId, 'virtual' | 'direct'>>> = {
  'virtual-nic': 'virtual',
  'virtual-switch': 'virtual',
  'physical-nic': 'virtual',
  'network-switch': 'virtual',
  'io-card': 'direct',
};

/** A component: its name, what it is made of, and the places that `meters` and the canvas fill in later. */
export function ComponentBox({ id, lab, path, state, geometry, rings }: ComponentBoxProps) {
  const intl = useIntl();
  const box = geometry.boxes[id];
  const { title, detail, figure, meter, titleRoom, detailRoom } = layoutOf(box, geometry);
  const isIdle = state !== 'in-use';
  const { type } = geometry;
  const hasStations = lab.components.some(
    ({ component, stations }) => component === id && stations.length > 0,
  );
  // A low box has no second line: there the word stands where the figure would.
  const hasSecondLine = detail.y + type.detail / 2 < bottom(box.rect);
  const detailAt = hasSecondLine ? detail : { x: figure.x, y: title.y, textAnchor: 'end' as const };
  const whole = figure.x - title.x;
  // Without a figure in its line, a text has all of it, or half where two texts share it.
  const rooms = isIdle
    ? { title: hasSecondLine ? whole : whole / 2, detail: hasSecondLine ? whole : whole / 2 }
    : { title: titleRoom, detail: detailRoom };
  return (
    <g className="stage-box" data-component={id} data-side={SIDES[id]} data-state={state}>
      <Outline box={box} radius={geometry.padding * 0.67} />
      <text className="stage-box-title" x={title.x} y={title.y} fontSize={type.title} data-room={rooms.title}>
        {intl.formatMessage({ id: `stage.component.${id}` })}
      </text>
      {(box.hasDetail || isIdle) && (
        <text className="stage-box-detail" fontSize={type.detail} data-room={rooms.detail} {...detailAt}>
          {factOf(intl, lab, path, id, state)}
        </text>
      )}
      {isIdle && (
        <text
          className="stage-box-detail"
          fontSize={type.detail}
          data-room={rooms.detail}
          {...detailAt}
          data-live="draining"
        />
      )}
      <g className="stage-box-live">
        <text
          className="stage-box-figure"
          x={figure.x}
          y={figure.y}
          fontSize={type.figure}
          data-live="figure"
        />
        {hasStations && (
          <>
            <rect className="stage-meter-track" {...meter} rx={meter.height / 2} />
            <rect className="stage-meter-fill" {...meter} width={0} rx={meter.height / 2} data-live="meter" />
          </>
        )}
        {box.workers !== null && <Workers box={box} count={serversOf(lab, id)} />}
        {box.bayLabel !== undefined && (
          <text className="stage-bay-name" {...box.bayLabel} fontSize={type.detail} data-room={meter.width}>
            {intl.formatMessage({ id: 'stage.waiting' })}
          </text>
        )}
        {rings.map((ring) => (
          <RingFrame key={ring.index} ring={ring} size={type.detail} />
        ))}
      </g>
    </g>
  );
}

function Outline({ box, radius }: { readonly box: BoxGeometry; readonly radius: number }) {
  const { rect } = box;
  if (box.shape === 'card') return <rect className="stage-box-outline" {...rect} rx={radius} />;
  const cap = capHeight(box);
  const half = rect.width / 2;
  const arc = (sweep: 0 | 1, x: number, y: number) => `A${half} ${cap} 0 0 ${sweep} ${x} ${y}`;
  const upper = rect.y + cap;
  const lower = bottom(rect) - cap;
  return (
    <>
      <path
        className="stage-box-outline"
        d={`M${rect.x} ${upper}${arc(1, right(rect), upper)}V${lower}${arc(1, rect.x, lower)}Z`}
      />
      <path className="stage-box-rim" d={`M${rect.x} ${upper}${arc(0, right(rect), upper)}`} />
    </>
  );
}

function Workers({ box, count }: { readonly box: BoxGeometry; readonly count: number }) {
  if (box.workers === null || count === 0) return null;
  const layout = layOutWorkers(box.workers.rect, box.workers.columns, count);
  return (
    <g className="stage-workers">
      {Array.from({ length: count }, (_, worker) => (
        // Workers have no other name than their number.
        // biome-ignore lint/suspicious/noArrayIndexKey: a worker is its index.
        <rect key={worker} className="stage-slot" {...workerCell(layout, worker)} />
      ))}
    </g>
  );
}
