import { act, render, screen, within } from '@testing-library/react';
import { createIntl, IntlProvider } from 'react-intl';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { compileLab } from '../pattern/compile-lab.ts';
import { compilePlan } from '../pattern/compile-plan.ts';
import { defaultSettings, IO_PATH_IDS, type IoPathId } from '../pattern/settings.ts';
import { createFrameFeed } from '../stores/frame-feed.ts';
import { describe as inWords } from './description.ts';
import { Stage, type StageProps } from './stage.tsx';
import { frameOf } from './testing/frames.ts';

const settingsOf = (path: IoPathId) => ({ ...defaultSettings('B'), path });
const virtualized = compileLab(settingsOf('vhost-net'));
const direct = compileLab(settingsOf('passthrough'));

const SHAPES: Readonly<Record<IoPathId, readonly string[]>> = {
  emulated: ['chip'],
  'virtio-userspace': ['window'],
  'vhost-net': [],
  'vhost-user': ['embrace'],
  'sr-iov': ['slices', 'contacts'],
  passthrough: ['contacts'],
};

/** The virtual NIC is full and loses requests. */
const overload = frameOf(virtualized, {
  time: 6e-3,
  span: 2e-3,
  offered: 200,
  stations: { 'virtual-nic': { Utilization: 0.999 }, database: { Utilization: 0.413 } },
  rings: { 1: { Occupied: 255, RecentDrops: 30 } },
});
const calm = frameOf(virtualized, {
  time: 1e-3,
  span: 1e-3,
  offered: 20,
  stations: { 'virtual-nic': { Utilization: 0.21 } },
});

function stageWith(props: Partial<StageProps> = {}) {
  const feed = props.feed ?? createFrameFeed();
  const all: StageProps = {
    lab: virtualized,
    settings: settingsOf('vhost-net'),
    feed,
    slowdown: 10_000,
    motion: 'full',
    layout: 'wide',
    ...props,
  };
  const tree = (given: StageProps) => (
    <IntlProvider locale="en" messages={messagesEn}>
      <Stage {...given} />
    </IntlProvider>
  );
  const { rerender, container, unmount } = render(tree(all));
  return {
    feed,
    container,
    unmount,
    change: (next: Partial<StageProps>) => rerender(tree({ ...all, ...next })),
    box: (id: string) => container.querySelector<SVGElement>(`[data-component="${id}"]`)!,
    figure: (id: string) =>
      container.querySelector(`[data-component="${id}"] [data-live="figure"]`)!.textContent,
    badges: () =>
      [...container.querySelectorAll<SVGElement>('[data-live="badge"][data-shown="true"]')].map(
        ({ dataset }) => dataset.of,
      ),
    lost: (id: string) => container.querySelector(`[data-live="lost"][data-of="${id}"]`)!.textContent,
    note: () => container.querySelector('[data-live="note"]')!.textContent,
  };
}

beforeEach(
  () =>
    void vi.useFakeTimers({
      toFake: ['setTimeout', 'clearTimeout', 'requestAnimationFrame', 'cancelAnimationFrame'],
    }),
);
afterEach(() => void vi.useRealTimers());

const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));

describe('the stage', () => {
  it('is a figure whose name says which path is taken', () => {
    const { change } = stageWith();
    expect(screen.getByRole('figure')).toHaveAccessibleName(/through the hypervisor/);
    change({ lab: direct, settings: settingsOf('passthrough') });
    expect(screen.getByRole('figure')).toHaveAccessibleName(/bypasses the hypervisor/);
  });

  it('keeps drawing and canvas from screen readers, which get the list', () => {
    const { container } = stageWith();
    expect(container.querySelector('svg')).toHaveAttribute('aria-hidden', 'true');
    expect(container.querySelector('canvas')).toHaveAttribute('aria-hidden', 'true');
    expect(within(screen.getByRole('figure')).getAllByRole('listitem')).toHaveLength(8);
  });

  it('takes its facts from the lab', () => {
    const { box } = stageWith();
    expect(box('virtual-nic')).toHaveTextContent('vhost-net, 1 core');
    expect(box('database-server')).toHaveTextContent('16 workers');
    expect(box('database-server').querySelectorAll('.stage-workers rect')).toHaveLength(16);
    expect(box('physical-nic')).toHaveTextContent('25 GbE');
    expect(box('virtual-nic').querySelectorAll('.stage-ring')).toHaveLength(2);
  });
});

