import {
  codedFacts,
  dorazioGalambos2021,
  kinne2020,
  korolev2019,
  korolev2024,
  leeds2002,
  sipriArms,
} from '../../core/bibliography/index.js';
import type { FramesOf } from '../../core/frames.js';
import { defineMeasure, type RowFlag } from '../../core/measure.js';
import {
  evidenceNeeds,
  evidenceOf,
  examinedPairs,
  indicators,
  pairCode,
  statesOf,
  type PairEvidence,
} from './alignment-evidence.js';
import type { PairKeys } from '../shared/pairs.js';
import { referenceNeeds, referenceStates } from '../shared/reference-states.js';
import { statesByYear } from '../shared/state-years.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = { ...evidenceNeeds, ...referenceNeeds } as const;

const coverage = { from: 1992, to: breadthTo } as const;

/** Indicators met from the first on that complete each stage: early, moderate, advanced. */
const stages = [2, 4, 7] as const;

/**
 * Steps of military cooperation that two states have taken, out of the seven of the stadial model of alignment formation.
 *
 * **Definition.** Number of the indicators met in the year, in the order of the model: early stage, confidence-building
 * measures (cbm) and regular consultations; moderate, military-technical cooperation and exchange (mtc) and regular
 * joint exercises; advanced, interoperability under an integrated command, stationing of forces or exchange of bases
 * (basing), common defence policy. Part `stage` is the highest stage all of whose indicators and all earlier ones are met:
 * 0 none, 1 early, 2 moderate, 3 advanced. An indicator is met in a year
 * by any of these: cbm, a coded measure, an obligation of non-aggression, or a stronger tie that presumes the trust
 * (consultation, defence, a general defence cooperation agreement); consultations, a standing forum that is coded, an obligation
 * of consultation or defence, a general defence cooperation agreement; mtc, major arms from one to the other within five years,
 * a defence cooperation agreement on one sector, or a coded project; exercises, at least two joint ones within three
 * years, or a coded yearly series; command, basing and policy, coded facts alone.
 *
 * **Convention.** The source describes the indicators and judges cases in words; the rules above are this project’s. Command asks
 * for a standing common staff: compatible communications, joint patrols and exercises under a common system are evidence of a
 * part (part `partial` counts the indicators that are met in part only) and do not count. Basing asks for forces that stay;
 * supply agreements are a part. What ends no longer counts, so that the number can fall. Where nothing is coded and no
 * list has anything, the indicator is not met: nothing was found, which does not prove that there is nothing, so that
 * the number is a lower bound, more so for pairs outside the public eye.
 *
 * **Unit and range.** Indicators, 0 to 7; symmetric. Parts: stage, partial, each indicator (0 or 1), and since-… each indicator (the
 * first year of the unbroken run of years in which it has been met, 1946 at the earliest; null where it is not met).
 * **Nulls.** `pair-not-examined` for pairs outside the population; `not-in-system`; none throws. Flag `carried-forward` where an
 * indicator rests only on an obligation in force in 2018, or an agreement in force or exercises regular in 2010, the last
 * years of their sources. Exercises are not carried forward for Russia, whose list goes to 2018, nor from the first coded
 * exercise after 2010 on. Nothing that happens later changes a year.
 * **Complexity.** O(rows of the sources + pairs x years x indicators): some seventy pairs a year in 0.1 s.
 * **Example.** `counterpoise measure smaf-stage RUS CHN --from 2021 --to 2021` is 4 (stage 2, moderate), command met in part.
 */
