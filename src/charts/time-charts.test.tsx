import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { type Frame, StationColumn } from '../engine/frame.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { defaultSettings } from '../pattern/settings.ts';
import type { ComponentId } from '../pattern/topology.ts';
import { useRun } from '../stores/lab-context.ts';
import { madeFrame } from '../stores/testing/made-frame.ts';
import { LATER_CHARTS } from './later-charts.tsx';

const BIN = 50e-6;
const { network, components } = compileLab(defaultSettings('B'));

/** The first station of a component. */
const stationOf = (id: ComponentId) =>
  components.find(({ component }) => component === id)?.stations[0] ?? Number.NaN;
const NIC = stationOf('virtual-nic');
const DATABASE = stationOf('database-server');

/** Part B in rough: the virtual NIC is full from 4 ms on, holds fifty requests and loses one in every twentieth. */
function overload(time: number): Frame {
  const count = Math.ceil(time / BIN - 1e-9);
  const inBins = (numberIn: (station: number, at: number) => number) =>
    Float32Array.from({ length: network.stations.length * count }, (_, place) =>
      numberIn(Math.floor(place / count), (place % count) * BIN),
    );
  const isFull = (at: number) => at >= 0.004 - BIN / 2;
  const stations = new Float64Array(network.stations.length * StationColumn.Count);
  stations[NIC * StationColumn.Count + StationColumn.Utilization] = isFull(time) ? 1 : 0.3;
  stations[NIC * StationColumn.Count + StationColumn.Present] = isFull(time) ? 50 : 4;
  stations[DATABASE * StationColumn.Count + StationColumn.Utilization] = 0.4;
  stations[DATABASE * StationColumn.Count + StationColumn.Present] = 6;
  return {
    ...madeFrame({ time, dropped: isFull(time) ? 12 : 0 }),
    stations,
    stationSeries: {
      binWidth: BIN,
      count,
      busyShare: inBins((station, at) =>
        station === NIC ? (isFull(at) ? 1 : 0.3) : station === DATABASE ? 0.4 : 0,
      ),
      meanPresent: inBins((station, at) =>
        station === NIC ? (isFull(at) ? 50 : 4) : station === DATABASE ? 6 : 0,
      ),
      drops: inBins((station, at) =>
        Number(station === NIC && isFull(at) && Math.round(at / BIN) % 20 === 0),
      ),
    },
  };
}

function Charts() {
  const run = useRun((state) => state.run);
  return run === null ? null : (
    <>
      <LATER_CHARTS.utilization run={run} />
      <LATER_CHARTS.queues run={run} />
    </>
  );
}

// Nothing has a size where nothing is laid out; a chart is drawn once it has one.
beforeEach(() => {
  vi.spyOn(HTMLElement.prototype, 'clientWidth', 'get').mockReturnValue(600);
  vi.spyOn(HTMLElement.prototype, 'clientHeight', 'get').mockReturnValue(200);
});
afterEach(() => void vi.restoreAllMocks());

const charts = async (time = 0.012) => {
  const { lab } = await renderLab(`?part=B&t=${time}&paused=1`, <Charts />, overload);
  const [stations, queues] = screen.getAllByRole('figure') as [HTMLElement, HTMLElement];
  const mark = (chart: HTMLElement, name: string) => chart.querySelector(`[data-mark="${name}"]`);
  return { lab, stations, queues, mark };
};

describe('How busy the stages were', () => {
  it('is said in the title: who was at its limit, and for how long', async () => {
    const { stations, lab } = await charts();
    expect(stations).toHaveAccessibleName(/Virtual NIC.*8\sms/);
    act(() => lab.feed.push(overload(0.003)));
    expect(stations).not.toHaveAccessibleName(/Virtual NIC/);
  });

  it('is drawn for every stage of the path, in its order, with the share of now beside it', async () => {
    const { stations, mark } = await charts();
    const names = [...stations.querySelectorAll('.stations-name')].map(({ textContent }) => textContent);
    expect(names).toEqual([
      'Virtual server',
      'Virtual NIC',
      'Virtual switch',
      'Physical NIC',
      'Switch',
      'Database server',
      'Storage LUN',
    ]);
    expect(mark(stations, 'share-virtual-nic')).toHaveTextContent('100%');
    expect(mark(stations, 'share-database-server')).toHaveTextContent('40%');
    expect(mark(stations, 'full')?.getAttribute('d')).not.toBe('');
  });

  it('goes back with the run, the line of now too', async () => {
    const { lab, stations, mark } = await charts();
    const now = () => Number(mark(stations, 'now')?.getAttribute('x1'));
    const late = now();
    act(() => lab.feed.push(overload(0.003)));
    expect(now()).toBeLessThan(late);
    expect(mark(stations, 'full')).toHaveAttribute('d', '');
    expect(mark(stations, 'share-virtual-nic')).toHaveTextContent('30%');
  });

  it('is in a table too, a row for every twelfth that has passed', async () => {
    const { stations } = await charts();
    await userEvent.click(within(stations).getByRole('button', { name: 'Show as a table' }));
    const rows = within(stations).getAllByRole('row');
    expect(rows).toHaveLength(13);
    const cells = (row: HTMLElement | undefined) =>
      [...(row?.children ?? [])].map(({ textContent }) => textContent?.replaceAll('\u00a0', ' '));
    expect(cells(rows[0])[2]).toBe('Virtual NIC');
    expect(cells(rows[3]).slice(0, 3)).toEqual(['3 ms', '0%', '30%']);
    expect(cells(rows[12]).slice(0, 3)).toEqual(['12 ms', '0%', '100%']);
  });
});

describe('Where requests waited', () => {
  it('is said in the title: who holds how many of all, and what was lost', async () => {
    const { queues, lab } = await charts();
    expect(queues).toHaveAccessibleName(/Virtual NIC holds 50 of 56 .*12 were lost/);
    act(() => lab.feed.push(overload(0.003)));
    expect(queues).toHaveAccessibleName(/Database server holds 6 of the 10/);
    expect(queues).not.toHaveAccessibleName(/lost$/);
  });

  it('is drawn as a line a queue, the longest one standing out, with losses below', async () => {
    const { queues, lab, mark } = await charts();
    expect(mark(queues, 'virtual-nic')).toHaveClass('queues-line--longest');
    expect(mark(queues, 'database-server')?.getAttribute('d')).toMatch(/^M/);
    expect(mark(queues, 'database-server')).not.toHaveClass('queues-line--longest');
    expect(mark(queues, 'storage-lun')).toHaveAttribute('d', '');
    expect(mark(queues, 'losses')?.getAttribute('d')?.match(/M/g)?.length).toBe(8);
    act(() => lab.feed.push(overload(0.003)));
    expect(mark(queues, 'losses')).toHaveAttribute('d', '');
    expect(mark(queues, 'database-server')).toHaveClass('queues-line--longest');
  });

  it('is in a table too, with what was lost in each span', async () => {
    const { queues } = await charts();
    await userEvent.click(within(queues).getByRole('button', { name: 'Show as a table' }));
    const rows = within(queues).getAllByRole('row');
    const lost = rows.slice(1).map((row) => Number(row.lastElementChild?.textContent));
    expect(lost).toEqual([0, 0, 0, 0, 1, 1, 1, 1, 1, 1, 1, 1]);
  });
});
