import type { Frame } from '../engine/frame.ts';
import { useFrameFact, useLab } from '../stores/lab-context.ts';
import { ScrollingTable } from '../ui/scrolling-table.tsx';

interface ValueTableProps {
  readonly caption: string;
  readonly columns: readonly string[];
  /** Cells as texts, the first of each row its heading. */
  readonly rows: (frame: Frame | null) => readonly (readonly string[])[];
  /** Changes when the rows do. Without it the table follows whatever renders it. */
  readonly changesWith?: (frame: Frame | null) => string;
}

const never = () => '';

/** A chart's values as a table. It grows with its rows and not with every frame. */
export function ValueTable({ caption, columns, rows, changesWith = never }: ValueTableProps) {
  const { feed } = useLab();
  useFrameFact(changesWith);
  return (
    <ScrollingTable caption={caption} isCaptionHidden columns={columns} className="chart-table-body">
      {rows(feed.latest()).map(([heading = '', ...cells]) => (
        <tr key={`${heading} ${cells[0]}`}>
          <th scope="row">{heading}</th>
          {cells.map((cell, column) => (
            <td key={columns[column + 1]}>{cell}</td>
          ))}
        </tr>
      ))}
    </ScrollingTable>
  );
}
