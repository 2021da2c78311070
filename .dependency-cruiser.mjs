// Who may know whom under src, as one table; ARCHITECTURE.md tells the reasons.
// A folder may always know itself. A folder that is not in the table fails the check until someone gives it a row.

const drawingFolders = ['stage', 'charts', 'panels', 'lesson', 'present', 'reference', 'takeaway', 'card'];
const knownToDrawing = ['stores', 'ui', 'i18n', 'glossary', 'pattern', 'engine'];

/** @type {Record<string, string[]>} */
const mayKnow = {
  engine: [],
  pattern: ['engine'],
  scenarios: ['engine', 'pattern'],
  worker: ['engine'],
  schema: [],
  'network-file': ['engine', 'schema'],
  'scenario-file': ['scenarios', 'pattern', 'engine', 'schema'],
  courses: ['scenarios', 'stores', 'embed'],
  stores: ['worker', 'scenarios', 'pattern', 'engine'],
  glossary: ['ui', 'i18n'],
  ui: [],
  i18n: [],
  ...Object.fromEntries(drawingFolders.map((folder) => [folder, knownToDrawing])),
  takeaway: [...knownToDrawing, 'schema'],
  compare: [...knownToDrawing, 'charts'],
  present: [...knownToDrawing, 'scenarios'],
  lesson: [...knownToDrawing, 'scenarios', 'scenario-file'],
  authoring: [...knownToDrawing, 'scenarios', 'scenario-file', 'lesson'],
  'embed-builder': [...knownToDrawing, 'scenarios', 'embed'],
  embed: ['scenarios', 'pattern', 'stores', 'i18n', 'host-page', 'schema'],
  'host-page': [],
};

/** The composition: the shell of the page and the pages themselves. It sees all, and nothing below may see it. */
const composition = '^src/(app/|main\\.tsx$|gallery\\.tsx$)';

/** Tests, and what they share in a folder `testing`, build real networks to test on: the table does not bind them. */
const test = '(\\.test\\.tsx?|/test-setup\\.ts)$|/testing/';

const folders = Object.keys(mayKnow);

const tableRules = Object.entries(mayKnow).map(([folder, known]) => ({
  name: `${folder}-knows-too-much`,
  comment: `src/${folder} may know ${known.length === 0 ? 'nothing but itself' : known.join(', ')}.`,
  severity: 'error',
  from: { path: `^src/${folder}/`, pathNot: test },
  to: { path: '^src/', pathNot: `^src/(${[folder, ...known].join('|')})/` },
}));

export default {
  forbidden: [
    ...tableRules,
    {
      name: 'folder-without-a-row',
      comment: 'Every module under src belongs to a folder of the table, or to the composition.',
      severity: 'error',
      from: { path: '^src/', pathNot: `^src/(${folders.join('|')})/|${composition}` },
      to: {},
    },
    {
      name: 'simulation-needs-nothing-installed',
      comment: 'The engine, the pattern and the scenarios run anywhere: no package and no Node module.',
      severity: 'error',
      from: { path: '^src/(engine|pattern|scenarios)/', pathNot: test },
      to: { pathNot: '^src/' },
    },
    {
      name: 'worker-stays-small',
      comment: 'The worker carries the engine alone: no drawing, no state and no other package.',
      severity: 'error',
      from: { path: '^src/worker/', pathNot: test },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'] },
    },
    {
      name: 'stores-know-only-the-client',
      comment: "The worker's own side is its secret: stores speak to its client, in the protocol's types.",
      severity: 'error',
      from: { path: '^src/stores/', pathNot: test },
      to: { path: '^src/worker/', pathNot: '^src/worker/(client|protocol)' },
    },
    {
      name: 'page-does-not-simulate',
      comment:
        'Outside the worker the engine is types, the frame it hands over, and closed forms to draw beside it.',
      severity: 'error',
      from: {
        path: `^src/(${['stores', 'compare', 'authoring', ...drawingFolders].join('|')})/`,
        pathNot: test,
      },
      to: {
        path: '^src/engine/',
        pathNot: '^src/engine/(frame\\.|units\\.|theory/)',
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'test-in-the-product',
      comment: 'No product module leans on a test.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { path: test },
    },
    {
      name: 'development-package-in-the-product',
      comment: 'What the page needs is a dependency, not a development dependency.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['npm', 'type-only'] },
    },
    {
      name: 'outside-of-the-product',
      comment: 'Scripts, benchmarks and end-to-end tests know the product; it does not know them.',
      severity: 'error',
      from: { path: '^src/', pathNot: test },
      to: { pathNot: '^src/|^node_modules/', couldNotResolve: false, dependencyTypes: ['local'] },
    },
    {
      name: 'cycle',
      comment: 'Modules that import each other in a circle cannot be read, tested or moved one at a time.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'unresolved',
      comment: 'An import that leads nowhere would hide whatever stands behind it from this check.',
      severity: 'error',
      from: { path: '^src/' },
      to: { couldNotResolve: true },
    },
  ],
  options: {
    // An import of a type alone is knowledge too. Needs TypeScript below 7: with 7, dependency-cruiser reads no module
    // and is content, and its way round that (`parser: 'swc'`) cannot read JSX.
    tsPreCompilationDeps: true,
    doNotFollow: { path: 'node_modules' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'module', 'browser', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.js', '.mjs', '.json', '.css'],
    },
  },
};
