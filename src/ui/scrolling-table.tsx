import { type ReactNode, useId } from 'react';

interface ScrollingTableProps {
  readonly caption: string;
  /** Says what its place has said already: for screen readers only. */
  readonly isCaptionHidden?: boolean;
  readonly columns: readonly ReactNode[];
  readonly className: string;
  /** Rows. */
  readonly children: ReactNode;
}

/** A table that scrolls by itself where it is larger than its place. */
export function ScrollingTable({
  caption,
  isCaptionHidden = false,
  columns,
  className,
  children,
}: ScrollingTableProps) {
  const id = useId();
  return (
    // A scrolling region has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className={className} data-own-keys tabIndex={0} aria-labelledby={id}>
      <table>
        <caption id={id} className={isCaptionHidden ? 'ui-visually-hidden' : undefined}>
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column, place) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place.
              <th key={place} scope="col">
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
