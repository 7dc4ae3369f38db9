import { caseDigest } from '../../app/casefiles/case-digest.js';
import { subjectOf } from '../../app/casefiles/cases.js';
import type { InputOf } from '../../contract/index.js';
import { defineRoute } from '../route.js';

export const report = defineRoute({
  path: '/api/report/{case}',
  id: 'report',
  summary: 'The report of a case as one page',
  answers: 'The page that assess --out writes',
  versions: ({ params, query }, service) => [caseDigest(service.caseAt(params.case, query.asOf))],
  handle: ({ params, query }, context) => {
    const { service } = context;
    return service.report(service.caseAt(params.case, query.asOf), query.seed, context);
  },
});

const subjectIn = ({ state: [a = '', b = ''], third, asOf }: InputOf<'/api/report'>['query']) =>
  subjectOf(a, b, third, asOf);

export const reportOfStates = defineRoute({
  path: '/api/report',
  id: 'report-of-states',
  summary: 'The report of any pair with a third party as one page',
  answers: 'The page that assess A B --third K --out writes',
  versions: (input) => [caseDigest(subjectIn(input.query))],
  handle: (input, context) =>
    context.service.report(subjectIn(input.query), input.query.seed, context),
});
