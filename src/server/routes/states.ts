import { z } from 'zod';
import { stateDirectory } from '../../app/states/states.js';
import { defineRoute } from '../route.js';
import { stateShape } from '../schemas.js';

export const states = defineRoute({
  method: 'GET',
  path: '/api/states',
  id: 'states',
  summary: 'Every state of the state system, with the years of its membership and its other names',
  response: {
    description: 'States by name',
    schema: z.array(
      stateShape.extend({
        from: z.number().int().describe('first year of membership'),
        to: z.number().int().nullable().describe('last year; null: a member still'),
        otherNames: z
          .array(z.string())
          .describe('names beside its own by which it is known, those of the past included'),
      }),
    ),
  },
  versions: () => [],
  handle: () => stateDirectory(),
});
