import { z } from 'zod';
import { parseState } from '../../app/engine/catalogue.js';
import { networksOfYears } from '../../app/network/asked-networks.js';
import { pairsOverTime } from '../../app/network/pairs-over-time.js';
import { networkParamsFromText } from '../../app/network/params.js';
import { defineRoute } from '../route.js';
import { stateName, yearText } from '../schemas.js';

const sign = z.number().int().min(-1).max(1);
const ifSigned = z.object({
  unbalanced: z.number().int().describe('unbalanced triangles that they would close'),
  index: z.number().nullable().describe('change of the frustration index; null: not known'),
});

export const networkPairs = defineRoute({
  method: 'GET',
  path: '/api/network/{year}/pairs',
  id: 'networkPairs',
  summary: 'What the network of a year says of every pair among some states, tied or not',
  params: z.object({ year: yearText }),
  query: z.object({
    rule: z.string().optional().describe('the rule that makes ties'),
    state: z.array(stateName).min(2).max(20),
  }),
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  response: {
    description: 'The pairs',
    schema: z.object({
      year: z.number().int(),
      pairs: z.array(
        z.object({
          pair: z.tuple([z.string(), z.string()]),
          names: z.tuple([z.string(), z.string()]),
          of: z.array(
            z.union([
              z.looseObject({
                label: z.string(),
                sign: sign.describe('0: no tie'),
                grounds: z.array(z.string()),
                contested: z.boolean().describe('sources speak for either sign'),
                thirds: z.array(z.object({ node: z.string(), signs: z.tuple([sign, sign]) })),
                ifFriendly: ifSigned,
                ifHostile: ifSigned,
                oneBloc: z.object({ in: z.number(), of: z.number() }).nullable(),
              }),
              z.object({ label: z.string(), reason: z.string(), because: z.string() }),
            ]),
          ),
        }),
      ),
      dataVersion: z.string(),
    }),
  },
  versions: () => [],
  handle: ({ params: { year }, query: { rule, state, ...others } }, context) => {
    state.forEach(parseState);
    const params = networkParamsFromText(Object.entries(others));
    return context.service.job(context, async (workspace) => {
      const asked = await networksOfYears(workspace, { from: year, to: year, rule, params });
      const { dataVersion } = workspace.panel;
      return { year, pairs: pairsOverTime(asked, state), dataVersion };
    });
  },
});
