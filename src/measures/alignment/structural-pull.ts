import { z } from 'zod';
import {
  antal2005,
  cartwright1956,
  kirkley2019,
  maoz2007,
  marvel2011,
} from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import {
  defineMeasure,
  type MeasureColumns,
  type MeasureUse,
  type UsedMeasure,
} from '../../core/measure.js';
import { bothParam } from './both-signs.js';
import { commonThirds, thirdsIn } from './common-thirds.js';
import {
  decidedSigns,
  pairsByYear,
  signsOfSource,
  type TieLook,
  tieMembers,
  unyielded,
} from './signed-ties.js';
import { statesByYear } from '../shared/state-years.js';
import { keptPactDatasets } from '../alliance/kept-pact.js';
import { latentCoverage, latentDatasets } from '../latent/estimates.js';
import { type AnyTieSource, usualParams, usualSources } from './tie-sources/index.js';
import { cooperation } from './tie-sources/cooperation.js';
import { hostility } from './tie-sources/hostility.js';
import { pacts } from './tie-sources/pacts.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = { states: frameNeed('state-year', 'state-years', []) } as const;

const params = z.strictObject({
  ...cooperation.params,
  ...pacts.params,
  ...hostility.params,
  both: bothParam,
});
type Params = z.output<typeof params>;

/** What each source of ties reads, under the name of the source. */
const uses = ({ state }: Pick<Params, 'state'>): Readonly<Record<string, MeasureUse>> =>
  Object.fromEntries(
    usualSources.map((source) => {
      const { measure, params: given } = source.look(usualParams({ state }) as never);
      return [source.id, { measure, params: given }];
    }),
  );

/**
 * Where the friends and enemies of two states press: third states that speak for a friendly tie of the two, less those that
 * speak for a hostile one.
 *
 * **Definition.** Sum over third states k of s_ik s_jk, s the signs of the network of the year that `counterpoise network`
 * makes by its default rule: +1 for the third of the relevant dyads of the year with the highest `cooperation` and for a
 * defence pact kept by practice (`kept-pact`) between two whose `hostile-probability` lies below .2, -1 for a `hostile-probability` of one half or more, 0 without a tie; `both`
 * decides where there are grounds for either. Friends of both and enemies of both count for, a friend of one who is an enemy
 * of the other counts against. The tie of the two themselves does not enter.
 *
 * **Convention.** A triangle is balanced where its hostile ties are even in number (Cartwright & Harary 1956), so that this is the number of
 * triangles that a hostile tie of the two would leave unbalanced, less that of a friendly one: what turning a tie gains or
 * costs (Antal and others 2005), and the rate at which it moves in the model dX/dt = X^2 (Marvel and others 2011). A difference of counts, not a share: each third state is a
 * ground of its own, and one triangle is no pull of the same strength as thirty; the part *share* is the difference over the number of third
 * states, the signed share of Cartwright & Harary around one pair. Maoz and others (2007) count the enemies of enemies in this way, and ties left out of a network can be predicted
 * from the triangles around them better than by chance (Kirkley and others 2019). Longer cycles do not count.
 * The measure was rebuilt on other inputs, not on another theory: signs came from alliances, disputes and lists of rivals
 * before, which end in 2014.
 *
 * **Not seen.** The strength of ties, and doubt about them: a pair just under a limit has no tie, one just above it has. What
 * sources do not know: no tie is no statement, and only relevant dyads and allies can be friends. Independence: what makes an enemy of
 * both is also what measures of containment toward that state rest on. What is not there: most pairs have no enemy in
 * common, which gives a percentile near the middle. The part speaks for a reading that expects common enemies, and hardly
 * against one.
 *
 * **Unit and range.** Triangles, unbounded; symmetric. Parts: shared-friends, shared-enemies, opposed, thirds (their sum); share, [-1, 1].
 * **Nulls.** `no-common-third`: no row where no third state has a tie with both, since no triangle says anything then; `not-in-system`,
 * `outside-coverage`; none throws.
 * **Complexity.** O(pairs of system members x sources + sum of squared degrees): all years in 0.3 s.
 * **Source.** This project; balance after Cartwright & Harary 1956 and Marvel and others 2011; inputs as cited by their measures.
 * **Example.** `counterpoise measure structural-pull RUS CHN --from 2014 --to 2014` is 8: enemies of both are the United States and Japan.
 */
