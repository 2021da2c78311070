import type {
  Arrivals,
  JobClass,
  Network,
  ServiceCost,
  Source,
  Station,
  Visit,
} from '../../../engine/network.ts';
import type { Bytes } from '../../../engine/units.ts';
import * as make from '../../stations.ts';

/** Puts a network together, stop by stop: a station that several classes pass is one station. */
export class NetworkParts {
  private readonly stations = new Map<string, Station>();
  private readonly classes: JobClass[] = [];
  private readonly sources: Source[] = [];

  /** A step of a route. The first to name a station decides what it is. */
  stop(station: Station, cost?: ServiceCost, ring?: string): Visit {
    if (!this.stations.has(station.name)) this.stations.set(station.name, station);
    return make.visit(station.name, 'request', cost, ring);
  }

  flow(name: string, route: readonly Visit[], bytes: Bytes, arrivals: Arrivals): void {
    this.classes.push({ name, route });
    this.sources.push({ name, jobClass: name, requestBytes: bytes, responseBytes: bytes, arrivals });
  }

  network(): Network {
    return { stations: [...this.stations.values()], classes: this.classes, sources: this.sources };
  }
}
