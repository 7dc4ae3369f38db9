import { freshness as freshnessOf } from '../../app/data/freshness.js';
import { parseState } from '../../app/engine/catalogue.js';
import { defineRoute } from '../route.js';

export const freshness = defineRoute({
  path: '/api/freshness',
  id: 'freshness',
  summary: 'How far each measure reaches, by source: in all, or for a pair',
  answers: 'The last year of each measure and source, and its age',
  versions: () => [],
  handle: ({ query: { state } }, context) => {
    const pair = state.map((name) => parseState(name));
    return context.service.job(context, (workspace) => freshnessOf(workspace, pair));
  },
});
