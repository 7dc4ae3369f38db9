import type { Case } from '../../../cases/types.js';
import type { CaseNetworkResult, CaseTie } from '../../../contract/index.js';
import { datasetById } from '../../../sources/index.js';
import { labelOf } from '../../../states/index.js';
import { networksOfYears } from '../../network/selection.js';
import { networkCoverage } from '../../network/coverage.js';
import type { LabelledNetwork } from '../../network/labelled.js';
import { tieTriangles } from '../../network/pair-tension.js';
import { parseNetworkParams, sourcesOf } from '../../network/params.js';
import type { Figure } from '../../engine/figure.js';
import { hasGroup } from '../../engine/groups/unit.js';
import { stateAsOf } from '../../latent/state-as-of.js';
import { caseStates } from './case-states.js';
import { lastNetwork } from './last-network.js';

/** Each year takes some milliseconds; a report tells of the last ones, `counterpoise network` of all. */
const MOST_YEARS = 30;

/**
 * The signed networks of the years of a case by the default rule: the tie of any two of its states in every year, the triangles that it closes,
 * and the blocs of the last year. Undefined where the rule covers none of the years.
 */
export function networkFigure(
  subject: Case,
  [from, to]: readonly [number, number],
): Figure<CaseNetworkResult | undefined> | undefined {
  // Nodes are states, and groups of them none.
  if (hasGroup({ states: subject.pair })) return undefined;
  // The default rule, by what was known at the time.
  const asked = { state: stateAsOf(subject.asOf) };
  const rule = parseNetworkParams(asked);
  const sources = sourcesOf(rule).map((source) => {
    const { measure, params = {} } = source.look(rule);
    return { id: source.id, title: source.title, says: source.says(rule), measure, params };
  });
  // From the first year of the case on, as its other figures need them: what they are made of is then computed once.
  const queries = sources.map(({ measure, params }) => ({ measure, params, from }));
  const covered = networkCoverage(rule);
  const end = Math.min(to, covered.to);
  const years = [Math.max(from, covered.from, end - MOST_YEARS + 1), end] as const;
  return {
    queries,
    tables: [],
    async compute(workspace) {
      if (years[0] > years[1]) return undefined;
      for (const query of queries) await workspace.compute(query);
      const { networks } = await networksOfYears(workspace, {
        ...{ from: years[0], to: years[1], params: asked },
      });
      const states = caseStates(subject, networks);
      const codes = states.map(({ ccode }) => ccode);
      const pairs = codes.flatMap((a, at) => codes.slice(at + 1).map((b) => [a, b] as const));
      const last = networks.at(-1)!;
      const { rule: named, params } = last.made!;
      const datasets = new Set(networks.flatMap(({ made }) => made!.datasets));
      return {
        rule: named,
        params,
        sources,
        datasets: [...datasets].sort().map((id) => ({ id, title: datasetById(id).title })),
        covered: [covered.from, covered.to],
        years,
        states: states.map(({ ccode, ground }) => ({ ...labelOf(ccode), ground })),
        ties: pairs.map((pair) => caseTie(networks, pair)),
        last: lastNetwork(last, { first: codes[0]!, states: codes, ties: pairs }),
      };
    },
  };
}

function caseTie(networks: readonly LabelledNetwork[], pair: readonly [number, number]): CaseTie {
  const years = networks.map((named) => {
    const [a, b] = pair.map((ccode) => named.placeOf(String(ccode)));
    return a === 'absent' || b === 'absent' ? null : tieTriangles(named, [a!, b!]);
  });
  type Year = NonNullable<(typeof years)[number]>;
  const each = (number: (year: Year) => number | null): (number | null)[] =>
    years.map((year) => (year === null ? null : number(year)));
  return {
    states: pair,
    sign: each(({ sign }) => sign),
    grounds: years.map((year) => (year?.grounds ?? []).join(' ')),
    contested: years.flatMap((year) => (year?.contested === true ? Number(year.label) : [])),
    sharedFriends: each(({ commonFriends }) => commonFriends),
    sharedEnemies: each(({ commonEnemies }) => commonEnemies),
    opposed: each(({ mixed }) => mixed),
    balanced: each(({ unbalanced, thirds }) =>
      unbalanced === null ? null : thirds.length - unbalanced,
    ),
    unbalanced: each(({ unbalanced }) => unbalanced),
    favoured: each(({ favoured }) => favoured ?? 0),
  };
}
