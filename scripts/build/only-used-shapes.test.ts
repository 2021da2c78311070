import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import * as d3 from 'd3';
import { build } from 'vite';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { onlyUsedShapes, withPureShapes } from './only-used-shapes.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** As a file: the lab itself asks for it through d3. */
const name = 'd3-shape';
const source = `${root}node_modules/${name}/dist/${name}.mjs`;
let folder = '';

beforeAll(async () => {
  // Within the project, so that its packages are found from there.
  folder = await mkdtemp(`${root}node_modules/.shapes-`);
});
afterAll(() => rm(folder, { recursive: true }));

/** What is left of d3 in a page that says `text`. */
async function built(text: string): Promise<string> {
  const input = `${folder}/page.js`;
  writeFileSync(input, text);
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [onlyUsedShapes()],
    build: { write: false, minify: false, lib: { entry: input, formats: ['es'] } },
  });
  const [output] = Array.isArray(result) ? result : [result];
  return output !== undefined && 'output' in output
    ? output.output.map((part) => ('code' in part ? part.code : '')).join('')
    : '';
}

describe('d3’s shapes in a page', () => {
  it('draw as they did, every curve of them', async () => {
    const module = `${folder}/shapes.mjs`;
    writeFileSync(module, withPureShapes(readFileSync(source, 'utf8')));
    const plain = { ...d3 };
    const shapes: typeof d3 = await import(/* @vite-ignore */ pathToFileURL(module).href);
    const points: [number, number][] = [
      [0, 1],
      [1, 3],
      [2, 2],
      [4, 4],
      [5, 0],
    ];
    const curves = Object.keys(plain).filter((name): name is 'curveBasis' => /^curve[A-Z]/.test(name));
    expect(curves.length).toBeGreaterThan(15);
    for (const curve of curves)
      expect(shapes.line().curve(shapes[curve])(points), curve).toBe(
        plain.line().curve(plain[curve])(points),
      );
  });

  it('are only those that it draws', async () => {
    expect(await built("export { line } from 'd3';")).not.toMatch(/Basis|Cardinal|Monotone|transition/);
    expect(await built("export { line, curveBasis } from 'd3';")).toMatch(/Basis/);
  });
});
