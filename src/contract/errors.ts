import { z } from 'zod';
import type { Answer } from './answer.js';

export const errorShape = z.object({
  error: z.object({
    code: z.string().describe('the same for the same kind of error'),
    message: z.string(),
    hint: z.string().optional().describe('what to do about it'),
    details: z.record(z.string(), z.unknown()),
  }),
});
export type ErrorBody = Answer<typeof errorShape>;
