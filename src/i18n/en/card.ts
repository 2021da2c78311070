/** The model card. Loaded with it. */
export const cardMessages = {
  'card.title': 'Model card',
  'card.lead':
    'What the lab simulates, with which numbers, where they are from, and what it cannot claim. Every figure below is read from the data that the simulation runs on.',

  'card.true.title': 'What is true',
  'card.true.network':
    'Every request is simulated at the grain of packets and segments: it visits the stations of its path in order, waits where there is a queue, and is lost where a finite room is full.',
  'card.true.unscripted':
    'Nothing is scripted. Which stage fills, and when, comes out of arrivals and service times. Marks, queues and crosses on the stage are that run’s own.',
  'card.true.same':
    'Parts A, B and C differ in load and path alone. B and C meet the very same arrivals, and the same request asks the same of the database on every path.',
  'card.true.ceilings':
    'Ceilings are the bottleneck law: servers divided by service demand. Closed formulas of queueing theory hold the engine in its tests.',
  'card.true.fit':
    '{fitted, plural, one {# published point was} other {# published points were}} used to solve for one parameter each, so none of them is weighed against another. The other {predicted, plural, one {# is a prediction} other {# are predictions}}.',

  'card.simple.title': 'What is simplified',
  'card.simple.cores':
    'A host core does one thing: nobody else takes its time, and its caches are in the costs but not simulated.',
  'card.simple.tcp':
    'No TCP: there is no congestion window, and a transport sends nothing again. Requests come at the offered rate, whatever is lost.',
  'card.simple.guest':
    'The virtual server’s own stack, the database and its storage cost the same on every path. They move all parts together, not the comparison.',
  'card.simple.variation':
    'Service times vary by one distribution a visit. Pauses of a second, failures and maintenance do not occur.',
  'card.simple.rings': 'The host’s queue before a virtual NIC and the guest’s receive ring are one ring.',
  'card.simple.worker': 'A database worker is free again while a page is read from the LUN.',
  'card.simple.card':
    'A card is its line rate, a share lost to its work, and a delay. Its inner queues are not drawn out.',

  'card.cannot.title': 'What it cannot claim',
  'card.cannot.yours':
    'Not your machine. The costs are those of the published machines below, mixed: bulk and latency from one study, datagram rates from another. Another processor, kernel or card has others.',
  'card.cannot.emulated':
    'Nothing precise about the emulated card: no measurement stands behind it, only the order of magnitude.',
  'card.cannot.assumptions':
    '{assumptions} of {all} parameters are assumptions without a measurement. They are marked below and wherever the lab shows them.',
  'card.cannot.price':
    'What direct access costs in live migration, lent memory and isolation is told in words. It is not in the simulation.',
  'card.cannot.tails':
    'Tails beyond the 99th percentile. Real hosts pause for milliseconds, for schedulers, power states and other tenants; the model does not.',

  'card.calibration.title': 'Held against published measurements',
  'card.calibration.finding':
    '{within} of {all, plural, one {# point} other {# points}} within 10%; the furthest prediction is off by {worst}',
  'card.calibration.text':
    'Each published experiment is rebuilt from the lab’s own stations. Hollow marks were fitted to, filled marks are predictions. To the right, the model says more than was measured.',
  'card.calibration.axis': 'modelled ÷ measured, logarithmic',
  'card.calibration.band': 'Shaded: within 10% of the measurement',
  'card.calibration.table': 'All points as a table',
  'card.calibration.point': 'Point',
  'card.calibration.path': 'Path',
  'card.calibration.measured': 'Measured',
  'card.calibration.modelled': 'Modelled',
  'card.calibration.error': 'Error',
  'card.calibration.how': 'How',
  'card.calibration.confidence': 'Confidence',
  'card.calibration.fitted': 'fitted',
  'card.calibration.predicted': 'predicted',
  'card.unused.title': 'Published points that are not used, and why',
  'card.sources.title': 'Where the points were measured',

  'card.parameters.title': 'Every parameter',
  'card.parameters.text':
    'Confidence says how far each can be trusted. Under All settings each can be tried at other values; calibration and validation hold for these.',
  'card.parameters.name': 'Parameter, and where it is from',
  'card.parameters.value': 'Value',
  'card.parameters.confidence': 'Confidence',
  'card.confidence.measured': 'measured',
  'card.confidence.fitted': 'fitted',
  'card.confidence.weak': 'weak',
  'card.confidence.assumption': 'assumption',
  'card.confidence.definition': 'definition',
  'card.confidence.measured.text': 'read in the named source, or a default documented there',
  'card.confidence.fitted.text': 'solved so that a published point comes out',
  'card.confidence.weak.text': 'read, but the source itself is thin',
  'card.confidence.assumption.text': 'no measurement behind it',
  'card.confidence.definition.text': 'follows from a standard or from arithmetic',

  'card.fingerprint.title': 'Seed and fingerprint',
  'card.fingerprint.seed':
    'All chance comes from the seed. The same settings and seed give the same run, event for event and bit for bit, in every browser and on the command line.',
  'card.fingerprint.fingerprint':
    'The fingerprint is 64 bits over every birth, loss and completion so far, with the exact bits of their times. If two runs show the same one at the same instant, they are the same run.',
  'card.fingerprint.now': 'On the screen now: seed {seed}, {time}, fingerprint {fingerprint}.',
  'card.licences.title': 'Licences',
  'card.licences.text':
    'The lab is under the MIT licence. The libraries and the typefaces in it have licences of their own.',
  'card.licences.link': 'Their licences in full',
  'card.long': 'The long form, with all formulas, is docs/model.md in the source.',

  'card.unit.us': '{value} µs',
  'card.unit.ns/B': '{value} ns/B',
  'card.unit.count': '{value}',
  'card.unit.slots': '{value} slots',
  'card.unit.B': '{value} B',
  'card.unit.share': '{value}',
  'card.unit.squared CV': '{value} (squared CV)',
  'card.unit.Gbit/s': '{value} Gbit/s',
  'card.unit.kpps': '{value} kpps',
} as const;
