/** The sheet with all settings. What each setting is called stands in `settings.ts`. */
export const settingsSheetMessages = {
  'sheet.title': 'All settings',
  'sheet.close': 'Close all settings',
  'sheet.resetAll': 'Reset all',
  'sheet.changed':
    '{count, plural, =0 {All as Part {part} begins} one {# setting changed} other {# settings changed}}',

  'sheet.group.lesson': 'I/O path',
  'sheet.group.load': 'Load in detail',
  'sheet.group.virtual-server': 'Virtual server',
  'sheet.group.virtual-nic': 'Virtual NIC',
  'sheet.group.virtual-switch': 'Virtual switch',
  'sheet.group.host': 'Host',
  'sheet.group.neighbours': 'Neighbours',
  'sheet.group.network-switch': 'Network',
  'sheet.group.physical-nic': 'Network cards',
  'sheet.group.io-card': 'I/O card in the virtual server’s hands',
  'sheet.group.database-server': 'Database server',
  'sheet.group.storage-lun': 'Storage LUN',
  'sheet.group.model': 'Model',
  'sheet.group.run': 'Run',
  'sheet.group.page': 'This page',

  'sheet.range': '{min} to {max}',
  'sheet.default': 'default {value}',
  'sheet.confidence':
    '{confidence, select, measured {Measured} fitted {Fitted to measurements} weak {Weakly sourced} assumption {An assumption} other {By definition}}: {source}.',
  'sheet.idle': 'Has no effect with the present {reason, select, path {I/O path} other {choices}}.',
  'sheet.fixed':
    'What a packet costs on each path is fitted to measurements: see the {card}. It can be changed below, among the parameters of each component.',
  'sheet.fixed.card': 'model card',
  'sheet.parameters':
    'Parameters of the model ({changed, plural, =0 {{all, number}} other {{all, number}, # changed}})',
  'sheet.reset': 'Reset',
  'sheet.resetOne': 'Reset {setting} to {value}',

  'preset.emulated':
    'The host imitates a card in software, exit by exit. Any guest can use it; few packets get through.',
  'preset.virtio-userspace':
    'The guest knows that its card is virtual and shares rings with a thread of the host that moves the packets.',
  'preset.vhost-net':
    'The same rings, emptied in batches by the host’s kernel: the usual virtual NIC. Parts A and B.',
  'preset.vhost-user':
    'A virtual switch that polls puts packets into guest memory itself and keeps a core busy for it.',
  'preset.sr-iov':
    'The card splits into virtual functions; the virtual server drives one of them past the hypervisor.',
  'preset.passthrough': 'The virtual server has the whole card to itself, past the hypervisor. Part C.',

  'page.projector': 'Projector colours',
  'page.reducedMotion': 'Reduced motion',
  'page.letterKeys': 'Single-letter keys',
} as const;
