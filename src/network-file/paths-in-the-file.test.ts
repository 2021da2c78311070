import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { pathInTheFile, readNetworkFile } from './read-network-file.ts';

const everything = readFileSync('docs/networks/everything.json', 'utf8');
const schema: unknown = JSON.parse(readFileSync('public/network.schema.json', 'utf8'));

/** Every property name that a file may have. */
function namesIn(part: unknown, names: Set<string> = new Set()): Set<string> {
  if (typeof part !== 'object' || part === null) return names;
  for (const [key, value] of Object.entries(part)) {
    if (key === 'properties') for (const name of Object.keys(value)) names.add(name);
    namesIn(value, names);
  }
  return names;
}

/** Every path that the source of the check of networks can name: what follows `path` in its templates. */
function pathsNamed(): string[] {
  const text = ['validate', 'timeless-ways']
    .map((file) => readFileSync(`src/engine/${file}.ts`, 'utf8'))
    .join('\n');
  const found = [...text.matchAll(/`[^`\n]*?\.([a-zA-Z.]+(?:\[\$\{[a-z]\}\])?(?:\.[a-zA-Z]+)*)`/g)];
  const paths = new Set(found.map(([, path]) => `.${path}`.replaceAll(/\[\$\{[a-z]\}\]/g, '[0]')));
  return [...paths];
}

describe('the path of a fault', () => {
  const known = namesIn(schema);

  it.each(pathsNamed())('%s has names of the file only', (path) => {
    // A rate is one of bits where it is a link's, and one of jobs elsewhere.
    for (const under of [
      'sources[0].arrivals',
      'sources[0].arrivals.points[0]',
      'classes[0].route[0].cost',
    ]) {
      const names = pathInTheFile(`${under}${path}`).matchAll(/[a-zA-Z]+/g);
      for (const [name] of names) expect(known, path).toContain(name);
    }
  });

  it('is walked over enough of them', () => {
    const paths = pathsNamed();
    expect(paths.length).toBeGreaterThan(35);
    for (const path of ['.thinkTime', '.meanStays[0]', '.perPoll', '.timeOut', '.retries.firstPause']) {
      expect(paths).toContain(path);
    }
  });

  it('of a link is in bits a second, and of a load in jobs a second', () => {
    expect(pathInTheFile('stations[3].rate')).toBe('stations[3].rateBitsPerSecond');
    expect(pathInTheFile('sources[3].arrivals.rate')).toBe('sources[3].arrivals.ratePerSecond');
    expect(pathInTheFile('sources[3].arrivals.rates[1]')).toBe('sources[3].arrivals.ratesPerSecond[1]');
  });

  it('leads to the number that is at fault', () => {
    const file = JSON.parse(everything);
    file.sources.push({
      name: 'too fast',
      class: file.classes[0].name,
      arrivals: { kind: 'closed', clients: 2, thinkTimeSeconds: 1e300 },
    });
    const { faults } = readNetworkFile(JSON.stringify(file));
    expect(faults?.map(({ path }) => path)).toEqual([
      `sources[${file.sources.length - 1}].arrivals.thinkTimeSeconds`,
    ]);
  });
});
