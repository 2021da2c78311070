import type { LabNetwork } from '../pattern/lab-network.ts';
import { LANES, type LaneId } from '../pattern/topology.ts';
import { chevronsAlong } from './chevrons.ts';
import type { StageGeometry } from './geometry.ts';
import { sideOf } from './lane-sides.ts';
import type { Polyline } from './polyline.ts';
import { sharedLanes, usedLanes } from './usage.ts';

/** Which path a lane belongs to; what lies behind the database belongs to both. */
const LANE_PATHS: Readonly<Record<LaneId, 'virtual' | 'direct' | 'both'>> = {
  'virtual-server/virtual-nic': 'virtual',
  'virtual-nic/virtual-switch': 'virtual',
  'virtual-switch/physical-nic': 'virtual',
  'physical-nic/network-switch': 'virtual',
  'network-switch/database-server': 'virtual',
  'virtual-server/io-card': 'direct',
  'io-card/database-server': 'direct',
  'database-server/storage-lun': 'both',
};

const LANE_IDS = Object.keys(LANES) as LaneId[];

/** All lanes: those in use as pipes with two directions, the others as a hint of where they would be. */
export function Lanes({ lab, geometry }: { readonly lab: LabNetwork; readonly geometry: StageGeometry }) {
  const used = usedLanes(lab);
  const shared = sharedLanes(lab);
  return (
    <g className="stage-lanes">
      {LANE_IDS.map((id) => (
        <Lane key={id} id={id} isUsed={used.has(id)} isShared={shared.has(id)} geometry={geometry} />
      ))}
    </g>
  );
}

interface LaneProps {
  readonly id: LaneId;
  readonly isUsed: boolean;
  /** Whether others travel here too: neighbours, or what is still under way on an earlier path. */
  readonly isShared: boolean;
  readonly geometry: StageGeometry;
}

function Lane({ id, isUsed, isShared, geometry }: LaneProps) {
  const line = pathData(geometry.lanes[id]);
  const { laneWidth } = geometry;
  return (
    <g
      className={`stage-lane stage-lane--${LANE_PATHS[id]}`}
      data-lane={id}
      data-used={isUsed}
      data-shared={isShared}
    >
      <path className="stage-lane-ghost" d={line} />
      {/* A length of 1 lets the stylesheet draw a lane out and back, whatever its length. */}
      <path className="stage-lane-wall" d={line} pathLength={1} strokeWidth={laneWidth} />
      <path className="stage-lane-bed" d={line} pathLength={1} strokeWidth={laneWidth - 3} />
      <path className="stage-lane-middle" d={line} />
      <path
        className="stage-lane-sense"
        d={
          chevronsAlong(sideOf(geometry, id, 'request'), 'request') +
          chevronsAlong(sideOf(geometry, id, 'response'), 'response')
        }
      />
    </g>
  );
}

function pathData(line: Polyline): string {
  return line.map(({ x, y }, index) => `${index === 0 ? 'M' : 'L'}${x} ${y}`).join('');
}
