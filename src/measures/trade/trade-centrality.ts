import { memoOn } from '../../core/memo.js';
import { z } from 'zod';
import {
  barbieri2009,
  bonacich1972,
  borchert2021,
  brinPage1998,
  deBenedictisTajoli2011,
  gaulierZignago2010,
  haveliwala2003,
} from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, claim, constant, oneOf, param } from '../../core/variation.js';
import { eigenvector, pageRank, strengths, type Network } from './centrality.js';
import { flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import { notAbove } from '../shared/midranks.js';
import { CCODE_LIMIT } from '../shared/state-years.js';
import type { Flow } from './trade-bounds.js';
import { regionOfState, regionsText, tradeRegions } from './trade-regions.js';
import {
  directedTrade,
  flowNeeds,
  flowSourceParam,
  sourceFacts,
  tradeTotals,
  type DirectedTrade,
} from './trade-sources.js';
import { orderByYear } from '../shared/year-order.js';
import { notOfGroups } from '../../core/of-groups.js';

const params = z.strictObject({
  source: flowSourceParam,
  index: oneOf(
    ['pagerank', 'eigenvector', 'strength'],
    'What counts as central: being traded with by states that are central themselves (`pagerank` by shares, `eigenvector` by volumes), or trading much (`strength`).',
    choice('centrality', 'Three indices of centrality; only one of them has a point of view.', {
      unless: ({ start }) => start !== 'world',
    }),
  ),
  flow: oneOf(
    ['total', 'exports', 'imports'],
    'Ties by exports and imports together; by exports alone, central are the markets of others; by imports alone their suppliers.',
    claim('Exports or imports alone are not trade.'),
  ),
  start: oneOf(
    ['world', ...tradeRegions],
    `Where the walk of \`pagerank\` begins anew: anywhere, or in a region of the World Trade Organization, whose view of the network it then is. Regions: ${regionsText}.`,
    claim('Whose view of the network it is, is what is claimed.'),
  ),
  damping: param(
    z.number().min(0).max(0.98),
    0.85,
    'Probability with which the walk of `pagerank` goes on to a trading partner.',
    constant('The published constant.'),
  ),
});
type Params = z.output<typeof params>;

/**
 * How central a state is in the network of trade.
 *
 * **Definition.** `pagerank`: the share of time that a walker spends in the state who from each state goes on to a partner with
 * probability d times the partner's share in its trade, and else begins anew in a state drawn at random:
 * c_j = (1 - d) t_j + d sum over i of c_i w_ij / (sum over k of w_ik), w_ij the trade of i with j (both directions; with `flow: exports`
 * what i sells to j, with `flow: imports` what it buys), t uniform over the states of the network. `eigenvector`: c of
 * lambda c_j = sum over i of w_ij c_i. `strength`: sum over i of w_ij over the sum of all w. Each sums to 1 over the states of a year.
 *
 * **Convention.** PageRank with d = .85 is the default, since it asks who depends on whom: a state is central where others, weighted by
 * their own centrality, have much of their trade with it, small states and all. Eigenvector centrality (Bonacich) weighs
 * by volumes and is settled by the few largest traders. Strength, the weighted degree, is the state's share of world trade
 * and knows no network; without damping PageRank of both directions would be the same. Betweenness and closeness need a
 * length of ties that trade does not have. With `start` the walker begins anew in one region only (topic-sensitive
 * PageRank): who is central as seen from Asia, whose states still trade with all the world. Values fall as states become
 * more; compare states within a year, or the part relative over years.
 *
 * **Unit and range.** Share, [0, 1]. Parts: rank (1 is first), relative (times the number of states: 1 is their mean), strength.
 * **Nulls.** States without any reported trade above zero are not in the network (`no-trade`); none throws. A flow that
 * is not reported is no tie: totals of planned economies before 1992 lack each other's trade. In *baci* a state that does
 * not report is in the network with the ties that others report and has no value of its own (`does-not-report`); what it
 * lacks moves the values of the others too (flag `bounded-input`): of the trade of 2014 by 1% in the median, by 4% at most.
 * **Complexity.** O(rows of the source) a step, some 40 steps: 1.3 million rows in 0.3 s.
 * **Source.** De Benedictis & Tajoli 2011 for trade.
 * **Example.** `counterpoise measure trade-centrality CHN --from 2014 --to 2014` is 0.105.
 */
export const tradeCentrality = defineMeasure({
  id: 'trade-centrality',
  title: 'Centrality in the network of trade',
  summary: 'Share of a random walk along trade that is spent in the state (PageRank).',
  grain: 'state-year',
  ofGroups: notOfGroups(
    'the trade that its members have with each other would count as trade with others',
  ),
  unit: 'share',
  partUnits: { rank: 'rank (1 is first)', relative: 'times the mean', strength: 'share of trade' },
  range: [0, 1],
  dimension: 'economy',
  population: 'all states with reported trade above zero in the source',
  datasets: ['trade-cow', 'trade-itpd', 'trade-baci'],
  coverage: { from: 1946, to: 2023 },
  needs: flowNeeds,
  params,
  freshest: true,
  variant: ({ source }) => {
    const { dataset, coverage } = sourceFacts[source];
    return { datasets: [dataset], coverage };
  },
  references: [
    brinPage1998,
    haveliwala2003,
    bonacich1972,
    deBenedictisTajoli2011,
    barbieri2009,
    borchert2021,
    gaulierZignago2010,
  ],
  compute(frames, { params: wanted, from = -Infinity }) {
    const trade = directedTrade(frames, wanted.source);
    const years = networksByYear(trade, wanted.flow).filter(({ year }) => year >= from);
    const rows = years.reduce((sum, { states }) => sum + states.length, 0);
    const ccode1 = new Int16Array(rows);
    const year = new Int16Array(rows);
    const column = (): Float64Array => new Float64Array(rows);
    const [value, rank, relative, strength] = [column(), column(), column(), column()];
    let first = 0;
    for (const one of years) {
      const { states } = one;
      const central = centralityIn(one, wanted);
      ccode1.set(states, first);
      year.fill(one.year, first, first + states.length);
      value.set(central, first);
      rank.set(ranksOf(central), first);
      relative.set(
        central.map((c) => c * states.length),
        first,
      );
      strength.set(strengthIn(one.network), first);
      first += states.length;
    }
    if (wanted.source !== 'baci')
      return { rows, ccode1, year, value, parts: { rank, relative, strength } };
    const { reports } = tradeTotals(frames, wanted.source);
    const known = (values: Float64Array): Float64Array =>
      values.map((one, row) => (reports(ccode1[row]!, year[row]!) ? one : NaN));
    const shown = known(value);
    return {
      ...{ rows, ccode1, year, value: shown },
      parts: { rank: known(rank), relative: known(relative), strength: known(strength) },
      flags: flagWhere(rows, 'bounded-input', (row) => reports(ccode1[row]!, year[row]!)),
      reasons: reasonsWhereMissing(shown, () => 'does-not-report'),
    };
  },
  explainMissing: () => 'no-trade',
});

interface YearNetwork {
  readonly year: number;
  /** State of each node, ascending. */
  readonly states: Int16Array;
  readonly network: Network;
}

/** Networks of the states with trade, by year ascending; made once for every kind of centrality. */
const networksByYear = memoOn((trade: DirectedTrade, flow: Flow) => [trade, flow], makeNetworks);

function makeNetworks(trade: DirectedTrade, flow: Flow): readonly YearNetwork[] {
  const { first, span, starts, order } = orderByYear(trade.year);
  return Array.from({ length: span }, (_, at) => ({
    year: first + at,
    ...networkOf(trade, order.subarray(starts[at], starts[at + 1]), flow),
  })).filter(({ states }) => states.length > 0);
}

/** Nodes are the states with any trade, whatever the flow that makes the edges. */
function networkOf(
  { ccode1, ccode2, exports, imports }: DirectedTrade,
  order: Int32Array,
  flow: Flow,
): Omit<YearNetwork, 'year'> {
  const place = new Int32Array(CCODE_LIMIT).fill(-1);
  const [withX, withM] = [flow !== 'imports' ? 1 : 0, flow !== 'exports' ? 1 : 0];
  let edges = 0;
  for (let at = 0; at < order.length; at++) {
    const row = order[at]!;
    const x = exports[row]! || 0;
    const m = imports[row]! || 0;
    if (x + m > 0) place[ccode1[row]!] = 0;
    if (withX * x + withM * m > 0) edges++;
  }
  const states = Int16Array.from({ length: CCODE_LIMIT }, (_, state) => state).filter(
    (state) => place[state] === 0,
  );
  states.forEach((state, node) => (place[state] = node));
  const from = new Int32Array(edges);
  const to = new Int32Array(edges);
  const weight = new Float64Array(edges);
  for (let at = 0, edge = 0; at < order.length; at++) {
    const row = order[at]!;
    const both = withX * (exports[row]! || 0) + withM * (imports[row]! || 0);
    if (!(both > 0)) continue;
    from[edge] = place[ccode1[row]!]!;
    to[edge] = place[ccode2[row]!]!;
    weight[edge++] = both;
  }
  return { states, network: { nodes: states.length, from, to, weight } };
}

function centralityIn(
  { states, network }: YearNetwork,
  { index, start, damping }: Params,
): Float64Array {
  if (index === 'strength') return strengthIn(network);
  if (index === 'eigenvector') return eigenvector(network);
  const region = tradeRegions.findIndex((name) => name === start);
  const inStart = Float64Array.from(states, (state) =>
    region < 0 || regionOfState[state] === region ? 1 : 0,
  );
  const sum = inStart.reduce((a, b) => a + b, 0);
  return pageRank(
    network,
    damping,
    inStart.map((one) => (sum > 0 ? one / sum : 1 / states.length)),
  );
}

/** Share of each node in the weights of the edges that end there. */
function strengthIn({ nodes, from, to, weight }: Network): Float64Array {
  const sums = strengths({ nodes, from: to, to: from, weight });
  const all = sums.reduce((a, b) => a + b, 0);
  return sums.map((sum) => sum / all);
}

/** Places by falling value, ties at the better one. */
function ranksOf(values: Float64Array): Float64Array {
  const sorted = values.slice().sort();
  return values.map((value) => 1 + sorted.length - notAbove(sorted, value));
}
