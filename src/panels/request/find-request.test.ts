import { describe, expect, it } from 'vitest';
import { compileLab } from '../../pattern/compile-lab.ts';
import { defaultSettings } from '../../pattern/settings.ts';
import { madeFrame } from '../../stores/testing/made-frame.ts';
import { nearestTo, newestLost, newestSent } from './find-request.ts';

const lab = compileLab(defaultSettings('B'));

/** Request n took n microseconds; every third was lost. */
const follow = (job: number) =>
  Promise.resolve({
    lab,
    story: {
      job,
      end: job % 3 === 0 ? ('dropped' as const) : ('carried' as const),
      until: 1,
      visits: [
        {
          job,
          jobClass: 0,
          visit: 0,
          enteredAt: 0,
          startedAt: 0,
          endedAt: job * 1e-6,
          leftAt: job * 1e-6,
          isDropped: job % 3 === 0,
        },
      ],
    },
  });

describe('Finding a request', () => {
  it('takes the answered one that is nearest to the figure on the screen', async () => {
    expect(await nearestTo(56e-6, madeFrame({ time: 0.01 }), follow)).toBe(56);
    expect(await nearestTo(60e-6, madeFrame({ time: 0.01 }), follow)).not.toBe(60);
  });

  it('stops when the run is replaced meanwhile', async () => {
    expect(await nearestTo(56e-6, madeFrame({ time: 0.01 }), () => Promise.resolve(null))).toBeNull();
  });

  it('knows the newest that was lost, and the newest that was sent', () => {
    const frame = { ...madeFrame({ time: 0.01 }), drops: Float64Array.of(17, 0, 3, 0.009, 18, 1, 3, 0.0095) };
    expect(newestLost(frame)).toBe(17);
    expect(newestLost(madeFrame({ time: 0.01 }))).toBeNull();
    expect(newestSent(frame)).toBe(99);
  });
});
