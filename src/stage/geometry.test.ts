import { describe, expect, it } from 'vitest';
import { COMPONENT_IDS, type ComponentId, LANES, type LaneId } from '../pattern/topology.ts';
import { layoutOf } from './box-layout.ts';
import { GEOMETRIES } from './geometries.ts';
import { FLOOR_IDS, holds, overlap, type Rect, type StageGeometry } from './geometry.ts';
import type { Point } from './polyline.ts';

const laneIds = Object.keys(LANES) as LaneId[];

/** Room a text takes whose width is given in ems. */
const text = ({ x, y }: Point, size: number, ems: number, anchor: 'start' | 'end' = 'start'): Rect => {
  const width = ems * size;
  return { x: anchor === 'start' ? x : x - width, y: y - size * 0.74, width, height: size * 0.95 };
};

/** Widths of the texts on the stage in ems, measured in the bundled typeface's semi-bold and rounded up. */
const titles: Record<(typeof COMPONENT_IDS)[number], number> = {
  'virtual-server': 6.4,
  'virtual-nic': 5.2,
  'virtual-switch': 6.5,
  'physical-nic': 6,
  'network-switch': 3.3,
  'io-card': 3.9,
  'database-server': 7.6,
  'storage-lun': 5.8,
};
const floorNames: Record<(typeof FLOOR_IDS)[number], number> = { servers: 6.5, hypervisor: 5, hardware: 4.5 };
const FULL_FIGURE = 2.4;

/** What a box shows inside, by name. */
function contents(geometry: StageGeometry, id: (typeof COMPONENT_IDS)[number]): [string, Rect][] {
  const box = geometry.boxes[id];
  const { title, detail, figure, meter } = layoutOf(box, geometry);
  const { type } = geometry;
  const parts: [string, Rect][] = [
    ['title', text(title, type.title, titles[id])],
    // Figures have no descenders.
    ['figure', { ...text(figure, type.figure, FULL_FIGURE, 'end'), height: type.figure * 0.75 }],
    ['meter', meter],
    ['bay', box.bay],
  ];
  if (box.hasDetail) parts.push(['detail', text(detail, type.detail, 4)]);
  if (box.rings !== null) parts.push(['rings', box.rings]);
  if (box.workers !== null) parts.push(['workers', box.workers.rect]);
  return parts;
}

/** A loss of hundreds of thousands a second, "lost 888,000/s", on one line or on two. */
const lostLines = ({ boxes, type, lostLines }: StageGeometry, id: ComponentId): Rect[] =>
  Array.from({ length: lostLines }, (_, line) => {
    const { x, y } = boxes[id].lostLabel;
    return text({ x, y: y + line * type.detail * 1.2 }, type.detail, lostLines === 1 ? 6.8 : 4.85);
  });

/** Where the crosses of what a component loses are: see `drops.ts`. */
const crosses = ({ boxes, dotRadius }: StageGeometry, id: ComponentId): Rect => {
  const { x, y, width, height } = boxes[id].chute;
  return {
    x: x + 0.08 * width - dotRadius,
    y,
    width: 0.84 * width + 2 * dotRadius,
    height: height + dotRadius,
  };
};

/** All lines of the note. */
const noteRoom = ({ note, type }: StageGeometry): Rect => {
  const first = text(note.at, type.detail, note.lines === 1 ? 21 : 10.4);
  return { ...first, height: first.height + (note.lines - 1) * type.detail * 1.2 };
};

const inside = (outer: Rect, inner: Rect) =>
  holds(outer, inner) && holds(outer, { x: inner.x + inner.width, y: inner.y + inner.height });

/** The area of a lane, as one rectangle a straight piece. */
const corridors = (geometry: StageGeometry, lane: LaneId): Rect[] =>
  geometry.lanes[lane].slice(1).map((to, index) => {
    const from = geometry.lanes[lane][index]!;
    const half = geometry.laneWidth / 2;
    const isUpright = from.x === to.x;
    return {
      x: Math.min(from.x, to.x) - (isUpright ? half : 0),
      y: Math.min(from.y, to.y) - (isUpright ? 0 : half),
      width: Math.abs(to.x - from.x) + (isUpright ? 2 * half : 0),
      height: Math.abs(to.y - from.y) + (isUpright ? 0 : 2 * half),
    };
  });

const pairs = <Item>(items: readonly Item[]): [Item, Item][] =>
  items.flatMap((a, index) => items.slice(index + 1).map((b): [Item, Item] => [a, b]));

