import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageParts } from '../page-parts.js';
import { parts } from './parts.js';
import { hasKept, readKept } from './results.js';

export const pagePath = fileURLToPath(new URL('../../docs/methods/latent.md', import.meta.url));

export const readPage = (): string => readFileSync(pagePath, 'utf8');

export const { partsIn, withParts } = pageParts('latent-validation');

/** The sections of the page, from the kept results. */
export const sections = (): ReadonlyMap<string, string> =>
  new Map(
    parts
      .filter(({ id }) => hasKept(id))
      .map((part) => [part.id, part.markdown(readKept(part.id).found)]),
  );
