import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS } from '../topology.ts';
import { NIST_PART_IDS, NIST_PARTS, partsWithin } from './nist-map.ts';

describe('the NIST map', () => {
  it('holds every part once, and every part in one that it holds', () => {
    expect(NIST_PARTS.map(({ id }) => id).sort()).toEqual([...NIST_PART_IDS].sort());
    for (const { within } of NIST_PARTS) if (within !== null) expect(NIST_PART_IDS).toContain(within);
  });

  it('has the five actors of SP 500-292 at the top', () => {
    expect(partsWithin(null).map(({ id }) => id)).toEqual([
      'consumer',
      'auditor',
      'provider',
      'broker',
      'carrier',
    ]);
  });

  it('has the three layers of orchestration in their order, services above, hardware below', () => {
    expect(partsWithin('orchestration').map(({ id }) => id)).toEqual([
      'service-layer',
      'control-layer',
      'physical-layer',
    ]);
  });

  it('gives every component of the stage a place, and no component to a part that plays no role', () => {
    const placed = new Set(NIST_PARTS.flatMap(({ components }) => components));
    expect([...placed].sort()).toEqual([...COMPONENT_IDS].sort());
    for (const { role, components } of NIST_PARTS) if (role === null) expect(components).toEqual([]);
  });
});
