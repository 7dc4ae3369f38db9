import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { pageParts } from '../page-parts.js';

export const pagePath = fileURLToPath(new URL('../../docs/methods/assessment.md', import.meta.url));

export const readPage = (): string => readFileSync(pagePath, 'utf8');

export const { partsIn, withParts } = pageParts('recovery');
