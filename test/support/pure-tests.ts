/**
 * Folders whose tests compute from what they are given. Their files run one after another in processes that keep the modules of the
 * sources (vitest.config.ts): loading them anew for each file takes longer than the tests. The sources keep nothing that a test
 * could change for another: what they remember, they remember of an object that they were given.
 */
export const folders = [
  'analysis',
  'cases',
  'charts',
  'core',
  'datasets',
  'evidence',
  'measures',
  'networks',
  'panel/tables',
  'property',
  'report',
  'states',
] as const;

/** Files in them that open the panel or replace a module of Node: these have a process each. */
export const exceptions = ['all-dyads', 'arena', 'damaged-import', 'joint-votes'] as const;
