import { type SeededChoices, seededChoices } from '../../src/app/fuzz/seeded-choices.ts';
import { URL_PARAMETERS } from '../../src/embed/url-parameters.ts';

/** Markup that would tell of itself, if a page made anything but text of it. */
const MARKUP = '<img src=x class=hostile onerror="window.hostile=1">';

type Texts = readonly [string, ...string[]];

/** Values as a stranger may write them, percent signs and all: what stands here goes into the address as it is. */
const VALUES: Texts = [
  // Wrong types, and numbers that are none.
  ...([
    '',
    '0',
    '-1',
    '-0',
    'NaN',
    'Infinity',
    '-Infinity',
    '1e309',
    '1e-400',
    '0x10',
    '1,000',
    '١٢',
  ] as const),
  ...([
    'true',
    'null',
    'undefined',
    '[]',
    '{}',
    '[object Object]',
    '1;1',
    '0.5.5',
    '%20',
    '%0A%0D',
    '+',
  ] as const),
  // Huge, and within what a server takes as an address.
  ...['9'.repeat(400), 'A'.repeat(1_500), '%F0%9D%84%9E'.repeat(120), `0.1,path:${'x'.repeat(1_500)}`],
  '0.001,rate:50000;'.repeat(80),
  // Markup, script, and what a message's own syntax might trip over.
  ...[MARKUP, encodeURIComponent(MARKUP), `"'></select>${MARKUP}`, '<script>window.hostile=1</script>'],
  ...[
    'javascript:window.hostile=1',
    '{count, plural, other {',
    '<b>bold</b>',
    '$%7B7*7%7D',
    '{{7*7}}',
    '%3C%2Fscript%3E',
  ],
  // Names that every object has.
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', '__proto__:1,path:sr-iov', 'constructor:1'],
  // Halves of characters, and percent signs that mean nothing.
  ...[
    '%ED%A0%80',
    '%ED%BF%BF',
    '%',
    '%zz',
    '%E0%A4%A',
    '%00',
    '%uD800',
    '%FF%FE',
    '%C0%AF',
    '%E2%80%AE',
    '%EF%BB%BF',
  ],
  // Ways to somewhere else.
  ...[
    '../../etc/passwd',
    'https://elsewhere.example/',
    '//elsewhere.example',
    'file:///etc/passwd',
    'data:text/html,x',
  ],
] as unknown as Texts;

const STRANGE_NAMES: Texts = [
  ...[
    '__proto__',
    'constructor',
    'toString',
    'part[]',
    'part[toString]',
    'PART',
    ' part',
    MARKUP,
    '%',
    '%ED%A0%80',
  ],
  ...['', '0', 'n'.repeat(1_500), '%00', 'rate%00', 'onload', 'src', 'fuzzy'],
] as unknown as Texts;

const HASHES: Texts = [
  '',
  '',
  '',
  '#',
  `#${MARKUP}`,
  '#lesson=',
  '#lesson=%%%',
  '#lesson=AAAA',
  `#${'x'.repeat(3_000)}`,
];

/** With these there is no lab to look at, or one that does things by itself. */
const OTHER_PAGES = ['speaker', 'fuzz'];

const NAMES = URL_PARAMETERS.map(({ name }) => name).filter(
  (name) => !OTHER_PAGES.includes(name),
) as unknown as Texts;

/** A page's query and fragment, of a stranger's making; the same for the same seed. */
export function hostileAddresses(seed: number, count: number): readonly string[] {
  const choices = seededChoices(seed);
  return Array.from({ length: count }, () => hostileAddress(choices));
}

function hostileAddress({ below, oneOf }: SeededChoices): string {
  const pairs = Array.from({ length: 1 + below(4) }, () => {
    const name = below(4) === 0 ? oneOf(STRANGE_NAMES) : oneOf(NAMES);
    return below(20) === 0 ? name : `${name}=${oneOf(VALUES)}`;
  });
  return `?${pairs.join('&')}${oneOf(HASHES)}`;
}
