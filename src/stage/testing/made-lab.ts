import type { Network, Station, Visit } from '../../engine/network.ts';
import type { LabNetwork } from '../../pattern/lab-network.ts';
import type { ComponentStations, VisitPlace } from '../../pattern/topology.ts';

/**
 * Two small labs made by hand for the stage's tests: round figures, so that a test can say where a mark must be. What
 * the pattern really compiles to is tested beside them.
 */
interface Step {
  readonly visit: Visit;
  readonly place: VisitPlace;
}

const step = (visit: Visit, place: VisitPlace): Step => ({ visit, place });

const cost = (microseconds: number) => ({ fixed: microseconds * 1e-6 });

const link = (name: string): Station => ({
  kind: 'link',
  name,
  rate: 25e9,
  framePayload: 1448,
  frameOverhead: 90,
  propagation: 1e-6,
  capacity: null,
});

const database: Station = { kind: 'queue', name: 'database', servers: 16, capacity: null };
const lun: Station = { kind: 'queue', name: 'lun', servers: 8, capacity: null };

const databaseSteps: readonly Step[] = [
  step(
    { station: 'database', size: 'request', cost: { ...cost(60), variation: { kind: 'exponential' } } },
    { component: 'database-server', travel: [], kind: 'request' },
  ),
  step(
    { station: 'lun', size: 'request', cost: cost(80), probability: 0.1 },
    {
      component: 'storage-lun',
      travel: [
        { lane: 'database-server/storage-lun', from: 0, to: 1 },
        { lane: 'database-server/storage-lun', from: 1, to: 0 },
      ],
      kind: 'request',
    },
  ),
];

function labOf(
  stations: readonly Station[],
  steps: readonly Step[],
  components: readonly ComponentStations[],
  rate: number,
): LabNetwork {
  const network: Network = {
    stations,
    classes: [{ name: 'request', route: steps.map(({ visit }) => visit) }],
    sources: [
      {
        name: 'requests',
        jobClass: 'request',
        requestBytes: 256,
        responseBytes: 16_384,
        arrivals: { kind: 'poisson', rate },
      },
    ],
  };
  return {
    network,
    places: [steps.map(({ place }) => place)],
    components,
    neighbours: [],
    ownClass: 0,
    ceilings: {
      virtualNic: 13.1e9,
      wire: 23.5e9,
      bottleneck: { component: 'virtual-nic', capacity: 13.1e9 },
    },
  };
}

