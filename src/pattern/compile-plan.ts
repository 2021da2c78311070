import type { JobClass, Network, Source, Station } from '../engine/network.ts';
import type { Seconds } from '../engine/units.ts';
import { compileLab } from './compile-lab.ts';
import type { LabNetwork } from './lab-network.ts';
import { type LabPlan, segmentsOf } from './lab-plan.ts';
import type { LabSettings } from './settings.ts';
import type { ComponentStations, VisitPlace } from './topology.ts';

/** A stretch of a run in which the same settings hold, and how its frames are to be read and drawn. */
export interface LabSegment {
  readonly from: Seconds;
  readonly settings: LabSettings;
  /** The whole run's network, with the components and ceilings that are in force here. */
  readonly lab: LabNetwork;
}

/** A plan as one network that runs from time 0 through all of its forks. */
export interface CompiledPlan {
  readonly network: Network;
  readonly seed: number;
  /** In order of time; the first starts at 0. */
  readonly segments: readonly LabSegment[];
}

/**
 * One network for a plan. Where it forks, the sources that change end, and others start in their stead, whose jobs go the
 * new way; what is on its way goes on and drains on the old one. Stations that stay as they are are shared; those that
 * change are stations of their own, so for the time of draining both are there. So are those that stand elsewhere: the
 * database's port to the fabric and the one to a direct link are two ports of the same kind. The sources of an unchanged load
 * draw the very same jobs before and after; and all that comes before a fork is, event for event, what it is without it.
 */
export function compilePlan(plan: LabPlan): CompiledPlan {
  const { seed } = plan.settings;
  const segments = segmentsOf(plan).map(({ from, settings }) => ({
    from,
    settings,
    lab: compileLab(settings),
  }));
  const [only] = segments;
  if (segments.length === 1 && only !== undefined) return { network: only.lab.network, seed, segments };
  const merged = new MergedNetwork();
  const own = segments.map(({ from, lab }, i) => merged.add(lab, from, i));
  const network = merged.network();
  return {
    network,
    seed,
    segments: segments.map(({ from, settings, lab }, i) => ({
      from,
      settings,
      lab: { ...lab, ...own[i], former: formerIn(own.slice(0, i), lab), network, places: merged.places },
    })),
  };
}

/** The components of earlier segments that are none of this one's. */
function formerIn(
  earlier: readonly Pick<LabNetwork, 'components'>[],
  { components }: LabNetwork,
): readonly ComponentStations[] {
  const isHere = new Set(components.map(({ component }) => component));
  return earlier.flatMap((own) => own.components.filter(({ component }) => !isHere.has(component)));
}

/** The networks of a plan's segments, laid into one. */
class MergedNetwork {
  readonly places: (readonly VisitPlace[])[] = [];
  private readonly stations = new MergedList<Station>();
  /** By station: when its first segment began. */
  private readonly since: Seconds[] = [];
  private readonly classes = new MergedList<JobClass>();
  private readonly sources: (Source & { until?: Seconds })[] = [];
  /** What each source was before it was given a span and a stream, to tell whether it goes on. */
  private readonly origins: Source[] = [];

