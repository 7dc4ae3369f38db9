import { caseDigest } from '../../app/casefiles/case-digest.js';
import { defineRoute } from '../route.js';
import type { Subject } from '../service.js';

export const cases = defineRoute({
  path: '/api/cases',
  id: 'cases',
  summary: 'The cases: built in, and those that the server was started with',
  answers: 'Cases with their pairs',
  versions: (_, service) => [JSON.stringify(service.cases())],
  handle: (_, { service }) => service.cases(),
});

export const oneCase = defineRoute({
  path: '/api/cases/{id}',
  id: 'case',
  summary: 'A case: readings, what each expects, claims, coded facts, sources',
  answers: 'The case as its files say it, states by number, with its digest',
  versions: ({ params }, service) => [caseDigest(service.caseAt(params.id))],
  handle: ({ params }, { service }) => asJson(service.caseAt(params.id)),
});

/** Without the words of the command that named it. */
function asJson({ arguments: _, ...subject }: Subject) {
  return { ...subject, digest: caseDigest({ ...subject, arguments: '' }) };
}