/** One core behind the virtual NIC, with a transmit and a receive ring of 256 slots each. */
export function madeVirtualizedLab(rate = 100_000): LabNetwork {
  const backend: Station = {
    kind: 'poller',
    name: 'backend',
    rings: [
      { name: 'transmit', slots: 256 },
      { name: 'receive', slots: 256, slotBytes: 3_440 },
    ],
    batchSlots: 64,
    perPoll: 0.2e-6,
    wakeUp: 2e-6,
    discipline: 'round-robin',
  };
  const stations = [
    { kind: 'queue', name: 'guest', servers: 4, capacity: null },
    backend,
    { kind: 'delay', name: 'interrupts' },
    link('uplink'),
    link('fabric'),
    database,
    lun,
    link('fabric-back'),
    link('downlink'),
  ] as const satisfies readonly Station[];
  const steps: Step[] = [
    step(
      { station: 'guest', size: 'request', cost: cost(3) },
      {
        component: 'virtual-server',
        travel: [{ lane: 'virtual-server/virtual-nic', from: 0, to: 1 }],
        kind: 'request',
      },
    ),
    step(
      { station: 'backend', ring: 'transmit', size: 'request', cost: cost(1) },
      {
        component: 'virtual-nic',
        travel: [
          { lane: 'virtual-nic/virtual-switch', from: 0, to: 1 },
          { lane: 'virtual-switch/physical-nic', from: 0, to: 1 },
        ],
        kind: 'request',
      },
    ),
    step(
      { station: 'uplink', size: 'request', cost: cost(0) },
      {
        component: 'physical-nic',
        travel: [{ lane: 'physical-nic/network-switch', from: 0, to: 1 }],
        kind: 'request',
      },
    ),
    step(
      { station: 'fabric', size: 'request', cost: cost(0) },
      {
        component: 'network-switch',
        travel: [{ lane: 'network-switch/database-server', from: 0, to: 1 }],
        kind: 'request',
      },
    ),
    ...databaseSteps,
    step(
      { station: 'fabric-back', size: 'response', cost: cost(0) },
      {
        component: 'database-server',
        travel: [{ lane: 'network-switch/database-server', from: 1, to: 0 }],
        kind: 'response',
      },
    ),
    step(
      { station: 'downlink', size: 'response', cost: cost(0) },
      {
        component: 'network-switch',
        travel: [{ lane: 'physical-nic/network-switch', from: 1, to: 0 }],
        kind: 'response',
      },
    ),
    step(
      { station: 'interrupts', size: 'response', cost: cost(26) },
      {
        component: 'physical-nic',
        travel: [
          { lane: 'virtual-switch/physical-nic', from: 1, to: 0 },
          { lane: 'virtual-nic/virtual-switch', from: 1, to: 0 },
        ],
        kind: 'response',
      },
    ),
    step(
      { station: 'backend', ring: 'receive', size: 'response', cost: cost(10) },
      {
        component: 'virtual-nic',
        travel: [{ lane: 'virtual-server/virtual-nic', from: 1, to: 0 }],
        kind: 'response',
      },
    ),
  ];
  const components: ComponentStations[] = [
    { component: 'virtual-server', stations: [0], rings: [] },
    { component: 'virtual-nic', stations: [1], rings: [0, 1] },
    { component: 'virtual-switch', stations: [1], rings: [] },
    { component: 'physical-nic', stations: [3], rings: [] },
    { component: 'network-switch', stations: [4, 8], rings: [] },
    { component: 'database-server', stations: [5], rings: [] },
    { component: 'storage-lun', stations: [6], rings: [] },
  ];
  return labOf(stations, steps, components, rate);
}

/** The same database behind the virtual server's own card and one direct link. */
export function madeDirectLab(rate = 100_000): LabNetwork {
  const stations = [
    { kind: 'queue', name: 'guest', servers: 4, capacity: null },
    link('uplink'),
    database,
    lun,
    link('downlink'),
    { kind: 'delay', name: 'interrupts' },
  ] as const satisfies readonly Station[];
  const steps: Step[] = [
    step(
      { station: 'guest', size: 'request', cost: cost(3) },
      {
        component: 'virtual-server',
        travel: [{ lane: 'virtual-server/io-card', from: 0, to: 1 }],
        kind: 'request',
      },
    ),
    step(
      { station: 'uplink', size: 'request', cost: cost(0) },
      {
        component: 'io-card',
        travel: [{ lane: 'io-card/database-server', from: 0, to: 1 }],
        kind: 'request',
      },
    ),
    ...databaseSteps,
    step(
      { station: 'downlink', size: 'response', cost: cost(0) },
      {
        component: 'database-server',
        travel: [{ lane: 'io-card/database-server', from: 1, to: 0 }],
        kind: 'response',
      },
    ),
    step(
      { station: 'interrupts', size: 'response', cost: cost(26) },
      {
        component: 'io-card',
        travel: [{ lane: 'virtual-server/io-card', from: 1, to: 0 }],
        kind: 'response',
      },
    ),
  ];
  const components: ComponentStations[] = [
    { component: 'virtual-server', stations: [0], rings: [] },
    { component: 'io-card', stations: [1], rings: [] },
    { component: 'database-server', stations: [2, 4], rings: [] },
    { component: 'storage-lun', stations: [3], rings: [] },
  ];
  return labOf(stations, steps, components, rate);
}
