import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import WhyPanel from './why-panel.tsx';

const plain = (text: string | null) => (text ?? '').replaceAll('\u00a0', ' ');

describe('Why', () => {
  it('names the stage that gives out, what a request asks of it, and what it can serve', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <WhyPanel />);
    expect(screen.getByRole('heading', { level: 2 })).toHaveTextContent('Virtual NIC cannot keep up');
    const text = screen.getByText(/One request keeps it busy/);
    expect(plain(text.textContent)).toBe(
      'One request keeps it busy for 10.9 µs. So it can serve 91,800 requests a second, 12.0 Gbit/s of responses; 100,000 are offered.',
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
