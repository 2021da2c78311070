import type { IntlShape } from 'react-intl';
import type { Frame } from '../engine/frame.ts';
import { bottleneckNow, drainingIn } from '../pattern/bottleneck.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import { COMPONENT_IDS, type ComponentId } from '../pattern/topology.ts';
import { factOf } from './facts.ts';
import { ringStateOf } from './ring-state.ts';
import { placesOf, ringIndexOf, routeOf } from './route.ts';
import { componentStates } from './usage.ts';
import { lossOf, utilizationIn } from './utilization.ts';

/** The stage in words: one sentence or a few for every component, in the order of the data's way outward. */
export function describe(intl: IntlShape, lab: LabNetwork, path: IoPathId, frame: Frame | null): string[] {
  const bottleneck = frame === null ? null : bottleneckNow(frame, lab);
  return COMPONENT_IDS.map((id) =>
    [
      used(intl, lab, path, frame, id),
      ...(frame === null ? [] : rings(intl, lab, frame, id)),
      ...(frame === null ? [] : lost(intl, lab, frame, id)),
      ...(id === bottleneck ? [intl.formatMessage({ id: 'stage.described.bottleneck' })] : []),
    ].join(' '),
  );
}

function used(
  intl: IntlShape,
  lab: LabNetwork,
  path: IoPathId,
  frame: Frame | null,
  id: ComponentId,
): string {
  const name = intl.formatMessage({ id: `stage.component.${id}` });
  const draining = frame === null ? 0 : drainingIn(lab, frame, id);
  const fact =
    draining > 0
      ? intl.formatMessage({ id: 'stage.state.draining' }, { jobs: draining })
      : factOf(intl, lab, path, id, componentStates(lab)[id]);
  const utilization = frame === null ? null : utilizationIn(lab, frame, id);
  if (utilization === null) return intl.formatMessage({ id: 'stage.described.idle' }, { name, fact });
  const percent = intl.formatNumber(utilization, { style: 'percent', maximumFractionDigits: 0 });
  return intl.formatMessage({ id: 'stage.described.used' }, { name, fact, percent });
}

function rings(intl: IntlShape, lab: LabNetwork, frame: Frame, id: ComponentId): string[] {
  const indices = lab.components.find(({ component }) => component === id)?.rings ?? [];
  return indices.map((index) => {
    const { occupied, slots, isFull } = ringStateOf(lab, frame, index);
    const visit = routeOf(lab).findIndex((each) => ringIndexOf(lab.network, each) === index);
    const kind = placesOf(lab)[visit]?.kind ?? 'request';
    const ring = intl.formatMessage({ id: `stage.ring.${kind}` });
    return intl.formatMessage(
      { id: 'stage.described.ring' },
      { ring, occupied, slots, full: isFull ? 'yes' : 'no' },
    );
  });
}

function lost(intl: IntlShape, lab: LabNetwork, frame: Frame, id: ComponentId): string[] {
  const loss = lossOf(lab, frame, id);
  if (loss <= 0) return [];
  const rate = intl.formatNumber(loss, { maximumSignificantDigits: 3 });
  return [intl.formatMessage({ id: 'stage.described.lost' }, { rate })];
}
