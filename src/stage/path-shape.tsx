import { useIntl } from 'react-intl';
import type { IoPathId } from '../pattern/settings.ts';
import { bottom, type Rect, right, type StageGeometry } from './geometry.ts';

interface PathShapeProps {
  readonly path: IoPathId;
  readonly geometry: StageGeometry;
}

/** How far a shape stands off the box that it is drawn around. */
const OFF = 5;

/**
 * What tells the six paths apart without colour and without a word: an emulated card is a chip with pins, a backend in
 * user space a window, one in the kernel a plain box; a switch that polls embraces the virtual NIC, which has no core of
 * its own; a virtual function is one slice of a card, a card passed through is a whole one. Drawn below the boxes.
 */
export function PathShape({ path, geometry }: PathShapeProps) {
  const { boxes } = geometry;
  const nic = boxes['virtual-nic'].rect;
  switch (path) {
    case 'emulated':
      return <Chip rect={nic} />;
    case 'virtio-userspace':
      return <Window rect={nic} />;
    case 'vhost-net':
      return null;
    case 'vhost-user':
      return <Embrace inner={nic} outer={boxes['virtual-switch'].rect} />;
    case 'sr-iov':
      return <SlicedCard own={boxes['io-card'].rect} geometry={geometry} />;
    case 'passthrough':
      return <Contacts rect={boxes['io-card'].rect} geometry={geometry} />;
  }
}

const PIN = { width: 5, length: OFF, pitch: 15 };

/** A network chip, imitated pin by pin. */
function Chip({ rect }: { readonly rect: Rect }) {
  const count = Math.floor((rect.height - PIN.pitch) / PIN.pitch);
  const first = rect.y + (rect.height - (count - 1) * PIN.pitch) / 2;
  const pins = Array.from({ length: count }, (_, nth) => {
    const y = first + nth * PIN.pitch - PIN.width / 2;
    return pinAt(rect.x - PIN.length, y) + pinAt(right(rect), y);
  });
  return <path className="stage-shape stage-shape--solid" data-shape="chip" d={pins.join('')} />;
}

const pinAt = (x: number, y: number) => `M${x} ${y}h${PIN.length}v${PIN.width}h${-PIN.length}z`;

/** A process of the host's user space: a window around the backend, its bar above. */
function Window({ rect }: { readonly rect: Rect }) {
  const frame = grown(rect, OFF);
  const bar = 3;
  return (
    <g className="stage-shape" data-shape="window">
      <rect {...frame} rx={3} />
      <rect
        className="stage-shape--solid"
        x={frame.x}
        y={frame.y - bar}
        width={frame.width}
        height={bar + 2}
        rx={2}
      />
    </g>
  );
}

/** One polling core for both: the switch's frame goes round the virtual NIC too. */
function Embrace({ inner, outer }: { readonly inner: Rect; readonly outer: Rect }) {
  const a = grown(inner, OFF);
  const b = grown(outer, OFF);
  const d = `M${a.x} ${a.y}H${right(a)}V${b.y}H${right(b)}V${bottom(b)}H${right(a)}V${bottom(a)}H${a.x}Z`;
  return <path className="stage-shape" data-shape="embrace" d={d} />;
}

const CONTACT = { width: 4, height: 5, pitch: 7 };

interface ContactsProps {
  readonly rect: Rect;
  readonly geometry: StageGeometry;
}

/** The contacts of a card's edge: a piece of hardware that can be pulled out. None where a link leaves the edge. */
function Contacts({ rect, geometry }: ContactsProps) {
  const { lanes, laneWidth, boxes } = geometry;
  const [link] = lanes['io-card/database-server'];
  const isLinkBelow = link !== undefined && link.y === bottom(boxes['io-card'].rect);
  const linkEnd = isLinkBelow ? link.x + laneWidth / 2 + CONTACT.width : rect.x;
  const first = Math.max(rect.x + rect.width * 0.2, linkEnd);
  const count = Math.floor((rect.x + rect.width * 0.8 - first) / CONTACT.pitch);
  const contacts = Array.from(
    { length: count },
    (_, nth) =>
      `M${first + nth * CONTACT.pitch} ${bottom(rect)}h${CONTACT.width}v${CONTACT.height}h${-CONTACT.width}z`,
  );
  return <path className="stage-shape stage-shape--solid" data-shape="contacts" d={contacts.join('')} />;
}

/** Room that one virtual function's slice needs for its name, in letter heights. */
const SLICE_LETTERS = 3;

/** The card as a whole around the slice in use, with the other virtual functions beside it. */
function SlicedCard({ own, geometry }: { readonly own: Rect; readonly geometry: StageGeometry }) {
  const { formatMessage } = useIntl();
  const { slices, type } = geometry;
  const count = Math.max(1, Math.floor(slices.width / (SLICE_LETTERS * type.detail)));
  const width = slices.width / count;
  const card = { x: own.x - 3, y: own.y - 3, width: right(slices) - own.x + 6, height: own.height + 6 };
  return (
    <g data-shape="slices">
      {/* Below the slice alone: the link leaves the card where the others are. */}
      <Contacts rect={{ ...card, width: own.width + 6 }} geometry={geometry} />
      <path
        className="stage-shape stage-shape--card"
        d={
          `M${card.x} ${card.y}H${right(own) + 3}V${slices.y - 3}H${right(card)}` +
          `V${bottom(slices) + 3}H${right(own) + 3}V${bottom(card)}H${card.x}Z`
        }
      />
      {Array.from({ length: count }, (_, nth) => {
        const x = slices.x + nth * width;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a slice is its number.
          <g key={nth}>
            <rect
              className="stage-slice"
              x={x + 2}
              y={slices.y}
              width={width - 4}
              height={slices.height}
              rx={3}
            />
            <text
              className="stage-slice-name"
              x={x + width / 2}
              y={slices.y + type.detail * 1.3}
              fontSize={type.detail}
              textAnchor="middle"
            >
              {formatMessage({ id: 'stage.slice' }, { number: nth + 2 })}
            </text>
          </g>
        );
      })}
    </g>
  );
}

function grown({ x, y, width, height }: Rect, by: number): Rect {
  return { x: x - by, y: y - by, width: width + 2 * by, height: height + 2 * by };
}
