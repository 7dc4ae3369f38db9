import { z } from 'zod';
import { overviewOf } from '../../report/overview.js';
import { defineRoute } from '../route.js';
import { stateShape } from '../schemas.js';
import { subjectAsked, subjectShape } from '../subject.js';

const claims = z.array(
  z.looseObject({
    id: z.string(),
    statement: z.string(),
    tests: z.array(z.object({ holds: z.string(), label: z.string(), finding: z.string() })),
  }),
);

export const overview = defineRoute({
  method: 'POST',
  path: '/api/overview',
  id: 'overview',
  summary: 'What of an assessment stands first, and what is needed to trace, repeat and cite it',
  description: 'Takes what POST /api/assess takes, and streams as it does.',
  body: subjectShape,
  response: {
    description: 'The answer in one sentence and in paragraphs, readings, and what speaks against',
    schema: z.looseObject({
      case: z.looseObject({ id: z.string(), title: z.string(), pair: z.array(stateShape) }),
      asOf: z.number().int(),
      seed: z.number().int(),
      dataVersion: z.string(),
      sentence: z.string(),
      paragraphs: z.array(z.string()),
      observations: z.looseObject({ observed: z.number(), total: z.number(), coded: z.number() }),
      questions: z.array(
        z.looseObject({
          id: z.string(),
          text: z.string(),
          leader: z.string(),
          standing: z.string(),
          readings: z.array(
            z.looseObject({
              id: z.string(),
              title: z.string(),
              statement: z.string(),
              posterior: z.number(),
            }),
          ),
        }),
      ),
      claims: z.array(z.object({ id: z.string(), word: z.string(), count: z.number().int() })),
      against: z.object({
        conclusions: z.array(z.looseObject({ standing: z.string(), source: z.string() })),
        contradicted: claims,
        divided: claims,
        bySource: claims,
      }),
      holes: z.array(z.object({ id: z.string(), title: z.string(), reason: z.string() })),
      sources: z.array(z.looseObject({ id: z.string(), title: z.string(), version: z.string() })),
      command: z.string().describe('repeats the assessment'),
      bibtex: z.string().describe('sources and methods behind the numbers'),
    }),
  },
  streams: true,
  handle: async ({ body }, context) => {
    const { seed, draws } = body;
    const subject = subjectAsked(body, context.service);
    return overviewOf(await context.service.assessment(subject, { seed, draws }, context));
  },
});
