import { z } from 'zod';
import { subjectOf } from '../app/casefiles/cases.js';
import { seed, stateName, year } from './schemas.js';
import type { Service, Subject } from './service.js';

/** How the robustness of an answer is drawn. */
export const drawn = {
  seed: seed.default(1).describe('seed of the robustness draws'),
  draws: z
    .number()
    .int()
    .min(100)
    .max(10_000)
    .default(10_000)
    .describe('robustness draws: fewer take less time and are less exact'),
};

/** A case of the server, or any pair with a third party, with what else is asked. */
export const subjectWith = <Shape extends z.ZodRawShape>(shape: Shape) =>
  z.union([
    z.strictObject({ case: z.string().describe('a case of GET /api/cases'), ...shape }),
    z.strictObject({ pair: z.tuple([stateName, stateName]), third: stateName, ...shape }),
  ]);

/** What is assessed. */
export const subjectShape = subjectWith({
  asOf: year.optional().describe('use data, facts and events of years up to this one'),
  ...drawn,
});

type Named = (
  { readonly case: string } | { readonly pair: [string, string]; readonly third: string }
) & {
  readonly asOf?: number | undefined;
};

export const subjectAsked = (body: Named, service: Service): Subject =>
  'case' in body
    ? service.caseOf(body.case, body.asOf)
    : subjectOf(body.pair[0], body.pair[1], body.third, body.asOf);
