import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
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
});
