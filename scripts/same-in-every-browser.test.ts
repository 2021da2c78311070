// A seed has to give the same run, bit for bit, in every browser and in Node. The language leaves the last bit of most of
// Math to each maker, so the simulation may use only what the standard fixes. (The clock, timers and other sources of
// chance are forbidden by the linter: see noRestrictedGlobals in biome.json.)
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const folders = ['src/engine', 'src/pattern', 'src/scenarios'];

/** Correctly rounded or exact by the standard; and the constants, which every maker rounds alike. */
const exactMath = new Set(
  'abs ceil clz32 floor fround imul max min round sign sqrt trunc PI E LN2 LN10 LOG2E LOG10E SQRT2 SQRT1_2'.split(
    ' ',
  ),
);

/** They ask for the user's language. */
const localMethods = new Set(['localeCompare', 'toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase']);

function offencesIn(path: string, source: string): string[] {
  const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
  const offences: string[] = [];
  const report = (node: ts.Node) => {
    const { line } = file.getLineAndCharacterOfPosition(node.getStart());
    offences.push(`${path}:${line + 1}: ${node.getText()}`);
  };
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === 'Math' && !isExactUse(node)) report(node.parent);
    if (ts.isPropertyAccessExpression(node) && localMethods.has(node.name.text)) report(node);
    if (
      node.kind === ts.SyntaxKind.AsteriskAsteriskToken ||
      node.kind === ts.SyntaxKind.AsteriskAsteriskEqualsToken
    ) {
      report(node.parent);
    }
    ts.forEachChild(node, visit);
  };
  visit(file);
  return offences;
}

/** Any use but `Math.name` with an exact name counts as inexact: a renamed Math could carry anything. */
function isExactUse(math: ts.Identifier): boolean {
  const { parent } = math;
  return (
    ts.isPropertyAccessExpression(parent) && parent.expression === math && exactMath.has(parent.name.text)
  );
}

describe('the simulation', () => {
  it('uses only arithmetic that is the same in every browser', () => {
    const paths = folders.flatMap((folder) =>
      readdirSync(folder, { recursive: true, encoding: 'utf8' })
        .filter((path) => path.endsWith('.ts') && !/\.test\.ts$|\btesting\b/.test(path))
        .map((path) => join(folder, path)),
    );

    expect(paths.length).toBeGreaterThan(20);
    expect(paths.flatMap((path) => offencesIn(path, readFileSync(path, 'utf8')))).toEqual([]);
  });
});

describe('this check', () => {
  it.each([
    'Math.random()',
    'Math.log(x)',
    'Math.pow(2, x)',
    'Math.hypot(1, 1)',
    "Math['exp'](x)",
    'const { sin } = Math',
    'const M = Math',
    '2 ** x',
    'x **= 2',
    "a.localeCompare('b')",
  ])('catches %s', (line) => {
    expect(offencesIn('planted.ts', line)).toHaveLength(1);
  });

  it.each(['Math.sqrt(2)', 'Math.floor(x)', 'Math.imul(a, b)', '// Math.exp\n"Math.exp"', 'a * b'])(
    'allows %s',
    (line) => {
      expect(offencesIn('fine.ts', line)).toEqual([]);
    },
  );
});
