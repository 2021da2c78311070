import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { StationColumn } from '../engine/frame.ts';
import { useRun } from '../stores/lab-context.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { BandwidthChart } from './bandwidth-chart.tsx';
import { UtilizationChart } from './utilization-chart.tsx';

/** Station rows in which only utilizations differ from 0. */
const stations = (...utilizations: number[]) =>
  utilizations.flatMap((utilization) =>
    Array.from({ length: StationColumn.Count }, (_, column) =>
      column === StationColumn.Utilization ? utilization : 0,
    ),
  );

const losing = (time: number) =>
  madeFrame({ time, offeredGbps: 13.5, carriedGbps: 11.8, dropped: 29, stations: stations(0.26, 1, 0.28) });

function Charts() {
  const run = useRun((state) => state.run);
  return run === null ? null : (
    <>
      <BandwidthChart run={run} />
      <UtilizationChart run={run} />
    </>
  );
}

describe('The bandwidth chart', () => {
  it('states what is found as its name', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <Charts />, losing);
    const chart = screen.getByRole('figure', { name: /^Bandwidth over time/ });
    expect(chart).toHaveAccessibleName(/Delivered falls short by 1\.7\sGbit\/s/);
    expect(within(chart).getByText(/The virtual NIC carries/)).toHaveTextContent(
      /offered 13\.5.*delivered 11\.8/,
    );
  });

  it('says that all is delivered while nothing is full or lost', async () => {
    await renderLab('?part=A&t=0.012&paused=1', <Charts />);
    expect(screen.getByRole('figure', { name: /Everything offered is delivered/ })).toBeInTheDocument();
  });

  it('has its values in a table too', async () => {
    const { lab } = await renderLab('?part=B&t=0.012&paused=1', <Charts />, losing);
    await userEvent.click(screen.getAllByRole('button', { name: 'Show as a table' })[0] as HTMLElement);
    const rows = within(screen.getByRole('table')).getAllByRole('row');
    expect(rows).toHaveLength(13);
    expect(rows.at(-1)).toHaveTextContent(/12\sms13\.5\sGbit\/s11\.8\sGbit\/s29/);
    act(() => lab.feed.push(losing(0.0241)));
    expect(within(screen.getByRole('table')).getAllByRole('row')).toHaveLength(5);
  });
});

describe('The utilization chart', () => {
  it('names the stage that is full, and marks it by a word', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <Charts />, losing);
    const chart = screen.getByRole('figure', { name: /Virtual NIC is full/ });
    const rows = within(chart).getAllByRole('listitem');
    expect(rows[0]).toHaveTextContent('Virtual server26%');
    expect(rows[1]).toHaveTextContent('Virtual NICbottleneck100%');
  });

  it('shows what the direct path leaves out', async () => {
    await renderLab('?part=C&t=0.012&paused=1', <Charts />);
    const chart = screen.getByRole('figure', { name: /Every stage has room/ });
    expect(within(chart).getAllByText('bypassed')).toHaveLength(4);
  });

  it('says what a fork left behind, until it is gone', async () => {
    const left = (jobs: number) => (time: number) =>
      madeFrame({
        time,
        stations: Array.from({ length: 20 * StationColumn.Count }, (_, i) =>
          i % StationColumn.Count === StationColumn.Present ? jobs : 0,
        ),
      });
    const { lab } = await renderLab(
      '?part=B&t=0.012&paused=1&fork=0.011,path:passthrough',
      <Charts />,
      left(3),
    );
    const row = () =>
      within(screen.getByRole('figure', { name: /Every stage has room/ })).getByText('Virtual NIC')
        .parentElement;
    expect(row()).toHaveTextContent(/Virtual NIC\d+ draining/);
    act(() => lab.feed.push(left(0)(0.0121)));
    expect(row()).toHaveTextContent('Virtual NICbypassed');
  });
});
