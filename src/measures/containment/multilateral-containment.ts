import { z } from 'zod';
import {
  barbieri2009,
  borchert2021,
  codedMemberships,
  pevehouse2020,
  stinnett2002,
} from '../../core/bibliography/index.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import { arenaNeeds, arenaTrade, type ArenaTrade } from './arena.js';
import { BodiesOfYear, multilateralOf, pairInArena, type Multilateral } from './multilateral.js';
import { arenaParam, bodiesParam, containmentPopulation, statedArena } from './params.js';
import { containmentTriads, everReference, type ContainmentTriads } from './triads.js';
import {
  codedCoverage,
  membershipBits,
  type MembershipBits,
} from '../institutions/membership-bits.js';
import { igoCoverage, membershipNeeds } from '../institutions/membership-spells.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { explainReference, referenceNeeds } from '../shared/reference-states.js';
import { statesByYear } from '../shared/state-years.js';
import { flowSeriesSourceParam, sourceFacts } from '../trade/trade-sources.js';

const params = z.strictObject({
  source: flowSeriesSourceParam,
  bodies: bodiesParam,
  arena: arenaParam,
});
type Params = z.output<typeof params>;

const lists = {
  cow: { dataset: 'igo', coverage: igoCoverage },
  coded: { dataset: 'institutions', coverage: codedCoverage },
} as const;

/** In 1946-47 the Correlates of War list has the trade of a third of the pairs of a state. */
const tradeCoverage = { cow: { from: 1948, to: 2014 }, itpd: sourceFacts.itpd.coverage } as const;

const uses = ({ source }: Params) => ({ trade: { measure: 'trade-share', params: { source } } });

/**
 * How far two states share regional bodies that leave a third one out, in the states over which the two contend.
 *
 * **Definition.** I = mean over the states r of the arena of [r is in a joint body] 4 p q / (p + q), p and q the shares of the
 * two in r's trade. A joint body is one to which both belong and the third state does not, and at least half of whose
 * members are states of the arena or one of the two. The *arena* is the states for which both are among the ten
 * largest partners or neighbours on land, with the trade of both reported.
 *
 * **Convention.** A proposal of this project. A common roof over contended states binds each of the two by the other, where
 * an outsider has no say; where there is nothing to contend for it binds nobody, hence the contest as the weight. The
 * rule of half keeps to bodies of the arena and drops universal ones; where two states weigh in half of the world, wide
 * bodies pass. An empty arena gives 0. Associates count as members, observers do not. Few bodies carry a value:
 * `without-main-body` tells what is left without the one whose loss costs most.
 *
 * **Coverage.** Trade and organisations of the Correlates of War lists, both to 2014; from 1948, since most trade of 1946-47
 * is missing. `bodies: coded` takes the bodies coded with date and source, `source: itpd` trade of 2000-2016: with both,
 * 2000-2016. These are series of their own.
 *
 * **Unit and range.** Index, [0, 1]; symmetric in the pair. Parts: inside (share of the arena in a joint body), contest (its
 * mean over the arena), bodies, without-main-body, arena-states; where an arena is stated, stated-value, stated-inside,
 * stated-contest, stated-bodies, stated-states.
 * **Nulls.** `not-a-reference-state` outside the population; `not-reported` where the source has the trade of fewer than half of all states with one of the two (West
 * Germany 1960-1990), or the list no memberships of one of the three. Flag `bounded-input` where a share of trade is a bound.
 * **Complexity.** O(years x bodies x states + pairs x joint bodies x members): 19,000 triads in 0.2 s.
 * **Source.** This project; inputs as cited by their measures.
 * **Example.** `counterpoise measure multilateral-containment RUS CHN --third USA --from 2014 --to 2014` is 0.0994.
 */
