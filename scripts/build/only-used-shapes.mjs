import { normalizePath, parseAst } from 'vite';

const SHAPES = /\/node_modules\/d3-shape\/dist\/d3-shape\.mjs$/;

/**
 * Lets a bundler leave out the curves of d3-shape that nothing draws: of its 18 kB the charts need four. The package is one
 * module since 3.2.1, and what a curve can do is written to its prototype there, which a bundler must take for work of the
 * module itself. So each such function is put together with its prototype in one expression that says it has no effect
 * beyond its value.
 *
 * @returns {import('vite').Plugin}
 */
export function onlyUsedShapes() {
  return {
    name: 'only-used-shapes',
    apply: 'build',
    transform(source, module) {
      return SHAPES.test(normalizePath(module)) ? { code: withPureShapes(source), map: null } : undefined;
    },
  };
}

/** @param {string} source */
export function withPureShapes(source) {
  /** @type {Map<string, { start: number, end: number }>} */
  const functions = new Map();
  /** @type {{ start: number, end: number, text: string }[]} Not one within another. */
  const edits = [];
  const textOf = (/** @type {{ start: number, end: number }} */ { start, end }) => source.slice(start, end);
  for (const node of parseAst(source).body) {
    if (node.type === 'FunctionDeclaration' && node.id) functions.set(node.id.name, node);
    // `Curve.prototype = { ... }`, or `(Curve.prototype = Object.create(...)).point = ...`.
    const [, name] = /^\(?(\w+)\.prototype = /.exec(textOf(node)) ?? [];
    const made = functions.get(name ?? '');
    if (node.type === 'ExpressionStatement' && made !== undefined) {
      edits.push({ ...made, text: '' });
      const whole = `(() => {\n${textOf(made)}\n${textOf(node)}\nreturn ${name};\n})()`;
      edits.push({ start: node.start, end: node.end, text: `const ${name} = /* @__PURE__ */ ${whole};` });
    }
    if (node.type !== 'VariableDeclaration') continue;
    for (const { init } of node.declarations)
      if (init?.type === 'CallExpression')
        edits.push({ start: init.start, end: init.start, text: '/* @__PURE__ */ ' });
  }
  edits.sort((a, b) => b.start - a.start);
  return edits.reduce((text, edit) => text.slice(0, edit.start) + edit.text + text.slice(edit.end), source);
}
