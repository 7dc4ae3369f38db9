import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageParts } from '../page-parts.js';
import { knownTruth } from './known-truth.js';
import { parts } from './parts.js';
import { hasKept, readKept } from './results.js';
import { stickyTruth } from './sticky-truth.js';

export const pagePath = fileURLToPath(new URL('../../docs/methods/latent.md', import.meta.url));

export const readPage = (): string => readFileSync(pagePath, 'utf8');

export const { partsIn, withParts } = pageParts('latent-validation');

/** Studies of known truth, which have commands of their own. */
const truths = [
  ['known-truth', knownTruth],
  ['sticky-truth', stickyTruth],
] as const;

/** The sections of the page, from the kept results. */
export const sections = (): ReadonlyMap<string, string> =>
  new Map([
    ...truths
      .filter(([id]) => hasKept(id))
      .map(([id, make]): [string, string] => [id, make().markdown]),
    ...parts
      .filter(({ id }) => hasKept(id))
      .map((part): [string, string] => [part.id, part.markdown(readKept(part.id).found)]),
  ]);
