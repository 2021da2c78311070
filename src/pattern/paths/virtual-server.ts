import { exitCost } from '../interrupts.ts';
import type { LabSettings } from '../lab-settings.ts';
import { segmentCost } from '../segments.ts';
import { isDirectPath } from '../settings.ts';
import * as make from '../stations.ts';
import { along, type PlacedStation, request, response, type Stop } from './io-path.ts';

/** The guest's own side, the same on every path. */
export function virtualServer({ vcpus }: LabSettings): PlacedStation {
  return { shownIn: ['virtual-server'], station: make.guestStation('virtual-server', vcpus) };
}

/** The guest sends; it goes on along the lane to whatever it sends through. */
export function send({ path, sendUs }: LabSettings): Stop {
  const lane = isDirectPath(path) ? 'virtual-server/io-card' : 'virtual-server/virtual-nic';
  return {
    visit: make.visit('virtual-server', 'request', { fixed: sendUs * 1e-6 }),
    place: request('virtual-server', along(lane, 0, 1)),
  };
}

/** The guest takes a response in, and the application does its work on it. */
export function receive(settings: LabSettings): Stop {
  const { applicationUs, responseBytes, path } = settings;
  const received = segmentCost(make.guestReceiveCost(), responseBytes, settings);
  const exits = isDirectPath(path) ? exitCost(settings) : 0;
  const cost = { ...received, fixed: received.fixed + applicationUs * 1e-6 + exits };
  return { visit: make.visit('virtual-server', 'response', cost), place: response('virtual-server') };
}