describe.each(Object.entries(GEOMETRIES))('the %s layout', (_, geometry) => {
  const { boxes, floors, viewBox } = geometry;
  const sheet: Rect = { x: 0, y: 0, ...viewBox };

  it.each(COMPONENT_IDS)('keeps %s and all that belongs to it on the sheet', (id) => {
    const { rect, badge, chute } = boxes[id];
    for (const area of [rect, badge, chute]) expect(inside(sheet, area), JSON.stringify(area)).toBe(true);
  });

  it('lets no two boxes overlap', () => {
    for (const [a, b] of pairs(COMPONENT_IDS))
      expect(overlap(boxes[a].rect, boxes[b].rect), `${a} and ${b}`).toBe(false);
  });

  it.each(COMPONENT_IDS)('keeps what %s shows inside its box, and apart', (id) => {
    const parts = contents(geometry, id);
    for (const [name, part] of parts) expect(inside(boxes[id].rect, part), name).toBe(true);
    for (const [[aName, a], [bName, b]] of pairs(parts))
      expect(overlap(a, b), `${aName} and ${bName}`).toBe(false);
  });

  it.each(COMPONENT_IDS)('leaves a space between the name of %s and a figure of 100 %', (id) => {
    const { titleRoom, detailRoom, title, figure } = layoutOf(boxes[id], geometry);
    // Fitting may make a name smaller, but so little that nobody sees it beside the others.
    expect(0.92 * titles[id] * geometry.type.title).toBeLessThanOrEqual(titleRoom);
    const isBeside = boxes[id].header === 'beside';
    const end = title.x + (isBeside ? titleRoom : detailRoom);
    expect(figure.x - FULL_FIGURE * geometry.type.figure - end).toBeGreaterThanOrEqual(4 - 1e-9);
  });

  it.each(laneIds)('begins and ends the lane %s at its boxes', (lane) => {
    const [inner, outer] = LANES[lane];
    const line = geometry.lanes[lane];
    const start = line[0]!;
    const end = line.at(-1)!;
    const onEdge = (rect: Rect, point: Point) =>
      holds(rect, point) &&
      (point.x === rect.x ||
        point.x === rect.x + rect.width ||
        point.y === rect.y ||
        point.y === rect.y + rect.height);
    expect(onEdge(boxes[inner].rect, start)).toBe(true);
    expect(onEdge(boxes[outer].rect, end)).toBe(true);
  });

  it.each(laneIds)('leads the lane %s through no box, and upright or level', (lane) => {
    for (const corridor of corridors(geometry, lane)) {
      expect(inside(sheet, corridor)).toBe(true);
      for (const id of COMPONENT_IDS) expect(overlap(corridor, boxes[id].rect), id).toBe(false);
    }
    geometry.lanes[lane].slice(1).forEach((to, index) => {
      const from = geometry.lanes[lane][index]!;
      expect(from.x === to.x || from.y === to.y).toBe(true);
    });
  });

  it('lets no two lanes cross or touch', () => {
    for (const [a, b] of pairs(laneIds))
      for (const one of corridors(geometry, a))
        for (const other of corridors(geometry, b)) expect(overlap(one, other), `${a} and ${b}`).toBe(false);
  });

  it('stacks the floors in the physical server without a touch', () => {
    for (const floor of FLOOR_IDS) expect(inside(geometry.server.rect, floors[floor].rect)).toBe(true);
    for (const [a, b] of pairs(FLOOR_IDS)) expect(overlap(floors[a].rect, floors[b].rect)).toBe(false);
  });

  it('puts every component on its floor, or outside the physical server', () => {
    const at = (id: (typeof COMPONENT_IDS)[number], floor: (typeof FLOOR_IDS)[number]) =>
      inside(floors[floor].rect, boxes[id].rect);
    expect(at('virtual-server', 'servers')).toBe(true);
    expect(at('virtual-nic', 'hypervisor')).toBe(true);
    expect(at('virtual-switch', 'hypervisor')).toBe(true);
    expect(at('physical-nic', 'hardware')).toBe(true);
    expect(at('io-card', 'hardware')).toBe(true);
    for (const id of ['network-switch', 'database-server', 'storage-lun'] as const)
      expect(overlap(boxes[id].rect, geometry.server.rect), id).toBe(false);
  });

  it('leads the direct path in two straight lines, and cuts the shaft through the whole hypervisor', () => {
    expect(geometry.lanes['virtual-server/io-card']).toHaveLength(2);
    expect(geometry.lanes['io-card/database-server']).toHaveLength(2);
    const { shaft } = geometry;
    expect(shaft.y).toBeLessThan(floors.hypervisor.rect.y);
    expect(shaft.y + shaft.height).toBeGreaterThan(floors.hypervisor.rect.y + floors.hypervisor.rect.height);
    const [corridor] = corridors(geometry, 'virtual-server/io-card');
    expect(corridor!.x).toBeGreaterThan(shaft.x);
    expect(corridor!.x + corridor!.width).toBeLessThan(shaft.x + shaft.width);
    for (const id of COMPONENT_IDS) expect(overlap(shaft, boxes[id].rect), id).toBe(false);
  });

  it('has room for the physical server’s name, before the legend', () => {
    const { server, legend, type } = geometry;
    expect(server.title.room).toBeGreaterThanOrEqual(7.1 * type.title);
    if (legend.direction === 'row')
      expect(server.title.x + server.title.room).toBeLessThanOrEqual(legend.at.x - geometry.dotRadius);
  });

  it('keeps labels clear of boxes, lanes and one another', () => {
    const { type } = geometry;
    const labels: [string, Rect][] = [
      ['server', { ...text(geometry.server.title, type.title, 7.1), width: geometry.server.title.room }],
      ...FLOOR_IDS.flatMap((id): [string, Rect][] => {
        const { label } = floors[id];
        return label === null ? [] : [[id, text(label, type.detail, floorNames[id], 'end')]];
      }),
      ['bypass', text(geometry.bypassLabel, type.detail, 9.7)],
      ['link', text(geometry.linkLabel, type.detail, 8.9)],
      ['note', noteRoom(geometry)],
      ...(geometry.follow === null ? [] : [['follow', geometry.follow] satisfies [string, Rect]]),
      ['neighbours', geometry.neighbours.room],
      ['slices', geometry.slices],
    ];
    for (const [name, label] of labels) {
      expect(inside(sheet, label), name).toBe(true);
      for (const id of COMPONENT_IDS) expect(overlap(label, boxes[id].rect), `${name} and ${id}`).toBe(false);
      for (const lane of laneIds)
        for (const corridor of corridors(geometry, lane))
          expect(overlap(label, corridor), `${name} and ${lane}`).toBe(false);
    }
    for (const [[aName, a], [bName, b]] of pairs(labels))
      expect(overlap(a, b), `${aName} and ${bName}`).toBe(false);
  });

  it.each(COMPONENT_IDS)('keeps the badge of %s off lanes, other boxes and its own title', (id) => {
    const { badge } = boxes[id];
    for (const lane of laneIds)
      for (const corridor of corridors(geometry, lane)) expect(overlap(badge, corridor), lane).toBe(false);
    for (const other of COMPONENT_IDS)
      if (other !== id) expect(overlap(badge, boxes[other].rect), other).toBe(false);
    for (const floor of FLOOR_IDS) {
      const { label } = floors[floor];
      if (label === null) continue;
      const name = text(label, geometry.type.detail, floorNames[floor], 'end');
      expect(overlap(badge, name), floor).toBe(false);
    }
    // What neighbours fill while the virtual server goes past it: its own virtual NIC has none.
    const bypass = text(geometry.bypassLabel, geometry.type.detail, 9.7);
    if (id !== 'virtual-nic') expect(overlap(badge, bypass), 'bypass').toBe(false);
    // Sign and word: 5.4 ems between the round ends.
    expect(badge.width).toBeGreaterThanOrEqual(badge.height / 2 + 11 + 5.4 * geometry.type.detail);
    const { title } = layoutOf(boxes[id], geometry);
    expect(overlap(badge, text(title, geometry.type.title, titles[id]))).toBe(false);
  });

  it.each(COMPONENT_IDS)('lets what %s loses fall clear of lanes and of every other box', (id) => {
    for (const other of COMPONENT_IDS)
      if (other !== id) expect(overlap(crosses(geometry, id), boxes[other].rect), other).toBe(false);
    for (const lane of laneIds)
      for (const corridor of corridors(geometry, lane))
        expect(overlap(crosses(geometry, id), corridor), lane).toBe(false);
  });

  it.each(['virtual-server', 'io-card', 'database-server', 'storage-lun'] as const)(
    'writes what %s loses on the direct path clear of the names there',
    (id) => {
      const { lostLabel } = boxes[id];
      const { linkLabel, bypassLabel, type, lostLines } = geometry;
      const names = [text(linkLabel, type.detail, 8.9), text(bypassLabel, type.detail, 9.7)];
      for (let line = 0; line < lostLines; line++) {
        const at = { x: lostLabel.x, y: lostLabel.y + line * type.detail * 1.15 };
        // A loss in millions a second.
        const label = text(at, type.detail, lostLines === 1 ? 8.6 : 6);
        for (const name of names) expect(overlap(label, name)).toBe(false);
        expect(inside(sheet, label)).toBe(true);
      }
    },
  );

  it.each(COMPONENT_IDS)(
    'writes what %s loses where no box, lane or cross is, and no other such text',
    (id) => {
      for (const line of lostLines(geometry, id)) {
        expect(inside(sheet, line)).toBe(true);
        expect(overlap(line, boxes[id].badge)).toBe(false);
        for (const other of COMPONENT_IDS) {
          expect(overlap(line, boxes[other].rect), other).toBe(false);
          expect(overlap(line, crosses(geometry, other)), `crosses of ${other}`).toBe(false);
          // Those that share the place are never written at the same time.
          const [first] = lostLines(geometry, other);
          if (first?.x === line.x) continue;
          for (const elsewhere of lostLines(geometry, other))
            expect(overlap(line, elsewhere), other).toBe(false);
        }
        for (const lane of laneIds)
          for (const corridor of corridors(geometry, lane)) expect(overlap(line, corridor), lane).toBe(false);
      }
    },
  );
});
