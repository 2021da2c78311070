import { type ReactNode, useId } from 'react';

interface CardSectionProps {
  readonly title: string;
  readonly children: ReactNode;
}

export function CardSection({ title, children }: CardSectionProps) {
  const id = useId();
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

interface ScrollingTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

/** A table that scrolls by itself where it is wider than the page. */
export function ScrollingTable({ caption, columns, children }: ScrollingTableProps) {
  const id = useId();
  return (
    // A scrolling region has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="card-table" aria-labelledby={id} tabIndex={0}>
      <table>
        <caption id={id}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  );
}
