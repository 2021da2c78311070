import { type ReactNode, useEffect, useRef, useState } from 'react';
import './copying.css';

interface Copying {
  /** Puts a text into the clipboard; false where that is closed, and `byHand` shows it. */
  readonly copy: (text: string) => Promise<boolean>;
  /** The text to be copied by hand, chosen whole; nothing where the clipboard took it. */
  readonly byHand: ReactNode;
}

/** Something to copy. A frame may keep the clipboard closed: then the text is laid out in a field called `label`. */
export function useCopying(label: string): Copying {
  const [refused, setRefused] = useState<string | null>(null);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (refused !== null) field.current?.select();
  }, [refused]);
  const copy = async (text: string) => {
    try {
      await navigator.clipboard.writeText(text);
      setRefused(null);
      return true;
    } catch {
      setRefused(text);
      return false;
    }
  };
  const byHand =
    refused === null ? null : (
      <input ref={field} className="ui-copy-by-hand" readOnly value={refused} aria-label={label} />
    );
  return { copy, byHand };
}
