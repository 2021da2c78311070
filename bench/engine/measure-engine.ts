import { inOwnProcess } from '../own-process.ts';
import { LAB_SETTINGS, type LabNetworkSpeed } from './lab-networks.ts';
import type { MemoryUse } from './memory.ts';
import { measureTandem, type TandemSpeed } from './tandem.ts';

export interface EngineSpeed {
  readonly tandem: TandemSpeed;
  readonly memory: readonly MemoryUse[];
  readonly networks: readonly LabNetworkSpeed[];
}

/** All that the engine is measured for, one after another and each in a process of its own. */
export async function measureEngine(): Promise<EngineSpeed> {
  const memory: MemoryUse[] = [];
  for (const network of ['tandem', 'Part B'])
    memory.push(await inOwnProcess(new URL('memory.ts', import.meta.url), 'measureMemory', network));
  const networks: LabNetworkSpeed[] = [];
  for (const settings of LAB_SETTINGS)
    networks.push(
      await inOwnProcess(new URL('lab-networks.ts', import.meta.url), 'measureLabNetwork', settings),
    );
  return { tandem: await measureTandem(), memory, networks };
}
