import type { ServiceCost } from '../engine/network.ts';
import type { Bytes } from '../engine/units.ts';
import { parameterValue } from './calibration/parameters.ts';
import type { LabSettings } from './lab-settings.ts';
import type { Wire } from './stations.ts';

/** Headers of IP and TCP with time stamps: what an MTU carries besides the segment. */
const HEADERS: Bytes = 52;

export function wireOf({ linkGbps, mtu }: Pick<LabSettings, 'linkGbps' | 'mtu'>): Wire {
  return { rate: linkGbps * 1e9, framePayload: mtu - HEADERS };
}

/** Frames that a segment is cut into. */
export function framesOf(bytes: Bytes, { mtu }: Pick<LabSettings, 'mtu'>): number {
  return Math.max(1, Math.ceil(bytes / (mtu - HEADERS)));
}

/**
 * What moving `bytes` costs whoever handles them as one with segmentation offload, and frame by frame without: then the
 * fixed part falls due for every frame, and each counts its own bytes.
 */
export function segmentCost(cost: ServiceCost, bytes: Bytes, settings: LabSettings): ServiceCost {
  const frames = framesOf(bytes, settings);
  if (settings.hasOffload || frames === 1) return cost;
  const { fixed, perByte = 0, bulkFrom = Number.POSITIVE_INFINITY, perBulkByte = 0, variation } = cost;
  const costOf = (frame: Bytes) =>
    fixed + perByte * Math.min(frame, bulkFrom) + perBulkByte * Math.max(0, frame - bulkFrom);
  const full = settings.mtu - HEADERS;
  const total = (frames - 1) * costOf(full) + costOf(bytes - (frames - 1) * full);
  return variation === undefined ? { fixed: total } : { fixed: total, variation };
}

/** Bytes that one descriptor of a virtual NIC's ring holds. Without offload a frame takes descriptors of its own. */
export function slotBytesOf(settings: LabSettings): Bytes {
  const page = parameterValue('virtio.slotBytes');
  if (settings.hasOffload) return page;
  const payload = settings.mtu - HEADERS;
  return payload / Math.ceil(payload / page);
}

/**
 * The kernel's forwarding. Its cost a byte is that of merging frames into segments, so it goes with the number of
 * frames: with a larger MTU there are fewer to merge, and without offload none are merged.
 */
export function forwardingCost(bytes: Bytes, settings: LabSettings): ServiceCost {
  const fixed = settings.switchUs * 1e-6;
  if (!settings.hasOffload) return segmentCost({ fixed }, bytes, settings);
  const usual = parameterValue('link.framePayload');
  return { fixed, perByte: parameterValue('virtual-switch.perByte') * (usual / (settings.mtu - HEADERS)) };
}
