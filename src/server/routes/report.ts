import { caseDigest } from '../../app/casefiles/case-digest.js';
import { subjectOf } from '../../app/casefiles/cases.js';
import type { InputOf } from '../../contract/index.js';
import { weighedBy } from '../../app/learned/apply.js';
import { defineRoute } from '../route.js';
import type { Service, Subject } from '../service.js';

const subjectAt = (
  { params, query }: InputOf<'/api/report/{case}'>,
  service: Pick<Service, 'caseAt'>,
): Subject => weighedBy(service.caseAt(params.case, query.asOf), query.weights);

export const report = defineRoute({
  path: '/api/report/{case}',
  id: 'report',
  summary: 'The report of a case as one page',
  answers: 'The page that assess --out writes',
  versions: (input, service) => [caseDigest(subjectAt(input, service))],
  handle: (input, context) => {
    const { service } = context;
    return service.report(subjectAt(input, service), input.query.seed, context);
  },
});

const subjectIn = ({
  state: [a = '', b = ''],
  third,
  asOf,
  weights,
}: InputOf<'/api/report'>['query']): Subject => weighedBy(subjectOf(a, b, third, asOf), weights);

export const reportOfStates = defineRoute({
  path: '/api/report',
  id: 'report-of-states',
  summary: 'The report of any pair with a third party as one page',
  answers: 'The page that assess A B --third K --out writes',
  versions: (input) => [caseDigest(subjectIn(input.query))],
  handle: (input, context) =>
    context.service.report(subjectIn(input.query), input.query.seed, context),
});