  /** Lays one more segment in; answers its components and neighbours by the stations' places here. */
  add(
    { network, places, ownClass, components, neighbours }: LabNetwork,
    from: Seconds,
    segment: number,
  ): Pick<LabNetwork, 'ownClass' | 'components' | 'neighbours'> {
    const componentOf = (station: number) => components.find(({ stations }) => stations.includes(station));
    const stationPlaces = network.stations.map((station, i) =>
      this.stations.place(station, segment, componentOf(i)?.component),
    );
    for (const place of stationPlaces) this.since[place] ??= from;
    const stationNames = new Map(
      network.stations.map(({ name }, i) => [name, this.stations.at(stationPlaces[i] ?? 0).name]),
    );
    const classPlaces: number[] = [];
    const classNames = new Map<string, string>();
    for (const [i, jobClass] of network.classes.entries()) {
      const { name, route } = jobClass;
      const onOwnStations = route.map((visit) => ({
        ...visit,
        station: stationNames.get(visit.station) ?? visit.station,
      }));
      const place = this.classes.place({ ...jobClass, route: onOwnStations }, segment);
      this.places[place] = places[i] ?? [];
      classPlaces.push(place);
      classNames.set(name, this.classes.at(place).name);
    }
    this.changeSources(network.sources, classNames, from, segment);
    const rings = ringPlaces(network.stations, stationPlaces, this.stations.all);
    const here = <Owner extends Pick<ComponentStations, 'stations' | 'rings'>>(owner: Owner): Owner => ({
      ...owner,
      stations: owner.stations.map((station) => stationPlaces[station] ?? station),
      rings: owner.rings.map((ring) => rings[ring] ?? ring),
    });
    return {
      ownClass: classPlaces[ownClass] ?? ownClass,
      components: components.map(here).map((component) => ({
        ...component,
        since: component.stations.map((station) => this.since[station] ?? 0),
      })),
      neighbours: neighbours.map((neighbour) => ({
        ...here(neighbour),
        jobClass: classPlaces[neighbour.jobClass] ?? neighbour.jobClass,
      })),
    };
  }

  network(): Network {
    return { stations: this.stations.all, classes: this.classes.all, sources: this.sources };
  }

  private changeSources(
    sources: readonly Source[],
    classNames: ReadonlyMap<string, string>,
    from: Seconds,
    segment: number,
  ): void {
    const goOn = new Set<number>();
    const begin: Source[] = [];
    for (const source of sources) {
      const own = { ...source, jobClass: classNames.get(source.jobClass) ?? source.jobClass };
      const same = this.origins.findIndex((origin, i) => this.isOn(i) && isAlike(origin, own));
      if (same >= 0) goOn.add(same);
      else begin.push(own);
    }
    for (const [i, source] of this.sources.entries()) if (this.isOn(i) && !goOn.has(i)) source.until = from;
    for (const own of begin) {
      const streams = this.origins.findIndex(
        ({ name, arrivals }) => name === own.name && isAlike(arrivals, own.arrivals),
      );
      // Clients start over, with thoughts of their own; an open load goes on as it would have.
      const isSameStream = streams >= 0 && own.arrivals.kind !== 'closed';
      const stream = isSameStream ? streamOf(this.sources[streams]) : undefined;
      this.origins.push(own);
      this.sources.push(
        segment === 0
          ? { ...own }
          : { ...own, name: nameIn(own.name, segment), from, ...(stream !== undefined && { stream }) },
      );
    }
  }

  private isOn(source: number): boolean {
    return this.sources[source]?.until === undefined;
  }
}

/** Named things of several networks: what is alike is there once, what has the same name and is not alike gets another. */
class MergedList<Item extends { readonly name: string }> {
  readonly all: Item[] = [];
  private readonly origins: { readonly item: Item; readonly within: string | undefined }[] = [];

  /** The place of an item, which is new unless one like it is there, within the same larger thing. */
  place(item: Item, segment: number, within?: string): number {
    const known = this.origins.findIndex((origin) => isAlike(origin, { item, within }));
    if (known >= 0) return known;
    const isTaken = this.origins.some((origin) => origin.item.name === item.name);
    this.origins.push({ item, within });
    return this.all.push(isTaken ? { ...item, name: nameIn(item.name, segment) } : item) - 1;
  }

  at(place: number): Item {
    const item = this.all[place];
    if (item === undefined) throw new Error(`there are ${this.all.length} items, none at ${place}`);
    return item;
  }
}

const nameIn = (name: string, segment: number) => `${name}@${segment + 1}`;

const streamOf = (source: Source | undefined) => source?.stream ?? source?.name;

const isAlike = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

/** Places of a network's rings among all rings of the merged stations. */
function ringPlaces(own: readonly Station[], places: readonly number[], all: readonly Station[]): number[] {
  const ringCount = (station: Station | undefined) => (station?.kind === 'poller' ? station.rings.length : 0);
  return own.flatMap((station, i) => {
    const place = places[i] ?? 0;
    const first = all.slice(0, place).reduce((sum, before) => sum + ringCount(before), 0);
    return Array.from({ length: ringCount(station) }, (_, ring) => first + ring);
  });
}
