import type { ServiceCost } from '../../engine/network.ts';
import { parameterValue } from '../calibration/parameters.ts';
import type { DirectPathId } from '../settings.ts';

/** From a NIC's receipt of a frame to the host's (or the guest's) attention: moderation, interrupt, wake-up. */
export function interruptCost(): ServiceCost {
  return {
    fixed: parameterValue('nic.interruptDelay'),
    variation: { kind: 'lognormal', squaredCv: parameterValue('nic.interruptDelayVariation') },
  };
}

/** The same where a switch that polls signals the guest after it. */
export function signalledInterruptCost(): ServiceCost {
  const interrupt = interruptCost();
  return { ...interrupt, fixed: interrupt.fixed + parameterValue('vhost-user.signal') };
}

/** The same for hardware in the guest's hands, interrupts posted to it without an exit to the host. */
export function directInterruptCost(path: DirectPathId): ServiceCost {
  const interrupt = interruptCost();
  return { ...interrupt, fixed: interrupt.fixed + parameterValue(`${path}.crossing`) };
}
