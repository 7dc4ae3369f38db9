import { frameNeed, type FramesOf } from '../../core/frames.js';
import { mean } from '../../core/statistics.js';
import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import { isMajorPower } from '../../states/index.js';
import { chainsOf } from './chains.js';
import { type DyadYears, latentYears } from './dyad-years.js';
import { carried, CarriedForward } from './opportunity.js';

export const relevantNeeds = {
  dyads: frameNeed('dyad-year', 'dyad-years', [
    'contiguity',
    'distance_km',
    'mid_hostility',
    'mid_multilateral',
    'mie_hostility',
  ]),
  capabilities: frameNeed('state-year', 'capabilities', ['cinc_published']),
  obligations: frameNeed('directed-dyad-year', 'obligations', [
    'defense',
    'offense',
    'neutrality',
    'consultation',
  ]),
  sanctions: frameNeed('directed-dyad-year', 'sanctions', ['by']),
};

/** Share of world capability from which a state is a major power here, mean of the five years before. */
const MAJOR_SHARE = 0.02;
const NEAR_KM = 1000;
/** The sender decided by itself: what a body decides would tie each of its members to everybody it ever punished. */
const NAMED = 1;
/** Years for which a common treaty, dispute or sanction makes a pair relevant. */
const MEMORY = 20;

/**
 * Relevant dyads: 1 for neighbours and pairs less than 1,000 km apart, pairs with a major power, and pairs with a
 * treaty, a dispute or a sanction between them in the twenty years before.
 *
 * **Definition.** Any of: contiguous on land or across at most 400 miles of water; territories less than 1,000 km
 * apart; one of the two a major power (by Correlates of War, or with at least 2% of world capability on average over
 * the known of the five years before); in the year or the nineteen before an obligation beyond non-aggression, a
 * militarized dispute of the two alone, a militarized event between them, or a sanction of one against the other.
 * Contiguity, distance and capability are carried forward where their sources have ended; a state that goes on under
 * another number keeps its ties.
 */
export function relevantDyads(frames: FramesOf<typeof relevantNeeds>, at: DyadYears): Uint8Array {
  const { dyads, capabilities, obligations, sanctions } = frames;
  const pairs = { rows: dyads.rows, ...dyads.numbers };
  const contiguity = carried(pairs, dyads.numbers.contiguity, at);
  const distance = carried(pairs, dyads.numbers.distance_km, at);
  const share = new CarriedForward(capabilities, capabilities.numbers.cinc_published);
  const major = majorPowers(share);
  const last = lastTies({ dyads, obligations, sanctions }, at);
  const relevant = new Uint8Array(at.rows);
  for (let row = 0; row < at.rows; row++) {
    const [a, b, year] = [at.ccode1[row]!, at.ccode2[row]!, at.year[row]!];
    const near = contiguity[row]! > 0 || distance[row]! < NEAR_KM;
    if (near || major(a, year) || major(b, year) || year - last[row]! < MEMORY) relevant[row] = 1;
  }
  return relevant;
}

function majorPowers(share: CarriedForward): (ccode: number, year: number) => boolean {
  const known = new Map<number, boolean>();
  return (ccode, year) => {
    const key = year * CCODE_LIMIT + ccode;
    let major = known.get(key);
    if (major === undefined) {
      const before = [1, 2, 3, 4, 5]
        .map((lag) => share.get(ccode, year - lag))
        .filter((value) => !Number.isNaN(value));
      const isLarge = before.length > 0 && mean(before) >= MAJOR_SHARE;
      known.set(key, (major = isMajorPower(ccode, year) || isLarge));
    }
    return major;
  };
}

/** Year of the last treaty, dispute or sanction of the pair up to the year; minus infinity without one. */
function lastTies(
  {
    dyads,
    obligations,
    sanctions,
  }: Pick<FramesOf<typeof relevantNeeds>, 'dyads' | 'obligations' | 'sanctions'>,
  at: DyadYears,
): Float64Array {
  const tied = new Uint8Array(at.rows);
  const mark = (a: number, b: number, year: number): void => {
    if (year > latentYears.to) return;
    const row = at.rowOf(a, b, year);
    if (row >= 0) tied[row] = 1;
  };
  for (const { rows, numbers, counts } of [
    {
      ...dyads,
      counts: (row: number) => {
        const { mid_hostility: mid, mid_multilateral: many, mie_hostility: mie } = dyads.numbers;
        return mie[row]! > 0 || (mid[row]! > 0 && many[row] !== 1);
      },
    },
    {
      ...obligations,
      counts: (row: number) => {
        const { defense, offense, neutrality, consultation } = obligations.numbers;
        return defense[row]! + offense[row]! + neutrality[row]! + consultation[row]! > 0;
      },
    },
    { ...sanctions, counts: (row: number) => sanctions.numbers.by[row] === NAMED },
  ])
    for (let row = 0; row < rows; row++)
      if (counts(row)) mark(numbers.ccode1[row]!, numbers.ccode2[row]!, numbers.year[row]!);
  // By chain, since a treaty of West Germany is one of Germany.
  const { chainOf, yearOf, years } = chainsOf(at);
  const latest = Array.from(years, (count) => new Float64Array(count).fill(-Infinity));
  for (let row = 0; row < at.rows; row++)
    if (tied[row] === 1) latest[chainOf[row]!]![yearOf[row]!] = at.year[row]!;
  for (const line of latest)
    for (let year = 1; year < line.length; year++)
      line[year] = Math.max(line[year]!, line[year - 1]!);
  return Float64Array.from(chainOf, (chain, row) => latest[chain]![yearOf[row]!]!);
}
