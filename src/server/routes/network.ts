import { z } from 'zod';
import { parseState } from '../../app/engine/catalogue.js';
import { networksOfYears } from '../../app/network/asked-networks.js';
import { networkJson } from '../../app/network/network-json.js';
import { networkParamsFromText } from '../../app/network/params.js';
import { groundsOf } from '../../app/network/labelled.js';
import { pairsOverTime } from '../../app/network/pairs-over-time.js';
import { tellingNodes } from '../../app/network/telling-nodes.js';
import { defineRoute } from '../route.js';
import { seedText, stateName, stateShape, yearText } from '../schemas.js';

/** The search ends after so many branches: a limit of time would give other bytes on another machine. */
const usualBranches = 200;

export const network = defineRoute({
  method: 'GET',
  path: '/api/network/{year}',
  id: 'network',
  summary: 'The friendly and hostile ties of all states in a year: ties, balance, blocs, tension',
  description: 'As the verb network, with --branches in place of --time-limit.',
  params: z.object({ year: yearText }),
  query: z.object({
    rule: z.string().optional().describe('the rule that makes ties'),
    tension: z
      .array(stateName)
      .min(2)
      .max(20)
      .optional()
      .describe('two states or more: what the network says of every pair among them'),
    seed: seedText.default(1).describe('seed of the search for blocs'),
    branches: z.coerce
      .number()
      .int()
      .min(0)
      .max(10_000)
      .default(usualBranches)
      .describe('end the search for the frustration index after so many branches'),
    others: z
      .stringbool()
      .default(true)
      .describe('look for other divisions that are as good, which takes long in dense networks'),
    top: z.coerce.number().int().min(1).max(1000).default(10).describe('states and ties in lists'),
  }),
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  response: {
    description: 'The network',
    schema: z.looseObject({
      year: z.number().int(),
      n: z.number().int().describe('states'),
      m: z.number().int().describe('ties'),
      negative: z.number().int().describe('hostile ties'),
      rule: z.looseObject({ id: z.string(), title: z.string() }),
      params: z.record(z.string(), z.unknown()),
      frustration: z.number(),
      optimal: z.boolean(),
      bound: z.number(),
      blocs: z.array(z.array(z.string())),
      states: z.array(stateShape.extend({ node: z.string() })),
      ties: z.array(
        z.object({
          from: z.string(),
          to: z.string(),
          sign: z.literal([1, -1]),
          grounds: z.array(z.string()).describe('the sources that give the sign'),
        }),
      ),
      telling: z.array(z.string()).describe('nodes in the order in which a picture names them'),
      dataVersion: z.string(),
    }),
  },
  versions: () => [],
  handle: ({ params: { year }, query }, context) => {
    const { rule, tension = [], seed, branches, others, top, ...texts } = query;
    tension.forEach(parseState);
    const params = networkParamsFromText(Object.entries(texts));
    return context.service.withNetworkThread(context, async (workspace, thread) => {
      const asked = await networksOfYears(workspace, { from: year, to: year, rule, params });
      const named = asked.networks[0]!;
      const request = {
        ...{ balance: true, frustration: true, tension: true },
        ...{ seed, branches, others, top },
      };
      const report = await thread.report(named, request);
      const pairs =
        tension.length === 0 ? {} : { pairs: pairsOverTime(asked, tension, () => undefined) };
      const { dataVersion } = workspace.panel;
      const { nodes, from, to, sign } = named.network;
      return {
        ...withoutTime(networkJson({ asked, reports: [report], dataVersion, ...pairs })),
        ties: Array.from(sign, (one, tie) => ({
          from: nodes[from[tie]!]!,
          to: nodes[to[tie]!]!,
          sign: one,
          grounds: groundsOf(named, tie),
        })),
        telling: tellingNodes(named, tension).map((node) => nodes[node]!),
      };
    });
  },
});

/** What the search took differs between two runs: without it the same request has the same answer. */
function withoutTime({ ms: _, ...result }: { readonly ms?: number }): object {
  return result;
}
