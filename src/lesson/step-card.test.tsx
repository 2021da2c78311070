import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { StepCard } from './step-card.tsx';

describe('The step', () => {
  it('tells the story with the lab’s own numbers', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <StepCard />, (time) => madeFrame({ time, dropped: 3 }));
    expect(screen.getByRole('heading')).toHaveTextContent('More than the virtual NIC can carry');
    expect(screen.getByText(/The load grows to/)).toHaveTextContent(
      /100,000 requests a second, 13\.1\sGbit\/s/,
    );
    expect(screen.getByText(/So far/)).toHaveTextContent('So far: 103 requests, 3 lost.');
  });

  it('does not say that there is no trouble while requests are lost', async () => {
    const losing = (time: number) => madeFrame({ time, dropped: 49 });
    await renderLab('?part=A&load=bursty&burstiness=10&t=0.02&paused=1', <StepCard />, losing);
    expect(screen.getByRole('heading')).toHaveTextContent('Room on average, and losses all the same');
    expect(screen.queryByText(/Every stage has room/)).toBeNull();
  });

  it('says how large the bursts are before any of them has lost a request', async () => {
    await renderLab('?part=A&load=bursty&burstiness=10&paused=1', <StepCard />);
    expect(screen.getByText(/On average every stage has room/)).toHaveTextContent(
      'in a burst 200,000 requests a second come',
    );
  });

  it('holds what was lost before a fork against no story that comes after it', async () => {
    const before = (time: number) => {
      const frame = madeFrame({ time, dropped: 63 });
      return { ...frame, recent: { ...frame.recent, dropped: 0 } };
    };
    await renderLab('?part=B&fork=0.008,rate:20000&t=0.02&paused=1', <StepCard />, before);
    expect(screen.getByRole('heading')).toHaveTextContent('A load that this path carries');
  });

  it('calls the core by its name where one does the work of both', async () => {
    await renderLab('?part=B&hostCores=shared&t=0.012&paused=1', <StepCard />);
    expect(screen.getByText(/the host’s one core, which does the switch’s work too/)).toBeInTheDocument();
  });

  it('does not speak of growth where the load is steady', async () => {
    await renderLab('?part=A&rate=100000&paused=1', <StepCard />);
    expect(screen.getByText(/The load is 100,000 requests/)).toBeInTheDocument();
  });

  it('does not speak of an idle wire where not even the wire could carry the load', async () => {
    await renderLab('?part=B&rate=250000&response=65536&paused=1', <StepCard />);
    expect(screen.getByText(/Not even the wire could carry that/)).toBeInTheDocument();
    expect(screen.queryByText(/room to spare/)).toBeNull();
  });

  it.each(['?path=vhost-net', '?part=C&path=sr-iov'])(
    'gives no rate from which neighbours who take everything leave nothing: %s',
    async (query) => {
      await renderLab(`${query}&neighbours=10&neighbourRate=250000&paused=1`, <StepCard />);
      expect(screen.getByText(/the neighbours alone ask for all of it/)).not.toHaveTextContent(/from 0/);
    },
  );

  it('leads from part to part and stays where it is at either end', async () => {
    const { lab, answer } = await renderLab('?part=A&paused=1', <StepCard />);
    const back = screen.getByRole('button', { name: 'Back' });
    const next = screen.getByRole('button', { name: 'Next' });
    expect(back).toHaveAttribute('aria-disabled', 'true');
    await userEvent.click(back);
    expect(lab.settings.getState().settings.part).toBe('A');
    for (const part of ['B', 'C', 'C']) {
      await userEvent.click(next);
      await answer();
      expect(lab.run.getState().run?.settings.part).toBe(part);
    }
    expect(next).toHaveAttribute('aria-disabled', 'true');
    expect(next).toHaveFocus();
  });
});
