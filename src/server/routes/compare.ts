import { comparisonOf } from '../../app/compare/comparison.js';
import type { Assessed } from '../../app/compare/compared-observations.js';
import { compareCommand, nameOf, refuseRepeated } from '../../app/compare/named-case.js';
import { comparisonFigures } from '../../report/compare/cases.js';
import { described } from '../../report/figures.js';
import { defineRoute } from '../route.js';

export const compare = defineRoute({
  path: '/api/compare',
  id: 'compare',
  summary: 'Cases, or pairs with their third parties, side by side',
  description:
    'The same as compare --json, with the figures that draw it. Streams as POST /api/assess does: a step for each case.',
  answers: 'The comparison',
  streams: true,
  handle: async ({ body }, { service, ...context }) => {
    const { cases, asOf, weights, seed, draws } = body;
    const how = { ...(asOf === undefined ? {} : { asOf }), weights };
    const subjects = cases.map((named) => service.subject({ ...named, ...how }));
    refuseRepeated(subjects);
    const assessed: Assessed[] = [];
    for (const [at, named] of cases.entries()) {
      context.onStep({ step: nameOf(subjects[at]!), index: at, of: cases.length });
      const request = { ...named, ...how, seed, draws };
      assessed.push(await service.assessmentOf(request, { ...context, onStep: () => undefined }));
    }
    const comparison = comparisonOf(assessed);
    return {
      ...comparison,
      figures: comparisonFigures(comparison).map(described),
      command: compareCommand(subjects, { asOf, weights, seed }),
    };
  },
});
