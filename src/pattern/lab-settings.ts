import type { Bytes, PerSecond } from '../engine/units.ts';
import type {
  CardId,
  CoalescingKind,
  HostCores,
  HostOrder,
  InterruptDelivery,
  IommuMode,
  IoPathId,
  LinkGbps,
  LoadKind,
  LunKind,
  PartId,
} from './setting-choices.ts';

/**
 * All that decides a run. The same settings give the same run, event for event. What each field means, in which unit
 * and range, and where its default is from: `SETTING_FIELDS`.
 */
export interface LabSettings {
  readonly part: PartId;
  readonly path: IoPathId;
  /** Requests a second that the part ends up with. */
  readonly rate: PerSecond;
  readonly responseBytes: Bytes;
  readonly requestBytes: Bytes;
  readonly load: LoadKind;
  /** Rate within a burst over the mean rate. */
  readonly burstiness: number;
  readonly burstUs: number;
  readonly clients: number;
  readonly thinkUs: number;
  /** 0: clients wait for ever. */
  readonly timeOutUs: number;
  readonly retries: number;
  readonly backoffUs: number;
  readonly vcpus: number;
  readonly sendUs: number;
  readonly applicationUs: number;
  readonly virtioRing: number;
  readonly vhostUserRing: number;
  readonly hasOffload: boolean;
  readonly switchUs: number;
  readonly hostCores: HostCores;
  readonly hostOrder: HostOrder;
  /** Whether the host lends out what memory its virtual servers do not use. */
  readonly isMemoryLent: boolean;
  readonly neighbours: number;
  readonly neighbourRate: PerSecond;
  readonly neighbourBytes: Bytes;
  readonly linkGbps: LinkGbps;
  readonly mtu: Bytes;
  readonly nicRing: number;
  readonly coalescing: CoalescingKind;
  readonly coalesceUs: number;
  readonly coalesceFrames: number;
  readonly card: CardId;
  readonly interrupts: InterruptDelivery;
  readonly iommu: IommuMode;
  readonly workers: number;
  readonly databaseUs: number;
  readonly hitShare: number;
  readonly lun: LunKind;
  readonly lunTimes: number;
  /** Parameters of the model that are others than it has them: see `readAdjusted`. */
  readonly model: string;
  /** Unsigned 32-bit. */
  readonly seed: number;
}
