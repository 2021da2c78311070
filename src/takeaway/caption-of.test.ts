import { createIntl } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { settingMessages } from '../i18n/en/settings.ts';
import { takeAwayMessages } from '../i18n/en/takeaway.ts';
import { messagesEn } from '../i18n/messages.en.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import type { Fork } from '../pattern/lab-plan.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { captionOf } from './caption-of.ts';

const intl = createIntl({
  locale: 'en',
  messages: { ...messagesEn, ...settingMessages, ...takeAwayMessages },
});
const settings = { ...defaultSettings('B'), seed: 7 };
const lab = compileLab(settings);

function captionAt(time: number, forks: readonly Fork[]) {
  const run = { id: 1, settings, lab, plan: { settings, forks }, segments: [{ from: 0, settings, lab }] };
  return captionOf(intl, 'Stage', run, madeFrame({ time }), 'https://example.org/?part=B');
}

describe('the caption of what is taken away', () => {
  it('names the run, its instant and the address', () => {
    const { title, lines } = captionAt(0.012, []);
    expect(title).toContain('Part B');
    expect(lines.join(' ')).toMatch(/Seed 7\. .*https:/);
  });

  it('says of a model with other parameters that it is not the calibrated one', () => {
    const adjusted = { ...settings, model: 'vhost-net.receive(1.2)nic.interruptDelay(9)' };
    const run = { id: 1, settings: adjusted, lab, plan: { settings: adjusted, forks: [] }, segments: [] };
    const linesOf = (of: typeof run) => captionOf(intl, 'Stage', of, madeFrame({ time: 0.01 }), '').lines;
    expect(linesOf(run).join(' ')).toContain('Not as calibrated: 2 parameters');
    expect(captionAt(0.01, []).lines.join(' ')).not.toContain('calibrated');
  });

  it('tells each fork that lies before the instant, and none that is still to come', () => {
    const forks = [
      { at: 0.006, change: { path: 'sr-iov' as const, rate: 50_000 } },
      { at: 0.02, change: { rate: 1_000 } },
    ];
    const forked = captionAt(0.012, forks).lines.filter((line) => line.startsWith('From'));
    expect(forked).toHaveLength(1);
    expect(forked[0]?.replaceAll('\u00a0', ' ')).toMatch(/^From 6\.000 ms on: .*SR-IOV.*50,000/);
  });
});
