import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { checkBoundaries } from './boundaries.mjs';

const planted: string[] = [];

afterEach(() => {
  for (const root of planted.splice(0)) rmSync(root, { recursive: true });
});

/** Writes a small product to an empty folder and checks it; every path that is imported exists. */
async function check(files: Record<string, string>) {
  const root = mkdtempSync(join(tmpdir(), 'lab-boundaries-'));
  planted.push(root);
  for (const [path, source] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), source);
  }
  return checkBoundaries(root);
}

const leaf = 'export const leaf = 1;\n';

describe('this product', () => {
  it('keeps to its boundaries, and the check has read every module to say so', async () => {
    const present = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((path) =>
      /\.tsx?$/.test(path),
    );
    const report = await checkBoundaries();

    expect(report.violations).toEqual([]);
    expect(report.unread).toEqual([]);
    expect(present.length).toBeGreaterThan(9);
    expect(report.modulesRead).toBe(present.length);
    expect(report.dependenciesRead).toBeGreaterThan(present.length);
  }, 60_000);
});

describe('a product that keeps to the table', () => {
  it('has no violation', async () => {
    const report = await check({
      'src/engine/run.ts': leaf,
      'src/pattern/part.ts': "import { leaf } from '../engine/run.ts';\nexport const part = leaf;\n",
      'src/worker/entry.ts': "import { leaf } from '../engine/run.ts';\nexport const entry = leaf;\n",
      'src/worker/client.ts': "import Entry from './entry.ts?worker&inline';\nexport const client = Entry;\n",
      'src/stores/run.ts': "import { client } from '../worker/client.ts';\nexport const run = client;\n",
      'src/ui/button.tsx': 'export const Button = () => <button type="button">Go</button>;\n',
      'src/stage/stage.tsx':
        "import { Button } from '../ui/button.tsx';\nexport const Stage = () => <Button />;\n",
      'src/main.tsx':
        "import { Stage } from './stage/stage.tsx';\nimport './stores/run.ts';\nexport const app = <Stage />;\n",
    });

    expect(report.violations).toEqual([]);
    expect(report.unread).toEqual([]);
    expect(report.modulesRead).toBe(8);
    expect(report.dependenciesRead).toBe(7);
  });
});

describe('a planted violation', () => {
  it.each([
    ['the engine imports the pattern', 'src/engine/a.ts', '../pattern/b.ts', 'engine-knows-too-much'],
    ['the pattern imports a store', 'src/pattern/a.ts', '../stores/b.ts', 'pattern-knows-too-much'],
    ['the scenarios import the stage', 'src/scenarios/a.ts', '../stage/b.ts', 'scenarios-knows-too-much'],
    ['the worker imports the pattern', 'src/worker/a.ts', '../pattern/b.ts', 'worker-knows-too-much'],
    ['the stage imports the worker', 'src/stage/a.ts', '../worker/client.ts', 'stage-knows-too-much'],
    ['a chart imports the stage', 'src/charts/a.tsx', '../stage/b.ts', 'charts-knows-too-much'],
    ['a primitive imports a store', 'src/ui/a.tsx', '../stores/b.ts', 'ui-knows-too-much'],
    ['a panel imports the shell', 'src/panels/a.tsx', '../app/b.ts', 'panels-knows-too-much'],
    [
      'a store imports the inside of the worker',
      'src/stores/a.ts',
      '../worker/entry.ts',
      'stores-know-only-the-client',
    ],
    ['the page imports a script', 'src/app/a.ts', '../../scripts/b.ts', 'outside-of-the-product'],
    ['the page imports a test', 'src/app/a.ts', '../stage/b.test.ts', 'test-in-the-product'],
  ])('is caught when %s', async (_title, from, to, rule) => {
    const target = join(dirname(from), to);
    const report = await check({
      [from]: `import { leaf } from '${to}';\nexport const a = leaf;\n`,
      [target]: leaf,
    });

    expect(report.violations).toEqual([`${rule}: ${from} -> ${target}`]);
  });

  it('is caught when only a type is imported', async () => {
    const report = await check({
      'src/engine/a.ts': "import type { B } from '../pattern/b.ts';\nexport type A = B;\n",
      'src/pattern/b.ts': 'export type B = 1;\n',
    });

    expect(report.violations).toEqual(['engine-knows-too-much: src/engine/a.ts -> src/pattern/b.ts']);
  });

  it('is caught when the stage runs the engine, but not when it names a type of it or draws a closed form', async () => {
    const report = await check({
      'src/stage/a.ts': "import { leaf } from '../engine/run.ts';\nexport const a = leaf;\n",
      'src/stage/b.ts': "import type { leaf } from '../engine/run.ts';\nexport type B = typeof leaf;\n",
      'src/charts/c.ts': "import { leaf } from '../engine/theory/queue.ts';\nexport const c = leaf;\n",
      'src/engine/run.ts': leaf,
      'src/engine/theory/queue.ts': leaf,
    });

    expect(report.violations).toEqual(['page-does-not-simulate: src/stage/a.ts -> src/engine/run.ts']);
  });

  it('is caught when it is passed on by an export, or loaded late', async () => {
    const report = await check({
      'src/engine/a.ts': "export { leaf } from '../pattern/b.ts';\nexport * from '../pattern/c.ts';\n",
      'src/engine/d.ts': "export const late = () => import('../pattern/b.ts');\n",
      'src/pattern/b.ts': leaf,
      'src/pattern/c.ts': 'export const c = 1;\n',
    });

    expect(report.violations.toSorted()).toEqual([
      'engine-knows-too-much: src/engine/a.ts -> src/pattern/b.ts',
      'engine-knows-too-much: src/engine/a.ts -> src/pattern/c.ts',
      'engine-knows-too-much: src/engine/d.ts -> src/pattern/b.ts',
    ]);
  });

  it.each(['react', 'd3', 'zustand', 'node:fs'])('is caught when the engine imports %s', async (name) => {
    const report = await check({ 'src/engine/a.ts': `import '${name}';\nexport const a = 1;\n` });

    expect(report.violations.join()).toContain('simulation-needs-nothing-installed: src/engine/a.ts');
  });

  it('is caught when two modules import each other', async () => {
    const report = await check({
      'src/engine/a.ts': "import { b } from './b.ts';\nexport const a = () => b;\n",
      'src/engine/b.ts': "import { a } from './a.ts';\nexport const b = () => a;\n",
    });

    expect(report.violations.join()).toContain('cycle: src/engine/a.ts');
  });

  it('is caught when a folder has no row in the table', async () => {
    const report = await check({
      'src/misc/a.ts': "import { leaf } from './b.ts';\nexport const a = leaf;\n",
      'src/misc/b.ts': leaf,
    });

    expect(report.violations).toEqual(['folder-without-a-row: src/misc/a.ts -> src/misc/b.ts']);
  });
});