describe('a frame on the stage', () => {
  it('writes every utilization and moves its bar', async () => {
    const { feed, figure, box } = stageWith();
    feed.push(calm);
    await pass(20);
    expect(figure('virtual-nic')).toBe('21%');
    const track = Number(box('virtual-nic').querySelector('.stage-meter-track')!.getAttribute('width'));
    const fill = Number(box('virtual-nic').querySelector('[data-live="meter"]')!.getAttribute('width'));
    expect(fill / track).toBeCloseTo(0.21, 3);
  });

  it.each([
    ['virtual-nic', 8, ['lost 15,000/s', '']],
    ['virtual-switch', 80, ['', 'lost 40,000/s']],
  ])(
    'says what %s loses, where another that loses less would say so at the same place',
    async (_, drops, said) => {
      const { feed, lost } = stageWith({ layout: 'compact' });
      const both = frameOf(virtualized, {
        time: 6e-3,
        span: 2e-3,
        rings: { 1: { Occupied: 255, RecentDrops: 30 }, 3: { RecentDrops: drops } },
      });
      await act(async () => feed.push(both));
      await pass(300);
      expect([lost('virtual-nic'), lost('virtual-switch')]).toEqual(said);
    },
  );

  it('marks the one component that limits by badge and outline, and says what is lost where', async () => {
    const { feed, badges, box, lost } = stageWith();
    feed.push(overload);
    await pass(20);
    expect(badges()).toEqual(['virtual-nic']);
    expect(box('virtual-nic')).toHaveAttribute('data-bottleneck', 'true');
    expect(lost('virtual-nic')).toBe('lost 15,000/s');
    expect(lost('physical-nic')).toBe('');
    expect(box('virtual-nic').querySelector('[data-ring="1"]')).toHaveAttribute('data-full', 'true');
    expect(box('virtual-nic').querySelector('[data-ring="0"]')).toHaveAttribute('data-full', 'false');
  });

  it('marks nothing while every component has room', async () => {
    const { feed, badges } = stageWith();
    feed.push(calm);
    await pass(20);
    expect(badges()).toEqual([]);
  });

  it('changes its texts no more than five times a second, and ends with the last', async () => {
    const { feed, figure } = stageWith();
    const seen = new Set<string | null>();
    for (let n = 0; n < 60; n++) {
      feed.push(frameOf(virtualized, { stations: { 'virtual-nic': { Utilization: n / 100 } } }));
      await pass(16);
      seen.add(figure('virtual-nic'));
    }
    expect(seen.size).toBeGreaterThan(3);
    expect(seen.size).toBeLessThanOrEqual(7);
    await pass(400);
    expect(figure('virtual-nic')).toBe('59%');
  });

  it('is exact at once when nothing is playing', async () => {
    const { feed, figure } = stageWith({ isPlaying: false });
    feed.push(overload);
    await pass(20);
    feed.push(calm);
    await pass(20);
    expect(figure('virtual-nic')).toBe('21%');
  });

  it('moves in steps of half a second with reduced motion', async () => {
    const { feed, box } = stageWith({ motion: 'reduced' });
    const bar = () => box('virtual-nic').querySelector('[data-live="meter"]')!.getAttribute('width');
    const seen = new Set<string | null>();
    for (let n = 1; n <= 62; n++) {
      feed.push(frameOf(virtualized, { stations: { 'virtual-nic': { Utilization: n / 100 } } }));
      await pass(16);
      seen.add(bar());
    }
    expect(seen.size).toBeGreaterThanOrEqual(2);
    expect(seen.size).toBeLessThanOrEqual(4);
  });

  it('says when marks give way to flow, and not while paused', async () => {
    const { feed, note, change } = stageWith({ slowdown: 1_000 });
    feed.push(calm);
    await pass(20);
    expect(note()).toMatch(/Too fast/);
    change({ slowdown: 1_000, isPlaying: false, feed });
    await pass(20);
    expect(note()).toBe('');
  });

  it('is not drawn when it was read off another network', async () => {
    const { feed, figure } = stageWith({ lab: direct, settings: settingsOf('passthrough') });
    feed.push(overload);
    await pass(20);
    expect(figure('database-server')).toBe('');
  });

  it('leaves nothing behind when the run begins anew', async () => {
    const { feed, badges, figure, lost } = stageWith();
    feed.push(overload);
    await pass(20);
    feed.clear();
    await pass(20);
    expect([badges(), figure('virtual-nic'), lost('virtual-nic')]).toEqual([[], '', '']);
  });
});

