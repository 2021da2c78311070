import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import { madeScenario } from '../../scenarios/testing/made-scenario.ts';
import LogPanel from './log-panel.tsx';

const wordsOf = ({ textContent }: Element) => textContent?.replaceAll('\u00a0', ' ');

describe('The event log', () => {
  it('tells the run’s events at their simulated instants, each of which can be gone to', async () => {
    const { lab } = await renderLab(
      '?part=B&seed=7&t=0.012&paused=1&fork=0.004,path:passthrough',
      <LogPanel />,
    );
    const sought: number[] = [];
    Object.assign(lab.controller, { seek: (at: number) => sought.push(at) });
    act(() =>
      lab.timeline.setState({
        landmarks: [
          { kind: 'ring-full', at: 0.0032, component: 'virtual-nic' },
          { kind: 'fork', at: 0.004, component: null },
        ],
      }),
    );
    const run = within(screen.getByRole('region', { name: 'In the run' }));
    expect(run.getAllByRole('listitem').map(wordsOf)).toEqual([
      '0.000 msThe run begins: Part B, seed 7',
      '3.200 msVirtual NIC: a ring is full for the first time',
      '4.000 msThe run forks: I/O path becomes full passthrough',
    ]);
    await userEvent.click(run.getByRole('button', { name: /a ring is full/ }));
    expect(sought).toEqual([0.0032]);
  });

  it('keeps the focus when another run begins and the event that had it is none of it', async () => {
    const { lab } = await renderLab('?part=B&t=0.012&paused=1', <LogPanel />);
    const begun = screen.getByRole('button', { name: /Part B/ });
    begun.focus();
    act(() => lab.settings.getState().setPart('C'));
    await waitFor(() => expect(begun).not.toBeInTheDocument());
    expect(screen.getByRole('region', { name: 'In the run' })).toHaveFocus();
  });

  it('tells what the learner did, with the simulated time at which it was done', async () => {
    const { lab } = await renderLab('?part=B&t=0.002&paused=1', <LogPanel />);
    expect(screen.queryByRole('region', { name: 'In the lesson' })).toBeNull();
    act(() => {
      lab.lesson.getState().open(madeScenario());
      lab.lesson.getState().send({ kind: 'skipped' });
      lab.lesson.getState().send({ kind: 'watched' });
    });
    const lesson = within(screen.getByRole('region', { name: 'In the lesson' }));
    expect(lesson.getAllByRole('listitem').map(wordsOf)).toEqual([
      '2.000 msStep 1: skipped the prediction',
      '2.000 msStep 1: played to its end',
    ]);
  });
});
