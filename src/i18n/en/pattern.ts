/** The pattern itself, in our own words; sources stand beside what they say. */
export const patternMessages = {
  'pattern.title': 'The pattern: Direct I/O Access',
  'pattern.by': 'A cloud computing pattern by Thomas Erl and Amin Naserpour, told in this lab’s own words.',
  'pattern.back': 'Back to the lab',

  'pattern.question.text':
    'How can a virtual server get past the limits that the virtualization around it puts on its data transfer?',
  'pattern.problem.title': 'Problem',
  'pattern.problem.text':
    'Everything that a virtual server sends or receives is moved by software of the host: a virtual NIC, and a virtual switch behind it. That software has a capacity of its own, in packets and in bytes a second, and it is reached long before the wire is full. From then on the virtual server is held back by its surroundings and not by its hardware.',
  'pattern.solution.title': 'Solution',
  'pattern.solution.text':
    'The virtual server is let past the hypervisor. It drives the physical server’s I/O card itself, as an operating system on bare metal would.',
  'pattern.application.title': 'Application',
  'pattern.application.text':
    'The hypervisor hands complete control of the card to the virtual server, whose operating system then finds a hardware device and loads the card’s own driver. CPU and chipset must support it: the IOMMU translates the card’s memory accesses, so that it reaches the memory of its owner and nobody else’s.',
  'pattern.application.try': 'See it happen: Part C',

  'pattern.parts.title': 'In three pictures',
  'pattern.parts.A':
    'Part A. A virtual server reaches a database on a SAN storage LUN through its virtual NIC and the virtual switch.',
  'pattern.parts.B':
    'Part B. Requests increase, and the virtual NIC’s bandwidth and performance are no longer enough.',
  'pattern.parts.C':
    'Part C. The virtual server goes round the hypervisor and reaches the database server over a direct physical link. The increased load is handled.',
  'pattern.parts.open': 'Open Part {part} in the lab',

  'pattern.mechanisms.title': 'Mechanisms it draws on',
  'pattern.mechanism.cloud-storage-device.name': 'Cloud storage device',
  'pattern.mechanism.cloud-storage-device.text': 'The LUN that holds the database.',
  'pattern.mechanism.cloud-usage-monitor.name': 'Cloud usage monitor',
  'pattern.mechanism.cloud-usage-monitor.text':
    'Counts what is used. Past the hypervisor it can no longer read the virtual switch’s counters; the card’s own must serve.',
  'pattern.mechanism.hypervisor.name': 'Hypervisor',
  'pattern.mechanism.hypervisor.text': 'Shares the hardware out, and here gives a piece of it away.',
  'pattern.mechanism.logical-network-perimeter.name': 'Logical network perimeter',
  'pattern.mechanism.logical-network-perimeter.text':
    'Must still enclose the virtual server, though its traffic no longer crosses the virtual switch.',
  'pattern.mechanism.pay-per-use-monitor.name': 'Pay-per-use monitor',
  'pattern.mechanism.pay-per-use-monitor.text': 'Bills for the card, used or not: nobody else can have it.',
  'pattern.mechanism.resource-replication.name': 'Resource replication',
  'pattern.mechanism.resource-replication.text':
    'Makes new virtual servers from an image. One that needs a card can start only where a card is free.',
  'pattern.mechanism.virtual-infrastructure-manager.name': 'Virtual infrastructure manager',
  'pattern.mechanism.virtual-infrastructure-manager.text': 'Assigns the card, and knows which are left.',
  'pattern.mechanism.virtual-server.name': 'Virtual server',
  'pattern.mechanism.virtual-server.text': 'Gets the card, and needs a driver for it.',

  'pattern.siblings.title': 'Sibling patterns',
  'pattern.sibling.direct-lun-access.name': 'Direct LUN Access',
  'pattern.sibling.direct-lun-access.text':
    'The same thought for storage: the virtual server reaches a raw LUN without the hypervisor’s file system between.',
  'pattern.sibling.elastic-network-capacity.name': 'Elastic Network Capacity',
  'pattern.sibling.elastic-network-capacity.text':
    'Gives bandwidth as it is needed. It helps where the network is the limit, and this lab shows when it is not.',
  'pattern.sibling.single-root-io-virtualization.name': 'Single Root I/O Virtualization',
  'pattern.sibling.single-root-io-virtualization.text':
    'Splits one card into virtual functions, so that several virtual servers have direct access to a share of it.',
  'pattern.sibling.elastic-environment.name': 'Elastic Environment',
  'pattern.sibling.elastic-environment.text':
    'A compound pattern that this one can be an optional member of.',

  'pattern.tradeoffs.title': 'What it costs',
  'pattern.tradeoff.live-migration.name': 'Moving it while it runs',
  'pattern.tradeoff.live-migration.text':
    'The card’s state cannot be copied to another host, so classic live migration is off. Fail-over to a virtual NIC for the time of the move, and vendors’ migration for virtual functions, soften this today.',
  'pattern.tradeoff.memory-overcommit.name': 'Lending out its idle memory',
  'pattern.tradeoff.memory-overcommit.text':
    'The card may write to any page of the virtual server at any time, so all of its memory is reserved and pinned.',
  'pattern.tradeoff.card-sharing.name': 'Sharing the card',
  'pattern.tradeoff.card-sharing.text':
    'A card that is passed through belongs to one virtual server, busy or idle.',
  'pattern.tradeoff.function-count.name': 'As many as you like',
  'pattern.tradeoff.function-count.text':
    'A card has a fixed number of virtual functions a port: 63 on one common controller, 128 and 256 on later ones.',
  'pattern.tradeoff.switch-policies.name': 'The virtual switch’s rules and counters',
  'pattern.tradeoff.switch-policies.text':
    'Filters, quality of service and counters of the hypervisor’s switch do not see this traffic.',
  'pattern.tradeoff.isolation.name': 'Some isolation',
  'pattern.tradeoff.isolation.text':
    'A virtual function can send Ethernet pause frames that slow its neighbours down, and the IOMMU does not stop that.',
  'pattern.tradeoff.low-rates.name': 'Effort for nothing, at low packet rates',
  'pattern.tradeoff.low-rates.text':
    'Where packets are few the guest’s own stack costs most of the time, on every path. One vendor’s tests saw a database load come out 0 to 3% worse with direct I/O.',
  'pattern.tradeoff.source': 'Source: {source}',
  'pattern.tradeoff.paths': 'On {paths}',
  'pattern.path.emulated': 'emulated cards',
  'pattern.path.virtio-userspace': 'virtio in user space',
  'pattern.path.vhost-net': 'vhost-net',
  'pattern.path.vhost-user': 'vhost-user',
  'pattern.path.sr-iov': 'SR-IOV',
  'pattern.path.passthrough': 'passthrough',

  'pattern.when.title': 'When to use it',
  'pattern.when.use.title': 'It helps when',
  'pattern.when.use.capacity': 'the virtual NIC’s core is full while the wire has room,',
  'pattern.when.use.latency': 'every microsecond of a response counts, or',
  'pattern.when.use.host': 'the host’s cores are wanted for something better than moving packets.',
  'pattern.when.not.title': 'It does not help when',
  'pattern.when.not.low': 'packets are few (about {rate} a second and below, in one published comparison),',
  'pattern.when.not.elsewhere': 'something else is full first: the wire, the database, the LUN, or',
  'pattern.when.not.move': 'the virtual server must be moved while it runs.',

  'guide.title': 'Which path does your load need?',
  'guide.intro':
    'Put in your own load. The answer comes from the service demands of the model’s stages: averages, on the lab’s hardware, without bursts.',
  'guide.rate': 'Requests a second',
  'guide.response': 'Response size, bytes',
  'guide.request': 'Request size, bytes',
  'guide.needs': 'It cannot do without',
  'guide.need.live-migration': 'moving while it runs',
  'guide.need.memory-overcommit': 'lending out its idle memory',
  'guide.need.card-sharing': 'sharing the card with others',
  'guide.need.switch-policies': 'the virtual switch’s rules and counters',
  'guide.column.path': 'Path',
  'guide.column.capacity': 'Carries up to',
  'guide.column.share': 'Your load',
  'guide.column.verdict': 'Verdict',
  'guide.verdict.carries': 'carries it with room',
  'guide.verdict.tight': 'carries it, little room for bursts',
  'guide.verdict.gives-out': 'gives out at {component}',
  'guide.denied': 'takes away: {needs}',
  'guide.advice.virtual':
    '{path} carries this load. Direct access would save microseconds a response, and carry no more.',
  'guide.advice.direct': '{path} carries this load, and nothing that goes through the host’s kernel does.',
  'guide.advice.tight': '{path} just carries this load. Leave room for bursts before you rely on it.',
  'guide.advice.none': 'No path carries this load with all that it needs.',
  'guide.low':
    'It fills {packets} packets a second. At {rate} and below, one published comparison (VMware, 2010) saw direct I/O buy nothing.',
  'guide.try': 'Try it in the lab',

  'pattern.courses.title': 'In courses',
  'pattern.courses.text':
    'CCP Module 5 (Advanced Cloud Architecture), Module 14 (Advanced Cloud Storage) and Module 17 (Advanced Cloud Virtualization).',
  'pattern.book.title': 'In print',
  'pattern.book.text':
    'Thomas Erl, Zaigham Mahmood, Ricardo Puttini: Cloud Computing: Concepts, Technology & Architecture. ISBN {isbn}.',
  'pattern.sources.title': 'Sources',
  'pattern.sources.pattern':
    'Facts of the pattern: its page among the Arcitura cloud computing patterns, and the book above.',
  'pattern.sources.nist':
    'Reference architecture: F. Liu and others, NIST Cloud Computing Reference Architecture, Special Publication 500-292, 2011.',
  'pattern.sources.measurements': 'Measurements behind the figures: see the model card.',

  'nist.title': 'On the NIST map',
  'nist.intro':
    'The cloud reference architecture of NIST SP 500-292, and where this pattern touches it. Choose a part to see the components that belong to it. The links between part and component are this project’s own reading.',
  'nist.reading': 'This project’s reading',
  'nist.none': 'The pattern does not touch this part.',
  'nist.onStage': 'On the stage: {components}',
  'nist.show': 'Show on the stage',
  'nist.role.used': 'used',
  'nist.role.passed-by': 'passed by',
  'nist.role.affected': 'affected',
  'nist.part.consumer.name': 'Cloud consumer',
  'nist.part.consumer.text': 'Sends the requests, and feels how long they take.',
  'nist.part.provider.name': 'Cloud provider',
  'nist.part.provider.text': 'Runs everything that is drawn on the stage.',
  'nist.part.broker.name': 'Cloud broker',
  'nist.part.broker.text': 'Stands between consumers and providers. Nothing changes for it.',
  'nist.part.auditor.name': 'Cloud auditor',
  'nist.part.auditor.text': 'Examines from outside.',
  'nist.part.carrier.name': 'Cloud carrier',
  'nist.part.carrier.text':
    'Connects consumer and provider. The direct physical link lies inside the provider’s house, not with the carrier.',
  'nist.part.orchestration.name': 'Service orchestration',
  'nist.part.orchestration.text':
    'The three layers that a service stands on. The pattern cuts through the middle one.',
  'nist.part.service-layer.name': 'Service layer',
  'nist.part.service-layer.text': 'What is offered.',
  'nist.part.saas.name': 'SaaS',
  'nist.part.saas.text': 'Software as a service: above this pattern.',
  'nist.part.paas.name': 'PaaS',
  'nist.part.paas.text': 'Platform as a service: above this pattern.',
  'nist.part.iaas.name': 'IaaS',
  'nist.part.iaas.text': 'Infrastructure as a service: the virtual server is what is rented here.',
  'nist.part.control-layer.name': 'Resource abstraction and control layer',
  'nist.part.control-layer.text':
    'Hypervisor, virtual NIC and virtual switch. This is what the virtual server is let past.',
  'nist.part.physical-layer.name': 'Physical resource layer',
  'nist.part.physical-layer.text': 'The machines and the house they stand in.',
  'nist.part.hardware.name': 'Hardware',
  'nist.part.hardware.text':
    'NIC, I/O card, cables, switch, database server and storage. The I/O card changes hands.',
  'nist.part.facility.name': 'Facility',
  'nist.part.facility.text': 'Power, cooling, room: the same as before.',
  'nist.part.service-management.name': 'Cloud service management',
  'nist.part.service-management.text': 'What it takes to run and sell the service.',
  'nist.part.business-support.name': 'Business support',
  'nist.part.business-support.text':
    'A card that one virtual server holds alone must be paid for, busy or idle.',
  'nist.part.provisioning.name': 'Provisioning and configuration',
  'nist.part.provisioning.text': 'Assigns the card; a new virtual server needs a host that has one free.',
  'nist.part.portability.name': 'Portability and interoperability',
  'nist.part.portability.text': 'A virtual server with its own card cannot simply be moved while it runs.',
  'nist.part.security.name': 'Security',
  'nist.part.security.text':
    'The IOMMU keeps the card inside its owner’s memory; the virtual switch’s filters no longer see the traffic.',
  'nist.part.privacy.name': 'Privacy',
  'nist.part.privacy.text': 'The pattern does not change what is known about whom.',
  'nist.part.security-audit.name': 'Security audit',
  'nist.part.security-audit.text': 'Has one boundary more to look at: the IOMMU’s.',
  'nist.part.privacy-audit.name': 'Privacy impact audit',
  'nist.part.privacy-audit.text': 'Nothing changes for it.',
  'nist.part.performance-audit.name': 'Performance audit',
  'nist.part.performance-audit.text': 'Finds out whether the card was worth it. This lab is a rehearsal.',
  'nist.part.intermediation.name': 'Service intermediation',
  'nist.part.intermediation.text': 'Nothing changes for it.',
  'nist.part.aggregation.name': 'Service aggregation',
  'nist.part.aggregation.text': 'Nothing changes for it.',
  'nist.part.arbitrage.name': 'Service arbitrage',
  'nist.part.arbitrage.text': 'Nothing changes for it.',
} as const;
