import { z } from 'zod';
import { networkParamsFromText } from '../../app/network/params.js';
import { ruleChoice } from '../../app/network/rule-choice.js';
import { defineRoute } from '../route.js';
import { spanShape } from '../schemas.js';

const params = z.record(z.string(), z.unknown());

export const networkRules = defineRoute({
  method: 'GET',
  path: '/api/network-rules',
  id: 'networkRules',
  summary: 'Rules and parameters of signed networks, and what the asked ones come to',
  query: z.object({ rule: z.string().optional().describe('the rule that makes ties') }),
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  response: {
    description: 'Rules, parameters and sources; the years and sources of the asked rule',
    schema: z.object({
      rules: z.array(z.object({ id: z.string(), title: z.string(), params })),
      parameters: z.array(
        z.looseObject({
          name: z.string(),
          source: z.string().nullable().describe('null for those of every network'),
          description: z.string().optional(),
        }),
      ),
      sources: z.array(
        z.object({
          id: z.string(),
          title: z.string(),
          gives: z.enum(['positive', 'negative', 'either']),
        }),
      ),
      asked: z.object({
        rule: z.string(),
        params: params.describe('every parameter that the networks rest on'),
        coverage: spanShape.describe('the years that have a network'),
        sources: z.array(
          z.object({
            id: z.string(),
            says: z.string().describe('what has to be so for a tie'),
            measure: z.string(),
            coverage: spanShape,
            datasets: z.array(z.object({ id: z.string(), title: z.string() })),
          }),
        ),
      }),
    }),
  },
  versions: () => [],
  handle: ({ query: { rule, ...others } }) =>
    ruleChoice({ rule, params: networkParamsFromText(Object.entries(others)) }),
});
