import { openLab, untilDrawn } from '../support/lab-page.ts';
import { expect, test } from '../support/lab-test.ts';
import { ACTIONS_FOR_ALL_ERRANDS, letMonkeyAt } from '../support/monkey.ts';
import { REACHED } from '../support/monkey-errands.ts';

/** `npm run test:long` lets it go on for thousands of actions; a seed that failed can be played again. */
const actions = Number(process.env.LAB_MONKEY_ACTIONS ?? 60);
const seed = Number(process.env.LAB_MONKEY_SEED ?? 1);

test(`survives ${actions} random actions without an error, a dead end or a lost focus (seed ${seed})`, async ({
  page,
  complaints,
}) => {
  test.setTimeout(60_000 + 1_000 * actions);
  // Printing waits for a person; everything else that a button does may happen.
  await page.addInitScript(() => {
    window.print = () => {};
    // Sources lead to pages of others, which are no part of what is looked at.
    document.addEventListener(
      'click',
      (event) => {
        const link = event.target instanceof Element ? event.target.closest('a') : null;
        if (link !== null && link.hostname !== '' && link.host !== window.location.host)
          event.preventDefault();
      },
      true,
    );
  });
  await openLab(page, '?part=B&paused=1&t=0.004');
  const tally = await letMonkeyAt({ page, complaints, seed, actions });
  if (actions >= ACTIONS_FOR_ALL_ERRANDS) {
    console.log([...tally].map(([what, times]) => `${what} ${times}`).join(', '));
    expect(REACHED.filter((area) => !tally.has(area))).toEqual([]);
  }
  await openLab(page, '?part=B&paused=1&t=0.004');
  await expect(await untilDrawn(page)).toHaveAttribute('data-part', 'B');
});
