import { useId } from 'react';
import type { Frame } from '../engine/frame.ts';
import { useFrameFact, useLab } from '../stores/lab-context.ts';

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
  const captionId = useId();
  useFrameFact(changesWith);
  return (
    // A scrolling region has to be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
    <section className="chart-table-body" data-own-keys tabIndex={0} aria-labelledby={captionId}>
      <table>
        <caption id={captionId} className="ui-visually-hidden">
          {caption}
        </caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows(feed.latest()).map(([heading = '', ...cells]) => (
            <tr key={heading}>
              <th scope="row">{heading}</th>
              {cells.map((cell, column) => (
                <td key={columns[column + 1]}>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
