import { z } from 'zod';
import { caseDigest } from '../../app/casefiles/case-digest.js';
import { subjectOf } from '../../app/casefiles/cases.js';
import { defineRoute } from '../route.js';
import { seedText, stateName, yearText } from '../schemas.js';

const query = z.object({
  state: z.array(stateName).length(2).describe('the two states of the pair'),
  third: stateName.describe('the third party'),
  asOf: yearText.optional().describe('use data, facts and events of years up to this one'),
  seed: seedText.default(1).describe('seed of the robustness draws'),
});

const subjectIn = ({ state: [a = '', b = ''], third, asOf }: z.output<typeof query>) =>
  subjectOf(a, b, third, asOf);

export const reportOfStates = defineRoute({
  method: 'GET',
  path: '/api/report',
  id: 'report-of-states',
  summary: 'The report of any pair with a third party as one page',
  query,
  response: { description: 'The page that assess A B --third K --out writes' },
  versions: (input) => [caseDigest(subjectIn(input.query))],
  handle: (input, context) =>
    context.service.report(subjectIn(input.query), input.query.seed, context),
});
