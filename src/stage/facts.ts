import type { IntlShape } from 'react-intl';
import type { Station } from '../engine/network.ts';
import type { LabNetwork } from '../pattern/lab-network.ts';
import type { IoPathId } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import type { ComponentState } from './usage.ts';

/** A component's second line: what it is made of in this lab, in figures taken from the network itself. */
export function factOf(
  intl: IntlShape,
  lab: LabNetwork,
  path: IoPathId,
  id: ComponentId,
  state: ComponentState,
): string {
  if (state !== 'in-use') return intl.formatMessage({ id: `stage.state.${state}` });
  const stations = stationsOf(lab, id);
  const servers = stations.find((station) => station.kind === 'queue')?.servers ?? 1;
  const gigabits = linkGigabits(lab, id);
  switch (id) {
    case 'virtual-server':
      return intl.formatMessage({ id: 'stage.fact.guest' }, { servers });
    case 'virtual-nic':
      return intl.formatMessage({ id: `stage.fact.backend.${path}` });
    case 'virtual-switch':
      return intl.formatMessage({ id: 'stage.fact.core' });
    case 'physical-nic':
      return intl.formatMessage({ id: 'stage.fact.sharedLink' }, { gigabits });
    case 'network-switch':
      return intl.formatMessage({ id: 'stage.fact.fabric' }, { gigabits });
    case 'io-card':
      return intl.formatMessage(
        { id: path === 'sr-iov' ? 'stage.fact.ownFunction' : 'stage.fact.ownLink' },
        { gigabits },
      );
    case 'database-server':
      return intl.formatMessage({ id: 'stage.fact.workers' }, { servers });
    case 'storage-lun':
      return intl.formatMessage({ id: 'stage.fact.channels' }, { servers });
  }
}

/** Line rate of a component's links, in Gbit/s; of any link of the lab, where it has none of its own. */
function linkGigabits(lab: LabNetwork, id: ComponentId): number {
  const isLink = (station: Station) => station.kind === 'link';
  const link = stationsOf(lab, id).find(isLink) ?? lab.network.stations.find(isLink);
  return (link?.rate ?? 0) / 1e9;
}

/** Servers of a component's queue that are drawn one by one. */
export function serversOf(lab: LabNetwork, id: ComponentId): number {
  return stationsOf(lab, id).find((station) => station.kind === 'queue')?.servers ?? 0;
}

function stationsOf(lab: LabNetwork, id: ComponentId): readonly Station[] {
  const indices = lab.components.find(({ component }) => component === id)?.stations ?? [];
  return indices.flatMap((index) => lab.network.stations[index] ?? []);
}
