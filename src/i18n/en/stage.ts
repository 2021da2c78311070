/** Words on the stage. Short: they stand in boxes that are drawn to measure. `\n` begins a new line. */
export const stageMessages = {
  'stage.name':
    '{path, select, direct {Section through the physical server: the virtual server bypasses the hypervisor} other {Section through the physical server: the virtual server reaches the database through the hypervisor}}',

  'stage.server': 'Physical server',
  'stage.neighbour': 'Neighbour {number, number}',
  'stage.neighbours.more': '+{count, number} more',
  'stage.floor.servers': 'virtual servers',
  'stage.floor.hypervisor': 'hypervisor',
  'stage.floor.hardware': 'hardware',

  'stage.component.virtual-server': 'Virtual server',
  'stage.component.virtual-nic': 'Virtual NIC',
  'stage.component.virtual-switch': 'Virtual switch',
  'stage.component.physical-nic': 'Physical NIC',
  'stage.component.network-switch': 'Switch',
  'stage.component.io-card': 'I/O card',
  'stage.component.database-server': 'Database server',
  'stage.component.storage-lun': 'Storage LUN',

  'stage.fact.guest': '{servers, plural, one {# virtual CPU} other {# virtual CPUs}}',
  'stage.fact.backend.vhost-net': 'vhost-net, 1 core',
  'stage.fact.backend.passthrough': 'given to the virtual server',
  'stage.fact.backend.sr-iov': 'given to the virtual server',
  'stage.fact.backend.emulated': 'emulated, 1 core',
  'stage.fact.backend.vhost-user': 'vhost-user, no core',
  'stage.fact.backend.virtio-userspace': 'virtio, user space, 1 core',
  'stage.fact.core': '1 core of the host',
  'stage.fact.sharedLink': 'shared, {gigabits, number} GbE',
  'stage.fact.fabric': 'fabric, {gigabits, number} GbE',
  'stage.fact.ownFunction': 'a function of it, {gigabits, number} GbE',
  'stage.fact.ownLink': 'its own, {gigabits, number} GbE',
  'stage.fact.workers': '{servers, plural, one {# worker} other {# workers}}',
  'stage.fact.channels': 'SAN, {servers, plural, one {# channel} other {# channels}}',
  'stage.state.bypassed': 'bypassed',
  'stage.state.draining': '{jobs, number} draining',
  'stage.state.unassigned': 'unassigned',

  'stage.ring.request': 'transmit ring',
  'stage.ring.response': 'receive ring',
  'stage.ring.request.short': 'transmit',
  'stage.ring.response.short': 'receive',
  'stage.ring.level': '{occupied, number} of {slots, number}',
  'stage.ring.full': 'ring full',

  'stage.slice': 'VF {number, number}',

  'stage.waiting': 'waiting',

  'stage.bypass': 'hypervisor bypassed',
  'stage.directLink': 'direct physical link',
  'stage.bottleneck': 'Bottleneck',
  'stage.lost': 'lost {rate}/s',
  'stage.lost.twoLines': 'lost\n{rate}/s',

  'stage.legend.request': 'request',
  'stage.legend.response': 'response',
  'stage.legend.drop': 'lost',

  'stage.tooFast': 'Too fast to follow one\nby one: shown as flow',
  'stage.tooMany': 'Too many to draw singly:\nshown as a density',

  'stage.spots': 'Parts of the drawing',
  'stage.explained.virtual-server':
    'The virtual machine in which the application runs, with processors of its own. Sending, receiving and the application’s own work cost it the same on every path.',
  'stage.explained.virtual-nic':
    'A network card made of software, through which the virtual server sends and receives. Packets wait in its rings until a core of the host has copied them; when a ring is full, what comes next is lost.',
  'stage.explained.virtual-switch':
    'Software in the hypervisor that leads packets between virtual NICs and the physical one. It works in both directions, for all virtual servers of the machine.',
  'stage.explained.physical-nic':
    'The network card of the physical server, shared by all its virtual servers. What arrives waits in its ring until the host takes it out.',
  'stage.explained.network-switch':
    'The switch of the data centre, between the physical servers and the database. Frames go through it one after another, at the rate of its ports.',
  'stage.explained.io-card':
    'A card, or a share of one, that the hypervisor hands to one virtual server. Its driver speaks to the hardware itself, so no core of the host touches a packet.',
  'stage.explained.database-server':
    'Runs the database engine, whose workers answer one request each at a time. What finds no worker free waits here.',
  'stage.explained.storage-lun':
    'Disk space in a storage network, which the database reads when its memory does not hold the answer. Many reads can go on at once, each in a channel of its own.',
  'stage.explained.noCore':
    'No core of its own works here: the virtual switch fetches and brings everything.',
  'stage.figure.arrivals': 'Arrivals, run’s mean',
  'stage.figure.arrivals.value': '{rate}/s',
  'stage.figure.utilization': 'Busy, last 2 ms',
  'stage.figure.utilization.value': '{share, number, ::percent .0}',
  'stage.figure.present': 'Here now (mean)',
  'stage.figure.present.value': '{now, number} ({mean})',
  'stage.figure.demand': 'Work a request',
  'stage.figure.demand.value':
    '{microseconds} µs{servers, plural, one {} other { by # in parallel}}: at most {most}/s',
  'stage.figure.lost': 'Lost, last 2 ms',
  'stage.figure.lost.value': '{drops, number} so far, {rate}/s',

  'stage.follow.begin': 'Follow a request',
  'stage.follow.previous': 'Request before',
  'stage.follow.next': 'Next request',
  'stage.follow.end': 'Stop following',
  'stage.follow.number': 'No. {number, number}',
  'stage.follow.where.ahead': 'not yet sent',
  'stage.follow.where.under-way': '{known, select, yes {{component}} other {on its way}}',
  'stage.follow.where.lost': 'lost{known, select, yes {: {component}} other {}}',
  'stage.follow.where.answered': 'answered after {duration}',
  'stage.follow.where.late': 'answered after {duration}, too late',
  'stage.follow.where.unknown': '…',

  'stage.described': 'State of the parts at {milliseconds, number, ::.00} ms',
  'stage.described.used': '{name}: {fact}. {percent} used.',
  'stage.described.idle': '{name}: {fact}.',
  'stage.described.bottleneck': 'It is the bottleneck.',
  'stage.described.ring':
    '{ring}: {occupied, number} of {slots, number} slots taken{full, select, yes {, ring full} other {}}.',
  'stage.described.lost': '{rate} requests lost here a second.',
} as const;
