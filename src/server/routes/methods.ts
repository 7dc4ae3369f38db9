import { z } from 'zod';
import { methodPage } from '../../app/data/method-pages.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

const pageAt = (id: string) =>
  named(() => methodPage(id), 'GET /api/measures lists the measures, which have a page each');

export const methods = defineRoute({
  method: 'GET',
  path: '/api/methods/{id}',
  id: 'methods',
  summary: 'The page of a measure or of another method: definition, convention, sources, limits',
  params: z.object({ id: z.string().describe('a measure, or a page of docs/methods') }),
  response: {
    description: 'The page by section',
    schema: z.object({
      id: z.string(),
      title: z.string(),
      lead: z.string().describe('as HTML'),
      sections: z.array(
        z.object({ id: z.string(), title: z.string(), html: z.string().describe('as HTML') }),
      ),
      bibtex: z.string().optional().describe('references of the measure and its data'),
    }),
  },
  versions: ({ params }) => [JSON.stringify(pageAt(params.id))],
  handle: ({ params }) => pageAt(params.id),
});
