import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import WhyPanel from './why-panel.tsx';

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

describe('Why', () => {
  it('names the stage that gives out, what a request asks of it, and from where on it is full', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Virtual NIC cannot keep up');
    const text = screen.getByText(/One request keeps it busy/);
    expect(plain(text.textContent)).toBe(
      'One request keeps it busy for 10.9 µs. So it is full from 91,800 requests a second on, 12.0 Gbit/s of responses; 100,000 are offered.',
    );
  });

  it('lists the stages with the tightest first', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <WhyPanel />);
    const bars = within(screen.getByRole('region', { name: /ask of each stage/ })).getAllByRole('listitem');
    expect(plain(bars[0]?.textContent ?? '')).toBe('Virtual NIC10.9 µs a request109%');
    expect(bars).toHaveLength(5);
  });

  it('says that every stage has room where it has', async () => {
    await renderLab('?part=A&t=0.002&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Every stage has room');
  });

  it('does not speak of room where hardly any is left', async () => {
    await renderLab('?part=A&rate=91000&t=0.002&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Virtual NIC has little room left');
  });

  it('tells of bursts, which an average hides', async () => {
    await renderLab('?part=A&load=bursty&burstiness=10&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('On average every stage has room');
    expect(screen.getByText(/20,000 are offered on average, 200,000 in a burst/)).toBeInTheDocument();
  });

  it('is of the settings in force where the run has forked, and counts nothing of the run before', async () => {
    await renderLab('?part=B&t=0.02&paused=1&fork=0.008,path:passthrough', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Every stage has room');
    expect(plain(screen.getByText(/would be the first to give out/).textContent)).toBe(
      'I/O card, receiving would be the first to give out: one request keeps it busy for 5.68 µs, so it is full from 176,000 requests a second on, 23.1 Gbit/s of responses. 100,000 are offered.',
    );
    expect(screen.queryByText(/others ask/)).toBeNull();
  });

  it('says what others ask for, and its law with it adds up', async () => {
    await renderLab(
      '?part=C&path=sr-iov&neighbours=4&neighbourRate=20000&paused=1&level=advanced',
      <WhyPanel />,
    );
    expect(plain(screen.getByText(/One request keeps it busy/).textContent)).toBe(
      'One request keeps it busy for 5.68 µs, and others ask for 45% of its time. So it is full from 96,000 requests a second on, 12.6 Gbit/s of responses; 100,000 are offered.',
    );
    expect(plain(screen.getByText(/λ ≤/).textContent)).toBe(
      'λ ≤ m/D·(1 − others) = 1 / 5.68 µs × 55% = 96,000/s. λ·D/m + others = 100,000/s × 5.68 µs + 45% = 102%',
    );
  });

  it('tells what gets through where others share the stage that is full', async () => {
    await renderLab('?part=B&neighbours=4&neighbourRate=40000&t=0.06&paused=1', <WhyPanel />);
    expect(plain(screen.getByText(/first come, first served/).textContent)).toBe(
      'Beyond that all share it, first come, first served: about 68,800 of these requests a second get through, 9.0 Gbit/s of responses.',
    );
  });

  it('says so where others alone fill the stage, and speaks of no infinite gain', async () => {
    const { container } = await renderLab(
      '?part=B&neighbours=10&neighbourRate=250000&paused=1&level=advanced',
      <WhyPanel />,
    );
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('is filled by others alone');
    expect(screen.getByText(/nothing is left to spare, and one request more/)).toBeInTheDocument();
    const passthrough = screen.getByRole('button', { name: /Try it: .*passthrough/i }).closest('li');
    expect(passthrough).toHaveTextContent(/176,000 requests a second/);
    expect(container).not.toHaveTextContent(/∞|\b0 requests a second|NaN/);
  });

  it('knows when clients who wait ask for less than any stage carries', async () => {
    const { unmount } = await renderLab('?part=B&load=closed&clients=1&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent(
      'The clients themselves set the pace',
    );
    unmount();
    await renderLab('?part=B&load=closed&clients=200&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Virtual NIC sets the pace');
  });

  it('calls the core that does everything by a name', async () => {
    await renderLab('?part=B&hostCores=shared&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Host’s core cannot keep up');
  });

  it('shows symbols in the advanced wording alone', async () => {
    const { unmount } = await renderLab('?part=B&paused=1', <WhyPanel />);
    expect(screen.queryByText(/λ/)).toBeNull();
    unmount();
    await renderLab('?part=B&paused=1&level=advanced', <WhyPanel />);
    expect(plain(screen.getByText(/X ≤ min/).textContent)).toBe(
      'X ≤ min m/D = 1 / 10.9 µs = 91,800/s. λ·D/m = 100,000/s × 10.9 µs = 109%',
    );
  });
});
