import { z } from 'zod';
import type { Answer } from './answer.js';
import { text, texts } from './common.js';

export const bibliographyShape = z.object({
  kind: z.enum([
    'measure',
    'dataset',
    'method',
    'case',
    'assessment',
    'manifest',
    'network',
    'table',
    'program',
  ]),
  target: text,
  measures: texts.describe(
    'whose references are in it, those of which composites are made included',
  ),
  datasets: texts,
  works: texts.describe('from which coded facts and claims are taken'),
  bibtex: text,
  warnings: texts.describe('what the target used and the bibliography cannot name'),
});
export type Bibliography = Answer<typeof bibliographyShape>;
