import type { Scenario } from '../scenario.ts';

/** A scenario of three steps with one of everything. */
export function madeScenario(): Scenario {
  return {
    format: 'direct-io-access-lab/scenario',
    version: 1,
    id: 'made',
    title: 'A made scenario',
    summary: 'For tests.',
    language: 'en',
    minutes: 3,
    settings: { part: 'B' },
    steps: [
      {
        id: 'first',
        title: 'Which stage gives out first?',
        text: ['The load grows.'],
        run: { begins: 'anew', until: { time: 0.004 } },
        highlight: ['virtual-nic'],
        prediction: {
          kind: 'choice',
          prompt: 'Which stage runs out first?',
          options: [
            { id: 'virtual-nic', text: 'The virtual NIC' },
            { id: 'physical-nic', text: 'The physical NIC' },
          ],
          correct: 'virtual-nic',
        },
        observation: {
          kind: 'choice',
          prompt: 'What happened?',
          options: [
            { id: 'lost', text: 'Requests were lost' },
            { id: 'nothing', text: 'Nothing was lost' },
          ],
          correct: 'lost',
        },
        why: ['One core moves every packet.'],
        change: { prompt: 'Hand the card over.', setting: 'path', isDone: { is: 'passthrough' } },
        claims: [{ bottleneck: 'virtual-nic' }],
      },
      {
        id: 'second',
        title: 'How much is delivered?',
        text: ['The same load.'],
        run: { begins: 'on', until: { instant: 'first-loss', most: 0.01 } },
        prediction: {
          kind: 'estimate',
          prompt: 'How much arrives?',
          measure: { figure: 'delivered-gbps' },
          min: 0,
          max: 25,
          closeWithin: 0.1,
        },
        why: [],
      },
      {
        id: 'third',
        title: 'And now?',
        text: ['Look.'],
        run: { begins: 'on', until: { time: 0.012 } },
        why: [],
      },
    ],
  };
}
