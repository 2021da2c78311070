import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BUILT_IN_SCENARIOS } from '../scenarios/built-in.ts';
import { madeScenario } from '../scenarios/testing/made-scenario.ts';
import { scenarioFileJsonSchema } from './json-schema.ts';
import { checkScenario, readScenario } from './read-scenario.ts';

const faultsOf = (text: string) => readScenario(text).faults ?? [];
/** The made scenario with something else at a path of it. */
function changed(change: (scenario: ReturnType<typeof plain>) => void): string {
  const scenario = plain();
  change(scenario);
  return JSON.stringify(scenario);
}
// biome-ignore lint/suspicious/noExplicitAny: what is wrong on purpose has no type.
const plain = (): any => JSON.parse(JSON.stringify(madeScenario()));

describe('a scenario file', () => {
  it('is read back as it was written', () => {
    expect(readScenario(JSON.stringify(madeScenario()))).toEqual({ scenario: madeScenario() });
  });

  it.each(BUILT_IN_SCENARIOS.map((scenario) => [scenario.id, scenario]))(
    '%s, built in, has no fault',
    (_, it) => {
      expect(checkScenario(JSON.parse(JSON.stringify(it))).faults).toBeUndefined();
    },
  );

  it('names every fault by its path, all at once', () => {
    const text = changed((scenario) => {
      scenario.steps[0].title = '';
      scenario.steps[0].run.settings = { rate: 5, path: 'teleport' };
      scenario.steps[1].prediction.max = 'a lot';
      scenario.steps[2].colour = 'red';
    });
    const paths = faultsOf(text).map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        'steps[0].title',
        'steps[0].run.settings.rate',
        'steps[0].run.settings.path',
        'steps[1].prediction.max',
        'steps[2]',
      ]),
    );
  });

  it.each<[string, (scenario: ReturnType<typeof plain>) => void, string]>([
    ['a step named twice', (it) => (it.steps[1].id = 'first'), 'steps[1].id'],
    [
      'an answer that is no option',
      (it) => (it.steps[0].prediction.correct = 'moon'),
      'steps[0].prediction.correct',
    ],
    ['a scale that is upside down', (it) => (it.steps[1].prediction.max = -1), 'steps[1].prediction.max'],
    ['a first step that goes on', (it) => (it.steps[0].run.begins = 'on'), 'steps[0].run.begins'],
    ['a start after the end', (it) => (it.steps[0].run.from = 0.5), 'steps[0].run.from'],
    [
      'a step that goes on and ends before it begins',
      (it) => (it.steps[1].run.until = { time: 0.003 }),
      'steps[1].run.until',
    ],
    ['a play too long for anybody', (it) => (it.steps[0].run.slowdown = 1e5), 'steps[0].run.slowdown'],
    [
      'a claim about a run that is not there',
      (it) => (it.steps[0].claims = [{ bottleneck: null, of: 'beside' }]),
      'steps[0].claims[0]',
    ],
    [
      'a utilization of nothing',
      (it) => (it.steps[0].claims = [{ measure: { figure: 'utilization' }, above: 0.5 }]),
      'steps[0].claims[0].measure.component',
    ],
    [
      'a utilization of nothing after a change',
      (it) => (it.steps[0].change.claims = [{ measure: { figure: 'utilization' }, above: 0.5 }]),
      'steps[0].change.claims[0].measure.component',
    ],
    ['half a character', (it) => (it.steps[0].title = 'broken \ud800'), 'steps[0].title'],
    ['a text of nothing but space', (it) => (it.steps[0].text = ['   ']), 'steps[0].text[0]'],
  ])('is refused for %s', (_, change, path) => {
    expect(faultsOf(changed(change)).map((fault) => fault.path)).toEqual([path]);
  });

  it('keeps markup as the text that it is', () => {
    const title = '<img src=x onerror=alert(1)>';
    const reading = readScenario(changed((scenario) => (scenario.steps[0].title = title)));
    expect(reading.faults).toBeUndefined();
    if (reading.faults === undefined) expect(reading.scenario.steps[0]?.title).toBe(title);
  });

  it('may claim what a change does to a run that nothing runs beside', () => {
    const claims = [{ measure: { figure: 'lost', of: 'ratio' }, below: 1 }, { refused: 'neighbours' }];
    const text = changed((scenario) => (scenario.steps[0].change.claims = claims));
    expect(readScenario(text).faults).toBeUndefined();
  });

  it('refuses names that reach into every object', () => {
    const text = JSON.stringify(madeScenario()).replace(
      '"settings"',
      '"__proto__":{"isAdmin":true},"settings"',
    );
    expect(faultsOf(text)).not.toEqual([]);
    expect(({} as Record<string, unknown>).isAdmin).toBeUndefined();
  });

  it('refuses what is huge, deep or no JSON, and says so', () => {
    expect(faultsOf(`"${'x'.repeat(300_000)}"`)[0]?.message).toMatch(/characters/);
    expect(faultsOf(`${'['.repeat(50_000)}${']'.repeat(50_000)}`)).not.toEqual([]);
    expect(faultsOf('{')[0]?.message).toMatch(/not JSON/);
    expect(faultsOf('null')).toHaveLength(1);
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(fc.json(), (text) => void readScenario(text)),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2 }), fc.jsonValue(), (index, value) => {
        const scenario = plain();
        scenario.steps[index].run = value;
        scenario.steps[index].prediction = value;
        checkScenario(scenario);
      }),
      { numRuns: 300 },
    );
  });
});

it('the published schema is the one that files are checked by', () => {
  expect(JSON.parse(readFileSync('public/scenario.schema.json', 'utf8'))).toEqual(scenarioFileJsonSchema());
});
