/** Why the figures are as they are: the bottleneck law, in plain words and in symbols. */
export const whyMessages = {
  'why.finding.full': '{station} cannot keep up',
  'why.finding.crowded': '{station} is filled by others alone',
  'why.finding.tight': '{station} has little room left',
  'why.finding.room': '{bursty, select, yes {On average every stage has room} other {Every stage has room}}',
  'why.finding.closed': '{station} sets the pace',
  'why.finding.clients': 'The clients themselves set the pace',
  'why.text.full':
    'One request keeps it busy for {demand}{shared, select, yes {, and others ask for {others} of its time} other {}}. So it is full from {capacity} requests a second on, {bandwidth} of responses; {offered} are offered{bursty, select, yes { on average, {peak} in a burst} other {}}.',
  'why.text.crowded':
    'Others ask for {others} of its time, so nothing is left to spare, and one request more keeps it busy for {demand}. First come is first served: of the {offered} requests a second offered{bursty, select, yes { on average} other {}}, about {share} still get through, {shareBandwidth} of responses, and the rest is lost.',
  'why.text.crowdedClosed':
    'Others ask for {others} of its time, so nothing is left to spare, and one request more keeps it busy for {demand}. First come is first served: some requests still get through, and the rest is lost.',
  'why.text.fairShare':
    'Beyond that all share it, first come, first served: about {share} of these requests a second get through, {shareBandwidth} of responses.',
  'why.text.tight':
    'One request keeps it busy for {demand}{shared, select, yes {, and others ask for {others} of its time} other {}}. So it is full from {capacity} requests a second on, {bandwidth} of responses; {offered} are offered{bursty, select, yes { on average, {peak} in a burst} other {}}. So close to the limit, chance alone makes queues, and a short ring may overflow.',
  'why.text.room':
    '{station} would be the first to give out: one request keeps it busy for {demand}{shared, select, yes {, and others ask for {others} of its time} other {}}, so it is full from {capacity} requests a second on, {bandwidth} of responses. {offered} are offered{bursty, select, yes { on average, {peak} in a burst} other {}}.',
  'why.text.closed':
    'One request keeps it busy for {demand}{shared, select, yes {, and others ask for {others} of its time} other {}}. So it is full from {capacity} requests a second on, {bandwidth} of responses, however many clients there are.',
  'why.text.clients':
    '{clients, plural, one {One client who thinks for {think} and then waits for an answer asks} other {# clients who think for {think} and then wait for an answer ask}} {pace} times a second at most. {station} would be full from {capacity} requests a second on, {bandwidth} of responses.',
  'why.law':
    'X ≤ min m/D = {servers} / {demand} = {capacity}/s. λ·D/m = {offered}/s × {perServer} = {utilization}',
  'why.law.shared':
    'λ ≤ m/D·(1 − others) = {servers} / {demand} × {left} = {capacity}/s. λ·D/m + others = {offered}/s × {perServer} + {others} = {utilization}',
  'why.law.closed': 'X ≤ min(m/D, N/(Z + ΣD)) = min({capacity}/s, {pace}/s)',
  'why.bars': 'What {offered} requests a second ask of each stage',
  'why.bars.closed': 'What one request asks of each stage',
  'why.bars.note': 'Share of its time; at 100% it is full.',
  'why.bars.note.closed': 'Time a request, and the most a second.',
  'why.bars.noteAdvanced': 'ρ = λ·D/m, the utilization law. D: service demand, m: servers.',
  'why.bar.demand': '{demand} a request',
  'why.bar.shared': '{demand} a request, over {servers}',
  'why.bar.demandAdvanced': 'D = {demand}',
  'why.bar.sharedAdvanced': 'D = {demand}, m = {servers}',
  'why.bar.others': 'others take {share}',
  'why.more':
    '{count, plural, one {# more stage needs} other {# more stages need}} {share} of their time or less',
  'why.next':
    'Without this limit, {station} would be the next to give out, at {capacity} requests a second ({bandwidth}).',

  'why.moves': 'What would move the limit',
  'why.move':
    '{capacity} requests a second, {bandwidth}{before, select, none {} other { (× {gain})}}; then the limit is {station}',
  'why.move.try': 'Try it',
  'why.move.tryLong': 'Try it: {change}',
  'why.move.change': '{setting}: {from} → {to}',
  'why.move.none': 'No single setting moves it by more than 2%.',
  'why.idle': 'Would not move it: {changes}.',

  'why.parts': 'What the {demand} are made of',
  'why.part.share': '{share} of it',
  'why.part.halvedInVain': 'Half of it would leave nothing to spare either',
  'why.part.halved': 'Half of it: {capacity} requests a second',
  'why.part.source':
    '{confidence, select, measured {measured} fitted {fitted to measurements} weak {weakly sourced} assumption {an assumption} other {by definition}}: {source}',
  'why.part.send': 'Sending one request',
  'why.part.receive': 'Taking one packet in',
  'why.part.receivePerByte': 'Copying, by the byte',
  'why.part.application': 'The application’s work',
  'why.part.transmit': 'One packet out',
  'why.part.perByte': 'Moving bytes',
  'why.part.perBulkByte': 'Moving bytes beyond one MTU',
  'why.part.physical': 'A packet at the physical port',
  'why.part.virtual': 'A packet at the virtual port',
  'why.part.perPacket': 'Forwarding one packet',
  'why.part.service': 'One page',
  'why.part.frameOverhead': 'Frames’ overhead on the wire',

  'why.knee':
    'From about {rate} requests a second on, a visit there takes twice as long as when it is idle (Pollaczek–Khinchine, squared CV {squaredCv}). {broken, plural, =0 {Its assumptions hold.} other {An estimate: {what}.}}',
  'why.assumption.poisson-arrivals': 'arrivals there are not quite random',
  'why.assumption.steady-arrivals': 'the load grows first',
  'why.assumption.room': 'its room is limited',
  'why.assumption.one-service-distribution': 'requests and responses differ',
  'why.assumption.one-queue': 'it has more than one ring',
  'why.assumption.no-batches': 'it works in batches',
  'why.assumption.no-wake-up': 'it has to be woken when idle',
  'why.assumption.no-cost-a-poll': 'each poll has a cost of its own',
  'why.assumption.stable': 'the load is beyond it',
  'why.assumption.servers': 'it has several servers',
  'why.assumption.one-place-a-job': 'large packets take several slots',
  'why.assumption.no-propagation': 'the cable has a length',
  'why.perPoll':
    'The cost of a poll itself is left out: it is shared by a batch whose size the load decides.',
} as const;