export const smafStage = defineMeasure({
  id: 'smaf-stage',
  title: 'Steps of military cooperation (stadial model)',
  summary:
    'Indicators of alignment formation met, of seven from confidence-building to a common defence policy.',
  grain: 'dyad-year',
  ofGroups: notOfGroups(
    'it is made of the agreements of two states, of which one may bind several members',
  ),
  unit: 'indicators',
  partUnits: {
    stage: 'stage (1 early, 2 moderate, 3 advanced)',
    cbm: 'met (1 yes, 0 no)',
    consultations: 'met (1 yes, 0 no)',
    mtc: 'met (1 yes, 0 no)',
    exercises: 'met (1 yes, 0 no)',
    command: 'met (1 yes, 0 no)',
    basing: 'met (1 yes, 0 no)',
    policy: 'met (1 yes, 0 no)',
    'since-cbm': 'year',
    'since-consultations': 'year',
    'since-mtc': 'year',
    'since-exercises': 'year',
    'since-command': 'year',
    'since-basing': 'year',
    'since-policy': 'year',
  },
  range: [0, 7],
  direction: 'closer',
  dimension: 'security',
  population:
    'all dyads of reference states (major powers and states with a CINC of at least .02), and the other dyads from the year on in which an indicator of theirs is first coded',
  datasets: ['coded-events', 'atop', 'arms', 'dca', 'exercises', 'states', 'nmc'],
  coverage,
  lookback: Infinity,
  needs,
  references: [
    korolev2019,
    korolev2024,
    codedFacts,
    leeds2002,
    kinne2020,
    sipriArms,
    dorazioGalambos2021,
  ],
  compute(frames) {
    const keys = populationOf(frames);
    const codes = new Set<number>();
    for (let row = 0; row < keys.rows; row++)
      codes.add(pairCode(keys.ccode1[row]!, keys.ccode2[row]!));
    const evidence = evidenceOf(frames, codes);
    const value = new Float64Array(keys.rows);
    const part = (): Float64Array => new Float64Array(keys.rows);
    const stage = part();
    const partial = part();
    const met = indicators.map(part);
    const since = indicators.map(() => part().fill(NaN));
    const flags = new Map<number, RowFlag>();
    for (let row = 0; row < keys.rows; row++) {
      const pair = evidence(keys.ccode1[row]!, keys.ccode2[row]!);
      const year = keys.year[row]!;
      indicators.forEach((_, indicator) => {
        const how = pair.met(indicator, year);
        if (how === 'carried') flags.set(row, 'carried-forward');
        if (how !== 'no') {
          met[indicator]![row] = 1;
          value[row]!++;
          since[indicator]![row] = pair.since(indicator, year);
        } else if (pair.partial(indicator, year)) partial[row]!++;
      });
      stage[row] = stageOf(pair, year);
    }
    const named = (prefix: string, columns: readonly Float64Array[]) =>
      indicators.map((name, indicator) => [prefix + name, columns[indicator]!] as const);
    return {
      ...keys,
      value,
      parts: {
        stage,
        partial,
        ...Object.fromEntries([...named('', met), ...named('since-', since)]),
      },
      flags,
    };
  },
  explainMissing: () => 'pair-not-examined',
});

function stageOf(pair: PairEvidence, year: number): number {
  const unmet = indicators.findIndex((_, indicator) => pair.met(indicator, year) === 'no');
  const reached = unmet < 0 ? indicators.length : unmet;
  return stages.filter((needed) => reached >= needed).length;
}

/**
 * Pairs of reference states, and pairs with coded indicators from the first one on (who comes to be coded is not known before),
 * in the years in which both states are members of the system.
 */
function populationOf(frames: FramesOf<typeof needs>): PairKeys {
  const examined = examinedPairs(frames.coded);
  const coded = new Set([...examined.keys()].flatMap(statesOf));
  const reference = referenceStates(frames);
  const found: (readonly [number, number, number])[] = [];
  for (const [year, members] of statesByYear(frames.states)) {
    if (year < coverage.from || year > coverage.to) continue;
    const major = new Set(reference.get(year));
    const candidates = members.filter((state) => major.has(state) || coded.has(state));
    candidates.forEach((i, position) => {
      for (const j of candidates.subarray(position + 1))
        if ((major.has(i) && major.has(j)) || (examined.get(pairCode(i, j)) ?? Infinity) <= year)
          found.push([i, j, year]);
    });
  }
  const column = (index: 0 | 1 | 2) => Int16Array.from(found, (row) => row[index]);
  return { rows: found.length, ccode1: column(0), ccode2: column(1), year: column(2) };
}
