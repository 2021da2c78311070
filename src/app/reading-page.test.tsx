import { screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PlayButton } from '../panels/transport.tsx';
import { useView } from '../stores/lab-context.ts';
import { ReadingPage } from './reading-page.tsx';
import { renderLab } from './testing/render-lab.tsx';

function Page() {
  const page = useView((state) => state.page);
  return page === 'lab' ? <PlayButton /> : <ReadingPage page={page} onStanding={() => {}} />;
}

it('A page that an address opened, and no link, leaves the focus to the lab’s home', async () => {
  await renderLab('?part=B&paused=1&view=handout', <Page />);
  expect(screen.getByRole('main')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
});
