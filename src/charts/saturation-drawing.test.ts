import { describe, expect, it } from 'vitest';
import { drawCurve, saturationScales } from './saturation-drawing.ts';

const scales = saturationScales({ width: 460, height: 160, rem: 16 }, 20, 12);

describe('A drawn saturation curve', () => {
  it('keeps the widest interval within the plot', () => {
    const { area } = scales;
    const { intervals } = drawCurve(
      [{ offered: 10, delivered: 9, halfWidth: 400, lossShare: 0, replications: 2 }],
      scales,
    );
    const [, from, to] = /^M[\d.]+,([\d.-]+)V([\d.-]+)$/.exec(intervals) ?? [];
    expect(Number(from)).toBeCloseTo(area.bottom, 0);
    expect(Number(to)).toBeCloseTo(area.top, 0);
  });

  it('draws no interval where there is none yet', () => {
    const preview = { offered: 10, delivered: 9, halfWidth: Number.POSITIVE_INFINITY, lossShare: 0 };
    const { intervals, path } = drawCurve([{ ...preview, replications: 1 }], scales);
    expect(intervals).toBe('');
    expect(path).not.toBe('');
  });
});
