/** Terms of the stage and of the field, in plain words. Loaded with the page that lists them. */
export const glossaryMessages = {
  'glossary.title': 'Glossary',
  /** What a name may end in where a text speaks of several, with a space between. */
  'glossary.endings': 's es',

  'glossary.bottleneck.name': 'Bottleneck',
  'glossary.bottleneck.text':
    'The stage with the greatest service demand for each of its servers. It is full first, and nothing else moves the ceiling.',
  'glossary.coalescing.name': 'Interrupt coalescing',
  'glossary.coalescing.text':
    'A card waits for several packets, or a moment, before it interrupts: fewer interruptions, a little more delay.',
  'glossary.database-server.name': 'Database server',
  'glossary.database-server.text': 'The server that answers the requests.',
  'glossary.descriptor.name': 'Descriptor',
  'glossary.descriptor.text':
    'An entry of a ring. It points to a buffer in memory; a packet larger than a buffer takes several.',
  'glossary.hypervisor.name': 'Hypervisor',
  'glossary.hypervisor.text': 'The software that shares one physical server out among virtual ones.',
  'glossary.iommu.name': 'IOMMU',
  'glossary.iommu.text':
    'Translates the memory addresses that a card uses, as the MMU does for a processor. It keeps a card inside its owner’s memory.',
  'glossary.io-card.name': 'I/O card',
  'glossary.io-card.text': 'A network card, or a share of one, that a virtual server drives by itself.',
  'glossary.live-migration.name': 'Live migration',
  'glossary.live-migration.text': 'Moving a virtual server to another physical one while it runs.',
  'glossary.lun.name': 'LUN',
  'glossary.lun.text': 'Logical unit number: a piece of a storage network that looks like one disk.',
  'glossary.mtu.name': 'MTU',
  'glossary.mtu.text':
    'Maximum transmission unit: the most bytes that one frame carries, 1,500 on common Ethernet.',
  'glossary.network-switch.name': 'Network switch',
  'glossary.network-switch.text': 'Hardware that leads packets from server to server.',
  'glossary.passthrough.name': 'Passthrough',
  'glossary.passthrough.text': 'A whole card is handed to one virtual server. Nobody else can use it.',
  'glossary.percentile.name': 'Percentile',
  'glossary.percentile.text':
    'The p99 of response times is the one that 99 of 100 requests do not exceed. A mean hides what the slowest feel.',
  'glossary.physical-nic.name': 'Physical NIC',
  'glossary.physical-nic.text': 'A network card of hardware, which virtual servers share.',
  'glossary.poll-mode.name': 'Poll mode',
  'glossary.poll-mode.text':
    'A core asks again and again whether there is work instead of being woken. It is quick, and never idle.',
  'glossary.posted-interrupt.name': 'Posted interrupt',
  'glossary.posted-interrupt.text':
    'An interrupt that reaches a running virtual server without the hypervisor stepping in.',
  'glossary.receive-livelock.name': 'Receive livelock',
  'glossary.receive-livelock.text':
    'A machine so busy taking packets in that it gets none of them done, and throws them away later.',
  'glossary.ring.name': 'Ring',
  'glossary.ring.text':
    'A queue of fixed length between a driver and a card, real or virtual. When it is full, what comes next is lost.',
  'glossary.san.name': 'SAN',
  'glossary.san.text': 'Storage area network: what leads from servers to their LUNs.',
  'glossary.segmentation-offload.name': 'Segmentation offload',
  'glossary.segmentation-offload.text':
    'Software hands over segments of up to 64 KiB; the card cuts them into frames. Costs fall from each frame to each segment.',
  'glossary.service-demand.name': 'Service demand',
  'glossary.service-demand.text':
    'The work of one stage for one request, over all its visits. One server can do at most 1 ÷ demand.',
  'glossary.sr-iov.name': 'SR-IOV',
  'glossary.sr-iov.text':
    'Single root I/O virtualization: a card shows itself as many, so that several virtual servers drive a share each.',
  'glossary.utilization.name': 'Utilization',
  'glossary.utilization.text':
    'The share of time in which a server is busy. Queues grow steeply before it reaches 100%.',
  'glossary.vhost.name': 'vhost',
  'glossary.vhost.text':
    'The back half of a virtio card outside the virtual machine’s process: in the kernel (vhost-net), or in a switch (vhost-user).',
  'glossary.virtio.name': 'virtio',
  'glossary.virtio.text':
    'A standard for cards made of software: rings in memory that guest and host both see.',
  'glossary.virtual-function.name': 'Virtual function',
  'glossary.virtual-function.text':
    'A share of an SR-IOV card, with rings of its own. It is what a virtual server gets.',
  'glossary.virtual-nic.name': 'Virtual NIC',
  'glossary.virtual-nic.text': 'A network card made of software. A core of the host does its work.',
  'glossary.virtual-server.name': 'Virtual server',
  'glossary.virtual-server.text': 'A server made of software, on a share of a physical one.',
  'glossary.virtual-switch.name': 'Virtual switch',
  'glossary.virtual-switch.text': 'Software that leads packets between virtual NICs and the physical one.',
} as const;
