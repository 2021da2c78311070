import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { KeyList, KeyListButton } from './key-list.tsx';
import { LoadPanel } from './load-panel.tsx';
import { PartChoice } from './part-choice.tsx';
import { ProblemsNotice } from './problems-notice.tsx';
import { RATE_STOPS, RESPONSE_STOPS } from './stops.ts';
import { Transport } from './transport.tsx';

const PAUSED = '?paused=1';

describe('The part', () => {
  it('is a radio group that the arrow keys walk', async () => {
    const { lab } = await renderLab(PAUSED, <PartChoice />);
    const group = screen.getByRole('group', { name: 'Part of the pattern' });
    expect(within(group).getByRole('radio', { name: 'Part A' })).toBeChecked();
    await userEvent.click(within(group).getByRole('radio', { name: 'Part B' }));
    expect(lab.settings.getState().settings).toMatchObject({ part: 'B', rate: 100_000 });
    expect(within(group).getByRole('radio', { name: 'Part B' })).toBeChecked();
  });
});

describe('The load', () => {
  it('speaks its values with their units', async () => {
    await renderLab('?part=B&paused=1', <LoadPanel />);
    const rate = screen.getByRole('slider', { name: 'Request rate' });
    expect(rate).toHaveAttribute('aria-valuetext', '100,000 requests a second');
    const response = screen.getByRole('slider', { name: 'Response size' });
    expect(response).toHaveAttribute('aria-valuetext', '16 kibibytes');
  });

  it('shows the exact value of an address between two stops', async () => {
    await renderLab('?rate=33333&paused=1', <LoadPanel />);
    expect(screen.getByText('33,333/s')).toBeInTheDocument();
  });

  it('has the path as its third control', async () => {
    const { lab } = await renderLab(PAUSED, <LoadPanel />);
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'I/O path' }), 'virtio in user space');
    expect(lab.settings.getState().settings.path).toBe('virtio-userspace');
  });

  it('says in its words what rate and size come to', async () => {
    await renderLab('?part=B&paused=1', <LoadPanel />);
    expect(screen.getByText(/of the wire/)).toHaveTextContent('13.1 Gbit/s, 56% of the wire');
  });

  it('switches between plain words and symbols', async () => {
    const { lab } = await renderLab(PAUSED, <LoadPanel />);
    await userEvent.click(screen.getByRole('radio', { name: 'Advanced' }));
    expect(lab.view.getState().level).toBe('advanced');
  });

  it('has stops that rise and reach both ends', () => {
    for (const stops of [RATE_STOPS, RESPONSE_STOPS]) {
      expect([...stops].sort((a, b) => a - b)).toEqual(stops);
      expect(new Set(stops).size).toBe(stops.length);
      expect(stops.every(Number.isInteger)).toBe(true);
    }
    expect([RATE_STOPS[0], RATE_STOPS.at(-1)]).toEqual([1_000, 250_000]);
    expect([RESPONSE_STOPS[0], RESPONSE_STOPS.at(-1)]).toEqual([512, 65_536]);
  });
});

describe('The transport', () => {
  it('plays and pauses with one button that says what it does', async () => {
    const { lab } = await renderLab(PAUSED, <Transport />);
    await userEvent.click(screen.getByRole('button', { name: 'Play' }));
    expect(lab.playback.getState().isPlaying).toBe(true);
    await userEvent.click(screen.getByRole('button', { name: 'Pause' }));
    expect(lab.playback.getState().isPlaying).toBe(false);
  });

  it('says the slow motion in words', async () => {
    await renderLab('?paused=1&speed=1/5000', <Transport />);
    expect(screen.getByText(/Slow motion/)).toHaveTextContent('Slow motion: 1 s here is 0.2 ms there');
    await userEvent.selectOptions(screen.getByRole('combobox', { name: 'Speed' }), 'Real time');
    expect(screen.getByText(/Real time: 1 s here/)).toBeInTheDocument();
  });

  it('lists a factor that only the address knows', async () => {
    await renderLab('?paused=1&speed=1/3000', <Transport />);
    expect(screen.getByRole('combobox', { name: 'Speed' })).toHaveDisplayValue('1/3,000');
  });

  it('shows the simulated clock', async () => {
    await renderLab('?paused=1&t=0.0123', <Transport />);
    expect(screen.getByText('12.300 ms')).toBeInTheDocument();
  });

  it('offers to continue after the story stopped by itself', async () => {
    const { lab } = await renderLab('', <Transport />);
    lab.playback.getState().endStory();
    expect(await screen.findByRole('button', { name: 'Continue' })).toBeInTheDocument();
  });
});

describe('What of the address could not be followed', () => {
  it('is listed as text, and goes when dismissed', async () => {
    await renderLab(
      `?rate=fast&part=${encodeURIComponent('<img src=x>')}&colour=red&paused=1&follow=-1`,
      <ProblemsNotice />,
    );
    const items = screen.getAllByRole('listitem').map((item) => item.textContent);
    expect(items).toEqual([
      '“colour” is not a setting of the lab; it was left out.',
      '“part” cannot be “<img src=x>”: it is one of A, B, or C. A is used.',
      '“rate” cannot be “fast”: it is a number from 1,000 to 250,000. 20000 is used.',
      '“follow” cannot be “-1”: it is a whole number from 0 to 4,294,967,295; it was left out.',
    ]);
    expect(document.querySelector('img')).toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Dismiss' }));
    expect(screen.queryByRole('listitem')).toBeNull();
  });
});

describe('The list of keys', () => {
  it('opens without blocking the lab, takes the focus, and gives it back', async () => {
    await renderLab(
      PAUSED,
      <>
        <KeyListButton />
        <KeyList />
      </>,
    );
    const button = screen.getByRole('button', { name: 'Keys' });
    await userEvent.click(button);
    expect(screen.getByRole('dialog', { name: 'Keys' })).not.toHaveAttribute('aria-modal');
    expect(screen.getByRole('button', { name: 'Close' })).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(button).toHaveFocus();
  });
});

it('Settings that the run beside cannot have are told too, once, and no longer than it is there', async () => {
  const { lab } = await renderLab('?part=B&paused=1&overcommit=1&compare=passthrough', <ProblemsNotice />);
  expect(screen.getByText(/memory can be lent out/)).toBeInTheDocument();
  act(() => lab.settings.getState().change({ path: 'sr-iov' }));
  expect(screen.getAllByText(/memory can be lent out/)).toHaveLength(1);
  act(() => {
    lab.settings.getState().change({ path: 'vhost-net' });
    lab.controller.compareWith(null);
  });
  expect(screen.queryByText(/memory can be lent out/)).toBeNull();
});

it('Settings that cannot be had together are told, also when a control asks for them', async () => {
  const { lab } = await renderLab('?part=C&path=sr-iov&paused=1', <ProblemsNotice />);
  act(() => lab.settings.getState().change({ card: '82599', linkGbps: 10, neighbours: 100 }));
  expect(screen.getByRole('heading', { name: /cannot be had together/ })).toBeInTheDocument();
  expect(screen.getByText(/63/)).toBeInTheDocument();
  act(() => lab.settings.getState().change({ neighbours: 5 }));
  expect(screen.queryByText(/63/)).toBeNull();
});
