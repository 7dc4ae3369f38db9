import { z } from 'zod';
import { caseDigest } from '../../app/casefiles/case-digest.js';
import { defineRoute } from '../route.js';
import { seedText, yearText } from '../schemas.js';

export const report = defineRoute({
  method: 'GET',
  path: '/api/report/{case}',
  id: 'report',
  summary: 'The report of a case as one page',
  params: z.object({ case: z.string().describe('a case of GET /api/cases') }),
  query: z.object({
    asOf: yearText.optional().describe('use data, facts and events of years up to this one'),
    seed: seedText.default(1).describe('seed of the robustness draws'),
  }),
  response: { description: 'The page that assess --out writes' },
  versions: ({ params, query }, service) => [caseDigest(service.caseAt(params.case, query.asOf))],
  handle: ({ params, query }, context) => {
    const { service } = context;
    return service.report(service.caseAt(params.case, query.asOf), query.seed, context);
  },
});
