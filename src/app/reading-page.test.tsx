import { act, screen, waitFor } from '@testing-library/react';
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

it('Whoever is led to a term of the glossary has it in focus, and one that there is not has the page', async () => {
  for (const [term, hasIt] of [
    ['iommu', true],
    ['nonsense', false],
    ['ring', true],
  ] as const) {
    const { lab, unmount } = await renderLab('?part=B&paused=1', <Page />);
    act(() => lab.view.getState().openTerm(term));
    const title = await screen.findByRole('heading', { name: 'Glossary' });
    await waitFor(() =>
      expect(screen.getByRole('main')).toContainElement(document.activeElement as HTMLElement),
    );
    expect(title).toBeInTheDocument();
    const focused = hasIt ? document.getElementById(`term-${term}`) : screen.getByRole('main');
    expect(focused).toHaveFocus();
    unmount();
  }
});

it('A page that an address opened, and no link, leaves the focus to the lab’s home', async () => {
  await renderLab('?part=B&paused=1&view=handout', <Page />);
  expect(screen.getByRole('main')).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  expect(screen.getByRole('button', { name: 'Play' })).toHaveFocus();
});
