import { z } from 'zod';
import { caseList } from '../../app/cases.js';
import { defineRoute } from '../route.js';

export const cases = defineRoute({
  method: 'GET',
  path: '/api/cases',
  id: 'cases',
  summary: 'The built-in cases',
  response: {
    description: 'Cases with their pairs',
    schema: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        pair: z.array(z.string()),
        claims: z.number().int(),
      }),
    ),
  },
  versions: () => [JSON.stringify(caseList())],
  handle: () => caseList(),
});
