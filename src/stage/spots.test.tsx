import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { describe, expect, it, vi } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import { createFrameFeed } from '../stores/frame-feed.ts';
import { type Lab, LabContext } from '../stores/lab-context.ts';
import { createViewStore } from '../stores/view-store.ts';
import { Stage } from './stage.tsx';
import { frameOf } from './testing/frames.ts';

const settings = defaultSettings('B');
const lab = compileLab(settings);

/** In a lab the explanations lead to the glossary; a stage by itself has no such links. */
function stage(followed: number | null = null, around: Lab | null = null) {
  const feed = createFrameFeed();
  feed.push({
    ...frameOf(lab, {
      stations: { 'virtual-nic': { Utilization: 0.5, Arrivals: 100 } },
      marks: [{ Job: 3 }, { Job: 8 }],
    }),
    offered: 9,
  });
  const onFollow = vi.fn();
  const { container } = render(
    <IntlProvider locale="en" messages={messagesEn}>
      <LabContext value={around}>
        <Stage
          lab={lab}
          settings={settings}
          feed={feed}
          slowdown={10_000}
          motion="full"
          layout="wide"
          isPlaying={false}
          followed={followed}
          onFollow={onFollow}
        />
      </LabContext>
    </IntlProvider>,
  );
  const lit = () =>
    [...container.querySelectorAll<SVGElement>('[data-lit="true"]')].map(({ dataset }) => dataset.lane);
  return { onFollow, lit, user: userEvent.setup() };
}

const spot = (name: string) => screen.getByRole('button', { name });
const explanation = (name: string) => screen.queryByRole('group', { name });

describe('the parts of the stage', () => {
  it('are one stop of Tab, and the arrow keys lead from one to the next, round about', async () => {
    const { user } = stage();
    await user.tab();
    expect(spot('Virtual server')).toHaveFocus();
    await user.keyboard('{ArrowRight}');
    expect(spot('Virtual NIC')).toHaveFocus();
    await user.keyboard('{ArrowUp}{ArrowUp}');
    expect(spot('Storage LUN')).toHaveFocus();
    await user.tab();
    expect(screen.getByRole('button', { name: 'Follow a request' })).toHaveFocus();
    await user.tab({ shift: true });
    expect(spot('Storage LUN')).toHaveFocus();
  });

  it('are explained on focus, with their figures, and light their lanes', async () => {
    const { user, lit } = stage();
    await user.tab();
    await user.keyboard('{ArrowRight}');
    const card = explanation('Virtual NIC')!;
    expect(card).toHaveTextContent('made of software');
    expect(within(card).getByText('50.0%')).toBeInTheDocument();
    expect(within(card).getByText('100,000/s')).toBeInTheDocument();
    expect(spot('Virtual NIC')).toHaveAttribute('aria-controls', card.id);
    expect(lit()).toEqual(['virtual-server/virtual-nic', 'virtual-nic/virtual-switch']);
    expect(explanation('Virtual server')).toBeNull();
  });

  it('keep their focus when Escape puts the explanation away, and Enter calls it back', async () => {
    const { user, lit } = stage();
    await user.tab();
    await user.keyboard('{Escape}');
    expect(explanation('Virtual server')).toBeNull();
    expect(spot('Virtual server')).toHaveFocus();
    expect(lit()).toEqual([]);
    await user.keyboard('{Enter}');
    expect(explanation('Virtual server')).not.toBeNull();
  });

  it('give the focus back when Escape puts an explanation away whose link has it', async () => {
    const { user } = stage(null, { view: createViewStore() } as Lab);
    await user.tab();
    const link = await screen.findByRole('button', { name: 'Utilization' });
    link.focus();
    await user.keyboard('{Escape}');
    expect(explanation('Virtual server')).toBeNull();
    expect(spot('Virtual server')).toHaveFocus();
  });

  it('are explained under a pointer, until it leaves or Escape is pressed', async () => {
    const { user } = stage();
    await user.hover(spot('Virtual switch'));
    expect(explanation('Virtual switch')).not.toBeNull();
    await user.keyboard('{Escape}');
    expect(explanation('Virtual switch')).toBeNull();
    await user.hover(spot('Physical NIC'));
    expect(explanation('Physical NIC')).not.toBeNull();
    await user.unhover(spot('Physical NIC'));
    expect(explanation('Physical NIC')).toBeNull();
  });
});

describe('following without a pointer', () => {
  it('begins with the newest request', async () => {
    const { user, onFollow } = stage();
    await user.click(screen.getByRole('button', { name: 'Follow a request' }));
    expect(onFollow).toHaveBeenLastCalledWith(8);
  });

  it('goes to the request before and after, and ends', async () => {
    const { user, onFollow } = stage(5);
    await user.click(screen.getByRole('button', { name: 'Next request' }));
    expect(onFollow).toHaveBeenLastCalledWith(8);
    await user.click(screen.getByRole('button', { name: 'Request before' }));
    expect(onFollow).toHaveBeenLastCalledWith(3);
    await user.click(screen.getByRole('button', { name: 'Stop following' }));
    expect(onFollow).toHaveBeenLastCalledWith(null);
  });

  it('says where the request is', () => {
    stage(8);
    expect(screen.getByText('No. 8')).toBeInTheDocument();
    expect(screen.getAllByText('Virtual server').length).toBeGreaterThan(0);
  });
});
