import {
  isLiteralElement,
  isPluralElement,
  isSelectElement,
  isTagElement,
  type MessageFormatElement,
  parse,
  TYPE,
} from '@formatjs/icu-messageformat-parser';
import type { StringTest } from './string-tests.ts';

/** A message as an author writes it, or as the build has parsed it. */
type Message = string | readonly MessageFormatElement[];
type Parsed = readonly MessageFormatElement[];

/** The catalogue in a test mode, made of the one that is spoken: no message can be forgotten. */
export function inStringTest<M extends Readonly<Record<string, Message>>>(test: StringTest, messages: M): M {
  return Object.fromEntries(
    Object.entries(messages).map(([id, message]) => [
      id,
      changed(test, typeof message === 'string' ? parse(message) : message),
    ]),
  ) as M;
}

/** Markup that would run if any string of the page were taken for HTML. */
const MARKUP = ' <img src=x onerror="document.title=1">';
const RIGHT_TO_LEFT = '\u202e';
const AS_BEFORE = '\u202c';

function changed(test: StringTest, message: Parsed): Parsed {
  switch (test) {
    case 'none':
      return message;
    case 'double':
      return [...message, literal(' '), ...message];
    case 'long':
      return alterText(message, lengthened);
    case 'rtl':
      return alterText(message, (run) => run.replace(/\S[^\n]*\S|\S/g, `${RIGHT_TO_LEFT}$&${AS_BEFORE}`));
    case 'xss':
      return [...message, literal(MARKUP)];
  }
}

const literal = (value: string): MessageFormatElement => ({ type: TYPE.literal, value });

/** Accented letters of Latin-1, which every font of the page has; vowels twice. */
const ACCENTED: Readonly<Record<string, string>> = {
  a: 'áâ',
  e: 'éê',
  i: 'íî',
  o: 'óô',
  u: 'úû',
  A: 'ÁÂ',
  E: 'ÉÊ',
  I: 'ÍÎ',
  O: 'ÓÔ',
  U: 'ÚÛ',
  n: 'ñ',
  c: 'ç',
  y: 'ý',
};

function lengthened(run: string): string {
  return [...run].map((letter) => ACCENTED[letter] ?? letter).join('');
}

/** A message with its text altered; its arguments, and what chooses between its texts, as they are. */
export function alterText(message: Parsed, alter: (run: string) => string): Parsed {
  return message.map((element): MessageFormatElement => {
    if (isLiteralElement(element)) return { ...element, value: alter(element.value) };
    if (isTagElement(element)) return { ...element, children: [...alterText(element.children, alter)] };
    if (!isPluralElement(element) && !isSelectElement(element)) return element;
    const options = Object.entries(element.options).map(([key, { value }]) => [
      key,
      { value: [...alterText(value, alter)] },
    ]);
    return { ...element, options: Object.fromEntries(options) };
  });
}
