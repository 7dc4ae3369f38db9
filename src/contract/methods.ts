import { z } from 'zod';
import type { Answer } from './answer.js';

export const methodShape = z.object({
  id: z.string(),
  title: z.string(),
  lead: z.string().describe('as HTML'),
  sections: z.array(
    z.object({ id: z.string(), title: z.string(), html: z.string().describe('as HTML') }),
  ),
  bibtex: z.string().optional().describe('references of the measure and its data'),
});
export type MethodPage = Answer<typeof methodShape>;
