import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { IntlProvider } from 'react-intl';
import { describe, expect, it } from 'vitest';
import { messagesEn } from '../i18n/messages.en.ts';
import { FOCUS_HOME } from '../ui/focus-home.ts';
import { OpenTerm } from './open-term.ts';
import { WithTerms } from './with-terms.tsx';

const TEXTS = ['Its ring is full: <b>no</b> room.', 'The ring of a virtual NIC.'];

function show(open: ((term: string) => void) | null) {
  return render(
    <IntlProvider locale="en" messages={messagesEn}>
      <OpenTerm value={open}>
        <WithTerms texts={TEXTS}>
          {([first, second]) => (
            <>
              <p>{first}</p>
              <p>{second}</p>
            </>
          )}
        </WithTerms>
      </OpenTerm>
    </IntlProvider>,
  );
}

describe('A text with terms', () => {
  it('leads to the glossary from where each is first mentioned, and stays text', async () => {
    const asked: string[] = [];
    const { container } = show((term) => asked.push(term));
    expect(container).toHaveTextContent(TEXTS.join(''));
    const nic = await screen.findByRole('link', { name: 'virtual NIC' });
    expect(screen.getAllByRole('link').map(({ textContent }) => textContent)).toEqual([
      'ring',
      'virtual NIC',
    ]);
    expect(nic).toHaveAttribute('href', '?view=pattern#term-virtual-nic');
    expect(container).toHaveTextContent(TEXTS.join(''));
    expect(container.querySelector('b')).toBeNull();
    await userEvent.click(nic);
    await userEvent.tab({ shift: true });
    await userEvent.keyboard('{Enter}');
    expect(asked).toEqual(['virtual-nic', 'ring']);
  });

  it('hands the focus on when another text comes that has not the term', async () => {
    const page = (text: string) => (
      <IntlProvider locale="en" messages={messagesEn}>
        <button type="button" {...FOCUS_HOME}>
          home
        </button>
        <OpenTerm value={() => {}}>
          <WithTerms texts={[text]}>{([only]) => <p>{only}</p>}</WithTerms>
        </OpenTerm>
      </IntlProvider>
    );
    const { rerender } = render(page('The virtual NIC is full.'));
    (await screen.findByRole('link', { name: 'virtual NIC' })).focus();
    rerender(page('Every stage has room.'));
    await waitFor(() => expect(screen.getByRole('button', { name: 'home' })).toHaveFocus());
  });

  it('is a text where there is no glossary to go to', () => {
    const { container } = show(null);
    expect(container).toHaveTextContent(TEXTS.join(''));
    expect(screen.queryByRole('link')).not.toBeInTheDocument();
  });
});
