import { type Element, Window, type XMLDocument } from 'happy-dom';
import { describe, expect, it } from 'vitest';
import { manifest12, manifest2004 } from './manifest.mjs';

const course = {
  title: 'A & B <i>"one"</i>',
  description: 'What it is.',
  version: '0.1.0',
  query: '?scenario=one&seed=2',
  files: ['index.html', 'assets/a.js'],
};

const VERSIONS = {
  'SCORM 1.2': {
    manifest: manifest12,
    schemaversion: '1.2',
    cp: 'http://www.imsproject.org/xsd/imscp_rootv1p1p2',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_rootv1p2',
    metadata: 'http://www.imsglobal.org/xsd/imsmd_rootv1p2p1',
    type: 'scormtype',
    text: 'langstring',
    inItem: ['title'],
  },
  'SCORM 2004 4th edition': {
    manifest: manifest2004,
    schemaversion: '2004 4th Edition',
    cp: 'http://www.imsglobal.org/xsd/imscp_v1p1',
    adlcp: 'http://www.adlnet.org/xsd/adlcp_v1p3',
    metadata: 'http://ltsc.ieee.org/xsd/LOM',
    type: 'scormType',
    text: 'string',
    inItem: ['title', 'sequencing'],
  },
} as const;

function parse(text: string): XMLDocument {
  const { DOMParser } = new Window();
  const document = new DOMParser().parseFromString(text, 'application/xml') as XMLDocument;
  expect(document.querySelector('parsererror')).toBeNull();
  return document;
}

it('is held against a reader that refuses what is no XML', () => {
  expect(() => parse('<a><b></a>')).toThrow();
});

const names = (element: Element | null) => [...(element?.children ?? [])].map(({ localName }) => localName);

describe.each(Object.entries(VERSIONS))('the manifest of %s', (_, version) => {
  const document = parse(version.manifest(course));
  const one = (name: string) => {
    const found = document.getElementsByTagNameNS(version.cp, name);
    expect(found, name).toHaveLength(1);
    return found[0] as Element;
  };

  it('has its elements in the namespaces and in the order that the schema asks for', () => {
    const root = document.documentElement as unknown as Element;
    expect(root.localName).toBe('manifest');
    expect(root.namespaceURI).toBe(version.cp);
    expect(names(root)).toEqual(['metadata', 'organizations', 'resources']);
    expect(names(one('metadata'))).toEqual(['schema', 'schemaversion', 'lom']);
    expect(names(one('organizations'))).toEqual(['organization']);
    expect(names(one('organization'))).toEqual(['title', 'item']);
    expect(names(one('item'))).toEqual(version.inItem);
    expect(names(one('resources'))).toEqual(['resource']);
    expect(one('schema').textContent).toBe('ADL SCORM');
    expect(one('schemaversion').textContent).toBe(version.schemaversion);
  });

  it('has identifiers that are XML names, each once, and references that lead to one', () => {
    const identifiers = [...document.querySelectorAll('[identifier]')].map((element) =>
      String(element.getAttribute('identifier')),
    );
    expect(new Set(identifiers).size).toBe(identifiers.length);
    for (const identifier of identifiers) expect(identifier).toMatch(/^[A-Za-z_][\w.-]*$/);
    const identifierOf = (name: string) => one(name).getAttribute('identifier');
    expect(one('organizations').getAttribute('default')).toBe(identifierOf('organization'));
    expect(one('item').getAttribute('identifierref')).toBe(identifierOf('resource'));
  });

  it('names one page to open, with all files of the package and what the page is opened with', () => {
    const resource = one('resource');
    expect(resource.getAttribute('type')).toBe('webcontent');
    expect(resource.getAttribute(`adlcp:${version.type}`)).toBe('sco');
    expect(document.documentElement?.getAttribute('xmlns:adlcp')).toBe(version.adlcp);
    const files = [...resource.children].map((file) => file.getAttribute('href'));
    expect(files).toEqual(course.files);
    expect(resource.getAttribute('href')).toBe(course.files[0]);
    expect(one('item').getAttribute('parameters')).toBe(course.query);
  });

  it('says title and description, as text', () => {
    const texts = [...document.querySelectorAll('*')].filter(
      ({ localName, namespaceURI }) => localName === version.text && namespaceURI === version.metadata,
    );
    expect(texts.map(({ textContent }) => textContent)).toEqual([course.title, course.description]);
    expect(one('organization').children[0]?.textContent).toBe(course.title);
  });
});
