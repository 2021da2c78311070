import { fireEvent, screen } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { renderLab } from '../app/testing/render-lab.tsx';
import { embedBuilderMessages } from '../i18n/en/embed-builder.ts';
import { MoreMessages } from '../ui/more-messages.tsx';
import { SnippetField } from './snippet-field.tsx';

describe('The snippet to be copied', () => {
  afterEach(() => vi.restoreAllMocks());

  async function copySnippet(write: () => Promise<void>) {
    const written = vi.spyOn(navigator.clipboard, 'writeText').mockImplementation(write);
    await renderLab(
      '?part=B&paused=1',
      <MoreMessages messages={embedBuilderMessages}>
        <SnippetField text={'<iframe>\n</iframe>'} />
      </MoreMessages>,
    );
    const snippet = screen.getByLabelText<HTMLTextAreaElement>('Snippet');
    const select = vi.spyOn(snippet, 'select');
    fireEvent.click(screen.getByRole('button', { name: 'Copy the snippet' }));
    return { snippet, select, written };
  }

  it('puts the snippet into the clipboard, and says so', async () => {
    const { snippet, written } = await copySnippet(async () => {});
    await screen.findByText('The snippet is in the clipboard.');
    expect(written).toHaveBeenCalledWith(snippet.value);
  });

  it('chooses the snippet where it stands, for a clipboard that is closed, and lays it out no second time', async () => {
    const { snippet, select } = await copySnippet(() => Promise.reject(new DOMException('closed')));
    await screen.findByText(/keeps the clipboard closed/);
    expect(select).toHaveBeenCalledOnce();
    expect(screen.getAllByDisplayValue(snippet.value, { normalizer: (text) => text })).toEqual([snippet]);
  });
});
