import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginDraft, type Draft, type DraftEdit, edited, idFromTitle, redone, undone } from './draft.ts';
import { madeScenario } from './testing/made-scenario.ts';

const begun = () => beginDraft(madeScenario());
const madeWith = (...edits: DraftEdit[]) => edits.reduce(edited, begun());
const titles = ({ scenario }: Draft) => scenario.steps.map(({ title }) => title);

describe('A draft', () => {
  it('takes back a sentence at a time, and puts it there again', () => {
    const written = madeWith(
      { kind: 'wrote', step: 0, change: { title: 'W' }, isTyped: true },
      { kind: 'wrote', step: 0, change: { title: 'Wh' }, isTyped: true },
      { kind: 'wrote', step: 1, change: { title: 'H' }, isTyped: true },
    );
    expect(titles(undone(written))).toEqual(['Wh', 'How much is delivered?', 'And now?']);
    expect(undone(undone(written)).scenario).toEqual(madeScenario());
    expect(titles(redone(undone(written)))).toEqual(['Wh', 'H', 'And now?']);
  });

  it('keeps steps apart by their ids, however often one is added', () => {
    const step = { ...madeScenario().steps[2], id: 'third' } as ReturnType<typeof madeScenario>['steps'][0];
    const { scenario } = madeWith({ kind: 'added', at: 3, step }, { kind: 'added', at: 0, step });
    expect(scenario.steps.map(({ id }) => id)).toEqual(['third-3', 'first', 'second', 'third', 'third-2']);
  });

  it('leaves out of the file what was emptied', () => {
    const { scenario } = madeWith({ kind: 'wrote', step: 0, change: { prediction: undefined } });
    expect(Object.hasOwn(scenario.steps[0] ?? {}, 'prediction')).toBe(false);
  });

  it('moves a step and stops at either end', () => {
    expect(titles(madeWith({ kind: 'moved', from: 2, to: 0 }))[0]).toBe('And now?');
    expect(madeWith({ kind: 'moved', from: 0, to: -1 }).scenario).toEqual(madeScenario());
    expect(madeWith({ kind: 'moved', from: 2, to: 3 }).past).toEqual([]);
  });

  it('comes back to where it began when everything is undone, and to where it was when all is redone', () => {
    const step = fc.integer({ min: -1, max: 5 });
    const edit: fc.Arbitrary<DraftEdit> = fc.oneof(
      fc.record({ kind: fc.constant('wrote' as const), step, change: fc.record({ title: fc.string() }) }),
      fc.record({ kind: fc.constant('told' as const), change: fc.record({ minutes: fc.nat() }) }),
      fc.record({ kind: fc.constant('removed' as const), at: step }),
      fc.record({ kind: fc.constant('moved' as const), from: step, to: step }),
    );
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), (edits) => {
        const written = madeWith(...edits);
        let draft = written;
        for (let i = 0; i < edits.length; i++) draft = undone(draft);
        expect(draft.scenario).toEqual(madeScenario());
        for (let i = 0; i < edits.length; i++) draft = redone(draft);
        expect(draft.scenario).toEqual(written.scenario);
      }),
    );
  });
});

describe('An id', () => {
  it('is made of a title’s letters and digits', () => {
    expect(idFromTitle('Où est le goulet ? (2e partie)')).toBe('ou-est-le-goulet-2e-partie');
    expect(idFromTitle('仮想化')).toBe('lesson');
    expect(idFromTitle(`${'a'.repeat(59)} bc`)).toBe('a'.repeat(59));
  });
});
