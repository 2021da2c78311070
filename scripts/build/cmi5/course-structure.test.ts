import { type Element, Window, type XMLDocument } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { courseStructure, iriOf, NAMESPACE } from './course-structure.mjs';

interface ElementRule {
  /** Children in the order that the schema asks for; how many of each. */
  readonly sequence?: readonly (readonly [name: string, least: number, most: number])[];
  /** Values by attribute; those with a question mark may be left out. */
  readonly attributes?: Readonly<Record<string, RegExp>>;
  readonly text?: RegExp;
}

const MANY = Number.POSITIVE_INFINITY;
const TEXT: ElementRule = { sequence: [['langstring', 1, MANY]] };
const IRI = /^[a-z][a-z\d+.-]*:\S+$/i;

/** CourseStructure.xsd of cmi5, as far as the lab's course goes: no blocks and no objectives. */
const RULES: Readonly<Record<string, ElementRule>> = {
  courseStructure: {
    sequence: [
      ['course', 1, 1],
      ['au', 1, MANY],
    ],
  },
  course: {
    sequence: [
      ['title', 1, 1],
      ['description', 1, 1],
    ],
    attributes: { id: IRI },
  },
  au: {
    sequence: [
      ['title', 1, 1],
      ['description', 1, 1],
      ['url', 1, 1],
      ['launchParameters', 0, 1],
      ['entitlementKey', 0, 1],
    ],
    attributes: {
      id: IRI,
      'moveOn?': /^(NotApplicable|Passed|Completed|CompletedAndPassed|CompletedOrPassed)$/,
      'masteryScore?': /^(0(\.\d{1,4})?|1(\.0{1,4})?)$/,
      'launchMethod?': /^(AnyWindow|OwnWindow)$/,
      'activityType?': IRI,
    },
  },
  title: TEXT,
  description: TEXT,
  langstring: { attributes: { 'lang?': /^[a-z]{2,3}(-[A-Za-z\d]+)*$/ }, text: /\S/ },
  url: { text: /^\S+$/ },
};

function parse(text: string): XMLDocument {
  const { DOMParser } = new Window();
  return new DOMParser().parseFromString(text, 'application/xml') as XMLDocument;
}

/** All that the schema would refuse. */
function faultsOf(element: Element): readonly string[] {
  const name = element.localName;
  const rule = RULES[name];
  if (rule === undefined) return [`${name} is no element of a course structure`];
  const faults: string[] = [];
  if (element.namespaceURI !== NAMESPACE) faults.push(`${name} is of another namespace`);
  const children = [...element.children];
  const order = (rule.sequence ?? []).map(([child]) => child);
  const places = children.map(({ localName }) => order.indexOf(localName));
  if (places.some((place, i) => place < 0 || place < (places[i - 1] ?? 0)))
    faults.push(`${name} holds ${children.map(({ localName }) => localName)}`);
  for (const [child, least, most] of rule.sequence ?? []) {
    const count = children.filter(({ localName }) => localName === child).length;
    if (count < least || count > most) faults.push(`${name} holds ${count} of ${child}`);
  }
  const known = Object.entries(rule.attributes ?? {});
  for (const [key, allowed] of known) {
    const value = element.getAttribute(key.replace('?', ''));
    if (value === null ? !key.endsWith('?') : !allowed.test(value)) faults.push(`${name} ${key}: ${value}`);
  }
  for (const { name: given } of element.attributes)
    if (given !== 'xmlns' && !known.some(([key]) => key.replace('?', '') === given))
      faults.push(`${name} has an attribute ${given}`);
  if (rule.text !== undefined && !rule.text.test(element.textContent)) faults.push(`${name} says nothing`);
  return [...faults, ...children.flatMap(faultsOf)];
}

const course = {
  title: 'A & B <i>"one"</i>',
  description: 'What it is.',
  units: ['one', 'two', 'lab'].map((id) => ({
    id,
    title: `Unit <${id}>`,
    description: 'About & around it.',
    url: `index.html?scenario=${id}&seed=2`,
    isCompleted: id !== 'lab',
  })),
};
const rootOf = (text: string) => parse(text).documentElement as unknown as Element;

describe('The course structure of a cmi5 package', () => {
  const root = rootOf(courseStructure(course));
  const units = [...root.children].filter(({ localName }) => localName === 'au');

  it('keeps the rules of the schema', () => {
    expect(faultsOf(root)).toEqual([]);
  });

  it('is held against rules that see what is wrong', () => {
    const text = courseStructure(course);
    const wrong: readonly (readonly [string, string])[] = [
      [NAMESPACE, 'https://elsewhere.example/'],
      ['moveOn="Completed"', 'moveOn="Sometimes"'],
      ['launchMethod="AnyWindow"', 'window="Any"'],
      [`<au id="${iriOf('units/one')}"`, '<au'],
      ['<url>index.html?scenario=one&amp;seed=2</url>', ''],
      ['<description><langstring lang="en">What it is.</langstring></description>', ''],
      ['<url>', '<link/><url>'],
    ];
    for (const [right, other] of wrong)
      expect(faultsOf(rootOf(text.replace(right, other))), other).not.toEqual([]);
  });

  it('has a unit for each lesson, done when it is complete, and one for the lab, which nobody has to do', () => {
    expect(units.map((unit) => unit.getAttribute('moveOn'))).toEqual([
      'Completed',
      'Completed',
      'NotApplicable',
    ]);
    const said = (unit: Element | undefined) =>
      [...(unit?.children ?? [])].map(({ textContent }) => textContent);
    expect(said(units[0])).toEqual(['Unit <one>', 'About & around it.', 'index.html?scenario=one&seed=2']);
  });

  it('names everything by an IRI of its own, the same with every build', () => {
    const ids = [root.children[0], ...units].map((element) => element?.getAttribute('id'));
    expect(new Set(ids).size).toBe(units.length + 1);
    for (const id of ids) expect(id).toMatch(/^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-/);
    expect(iriOf('course')).toBe(iriOf('course'));
  });
});
