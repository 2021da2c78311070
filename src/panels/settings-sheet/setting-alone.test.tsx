import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { renderLab } from '../../app/testing/render-lab.tsx';
import SettingAlone from './setting-alone.tsx';

it('says at the setting itself that what is asked for cannot be had, as long as it is asked for', async () => {
  await renderLab('?path=sr-iov&card=700-series&paused=1', <SettingAlone id="neighbours" />);
  const field = screen.getByRole('textbox', { name: 'Neighbours' });
  await userEvent.clear(field);
  await userEvent.type(field, '150{Enter}');
  expect(screen.getByText(/150 neighbours do not fit\. 127 are shown\./)).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, '127{Enter}');
  expect(screen.queryByText(/do not fit/)).toBeNull();
});
