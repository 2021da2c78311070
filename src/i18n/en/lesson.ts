/**
 * The step's story. Keyed by what the settings add up to, so that it stays true when somebody puts a part and a path
 * together differently. Numbers come from the settings and from the service demands of the stages.
 */
export const lessonMessages = {
  'lesson.name': 'Step',
  'lesson.lessons': 'Lessons',
  'lesson.hidden': 'Hidden until you have answered, or skipped.',
  'lesson.held':
    '{by, select, predict {After your answer, or a skip, it plays.} other {The step plays to its own stop; then all is yours again.}}',
  'lesson.held.load':
    '{by, select, predict {The step’s own settings, until you have answered and seen it.} other {The step’s own settings, until it has played.}}',
  'lesson.step': 'Part {part} of the pattern',
  'lesson.back': 'Back',
  'lesson.next': 'Next',
  'lesson.watch': 'What to watch:',

  'lesson.virtual-modest.title':
    '{losing, select, yes {Room on average, and losses all the same} other {{grows, select, yes {A load that this path carries} other {A modest load, no trouble}}}}',
  'lesson.virtual-modest.text':
    'The virtual server reaches the database through its virtual NIC and the virtual switch. {rate} requests a second make {load} of responses; the virtual NIC can carry {virtualNic}. {losing, select, yes {On average every stage has room, yet a ring has overflowed: what counts there is not the mean load but the worst moment.} other {{bursty, select, yes {On average every stage has room; in a burst {peak} requests a second come.} other {Every stage has room.}}}}',
  'lesson.virtual-modest.watch':
    '{losing, select, yes {the rings while many requests come at once. A longer ring takes in more of them, and lets them wait longer.} other {the way down. It is a detour: every request crosses the hypervisor twice, out and back.}}',

  'lesson.virtual-tight.title':
    '{losing, select, yes {Just below the limit, and losses all the same} other {Close to what this path carries}}',
  'lesson.virtual-tight.text':
    '{rate} requests a second make {load} of responses. On average this path carries that, but {component} is full from {capacity} on. So close to the limit chance alone makes long queues{losing, select, yes {, and a ring has overflowed} other {}}.',
  'lesson.virtual-tight.watch':
    'the queues and the slowest responses. They grow long before the mean load reaches the limit.',

  'lesson.virtual-full.title': 'More than the virtual NIC can carry',
  'lesson.virtual-full.text':
    '{grows, select, yes {The load grows to} other {The load is}} {rate} requests a second, {load} of responses. {wireHolds, select, yes {That is {share} of what the wire carries, but} other {Not even the wire could carry that, and}} {core, select, shared {the host’s one core, which does the switch’s work too,} other {the virtual NIC’s one core}} moves {virtualNic} and no more. Its rings fill; what finds no room is lost.',
  'lesson.virtual-full.watch':
    'the slots of the virtual NIC’s rings. Requests are lost from the moment a ring is full{wireHolds, select, yes {, while the wire has room to spare} other {}}.',

  'lesson.virtual-wire.title': 'The load outgrows another stage first',
  'lesson.virtual-wire.text':
    '{rate} requests a second make {load} of responses. On this path {component} gives out first, {taken, select, yes {for the neighbours alone ask for all of it} other {from {capacity} on{neighbours, plural, =0 {} other {, for the neighbours use it too}}}}; the virtual NIC could carry {virtualNic}.',
  'lesson.virtual-wire.watch': 'where the bottleneck is marked. A faster virtual NIC would not help here.',

  'lesson.direct-carries.title': 'Past the hypervisor',
  'lesson.direct-carries.text':
    'The virtual server drives {card, select, function {a virtual function of an I/O card} other {an I/O card of its own}}, with a direct link to the database server. The same {rate} requests a second make {load} of responses: more than the virtual NIC’s {virtualNic}, but within the {capacity} that this path carries.',
  'lesson.direct-carries.watch':
    'the straight way down. No virtual NIC, no virtual switch{tight, select, yes {. But {component} has little room left: queues grow.} other {, no ring that fills.}}',

  'lesson.direct-idle.title': 'A direct path that is hardly needed',
  'lesson.direct-idle.text':
    '{rate} requests a second make {load} of responses. The virtual NIC could carry that too ({virtualNic}), so {card, select, function {the virtual function} other {the card of its own}} saves some response time and carries no more.',
  'lesson.direct-idle.watch': 'the median response, against the same load through the virtual NIC.',

  'lesson.direct-full.title': 'More than the direct path can carry',
  'lesson.direct-full.text':
    '{rate} requests a second make {load} of responses. Now the direct path is full too: {component} gives out{taken, select, yes {, for the neighbours alone ask for all of it} other { from {capacity} on{neighbours, plural, =0 {} other {, for the neighbours use it too}}}}. Passing the hypervisor moved the limit; it did not take it away.',
  'lesson.direct-full.watch': 'where the bottleneck is marked now.',

  'lesson.closed.title': 'Clients who wait for their answers',
  'lesson.closed.text':
    '{clients, plural, one {One client thinks, asks and waits} other {# clients think, ask and wait}} for an answer of their own, with {think} of thought between. Such a load yields: whoever waits does not ask again. This path carries {capacity}, and {component} gives out first.',
  'lesson.closed.watch':
    '{losing, select, yes {the losses. A client whose request is lost thinks and asks again: enough clients overrun a ring as well.} other {the response times. Where an open load would be lost, this one waits.}}',

  'lesson.beyondWire': 'more than the wire',
  'lesson.component.virtual-server': 'the virtual server',
  'lesson.component.virtual-nic': 'the virtual NIC',
  'lesson.component.virtual-switch': 'the virtual switch',
  'lesson.component.physical-nic': 'the physical NIC',
  'lesson.component.network-switch': 'the switch',
  'lesson.component.io-card': 'the I/O card',
  'lesson.component.database-server': 'the database server',
  'lesson.component.storage-lun': 'the storage LUN',

  'lesson.sofar':
    'So far: {offered, plural, one {# request} other {# requests}}, {dropped, plural, =0 {none lost} other {# lost}}.',
} as const;
