import { z } from 'zod';
import { defineRoute } from '../route.js';

export const cases = defineRoute({
  method: 'GET',
  path: '/api/cases',
  id: 'cases',
  summary: 'The cases: built in, and those that the server was started with',
  response: {
    description: 'Cases with their pairs',
    schema: z.array(
      z.object({
        id: z.string(),
        title: z.string(),
        question: z.string(),
        pair: z.array(z.string()).describe('codes of the states'),
        third: z.array(z.string()),
        claims: z.number().int(),
        digest: z
          .string()
          .describe('of its files as they are now: that of answers as of its own year'),
      }),
    ),
  },
  versions: (_, service) => [JSON.stringify(service.cases())],
  handle: (_, { service }) => service.cases(),
});
