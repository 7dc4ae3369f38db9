import { networksOfYears } from '../../app/network/selection.js';
import { keptNetwork } from '../../app/network/kept-network.js';
import { networkAnswer } from '../../app/network/network-answer.js';
import { pairsOverTime } from '../../app/network/pairs-over-time.js';
import { networkParamsFromText } from '../../app/network/params.js';
import { ruleChoice } from '../../app/network/rule-choice.js';
import { parseState } from '../../app/engine/catalogue.js';
import { networkDraws as drawsOf, networkYears as yearsOf } from '../network-years.js';
import { defineRoute } from '../route.js';

export const network = defineRoute({
  path: '/api/network/{year}',
  id: 'network',
  summary: 'The friendly and hostile ties of all states in a year: ties, balance, blocs, tension',
  description: 'As the verb network, with --branches in place of --time-limit.',
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  answers: 'The network',
  versions: () => [],
  handle: ({ params: { year }, query }, context) => {
    const { rule, tension = [], seed, branches, others, top, ...texts } = query;
    tension.forEach(parseState);
    const params = networkParamsFromText(Object.entries(texts));
    const request = { year, rule, params, tension, seed, branches, others, top };
    return (
      keptNetwork(request, { dataDir: context.service.dataDir }) ??
      context.service.withNetworkThread(context, (workspace, thread) =>
        networkAnswer(workspace, thread, request),
      )
    );
  },
});

export const networkPairs = defineRoute({
  path: '/api/network/{year}/pairs',
  id: 'networkPairs',
  summary: 'What the network of a year says of every pair among some states, tied or not',
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  answers: 'The pairs',
  versions: () => [],
  handle: ({ params: { year }, query: { rule, state, ...others } }, context) => {
    state.forEach(parseState);
    const params = networkParamsFromText(Object.entries(others));
    return context.service.job(context, async (workspace) => {
      const found = await networksOfYears(workspace, { from: year, to: year, rule, params });
      const { dataVersion } = workspace.panel;
      return { year, pairs: pairsOverTime(found, state), dataVersion };
    });
  },
});

export const networkRules = defineRoute({
  path: '/api/network-rules',
  id: 'networkRules',
  summary: 'Rules and parameters of signed networks, and the networks of one rule',
  otherQuery: 'Parameters of the rule by name, as network --help lists them.',
  answers: 'Rules, parameters and sources; the years and sources of the requested rule',
  versions: () => [],
  handle: ({ query: { rule, ...others } }) =>
    ruleChoice({ rule, params: networkParamsFromText(Object.entries(others)) }),
});

export const networkYears = defineRoute({
  path: '/api/network-years',
  id: 'networkYears',
  summary: 'Size, frustration index and balance of the networks of all years of a rule',
  description:
    'Nothing is branched on: where the index of a year is not proven, it lies between bound and frustration.',
  answers: 'The years that the rule covers, in order',
  streams: true,
  handle: async ({ body: { rule, params: texts } }, context) => {
    const params = networkParamsFromText(Object.entries(texts));
    return {
      years: await yearsOf(context.service, { rule, params }, context),
      dataVersion: context.service.dataVersion,
    };
  },
});

export const networkDraws = defineRoute({
  path: '/api/network-draws',
  id: 'networkDraws',
  summary: 'How sure the networks of all years of a rule are: bands from draws of their signs',
  description:
    'Every pair takes its signs by their chances, each pair for itself; the index of a draw is that of a short search without a proof. Years whose sources read records alone have none.',
  answers: 'The years that the rule covers, in order',
  streams: true,
  handle: async ({ body: { rule, params: texts } }, context) => {
    const params = networkParamsFromText(Object.entries(texts));
    return {
      years: await drawsOf(context.service, { rule, params }, context),
      dataVersion: context.service.dataVersion,
    };
  },
});
