import { type ReactNode, useId } from 'react';
import { ScrollingTable } from '../ui/scrolling-table.tsx';

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

interface CardTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ReactNode;
}

export function CardTable({ caption, columns, children }: CardTableProps) {
  return (
    <ScrollingTable caption={caption} columns={columns} className="card-table">
      {children}
    </ScrollingTable>
  );
}
