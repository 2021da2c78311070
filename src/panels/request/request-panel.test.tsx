import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it, vi } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import { RewindableRun } from '../../engine/timeline/rewindable-run.ts';
import { compileLab } from '../../pattern/compile-lab.ts';
import { compilePlan } from '../../pattern/compile-plan.ts';
import RequestPanel from './request-panel.tsx';

describe('One request', () => {
  it('asks for one while none is followed, and does not offer a lost one where none was lost', async () => {
    await renderLab('?part=A&t=0.002&paused=1', <RequestPanel />);
    expect(screen.getByRole('heading', { name: /choose one/ })).toBeInTheDocument();
    expect(screen.getByRole('button', { name: /^No request was lost/ })).toHaveAttribute(
      'aria-disabled',
      'true',
    );
  });

  it('is stepped by number, typed, and let go', async () => {
    const { lab } = await renderLab('?part=B&t=0.012&paused=1&follow=50', <RequestPanel />);
    const { selection } = lab;
    await userEvent.click(screen.getByRole('button', { name: 'The next request' }));
    expect(selection.getState().job).toBe(51);
    const number = screen.getByRole('textbox', { name: 'Request number' });
    await userEvent.clear(number);
    await userEvent.type(number, '7{Enter}');
    expect(screen.getByRole('heading', { name: 'Request 7' })).toBeInTheDocument();
    await userEvent.click(screen.getByRole('button', { name: 'Let go' }));
    expect(selection.getState().job).toBeNull();
  });

  it('names the path that a request was sent on, though the run has forked to another since', async () => {
    const query = '?part=B&seed=7&t=0.0045&paused=1&fork=0.004,path:passthrough';
    const { lab } = await renderLab(query, <RequestPanel />);
    const plan = lab.plan.getState().plan;
    const { network, segments } = compilePlan(plan);
    vi.spyOn(lab.controller, 'follow').mockImplementation(async (job) => {
      const replay = new RewindableRun(network, { seed: 7 }).followJob(job);
      while (!replay.goSome(0.02, 1e6));
      return { story: replay.story(), lab: segments.at(-1)?.lab ?? compileLab(plan.settings) };
    });

    act(() => lab.selection.getState().follow(150));
    expect(await screen.findByRole('heading', { name: /^Here: vhost-net/ })).toBeInTheDocument();
    const others = () => within(screen.getByRole('combobox'));
    expect(others().queryByRole('option', { name: /^vhost-net/ })).toBeNull();
    expect(others().getByRole('option', { name: /passthrough/i, selected: true })).toBeInTheDocument();

    act(() => lab.selection.getState().follow(350));
    expect(await screen.findByRole('heading', { name: /^Here: .*passthrough/i })).toBeInTheDocument();
    expect(others().getByRole('option', { name: /^vhost-net/, selected: true })).toBeInTheDocument();
  });

  it('keeps the focus of what goes away with a journey, as when another part begins', async () => {
    const { lab, container } = await renderLab('?part=B&t=0.0045&paused=1', <RequestPanel />);
    const { network } = compilePlan(lab.plan.getState().plan);
    vi.spyOn(lab.controller, 'follow').mockImplementation(async (job) => {
      const replay = new RewindableRun(network, { seed: 1 }).followJob(job);
      while (!replay.goSome(0.02, 1e6));
      return { story: replay.story(), lab: compileLab(lab.settings.getState().settings) };
    });
    act(() => lab.selection.getState().follow(150));
    const swap = await screen.findByRole('button', { name: 'Show as a table' });
    act(() => swap.focus());
    await act(async () => lab.selection.getState().letGo());
    expect(swap).not.toBeInTheDocument();
    expect(container.querySelector('.panel-request')).toHaveFocus();
  });
});
