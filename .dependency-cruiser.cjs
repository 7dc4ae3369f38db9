/**
 * Which layer may import which. A layer always may import itself; everything else that is not listed is an error.
 * The table is the one place where the architecture's arrows are written down for the machine.
 */
const arrows = {
  core: [],
  states: ['core'],
  measures: ['core'],
  analysis: ['core'],
  latent: ['core'],
  networks: ['core'],
  evidence: ['core'],
  table: ['core'],
  contract: ['core', 'states', 'networks', 'evidence'],
  store: ['core'],
  sources: ['core', 'states', 'measures', 'analysis', 'store'],
  panel: ['core', 'sources', 'store'],
  cases: ['core', 'states', 'evidence', 'store'],
  charts: ['core', 'contract'],
  app: [
    'core',
    'states',
    'measures',
    'analysis',
    'latent',
    'networks',
    'evidence',
    'table',
    'store',
    'sources',
    'panel',
    'cases',
    'charts',
    'contract',
  ],
  jobs: ['core', 'app', 'contract'],
  views: ['core', 'states', 'measures', 'evidence', 'charts', 'contract'],
  report: ['core', 'table', 'store', 'evidence', 'charts', 'app', 'views', 'contract'],
  server: ['core', 'store', 'app', 'jobs', 'views', 'report', 'contract'],
  cli: ['core', 'evidence', 'table', 'store', 'app', 'jobs', 'report', 'server', 'contract'],
  web: ['core', 'evidence', 'charts', 'table', 'views', 'contract'],
};

/** Layers that must run anywhere, the browser included: no `node:*`. */
const pure = [
  'core',
  'states',
  'measures',
  'analysis',
  'latent',
  'networks',
  'evidence',
  'contract',
  'charts',
  'table',
  'views',
  'web',
];

/** Layers of which others know the types alone: the pages do not check the answers of their own server. */
const typed = { web: ['contract'] };

const below = (layers) => `^src/(${layers.join('|')})/`;

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden: [
    ...Object.entries(arrows).map(([layer, targets]) => ({
      name: `arrows-of-${layer}`,
      comment: `src/${layer} may import ${targets.length === 0 ? 'nothing of ours' : targets.join(', ')}.`,
      severity: 'error',
      from: { path: below([layer]) },
      to: {
        path: '^src/',
        pathNot: below([layer, ...targets, ...(typed[layer] ?? [])]),
      },
    })),
    ...Object.entries(typed).map(([layer, targets]) => ({
      name: `answers-as-types-of-${layer}`,
      comment: `src/${layer} may import types of ${targets.join(', ')}, and no code.`,
      severity: 'error',
      from: { path: below([layer]) },
      to: { path: below(targets), dependencyTypesNot: ['type-only'] },
    })),
    {
      name: 'known-layer',
      comment: 'Every source file lies in a layer that the table of arrows names.',
      severity: 'error',
      from: { path: '^src/', pathNot: below(Object.keys(arrows)) },
      to: {},
    },
    {
      name: 'import-of-known-layer',
      comment: 'Every source file lies in a layer that the table of arrows names.',
      severity: 'error',
      from: {},
      to: { path: '^src/', pathNot: below(Object.keys(arrows)) },
    },
    {
      name: 'src-only',
      comment: 'Sources import no tests, scripts or built files.',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^(test|scripts|dist|bench|examples)/' },
    },
    {
      name: 'no-cycles',
      severity: 'error',
      from: { path: '^src/' },
      to: { circular: true },
    },
    {
      name: 'pure-layers-without-node',
      comment: `${pure.join(', ')} must run in a browser too: no node:* modules.`,
      severity: 'error',
      from: { path: below(pure) },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'duckdb-behind-the-store',
      comment: 'Only src/store knows which database there is.',
      severity: 'error',
      from: { path: '^src/', pathNot: below(['store']) },
      to: { path: 'node_modules/@duckdb/' },
    },
    {
      name: 'declared-dependencies',
      comment:
        'Sources import what package.json lists under dependencies, and nothing that does not resolve. The workbench is shipped built.',
      severity: 'error',
      from: { path: '^src/', pathNot: below(['web']) },
      to: {
        dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'],
        dependencyTypesNot: ['type-only'],
      },
    },
    {
      name: 'resolvable',
      severity: 'error',
      from: { path: '^src/' },
      // Style sheets that the build of the workbench makes.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['types', 'import', 'node', 'default'],
    },
  },
};
