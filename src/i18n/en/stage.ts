/** Words on the stage. Short: they stand in boxes that are drawn to measure. `\n` begins a new line. */
export const stageMessages = {
  'stage.name':
    '{path, select, direct {Section through the physical server: the virtual server bypasses the hypervisor} other {Section through the physical server: the virtual server reaches the database through the hypervisor}}',

  'stage.server': 'Physical server',
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

  'stage.fact.guest': '{servers, number} virtual CPUs',
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
  'stage.fact.workers': '{servers, number} workers',
  'stage.fact.channels': 'SAN, {servers, number} channels',
  'stage.state.bypassed': 'bypassed',
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
  'stage.tooMany': 'Too many to draw one by\none: shown as a density',

  'stage.described': 'State of the parts at {milliseconds, number, ::.00} ms',
  'stage.described.used': '{name}: {fact}. {percent} used.',
  'stage.described.idle': '{name}: {fact}.',
  'stage.described.bottleneck': 'It is the bottleneck.',
  'stage.described.ring':
    '{ring}: {occupied, number} of {slots, number} slots taken{full, select, yes {, ring full} other {}}.',
  'stage.described.lost': '{rate} requests lost here a second.',
} as const;
