import { act, fireEvent, render, screen } from '@testing-library/react';
import { useState } from 'react';
import { IntlProvider } from 'react-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { createFrameFeed } from '../stores/frame-feed.ts';
import type { FollowedJob } from '../stores/run-driver.ts';
import { type AskForLife, FollowBar } from './follow-bar.tsx';
import { wideGeometry } from './geometry-wide.ts';
import { frameOf } from './testing/frames.ts';
import { madeVirtualizedLab } from './testing/made-lab.ts';

const lab = madeVirtualizedLab();
const TRANSMIT = 1;
const RECEIVE = 9;

const underWay = { ...frameOf(lab, { time: 1e-3, marks: [{ Job: 5, Visit: TRANSMIT }] }), offered: 10 };
const gone = { ...frameOf(lab, { time: 2e-3 }), offered: 200 };

const visit = (index: number, enteredAt: number, leftAt: number, isDropped = false) => ({
  job: 5,
  jobClass: 0,
  visit: index,
  enteredAt,
  startedAt: enteredAt,
  endedAt: leftAt,
  leftAt,
  isDropped,
});
const answered: FollowedJob = {
  story: {
    job: 5,
    visits: [visit(0, 0.9e-3, 1e-3), visit(RECEIVE, 1e-3, 1.312e-3)],
    end: 'carried',
    until: 1.312e-3,
  },
  lab,
};
const lost: FollowedJob = {
  story: {
    job: 5,
    visits: [visit(0, 0.9e-3, 1e-3), visit(RECEIVE, 1e-3, 1e-3, true)],
    end: 'dropped',
    until: 1e-3,
  },
  lab,
};

function follow(askForLife: AskForLife) {
  const feed = createFrameFeed();
  feed.push(underWay);
  const { container } = render(
    <IntlProvider locale="en" messages={messagesEn}>
      <FollowBar
        lab={lab}
        feed={feed}
        geometry={wideGeometry}
        followed={5}
        onFollow={() => {}}
        askForLife={askForLife}
      />
    </IntlProvider>,
  );
  return {
    feed,
    where: () => container.querySelector('.stage-follow-where')?.textContent?.replaceAll('\u00a0', ' '),
  };
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }));
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('the bar beside a followed request', () => {
  it('says where it is, and asks nobody while that is to be seen', async () => {
    const ask = vi.fn(() => Promise.resolve(answered));
    const { where } = follow(ask);
    await pass(300);
    expect(screen.getByText('No. 5')).toBeInTheDocument();
    expect(where()).toBe('Virtual NIC');
    expect(ask).not.toHaveBeenCalled();
  });

  it.each([
    ['that it was answered, and after how long', answered, 'answered after 412 µs'],
    ['that it was lost, and where', lost, 'lost: Virtual NIC'],
  ])('says of one that is gone %s', async (_, life, words) => {
    const ask = vi.fn(() => Promise.resolve(life));
    const { feed, where } = follow(ask);
    await act(async () => feed.push(gone));
    await pass(300);
    expect(where()).toBe(words);
    await act(async () => feed.push({ ...gone, time: 3e-3 }));
    await pass(300);
    expect(where()).toBe(words);
    expect(ask.mock.calls).toEqual([[5]]);
    await act(async () => feed.push(underWay));
    await pass(300);
    expect(where()).toBe('Virtual NIC');
  });

  it('claims nothing before it knows, and asks again when the question was taken back', async () => {
    const answers: (FollowedJob | null)[] = [null, answered];
    const ask = vi.fn(() => Promise.resolve(answers.shift() ?? null));
    const { feed, where } = follow(ask);
    await act(async () => feed.push(gone));
    await pass(300);
    expect(where()).toBe('…');
    await act(async () => feed.push(gone));
    await pass(300);
    expect(where()).toBe('answered after 412 µs');
  });
});

/** The bar as the lab has it: what it chooses is followed. */
function Following() {
  const [feed] = useState(() => {
    const made = createFrameFeed();
    made.push(underWay);
    return made;
  });
  const [followed, setFollowed] = useState<number | null>(null);
  return (
    <IntlProvider locale="en" messages={messagesEn}>
      <FollowBar
        lab={lab}
        feed={feed}
        geometry={wideGeometry}
        followed={followed}
        onFollow={setFollowed}
        askForLife={async () => null}
      />
    </IntlProvider>
  );
}

it('the focus stays in the bar when following begins and when it ends', () => {
  render(<Following />);
  const press = (name: string) => {
    const button = screen.getByRole('button', { name });
    button.focus();
    fireEvent.click(button);
  };
  press('Follow a request');
  expect(screen.getByText('No. 5')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Next request' })).toHaveFocus();
  press('Stop following');
  expect(screen.getByRole('button', { name: 'Follow a request' })).toHaveFocus();
});
