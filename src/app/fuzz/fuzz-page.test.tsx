import { afterEach, describe, expect, it } from 'vitest';
import { doSomething } from './fuzz-page.ts';
import { seededChoices } from './seeded-choices.ts';

describe('Random input', () => {
  afterEach(() => document.body.replaceChildren());

  /** What a page with one of everything hears of so many actions. */
  function heard(seed: number, actions: number): string[] {
    document.body.innerHTML =
      '<button>b</button><input type="range" min="0" max="9"><input type="text">' +
      '<select><option>1</option><option>2</option></select><a href="?view=pattern">in</a>' +
      '<a href="https://elsewhere.example">out</a><a href="?part=A" target="_blank">window</a>';
    for (const element of document.body.children)
      element.getClientRects = () => [new DOMRect(0, 0, 9, 9)] as unknown as DOMRectList;
    const told: string[] = [];
    const note = (event: Event) => {
      event.preventDefault();
      told.push(`${event.type} ${(event.target as Element).outerHTML.slice(0, 40)}`);
    };
    const names = ['click', 'input', 'change', 'keydown'];
    for (const name of names) document.body.addEventListener(name, note);
    const choices = seededChoices(seed);
    for (let action = 0; action < actions; action++) doSomething(document, choices);
    for (const name of names) document.body.removeEventListener(name, note);
    return told;
  }

  it('is the same for the same seed', () => {
    expect(heard(7, 200)).toEqual(heard(7, 200));
    expect(heard(7, 200)).not.toEqual(heard(8, 200));
  });

  it('reaches every kind of control, and follows no link that leads away', () => {
    const all = heard(1, 400).join('\n');
    for (const reached of ['click <button', 'input <input type="range"', 'input <input type="text"'])
      expect(all).toContain(reached);
    for (const reached of ['change <select', 'keydown', 'click <a href="?view'])
      expect(all).toContain(reached);
    expect(all).not.toContain('click <a href="https');
    expect(all).not.toContain('_blank');
  });
});
