import { z } from 'zod';
import { evidenceBoard } from '../../report/evidence-board.js';
import { defineRoute } from '../route.js';
import { subjectAsked, subjectShape } from '../subject.js';

const entries = z.array(z.looseObject({ id: z.string() }));
const text = z.string();

export const evidence = defineRoute({
  method: 'POST',
  path: '/api/evidence',
  id: 'evidence',
  summary: 'The evidence of an assessment, and all that is needed to weigh it again',
  description:
    'Takes what POST /api/assess takes, and streams as it does. Questions, items and holes are what src/evidence computes the posterior of: the same functions give the published numbers anywhere, and others with other judgements.',
  body: subjectShape,
  response: {
    description:
      'Questions, items and holes as they are weighed; what came out; what is known of each item and claim',
    schema: z.looseObject({
      case: z.looseObject({ id: text, title: text, question: text }),
      caseDigest: text,
      dataVersion: text,
      asOf: z.number().int(),
      seed: z.number().int(),
      draws: z.number().int(),
      questions: entries,
      items: z.array(
        z.looseObject({
          id: text,
          cluster: text.describe('items of a cluster share their weight'),
          reliability: z.number(),
          observed: z.looseObject({ type: text }),
        }),
      ),
      holes: entries,
      published: z.array(
        z.looseObject({
          id: text,
          leader: text,
          runnerUp: text,
          standing: text,
          readings: z.array(
            z.looseObject({ id: text, prior: z.number(), posterior: z.number(), lead: z.number() }),
          ),
        }),
      ),
      evidence: entries,
      claims: z.array(z.looseObject({ id: text, group: text, tests: z.array(z.unknown()) })),
      sources: entries,
    }),
  },
  streams: true,
  handle: async ({ body }, context) => {
    const { seed, draws } = body;
    const subject = subjectAsked(body, context.service);
    const assessment = await context.service.assessment(subject, { seed, draws }, context);
    return evidenceBoard(subject, assessment);
  },
});
