import { fireEvent, render, screen, within } from '@testing-library/react';
import { IntlProvider } from 'react-intl';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { TRADE_OFFS } from '../pattern/reference/trade-offs.ts';
import { PatternPage } from './pattern-page.tsx';

const onOpenPart = vi.fn();
const onTry = vi.fn();

beforeEach(() => {
  vi.clearAllMocks();
  render(
    <IntlProvider locale="en" messages={messagesEn}>
      <PatternPage onOpenPart={onOpenPart} onTry={onTry} />
    </IntlProvider>,
  );
});

const guide = () => screen.getByRole('region', { name: 'Which path does your load need?' });

describe('the pattern page', () => {
  it('opens a part in the lab', () => {
    fireEvent.click(screen.getByRole('button', { name: 'Open Part C in the lab' }));
    expect(onOpenPart).toHaveBeenCalledExactlyOnceWith('C');
  });

  it('advises another path where the load outgrows the kernel, and hands its answer over to be tried', () => {
    const advice = within(guide()).getByRole('status');
    expect(advice).toHaveTextContent(/^vhost-net.* carries this load/);
    const rate = within(guide()).getByLabelText(/^Requests a second/);
    fireEvent.input(rate, { target: { value: '100000' } });
    fireEvent.blur(rate);
    expect(advice).toHaveTextContent(/^vhost-user.* carries this load/);
    fireEvent.click(within(guide()).getByRole('button', { name: 'Try it in the lab' }));
    expect(onTry).toHaveBeenCalledWith(expect.objectContaining({ path: 'vhost-user', rate: 100_000 }));
  });

  it('marks the paths that take away what cannot be done without', () => {
    const passthrough = () => within(guide()).getByRole('row', { name: /^Passthrough/ });
    expect(passthrough()).not.toHaveTextContent('takes away');
    fireEvent.click(within(guide()).getByRole('checkbox', { name: 'moving while it runs' }));
    expect(passthrough()).toHaveTextContent('takes away: moving while it runs');
  });

  it('tells what of the stage belongs to a part of the NIST figure', () => {
    const figure = screen.getByRole('region', { name: 'On the NIST map' });
    const hardware = within(figure).getByRole('button', { name: /^Hardware/ });
    fireEvent.click(hardware);
    expect(hardware).toHaveAttribute('aria-pressed', 'true');
    expect(within(figure).getByRole('status')).toHaveTextContent('I/O card');
  });

  it('cites who found each price, with links to where it can be read', () => {
    const prices = screen.getByRole('region', { name: 'What it costs' });
    expect(prices).not.toHaveTextContent('measurements file');
    expect(within(prices).getAllByText(/Source:/)).toHaveLength(TRADE_OFFS.length);
    const [pauseFrames] = within(prices).getAllByRole('link', { name: /Smolyar/ });
    expect(pauseFrames).toHaveAttribute('href', expect.stringMatching(/^https:\/\/www\.usenix\.org\//));
    const sources = screen.getByRole('region', { name: 'Sources' });
    const addresses = within(sources)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href'));
    expect(addresses).toContain('https://doi.org/10.6028/NIST.SP.500-292');
    expect(addresses).toContain('https://github.com/chaudron/ovs_perf');
    expect(addresses).toContain('https://doi.org/10.1145/2150976.2151020');
  });

  it('lists every term of the glossary under an id of its own', () => {
    const glossary = screen.getByRole('region', { name: 'Glossary' });
    const ids = [...glossary.querySelectorAll('[id^=term-]')].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toContain('term-iommu');
    expect(within(glossary).getAllByRole('definition')).toHaveLength(ids.length);
  });
});
