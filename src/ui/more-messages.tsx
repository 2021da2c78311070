import { type ReactNode, useMemo } from 'react';
import { IntlProvider, useIntl } from 'react-intl';

interface MoreMessagesProps {
  /** A part of the catalogue that is loaded with the screens that speak it. */
  readonly messages: Readonly<Record<string, string>>;
  readonly children: ReactNode;
}

/** Adds messages to those of the page, so that the first screen need not carry the words of every other. */
export function MoreMessages({ messages, children }: MoreMessagesProps) {
  const { locale, messages: known } = useIntl();
  const together = useMemo(() => ({ ...known, ...messages }) as typeof known, [known, messages]);
  return (
    <IntlProvider locale={locale} messages={together}>
      {children}
    </IntlProvider>
  );
}
