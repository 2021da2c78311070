import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { Tabs } from './tabs.tsx';

const tabs = [
  { value: 'one', label: 'One' },
  { value: 'two', label: 'Two' },
  { value: 'three', label: 'Three' },
] as const;

function Sample() {
  const [selected, select] = useState<(typeof tabs)[number]['value']>('one');
  return (
    <Tabs name="Numbers" tabs={tabs} selected={selected} onSelect={select}>
      <p>{selected}</p>
    </Tabs>
  );
}

describe('Tabs', () => {
  it('name the panel after the tab that is selected', async () => {
    render(<Sample />);
    expect(screen.getByRole('tabpanel', { name: 'One' })).toHaveTextContent('one');
    await userEvent.click(screen.getByRole('tab', { name: 'Three' }));
    expect(screen.getByRole('tabpanel', { name: 'Three' })).toHaveTextContent('three');
  });

  it('are one stop for the Tab key, and arrows, Home and End move and select', async () => {
    render(<Sample />);
    await userEvent.tab();
    expect(screen.getByRole('tab', { name: 'One' })).toHaveFocus();
    for (const [key, name] of [
      ['{ArrowRight}', 'Two'],
      ['{End}', 'Three'],
      ['{ArrowRight}', 'One'],
      ['{ArrowLeft}', 'Three'],
      ['{Home}', 'One'],
    ] as const) {
      await userEvent.keyboard(key);
      expect(screen.getByRole('tab', { name })).toHaveFocus();
      expect(screen.getByRole('tab', { name })).toHaveAttribute('aria-selected', 'true');
    }
    await userEvent.tab();
    expect(document.body).toHaveFocus();
  });
});
