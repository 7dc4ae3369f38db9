import { frameNeed, type FramesOf } from '../../core/frames.js';
import { CCODE_LIMIT } from '../../measures/shared/state-years.js';
import { isMajorPower } from '../../states/index.js';
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
 * Relevant dyads: neighbours or less than 1,000 km apart, with a major power, or with a treaty, a dispute or a sanction between them in the
 * twenty years before.
 *
 * **Definition.** Contiguous on land or across at most 400 miles of water, or territories less than 1,000 km apart; or one of the two a major power (Correlates of War,
 * or at least 2% of world capability on average over the five years before); or, in the year or the nineteen before, an obligation beyond non-aggression, a militarized dispute of the
 * two alone or an event between them, a sanction of one against the other. What ended is carried forward.
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
      const before = [1, 2, 3, 4, 5].map((lag) => share.get(ccode, year - lag));
      const mean = before.reduce((sum, value) => sum + (Number.isNaN(value) ? 0 : value), 0) / 5;
      known.set(key, (major = isMajorPower(ccode, year) || mean >= MAJOR_SHARE));
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
  const last = new Float64Array(at.rows);
  for (let row = 0; row < at.rows; row++) {
    const samePair =
      row > 0 && at.ccode1[row - 1] === at.ccode1[row] && at.ccode2[row - 1] === at.ccode2[row];
    last[row] = tied[row] === 1 ? at.year[row]! : samePair ? last[row - 1]! : -Infinity;
  }
  return last;
}
