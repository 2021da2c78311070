import { useIntl } from 'react-intl';
import type { StageGeometry } from './geometry.ts';

const ENTRIES = ['request', 'response', 'drop'] as const;

/** What a mark is: its shape and its name side by side. */
export function Legend({ geometry }: { readonly geometry: StageGeometry }) {
  const { formatMessage } = useIntl();
  const { at, direction } = geometry.legend;
  const { type, dotRadius } = geometry;
  const isRow = direction === 'row';
  const startOf = (index: number) => (ROW_STARTS[index] ?? 18) * type.detail;
  // In a row each name has the room up to the next mark.
  const roomOf = (index: number) =>
    isRow ? startOf(index + 1) - startOf(index) - 2 * dotRadius - 9 : undefined;
  return (
    <g className="stage-legend" fontSize={type.detail}>
      {ENTRIES.map((entry, index) => {
        const x = at.x + (isRow ? startOf(index) : 0);
        const y = at.y + (isRow ? 0 : index * type.detail * 1.6);
        return (
          <g key={entry} transform={`translate(${x} ${y})`}>
            <g transform={`translate(${dotRadius + 1} ${-type.detail * 0.34})`}>
              <Mark entry={entry} geometry={geometry} />
            </g>
            <text x={2 * dotRadius + 7} data-room={roomOf(index)}>
              {formatMessage({ id: `stage.legend.${entry}` })}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** Where the entries of a row begin, in letter heights. */
const ROW_STARTS = [0, 5.9, 12.5];

function Mark({
  entry,
  geometry,
}: {
  readonly entry: (typeof ENTRIES)[number];
  readonly geometry: StageGeometry;
}) {
  const { dotRadius: dot, diamondRadius: diamond } = geometry;
  const arm = dot * 0.85;
  switch (entry) {
    case 'request':
      return <circle className="stage-mark-request" r={dot} />;
    case 'response':
      return (
        <path className="stage-mark-response" d={`M0 ${-diamond}L${diamond} 0L0 ${diamond}L${-diamond} 0Z`} />
      );
    case 'drop':
      return (
        <path
          className="stage-mark-drop"
          d={`M${-arm} ${-arm}L${arm} ${arm}M${arm} ${-arm}L${-arm} ${arm}`}
        />
      );
  }
}
