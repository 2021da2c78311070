import { act, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { PlayButton } from '../panels/transport.tsx';
import ClassTools from './class-tools.tsx';

/** A page with a home for the focus, and one more button. */
const page = (
  <>
    <PlayButton />
    <button type="button">Another</button>
    <ClassTools obey={() => false} />
  </>
);

describe('The focus', () => {
  it('comes back from the number of a step to what had it', async () => {
    const { lab } = await renderLab('?paused=1', page);
    screen.getByRole('button', { name: 'Another' }).focus();
    act(() => lab.presentation.getState().setGoTo('3'));
    expect(screen.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
    expect(screen.getByRole('button', { name: 'Another' })).toHaveFocus();
  });

  it('goes home from it where nothing had it before', async () => {
    const { lab } = await renderLab('?paused=1', page);
    act(() => lab.presentation.getState().setGoTo('3'));
    expect(screen.getByRole('textbox')).toHaveFocus();
    await userEvent.keyboard('{Escape}');
    expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
  });

  it('goes home from a black screen where nothing had it before', async () => {
    const { lab } = await renderLab('?paused=1', page);
    act(() => lab.presentation.getState().setBlank(true));
    const cover = screen.getByRole('button', { name: /black on purpose/ });
    expect(cover).toHaveFocus();
    await userEvent.click(cover);
    expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
  });
});