describe('the change of the path', () => {
  it('lets the bypassed components step back and the card come forward', () => {
    const { box, change, container } = stageWith();
    const drawing = container.querySelector('svg')!;
    expect(drawing).toHaveAttribute('data-path', 'virtual');
    expect(box('io-card')).toHaveAttribute('data-state', 'unassigned');
    expect(box('io-card')).toHaveTextContent('unassigned');
    change({ lab: direct, settings: settingsOf('passthrough') });
    expect(drawing).toHaveAttribute('data-path', 'direct');
    for (const id of ['virtual-nic', 'virtual-switch', 'physical-nic', 'network-switch']) {
      expect(box(id)).toHaveAttribute('data-state', 'bypassed');
      expect(box(id)).toHaveTextContent('bypassed');
    }
    expect(box('io-card')).toHaveAttribute('data-state', 'in-use');
    expect(container).toHaveTextContent('hypervisor bypassed');
    expect(container).toHaveTextContent('direct physical link');
  });

  it('says of a bypassed component that it drains, until nothing of the old path is left in it', async () => {
    const { network, segments } = compilePlan({
      settings: settingsOf('vhost-net'),
      forks: [{ at: 4e-3, change: { path: 'passthrough' } }],
    });
    const lab = segments[1]?.lab ?? direct;
    const { feed, box } = stageWith({ lab, settings: settingsOf('passthrough') });
    const at = (time: number, present: number) =>
      frameOf({ ...lab, network }, { time, stations: { 'virtual-nic': { Present: present } } });
    const draining = () => box('virtual-nic').querySelector('[data-live="draining"]')?.textContent;
    feed.push(at(4.1e-3, 36));
    await pass(20);
    expect(draining()).toBe('36 draining');
    expect(box('virtual-nic')).toHaveAttribute('data-draining', 'true');
    expect(box('virtual-switch')).toHaveAttribute('data-draining', 'false');
    const intl = createIntl({ locale: 'en', messages: messagesEn });
    expect(inWords(intl, lab, 'passthrough', at(4.1e-3, 36))).toContain('Virtual NIC: 36 draining.');
    feed.push(at(6e-3, 0));
    await pass(300);
    expect(draining()).toBe('');
    expect(box('virtual-nic')).toHaveAttribute('data-draining', 'false');
  });

  it('keeps the drawing itself, so that the stylesheet can move it', () => {
    const { box, change } = stageWith();
    const before = box('virtual-nic');
    change({ lab: direct, settings: settingsOf('passthrough') });
    expect(box('virtual-nic')).toBe(before);
  });

  it('tells the button over the bottleneck that a badge is in the way of its focus ring', async () => {
    const { feed } = stageWith();
    const spot = screen.getByRole('button', { name: 'Virtual NIC' });
    feed.push(overload);
    await pass(20);
    expect(spot).toHaveAttribute('data-bottleneck', 'true');
    expect(screen.getByRole('button', { name: 'I/O card' })).toHaveAttribute('data-bottleneck', 'false');
    expect(spot.style.getPropertyValue('--stage-badge').split(',')).toHaveLength(5);
    feed.clear();
    await pass(20);
    expect(spot).toHaveAttribute('data-bottleneck', 'false');
  });

  it('takes the badge of the last run away', async () => {
    const { feed, badges, change, lost } = stageWith();
    feed.push(overload);
    await pass(20);
    expect(badges()).toEqual(['virtual-nic']);
    feed.clear();
    change({ lab: direct, settings: settingsOf('passthrough'), feed });
    await pass(20);
    expect(badges()).toEqual([]);
    expect(lost('virtual-nic')).toBe('');
  });
});

describe('the stage in words', () => {
  const intl = createIntl({ locale: 'en', messages: messagesEn });

  it('says of every component what it is, how busy it is and whether it limits', () => {
    const lines = inWords(intl, virtualized, 'vhost-net', overload);
    const line = (name: string) => lines.find((each) => each.startsWith(name));
    expect(line('Virtual NIC')).toBe(
      'Virtual NIC: vhost-net, 1 core. 100% used. transmit ring: 0 of 256 slots taken. ' +
        'receive ring: 255 of 256 slots taken, ring full. 15,000 requests lost here a second. It is the bottleneck.',
    );
    expect(line('Database server')).toBe('Database server: 16 workers. 41% used.');
    expect(line('I/O card')).toBe('I/O card: unassigned.');
    expect(lines.filter((each) => each.includes('bottleneck'))).toHaveLength(1);
  });

  it('says what is bypassed', () => {
    const lines = inWords(intl, direct, 'passthrough', null);
    expect(lines).toContain('Virtual NIC: bypassed.');
  });

  it('follows a pause at once, but a run no more often than every five seconds', async () => {
    const { feed, change } = stageWith();
    const virtualNic = () => screen.getAllByRole('listitem')[1]!.textContent;
    feed.push(overload);
    await pass(1_000);
    expect(virtualNic()).not.toMatch(/bottleneck/);
    change({ feed, isPlaying: false });
    expect(virtualNic()).toMatch(/bottleneck/);
    act(() => feed.push(calm));
    expect(virtualNic()).toMatch(/21% used/);
    expect(screen.queryByRole('status')).toBeNull();
    expect(document.querySelector('[aria-live]')).toBeNull();
  });
});

it('listens to the feed no longer once it is gone', async () => {
  const { feed, unmount } = stageWith();
  feed.push(calm);
  await pass(20);
  unmount();
  const recent = vi.spyOn(feed, 'recent');
  feed.push(calm);
  await pass(1_000);
  expect(recent).not.toHaveBeenCalled();
});

it.each(IO_PATH_IDS)('gives the path %s a shape of its own', (path) => {
  const { container } = stageWith({ lab: compileLab(settingsOf(path)), settings: settingsOf(path) });
  const shapes = [...container.querySelectorAll<SVGElement>('[data-shape]')].map(
    (each) => each.dataset.shape,
  );
  expect(shapes).toEqual(SHAPES[path]);
});
