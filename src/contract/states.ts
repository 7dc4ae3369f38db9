import { z } from 'zod';
import type { Answer } from './answer.js';
import { stateShape, whole } from './common.js';

export const statesShape = z.array(
  stateShape.extend({
    from: whole.describe('first year of membership'),
    to: whole.nullable().describe('last year; null: a member still'),
    otherNames: z
      .array(z.string())
      .describe('former names, official names and other spellings by which it is known'),
  }),
);
export type DirectoryEntry = Answer<typeof statesShape>[number];
