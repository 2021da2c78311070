import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PopoverButton } from './popover-button.tsx';

function show() {
  render(
    <>
      <PopoverButton name="Lessons">
        {(close) => (
          <button type="button" onClick={close}>
            Begin
          </button>
        )}
      </PopoverButton>
      <button type="button">Elsewhere</button>
    </>,
  );
  return { user: userEvent.setup(), button: screen.getByRole('button', { name: 'Lessons' }) };
}

const isUnfolded = () => screen.queryByRole('button', { name: 'Begin' }) !== null;

it('unfolds by its button, says so, and folds by it again', async () => {
  const { user, button } = show();
  await user.click(button);
  expect(isUnfolded()).toBe(true);
  expect(button).toHaveAttribute('aria-expanded', 'true');
  await user.click(button);
  expect(isUnfolded()).toBe(false);
  expect(button).toHaveAttribute('aria-expanded', 'false');
});

it('folds by Escape and by its content, and gives the focus back', async () => {
  const { user, button } = show();
  await user.click(button);
  screen.getByRole('button', { name: 'Begin' }).focus();
  await user.keyboard('{Escape}');
  expect(isUnfolded()).toBe(false);
  expect(button).toHaveFocus();
  await user.click(button);
  await user.click(screen.getByRole('button', { name: 'Begin' }));
  expect(isUnfolded()).toBe(false);
  expect(button).toHaveFocus();
});

it('folds by a press elsewhere, and leaves the focus where that was', async () => {
  const { user, button } = show();
  await user.click(button);
  await user.click(screen.getByRole('button', { name: 'Elsewhere' }));
  expect(isUnfolded()).toBe(false);
  expect(screen.getByRole('button', { name: 'Elsewhere' })).toHaveFocus();
});
