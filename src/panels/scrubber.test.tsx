import { act, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { FaultBanner } from './fault-banner.tsx';
import { ForkNotice } from './fork-notice.tsx';
import { Transport } from './transport.tsx';

const scrubber = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Instant of the run' });
const playButton = () => screen.getByRole('button', { name: /^(Play|Pause|Continue)$/ });

/** The whole of a run of 12 ms has 1,200 places. */
async function goTo(place: number, answer: () => Promise<void>) {
  fireEvent.input(scrubber(), { target: { value: String(place) } });
  await answer();
}

const screens = (
  <>
    <FaultBanner />
    <ForkNotice />
    <Transport />
  </>
);

describe('The scrubber', () => {
  it('goes where its thumb is put, and pauses', async () => {
    const { lab, answer } = await renderLab('?part=B&t=0.012', screens);
    await goTo(400, answer);
    expect(lab.feed.latest()?.time).toBe(0.004);
    expect(lab.playback.getState().isPlaying).toBe(false);
    expect(scrubber().getAttribute('aria-valuetext')).toMatch(/^4.000\sms$/);
  });

  it('keeps its thumb under the hand that holds it, and plays on when it lets go', async () => {
    const { lab, answer } = await renderLab('?part=B&t=0.012', screens);
    fireEvent.pointerDown(scrubber());
    fireEvent.input(scrubber(), { target: { value: '400' } });
    fireEvent.input(scrubber(), { target: { value: '300' } });
    // The answer to the first wish comes while the hand is elsewhere.
    await answer();
    expect(scrubber()).toHaveValue('300');
    await answer();
    fireEvent.pointerUp(scrubber());
    expect(lab.feed.latest()?.time).toBe(0.003);
    expect(lab.playback.getState().isPlaying).toBe(true);
  });

  it('steps one event by its buttons', async () => {
    const { engine, answer } = await renderLab('?part=B&t=0.012&paused=1', screens);
    await userEvent.click(screen.getByRole('button', { name: 'One event on' }));
    await answer();
    await userEvent.click(screen.getByRole('button', { name: 'One event back' }));
    await answer();
    expect(engine.stepped).toEqual(['forward', 'back']);
  });

  it('names the important instants, each a button that goes there', async () => {
    const { lab, answer } = await renderLab('?part=B&t=0.012&paused=1', screens);
    act(() =>
      lab.timeline.setState({
        landmarks: [
          { kind: 'ring-full', at: 0.003, component: 'virtual-nic' },
          { kind: 'ring-full', at: 0.0035, component: 'physical-nic' },
          { kind: 'first-loss', at: 0.0042, component: 'virtual-nic' },
        ],
      }),
    );
    const names = screen.getAllByRole('listitem').map((item) => item.textContent?.replace(/\s/g, ' '));
    expect(names).toEqual(['Ring full 3.000 ms', 'First loss 4.200 ms']);
    await userEvent.click(screen.getByRole('button', { name: /^First loss 4.200\sms$/ }));
    await answer();
    expect(lab.feed.latest()?.time).toBe(0.0042);
  });
});

describe('The notice of a fork', () => {
  async function forked() {
    const rendered = await renderLab('?part=B&t=0.012&paused=1', screens);
    await goTo(400, rendered.answer);
    act(() => rendered.lab.settings.getState().change({ rate: 50_000 }));
    await rendered.answer();
    return rendered;
  }

  it('says where the run forked', async () => {
    await forked();
    expect(screen.getByRole('region', { name: /^Forked at 4.000\sms$/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^Fork 4.000\sms$/ })).toBeInTheDocument();
  });

  it.each(['Return to the run before', 'Apply from the start', 'Dismiss'])(
    'goes away by “%s”, and hands the focus on to the play button',
    async (name) => {
      const { answer } = await forked();
      await userEvent.click(screen.getByRole('button', { name }));
      await answer();
      expect(screen.queryByRole('region', { name: /Forked/ })).toBeNull();
      expect(playButton()).toHaveFocus();
    },
  );

  it('is a quiet line where a change holds from the start, with the fork to be had', async () => {
    const { lab, answer } = await renderLab('?part=B&t=0.012&paused=1', screens);
    act(() => lab.settings.getState().change({ rate: 50_000 }));
    await answer();
    expect(screen.getByText('The change holds from the start of the run.')).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: /^Only from 12.000\sms on$/ }));
    await answer();
    expect(lab.plan.getState().plan.forks).toEqual([{ at: 0.012, change: { rate: 50_000 } }]);
    expect(playButton()).toHaveFocus();
  });
});

describe('The banner of a fault', () => {
  it('hands the focus on when the run is replayed', async () => {
    const { lab, engine, answer } = await renderLab('?part=B&t=0.012&paused=1', screens);
    act(() => lab.controller.seek(0.004));
    await act(() => engine.failNext({ kind: 'failed', details: ['a made-up fault'] }));
    await userEvent.click(screen.getByRole('button', { name: 'Replay' }));
    await answer();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(playButton()).toHaveFocus();
    expect(engine.counts.created).toBe(2);
  });
});
