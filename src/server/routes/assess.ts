import { z } from 'zod';
import { subjectOf } from '../../app/cases.js';
import { assessmentSchema } from '../../app/result-schema.js';
import { defineRoute } from '../route.js';
import { seed, stateName, year } from '../schemas.js';

const shared = {
  asOf: year.optional().describe('use data, facts and events of years up to this one'),
  seed: seed.default(1).describe('seed of the robustness draws'),
  draws: z
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(10_000)
    .describe('robustness draws: fewer take less time and are less exact'),
};

export const assess = defineRoute({
  method: 'POST',
  path: '/api/assess',
  id: 'assess',
  summary: 'Weigh the rival readings of a case, or of any pair with a third party',
  description:
    'The same as assess --json. With Accept: text/event-stream the events progress, then result or error; with Accept: application/x-ndjson lines with type progress, result or error. The job ends when the client goes away.',
  body: z.union([
    z.strictObject({ case: z.string().describe('a case of GET /api/cases'), ...shared }),
    z.strictObject({ pair: z.tuple([stateName, stateName]), third: stateName, ...shared }),
  ]),
  response: { description: 'The assessment', schema: assessmentSchema },
  streams: true,
  handle: ({ body }, context) => {
    const subject =
      'case' in body
        ? context.service.caseOf(body.case, body.asOf)
        : subjectOf(body.pair[0], body.pair[1], body.third, body.asOf);
    return context.service.assessment(subject, { seed: body.seed, draws: body.draws }, context);
  },
});
