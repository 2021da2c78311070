import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

type Messages = Readonly<Record<string, string>>;

/** What becomes of a catalogue before it is spoken: a test mode's words, or nothing else. */
export type ChangeMessages = <M extends Messages>(messages: M) => M;
export const AS_WRITTEN: ChangeMessages = (messages) => messages;
export const MessagesChange = createContext<ChangeMessages>(AS_WRITTEN);

interface MoreMessagesProps {
  /** A part of the catalogue that is loaded with the screens that speak it. */
  readonly messages: Messages;
  readonly children: ReactNode;
}

/** Adds messages to those of the page, so that the first screen need not carry the words of every other. */
export function MoreMessages({ messages, children }: MoreMessagesProps) {
  const { locale, messages: known } = useIntl();
  const change = useContext(MessagesChange);
  const together = useMemo(
    () => ({ ...known, ...change(messages) }) as typeof known,
    [known, messages, change],
  );
  return (
    <IntlProvider locale={locale} messages={together}>
      {children}
    </IntlProvider>
  );
}
