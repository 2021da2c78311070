import { useRef, useState } from 'react';
import { useIntl } from 'react-intl';
import { useCopying } from '../ui/copying.tsx';

/** The text, for the clipboard or, where that is closed, to be copied by hand. */
export function SnippetField({ text }: { readonly text: string }) {
  const intl = useIntl();
  const field = useRef<HTMLTextAreaElement>(null);
  const [words, setWords] = useState('');
  const label = intl.formatMessage({ id: 'builder.snippet' });
  // The text is on the page already: where the clipboard is closed it is chosen there, and not laid out once more.
  const { copy } = useCopying(label);
  const take = async () => {
    const isTaken = await copy(text);
    if (!isTaken) field.current?.select();
    setWords(intl.formatMessage({ id: isTaken ? 'builder.copied' : 'builder.refused' }));
  };
  return (
    <div className="embed-builder-snippet">
      <textarea ref={field} readOnly rows={5} spellCheck={false} value={text} aria-label={label} />
      <div className="embed-builder-copy">
        <button type="button" className="ui-button ui-button--primary" onClick={() => void take()}>
          {intl.formatMessage({ id: 'builder.copy' })}
        </button>
        <p role="status">{words}</p>
      </div>
    </div>
  );
}
