import { z } from 'zod';
import {
  barbieri2009,
  boehmer2004,
  borchert2021,
  codedMandates,
  codedMemberships,
  gaulierZignago2010,
  stinnett2002,
} from '../../core/bibliography/index.js';
import { frameNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure, type UsedOf } from '../../core/measure.js';
import { arenaNeeds, arenaTrade } from './arena.js';
import { relevantIndex } from './external.js';
import { hostileTriads, otherTriads, triadPopulation } from './hostile-thirds.js';
import { CountedBodies, mandateNeeds } from './joint-bodies.js';
import { multilateralColumns, triadsIn, triadsInBodies } from './multilateral-rows.js';
import { arenaParam, statedArena } from './params.js';
import { codedCoverage, membershipBits } from '../institutions/membership-bits.js';
import { membershipNeeds } from '../institutions/membership-spells.js';
import { datasetsOfDomain, stateParam } from '../latent/estimates.js';
import { flowSourceParam, sourceFacts, type FlowSource } from '../trade/trade-sources.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const params = z.strictObject({ source: flowSourceParam, arena: arenaParam, state: stateParam });
type Params = z.output<typeof params>;

const needs = {
  relations: frameNeed<'dyad-year', string>('dyad-year', 'latent-relations', ['relevant']),
  ...arenaNeeds,
  ...membershipNeeds,
  ...mandateNeeds,
} as const;

/** In 1946-47 the Correlates of War list has the trade of a third of the pairs of a state. */
const tradeFrom = { cow: 1948, itpd: 0, baci: 0 } as const;

const uses = ({ source, state }: Params) =>
  ({
    trade: { measure: 'trade-share', params: { source } },
    hostile: { measure: 'hostile-probability', params: { state } },
  }) as const;

/**
 * How far two states share bodies for security or the economy that leave a third one out, in the states over which the two
 * contend.
 *
 * **Definition.** I = mean over the states r of the arena of d_r/3 x 4pq/(p + q), p and q the shares of the two in r's trade, d_r
 * the depth (1 to 3) of the deepest body to which r and both of the two belong and the third state does not, 0 without
 * one. Bodies are those coded with date, mandate and depth (docs/methods/mandates.md) whose main or second mandate is
 * security or the economy. The *arena* is the states for which both are among the ten largest partners or neighbours on
 * land, with the trade of both reported; in years after 2016 neighbours are those of 2016.
 *
 * **Convention.** A proposal of this project. A common roof over contended states binds each of the two by the other, where
 * an outsider has no say; where there is nothing to contend for it binds nobody, hence the contest as the weight. A body
 * for railways or standards counts nothing, a summit a third of a customs union with a court: the three depths are
 * ranks, and that they stand equally apart is a convention. Associates count as members, observers do not. A body that
 * ends in the year in which another with its main mandate begins (the Shanghai Five in 2001) counts as that one. Few bodies carry a value:
 * `without-main-body` tells what is left without the one whose loss costs most.
 *
 * **Not counted.** Bodies of which only some members are coded (Belt and Road, the Asian Infrastructure Investment Bank, the
 * Security Council), since nobody can be said to be outside; and every body that is not coded, so that Africa, Latin
 * America and the Arab states have hardly a value above 0.
 *
 * **Coverage.** Trade of the Correlates of War from 1948, since most of 1946-47 is missing, to 2014; `source: itpd` 2000-2016;
 * `source: baci` 2023 alone, without the 74 states that do not report to it as contended states. These are series of
 * their own. Bodies are coded from 1946 to 2024.
 *
 * **Population.** The triads of `external-containment` whose pair has a joint body that counts. Other third states have a
 * value when their pair is asked for, and no percentile.
 * **Unit and range.** Index, [0, 1]; symmetric in the pair; 0 without a body that counts, and in an empty arena. Parts: inside (share of the arena in a body that counts), contest
 * (its mean over the arena), depth (mean of d over the states inside), bodies, without-main-body, arena-states; where an
 * arena is stated, stated-value, stated-inside, stated-contest, stated-depth, stated-bodies, stated-states.
 * **Nulls.** `not-relevant` where the pair is no relevant dyad; `not-reported` where the source has the trade of fewer than half
 * of all states with one of the two (West Germany 1960-1990). Flag `bounded-input` where a share of trade is a bound.
 * **Complexity.** O(pairs x arena x bodies + triads): 14,000 triads in a second.
 * **Source.** This project; depth as Boehmer, Gartzke and Nordstrom (2004).
 * **Example.** `counterpoise measure multilateral-containment RUS CHN --third USA --from 2014 --to 2014` is 0.0300.
 */
export const multilateralContainment = defineMeasure({
  id: 'multilateral-containment',
  title: 'Multilateral containment',
  summary:
    'Mean over contended states of the contest for their trade, times the depth of the deepest body for security or the economy that has them and the two inside and the third state outside.',
  grain: 'triad-year',
  ofGroups: meanByCapabilities(
    'mean of the members, by their shares of its capabilities; as the third state, of the members that are contained',
  ),
  unit: 'index',
  partUnits: {
    inside: 'share of the arena',
    depth: 'depth 1-3',
    bodies: 'bodies',
    'arena-states': 'states',
    'stated-inside': 'share of the arena',
    'stated-depth': 'depth 1-3',
    'stated-bodies': 'bodies',
    'stated-states': 'states',
  },
  range: [0, 1],
  dimension: 'composite',
  population: `${triadPopulation}, if the two share a coded body for security or the economy`,
  datasets: [
    ...datasetsOfDomain('hostility'),
    ...['trade-cow', 'trade-itpd', 'trade-baci', 'igo', 'institutions', 'mandates'],
  ],
  coverage: { from: tradeFrom.cow, to: sourceFacts.baci.coverage.to },
  needs,
  uses,
  params,
  stateLists: ['arena'],
  besideValue: { arena: 'stated-' },
  variant: ({ source }) => ({ coverage: coverageOf(source) }),
  references: [
    boehmer2004,
    codedMandates,
    codedMemberships,
    barbieri2009,
    borchert2021,
    gaulierZignago2010,
    stinnett2002,
  ],
  compute(frames, { params: chosen }, used) {
    const inputs = inputsOf(frames, chosen, used);
    return multilateralColumns(populationOf(inputs), inputs);
  },
  beside(frames, { params: chosen, pair, third }, used, population) {
    const inputs = inputsOf(frames, chosen, used);
    const { hostile, relevantRow, years } = inputs;
    const others = otherTriads(pair, population, hostile, relevantRow, third);
    return multilateralColumns(triadsIn(others, years), inputs);
  },
  explainMissing: () => 'not-relevant',
});

function inputsOf(
  frames: FramesOf<typeof needs>,
  { source, arena }: Params,
  { trade, hostile }: UsedOf<ReturnType<typeof uses>>,
) {
  return {
    trade: arenaTrade(trade.columns, frames),
    bodies: new CountedBodies(membershipBits(frames, { source: 'coded' }), frames),
    stated: statedArena(arena),
    hostile: hostile.columns,
    relevantRow: relevantIndex(frames.relations),
    years: coverageOf(source),
  };
}

function populationOf({ hostile, relevantRow, years, bodies }: ReturnType<typeof inputsOf>) {
  return triadsInBodies(triadsIn(hostileTriads(hostile, relevantRow), years), bodies);
}

function coverageOf(source: FlowSource) {
  const { from, to } = sourceFacts[source].coverage;
  return {
    from: Math.max(from, tradeFrom[source], codedCoverage.from),
    to: Math.min(to, codedCoverage.to),
  };
}
