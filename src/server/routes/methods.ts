import { methodPage } from '../../app/data/method-pages.js';
import { named } from '../errors.js';
import { defineRoute } from '../route.js';

const pageAt = (id: string) =>
  named(() => methodPage(id), 'GET /api/measures lists the measures, which have a page each');

export const methods = defineRoute({
  path: '/api/methods/{id}',
  id: 'methods',
  summary: 'The page of a measure or of another method: definition, convention, sources, limits',
  answers: 'The page by section',
  versions: ({ params }) => [JSON.stringify(pageAt(params.id))],
  handle: ({ params }) => pageAt(params.id),
});
