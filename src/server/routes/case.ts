import { z } from 'zod';
import { caseDigest } from '../../app/casefiles/case-digest.js';
import { defineRoute } from '../route.js';
import type { Subject } from '../service.js';

const looseList = z.array(z.looseObject({ id: z.string() }));

export const oneCase = defineRoute({
  method: 'GET',
  path: '/api/cases/{id}',
  id: 'case',
  summary: 'A case: readings, what each expects, claims, coded facts, sources',
  params: z.object({ id: z.string().describe('a case of GET /api/cases') }),
  response: {
    description: 'The case as its files say it, states by number, with its digest',
    schema: z.looseObject({
      id: z.string(),
      title: z.string(),
      question: z.string(),
      digest: z.string(),
      pair: z.tuple([z.number().int(), z.number().int()]),
      third: z.array(z.number().int()),
      period: z.tuple([z.number(), z.number()]),
      asOf: z.number(),
      questions: looseList,
      observations: looseList,
      claims: looseList,
      facts: looseList,
      sources: looseList,
    }),
  },
  versions: ({ params }, service) => [caseDigest(service.caseAt(params.id))],
  handle: ({ params }, { service }) => asJson(service.caseAt(params.id)),
});

/** Without the words of the command that named it. */
function asJson({ arguments: _, ...subject }: Subject): object {
  return { ...subject, digest: caseDigest({ ...subject, arguments: '' }) };
}
