import { describe, expect, it } from 'vitest';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings, IO_PATH_IDS, isDirectPath } from '../pattern/settings.ts';
import { COMPONENT_IDS } from '../pattern/topology.ts';
import { componentStates, usedLanes } from './usage.ts';

describe.each(IO_PATH_IDS)('by %s', (path) => {
  const lab = compileLab({ ...defaultSettings('B'), path });
  const states = componentStates(lab);

  if (isDirectPath(path)) {
    it('bypasses all that lies between the virtual server and the wire', () => {
      const bypassed = COMPONENT_IDS.filter((id) => states[id] === 'bypassed');
      expect(bypassed).toEqual(['virtual-nic', 'virtual-switch', 'physical-nic', 'network-switch']);
      expect(states['io-card']).toBe('in-use');
      expect(usedLanes(lab)).toContain('io-card/database-server');
      expect(usedLanes(lab)).not.toContain('virtual-nic/virtual-switch');
    });
  } else {
    it('uses everything but the card that nobody was given', () => {
      for (const id of COMPONENT_IDS) expect(states[id], id).toBe(id === 'io-card' ? 'unassigned' : 'in-use');
      expect(usedLanes(lab)).not.toContain('virtual-server/io-card');
      expect(usedLanes(lab).size).toBe(6);
    });
  }
});
