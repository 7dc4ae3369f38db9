import { z } from 'zod';
import { factGrades } from '../core/fact-grades.js';
import type { Answer } from './answer.js';
import { number, text, texts, whole } from './common.js';

/** What is said of a coded fact that a case weighs. */
export const codedParts = {
  statement: text.optional(),
  date: text.optional(),
  actors: texts.optional(),
  source: text.optional(),
  grade: z.enum(factGrades).optional().describe('how well the fact is attested'),
  section: text.optional(),
  url: text.optional(),
  references: z
    .array(z.object({ citation: text, url: text }))
    .optional()
    .describe('further pages that report the fact'),
  claims: texts.optional(),
  codedWeights: z.record(text, z.record(text, number)).optional(),
};

const laterFact = z.object({
  id: text,
  date: text,
  title: text,
  actors: texts.describe('states that acted'),
  source: text,
  url: text.optional().describe('absent where the source could not be opened'),
});
export type LaterFact = Answer<typeof laterFact>;

export const laterFacts = z
  .object({
    after: whole.describe('last year whose coded facts measures read'),
    facts: z.array(laterFact).describe('the latest first'),
  })
  .describe(
    'dated facts of coded/events.csv that no measure reads, since of later years only the best known are coded: of the pair, or of one of the two with a third party; they weigh nothing',
  );
export type LaterFacts = Answer<typeof laterFacts>;