export const multilateralContainment = defineMeasure({
  id: 'multilateral-containment',
  title: 'Multilateral containment',
  summary:
    'Mean over contended states of the contest for their trade, counted where a regional body of the two includes them and leaves the third state out.',
  grain: 'triad-year',
  unit: 'index',
  partUnits: {
    inside: 'share of the arena',
    bodies: 'bodies',
    'arena-states': 'states',
    'stated-inside': 'share of the arena',
    'stated-bodies': 'bodies',
    'stated-states': 'states',
  },
  range: [0, 1],
  dimension: 'composite',
  population: containmentPopulation,
  datasets: ['igo', 'institutions', 'trade-cow', 'trade-itpd', 'distance', 'nmc', 'states'],
  coverage: coverageOf({ source: 'cow', bodies: 'cow' }),
  needs: { ...referenceNeeds, ...arenaNeeds, ...membershipNeeds },
  uses,
  params,
  stateLists: ['arena'],
  variant: ({ source, bodies }) => ({
    coverage: coverageOf({ source, bodies }),
    datasets: [lists[bodies].dataset, sourceFacts[source].dataset, 'distance', 'nmc', 'states'],
  }),
  references: [pevehouse2020, codedMemberships, barbieri2009, borchert2021, stinnett2002],
  compute(frames, { params: { source, bodies, arena } }, used) {
    const triads = containmentTriads(frames, coverageOf({ source, bodies }));
    const trade = arenaTrade(everReference(frames), used.trade.columns, frames, source);
    const bits = membershipBits(frames, { source: bodies });
    const members = statesByYear(bodies === 'cow' ? frames.igoStates : frames.states);
    const columns = makeColumns(triads);
    for (const year of triads.years)
      fillYear(year, { triads, trade, bits, members, stated: statedArena(arena) }, columns);
    const { value, bounded, ...parts } = columns;
    const flags = new Map<number, RowFlag>();
    bounded.forEach((one, row) => {
      if (one === 1) flags.set(row, 'bounded-input');
    });
    return {
      ...triads.keys,
      value,
      parts,
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
      flags,
    };
  },
  explainMissing: explainReference,
});

function coverageOf({ source, bodies }: Pick<Params, 'source' | 'bodies'>) {
  const [trade, list] = [tradeCoverage[source], lists[bodies].coverage];
  return { from: Math.max(trade.from, list.from), to: Math.min(trade.to, list.to) };
}

type Columns = ReturnType<typeof makeColumns>;

function makeColumns({ rows }: ContainmentTriads) {
  const column = (): Float64Array => new Float64Array(rows).fill(NaN);
  return {
    value: column(),
    inside: column(),
    contest: column(),
    bodies: column(),
    'without-main-body': column(),
    'arena-states': column(),
    'stated-value': column(),
    'stated-inside': column(),
    'stated-contest': column(),
    'stated-bodies': column(),
    'stated-states': column(),
    bounded: new Uint8Array(rows),
  };
}

interface Inputs {
  readonly triads: ContainmentTriads;
  readonly trade: ArenaTrade;
  readonly bits: MembershipBits;
  /** States whose memberships the list has, by year. */
  readonly members: ReadonlyMap<number, Int16Array>;
  readonly stated: readonly number[] | undefined;
}

function fillYear(year: number, inputs: Inputs, columns: Columns): void {
  const { triads, trade, bits, members, stated } = inputs;
  const known = members.get(year) ?? new Int16Array(0);
  const states = [...triads.statesOf(year)].filter(
    (ccode) => known.includes(ccode) && trade.isReported(ccode, year),
  );
  const bodies = new BodiesOfYear(bits, states, known, year);
  for (const i of states)
    for (const j of states) {
      if (j <= i) continue;
      const arena = trade.automatic(i, j, year);
      const own = pairInArena(bodies, trade, arena, [i, j, year]);
      const bounded = Number(arena.some((r) => trade.isBound(r, year)));
      const list = stated === undefined ? [] : trade.stated(stated, i, j, year);
      const beside = list.length === 0 ? undefined : pairInArena(bodies, trade, list, [i, j, year]);
      for (const k of triads.statesOf(year)) {
        if (k === i || k === j || !known.includes(k)) continue;
        const row = triads.rowOf(i, j, k, year);
        const leavesOut = (body: number): boolean => !bodies.has(body, k);
        setRow(columns, row, multilateralOf(own, leavesOut), arena.length);
        columns.bounded[row] = bounded;
        if (beside !== undefined)
          setStated(columns, row, multilateralOf(beside, leavesOut), list.length);
      }
    }
}

function setRow(columns: Columns, row: number, found: Multilateral, states: number): void {
  columns.value[row] = found.value;
  columns.inside[row] = found.inside;
  columns.contest[row] = found.contest;
  columns.bodies[row] = found.bodies;
  columns['without-main-body'][row] = found.withoutMainBody;
  columns['arena-states'][row] = states;
}

function setStated(columns: Columns, row: number, found: Multilateral, states: number): void {
  columns['stated-value'][row] = found.value;
  columns['stated-inside'][row] = found.inside;
  columns['stated-contest'][row] = found.contest;
  columns['stated-bodies'][row] = found.bodies;
  columns['stated-states'][row] = states;
}
