import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import CompareView from './compare-view.tsx';

const view = (
  <CompareView
    stage={null}
    followBar={null}
    transport={null}
    settingsSheet={null}
    results={(results) => results}
  />
);

describe('The compare view', () => {
  it('speaks of the very same arrivals where they are', async () => {
    await renderLab('?part=B&t=0.012&paused=1&compare=path:passthrough', view);
    expect(screen.getByText('The very same arrivals on both sides')).toBeInTheDocument();
    expect(screen.getByRole('figure', { name: /of the same arrivals/ })).toBeInTheDocument();
    expect(screen.getByText(/runs with the same arrivals/)).toBeInTheDocument();
  });

  it('does not where clients wait for answers: they are the same, what they ask for is not', async () => {
    const closed = '?part=A&load=closed&clients=100&t=0.012&paused=1';
    await renderLab(`${closed}&compare=path:passthrough,load:closed`, view);
    expect(screen.getByText(/^The same clients and draws on both sides/)).toBeInTheDocument();
    const chart = screen.getByRole('figure', { name: /of the requests of the same clients/ });
    expect(chart).toHaveTextContent(/vhost-net delivers .+ of .+, passthrough .+ of /);
    expect(screen.getByText(/runs with the same clients and random numbers/)).toBeInTheDocument();
    expect(screen.queryByText(/same arrivals/)).toBeNull();
  });

  it('tells from when on a run that forked has been what it is compared as', async () => {
    const fork = '?part=B&t=0.012&paused=1&fork=0.004,path:passthrough&compare=path:vhost-net';
    await renderLab(fork, view);
    expect(screen.getByText(/So since 4(\.00)?\sms: this run had other settings before/)).toBeInTheDocument();
    expect(screen.getByText(/from their start on, unlike the forked run/)).toBeInTheDocument();
  });
});
