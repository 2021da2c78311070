import { act, screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { FaultBanner } from './fault-banner.tsx';
import { FiguresLine, FiguresPanel, FiguresTitle } from './figures-panel.tsx';

const losing = (time: number) => madeFrame({ time, offeredGbps: 13.52, carriedGbps: 11.84, dropped: 29 });

/** Terms and their values, in order. */
const figures = () =>
  Object.fromEntries(
    screen
      .getAllByRole('term')
      .map((term) => [term.textContent, term.nextElementSibling?.textContent?.replaceAll('\u00a0', ' ')]),
  );

describe('The figures', () => {
  it('are those of the last two milliseconds', async () => {
    await renderLab(
      '?part=B&t=0.012&paused=1',
      <>
        <FiguresTitle />
        <FiguresPanel />
      </>,
      losing,
    );
    expect(screen.getByRole('heading')).toHaveTextContent('Now last 2 ms');
    expect(figures()).toEqual({
      Offered: '13.5 Gbit/s',
      Delivered: '11.8 Gbit/s',
      'Lost requests': '14,500/s',
      'Median response': '138 µs',
      '99th percentile of only 100 responses': '1.42 ms',
    });
  });

  it('fit in one line for an embed', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <FiguresLine />, losing);
    expect(figures()).toEqual({ Delivered: '11.8 of 13.5 Gbit/s', Lost: '14,500/s', Median: '138 µs' });
  });

  it('follow the frames outside of React', async () => {
    const { lab } = await renderLab('?part=A&t=0.002&paused=1', <FiguresPanel />);
    act(() => lab.feed.push(losing(0.003)));
    expect(figures().Delivered).toBe('11.8 Gbit/s');
  });
});

describe('A simulation that failed', () => {
  it('says so and is played again on demand', async () => {
    const { lab, engine, answer } = await renderLab('?paused=1', <FaultBanner />);
    expect(screen.queryByRole('alert')).toBeNull();
    act(() => lab.run.setState({ status: { kind: 'failed', details: ['worker ended'] } }));
    expect(screen.getByRole('alert')).toHaveTextContent('worker ended');
    act(() => screen.getByRole('button', { name: 'Replay' }).click());
    await answer();
    expect(engine.counts.created).toBe(2);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
