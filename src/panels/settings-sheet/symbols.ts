import type { SettingId } from '../../pattern/setting-fields.ts';

/** Queueing theory's symbols, for the settings that have one. */
export const SYMBOLS: Partial<Readonly<Record<SettingId, string>>> = {
  rate: 'λ',
  clients: 'N',
  thinkUs: 'Z',
  vcpus: 'm',
  workers: 'm',
  virtioRing: 'K',
  vhostUserRing: 'K',
  nicRing: 'K',
};
