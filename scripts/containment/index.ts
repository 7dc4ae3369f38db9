/** Computes the tables of docs/methods/containment.md anew and puts them into it: `npm run containment`. */
import { readFileSync, writeFileSync } from 'node:fs';
import prettier from 'prettier';
import { containmentTables, pagePath, withParts } from './page.js';
import { withWorkspace } from './read.js';

const tables = await withWorkspace(containmentTables);
const page = withParts(readFileSync(pagePath, 'utf8'), tables);
const options = await prettier.resolveConfig(pagePath);
writeFileSync(pagePath, await prettier.format(page, { ...options, filepath: pagePath }));