export const structuralPull = defineMeasure({
  id: 'structural-pull',
  title: 'Structural-balance pull',
  summary:
    'Third states that are friends of both or enemies of both, less those that are a friend of one and an enemy of the other.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities('mean of the members, by their shares of its capabilities'),
  unit: 'triangles',
  partUnits: {
    'shared-friends': 'states',
    'shared-enemies': 'states',
    opposed: 'states',
    thirds: 'states',
    share: 'share (-1 to 1)',
  },
  range: [null, null],
  dimension: 'composite',
  population: 'pairs of states with at least one third state that has a tie with both',
  datasets: [...new Set([...latentDatasets, ...keptPactDatasets])],
  coverage: latentCoverage,
  needs,
  uses,
  params,
  references: [cartwright1956, antal2005, marvel2011, maoz2007, kirkley2019],
  compute({ states: members }, { params: chosen, from = -Infinity }, used) {
    const first = Math.max(latentCoverage.from, from);
    const signsIn = signsByYear(chosen, used);
    const columns = new Rows();
    for (const [year, states] of statesByYear(members))
      if (year >= first && year <= latentCoverage.to)
        columns.add(year, states, signsIn(year, states));
    return columns.done();
  },
  explainMissing: () => 'no-common-third',
});

/** The signs of all pairs of a year, as the network of the year has them. */
function signsByYear(
  chosen: Params,
  used: Readonly<Record<string, UsedMeasure>>,
): (year: number, states: Int16Array) => Int8Array {
  const all = usualParams(chosen);
  const looks = usualSources.map((source) => ({
    source,
    pairs: pairsByYear(used[source.id]!.columns, source.look(all as never).part),
  }));
  return (year, states) => {
    const members = tieMembers(states);
    const lookOf = (wanted: AnyTieSource): TieLook => {
      const { pairs } = looks.find(({ source }) => source.id === wanted.id)!;
      return { pairs, year, members };
    };
    const found = looks.map(({ source }) =>
      unyielded(source, all, signsOfSource(source, all, lookOf(source)), lookOf),
    );
    return decidedSigns(found, chosen.both);
  };
}

/** Rows of the pairs that have a third state in common, as they are found. */
class Rows {
  private readonly ccode1: number[] = [];
  private readonly ccode2: number[] = [];
  private readonly year: number[] = [];
  private readonly friends: number[] = [];
  private readonly enemies: number[] = [];
  private readonly opposed: number[] = [];

  add(year: number, states: Int16Array, sign: Int8Array): void {
    const count = states.length;
    const thirds = commonThirds(sign, count);
    for (let a = 0; a < count; a++)
      for (let b = a + 1; b < count; b++) {
        const packed = thirds[a * count + b]!;
        if (packed === 0) continue;
        const { friends, enemies, opposed } = thirdsIn(packed);
        this.ccode1.push(states[a]!);
        this.ccode2.push(states[b]!);
        this.year.push(year);
        this.friends.push(friends);
        this.enemies.push(enemies);
        this.opposed.push(opposed);
      }
  }

  done(): MeasureColumns {
    const friends = Float64Array.from(this.friends);
    const enemies = Float64Array.from(this.enemies);
    const opposed = Float64Array.from(this.opposed);
    const thirds = friends.map((one, row) => one + enemies[row]! + opposed[row]!);
    const value = friends.map((one, row) => one + enemies[row]! - opposed[row]!);
    return {
      rows: value.length,
      ccode1: Int16Array.from(this.ccode1),
      ccode2: Int16Array.from(this.ccode2),
      year: Int16Array.from(this.year),
      value,
      parts: {
        'shared-friends': friends,
        'shared-enemies': enemies,
        opposed,
        thirds,
        share: value.map((pull, row) => pull / thirds[row]!),
      },
    };
  }
}
