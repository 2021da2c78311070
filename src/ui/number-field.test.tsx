import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { describe, expect, it, vi } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { NumberField } from './number-field.tsx';

function fieldWith(isWhole = false) {
  const onCommit = vi.fn<(value: number) => void>();
  render(
    <IntlProvider locale="en" messages={messagesEn}>
      <NumberField
        label="Requests a second"
        range={{ min: 10, max: 1000 }}
        value={100}
        onCommit={onCommit}
        isWhole={isWhole}
      />
    </IntlProvider>,
  );
  return { field: screen.getByRole('textbox', { name: 'Requests a second' }), onCommit };
}

describe('a number field', () => {
  it('takes a number when it is left, once', async () => {
    const { field, onCommit } = fieldWith();
    await userEvent.clear(field);
    await userEvent.type(field, '1,000');
    expect(onCommit).not.toHaveBeenCalled();
    await userEvent.tab();
    expect(onCommit.mock.calls).toEqual([[1000]]);
  });

  it('takes a number at Enter', async () => {
    const { field, onCommit } = fieldWith();
    await userEvent.clear(field);
    await userEvent.type(field, '250.5{Enter}');
    expect(onCommit).toHaveBeenCalledWith(250.5);
  });

  it.each([
    ['many', 'number'],
    ['', 'number'],
    ['5', '10'],
    ['1e9', '1,000'],
  ])('keeps “%s” as typed, says what is wrong, and changes nothing', async (typed, word) => {
    const { field, onCommit } = fieldWith();
    await userEvent.clear(field);
    if (typed !== '') await userEvent.type(field, typed);
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
    expect(field).toHaveValue(typed);
    expect(field).toBeInvalid();
    expect(screen.getByRole('alert')).toHaveTextContent(word);
  });

  it('refuses a half where halves make no sense', async () => {
    const { field, onCommit } = fieldWith(true);
    await userEvent.clear(field);
    await userEvent.type(field, '12.5{Enter}');
    expect(onCommit).not.toHaveBeenCalled();
    expect(screen.getByRole('alert')).toHaveTextContent('whole');
  });

  it('goes back to the value in force at Escape', async () => {
    const { field, onCommit } = fieldWith();
    await userEvent.type(field, '9{Escape}');
    expect(field).toHaveValue('100');
    await userEvent.tab();
    expect(onCommit).not.toHaveBeenCalled();
  });
});
