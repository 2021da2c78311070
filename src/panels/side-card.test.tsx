import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { SideCard } from './side-card.tsx';

describe('The card beside the stage', () => {
  it('shows the figures at first', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <SideCard />);
    expect(screen.getByRole('tab', { name: 'Now' })).toHaveAttribute('aria-selected', 'true');
    expect(screen.getByText('Median response')).toBeInTheDocument();
  });

  it('opens at the panel that the address names, and is walked with the arrow keys', async () => {
    const { lab } = await renderLab('?part=B&t=0.012&paused=1&panel=why', <SideCard />);
    expect(await screen.findByRole('heading', { name: 'Virtual NIC cannot keep up' })).toBeInTheDocument();
    screen.getByRole('tab', { name: 'Why' }).focus();
    await userEvent.keyboard('{ArrowLeft}');
    expect(lab.view.getState().panel).toBe('now');
    expect(screen.getByRole('tab', { name: 'Now' })).toHaveFocus();
  });

  it('grows over the column and back by one button that says what it does', async () => {
    await renderLab('?part=B&t=0.012&paused=1', <SideCard />);
    await userEvent.click(screen.getByRole('button', { name: /^Larger/ }));
    expect(screen.getByRole('button', { name: 'Smaller again' })).toHaveFocus();
  });
});
