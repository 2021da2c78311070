import { expect, it } from 'vitest';
import { shorterProperties } from './shorter-properties.mjs';

const STYLES =
  ':root{--card:#fff;--card-line:red}.a--card{color:var(--card);border:1px solid var(--card-line,var(--card))}';

it('names a property alike where it is set and where it is read, in styles and script', () => {
  const { styles, script } = shorterProperties(
    STYLES,
    "style.setProperty('--card','blue');const s={['--card-line']:2};",
  );
  const [card, line] = [...styles.matchAll(/(--\w+):/g)].map(([, name]) => name);
  expect(card).not.toBe(line);
  expect(styles).toBe(
    `:root{${card}:#fff;${line}:red}.a--card{color:var(${card});border:1px solid var(${line},var(${card}))}`,
  );
  expect(script).toBe(`style.setProperty('${card}','blue');const s={['${line}']:2};`);
});

it.each([
  ['the end of a class', 'class="a--card"'],
  ['a class in the making', '}--card`'],
  ['a subtraction', 'let n=card--card;n--;'],
  ['a property that the styles do not have', "setProperty('--other',1)"],
])('leaves %s alone', (_, script) => {
  expect(shorterProperties(STYLES, script).script).toBe(script);
});
