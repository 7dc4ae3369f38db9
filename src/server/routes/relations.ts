import { parseState } from '../../app/engine/catalogue.js';
import { relationsOf } from '../../app/latent/pair-relations.js';
import { defineRoute } from '../route.js';

export const relations = defineRoute({
  path: '/api/relations',
  id: 'relations',
  summary: 'What two states are to each other, estimated by year in four domains',
  description:
    'Value, 90% interval, information and place among the relevant dyads, with what was observed of the two in which year.',
  answers: 'Four curves, and the items under them',
  versions: () => [],
  handle: ({ query: { state, known } }, context) => {
    const [a, b] = state.map((name): number => parseState(name)) as [number, number];
    return context.service.job(context, async (workspace) => ({
      ...(await relationsOf(workspace.panel, [a, b], {
        state: known === 'then' ? 'filtered' : 'smoothed',
      })),
      dataVersion: workspace.panel.dataVersion,
    }));
  },
});
