import { PARAMETERS, type ParameterId, type ParameterOverrides, valueInUnit } from '../parameters.ts';
import type { SetupId } from './experiment.ts';

/**
 * How a setup differs from the lab's own, in as few parameters as it takes. The lab's latencies are CloudLab's, its packet
 * rates virtink's, its switch that polls runs on the first of the two switching studies' processors.
 */
export const SETUPS: Readonly<Record<SetupId, () => ParameterOverrides>> = {
  lab: () => ({}),
  // Its guests have one virtual CPU; its NIC is moderated otherwise.
  virtink: () => ({ 'guest.vcpus': 1, 'nic.interruptDelay': valueInUnit('setup.virtink.interruptDelay') }),
  // Another program on the same path: what differs is how long its thread takes to wake and to be heard.
  firecracker: () => ({ 'virtio-userspace.wakeUp': valueInUnit('setup.firecracker.wakeUp') }),
  // The same switch on another processor.
  'ovs-pvp': () => fasterCores(valueInUnit('setup.ovs-pvp.coreSpeed')),
};

/** What a processor works through, and so does in less time where it is faster. Wake-ups and interrupts are not among it. */
const WORK = (Object.keys(PARAMETERS) as ParameterId[]).filter(
  (id) =>
    /^(guest|virtio-userspace|vhost-net|vhost-user|emulated|virtual-switch)\./.test(id) &&
    ['us', 'ns/B'].includes(PARAMETERS[id].unit) &&
    !/\.(wakeUp|signal)$/.test(id),
);

/** The same work on cores that are `speed` times as fast. */
export function fasterCores(speed: number): ParameterOverrides {
  return Object.fromEntries(WORK.map((id) => [id, valueInUnit(id) / speed]));
}
