import { memoOn } from '../../core/memo.js';
import type { FramesOf } from '../../core/frames.js';
import type { UsedMeasure } from '../../core/measure.js';
import type { ArenaTrade } from './arena.js';
import {
  armsToRivals,
  displacementIn,
  meanOfWays,
  obligationTilt,
  Rivals,
  type armsNeeds,
} from './mutual.js';
import type { ContainmentTriads } from './triads.js';

/*
 * The level of mutual containment of every pair of reference states, and what it is made of.
 */

type Frames = FramesOf<typeof armsNeeds>;
type Used = Readonly<Record<'hostility' | 'obligations' | 'trade', UsedMeasure>>;
type Component = 'counter-portfolio' | 'obligation-tilt' | 'displacement';

/** By row of the pairs: what depends neither on a stated arena nor on the discount. */
interface PairLevel {
  readonly components: Readonly<Record<Component, Float64Array>>;
  readonly ways: Readonly<Record<string, Float64Array>>;
  readonly percentiles: Readonly<Record<Component, Float64Array>>;
  readonly pact: Float64Array;
  readonly inArena: Readonly<Record<string, Float64Array>>;
  readonly bounded: Uint8Array;
}

/** Made once for the population and its inputs: arenas and discounts do not matter. */
export const pairLevel = memoOn(
  (
    triads: ContainmentTriads,
    trade: ArenaTrade,
    { shares, exporters }: Frames,
    { hostility, obligations }: Used,
  ) => [
    triads,
    trade,
    hostility.columns,
    obligations.columns,
    shares.numbers.year,
    exporters.numbers.year,
  ],
  makeLevel,
);

function makeLevel(
  triads: ContainmentTriads,
  trade: ArenaTrade,
  frames: Frames,
  used: Used,
): PairLevel {
  const rivals = new Rivals(triads, used.hostility.columns);
  const arms = armsToRivals(triads, rivals, frames);
  const tilt = obligationTilt(triads, rivals, used.obligations.columns);
  const { displacement, bounded, ...inArena } = displacements(triads, trade);
  const components = {
    'counter-portfolio': meanOfWays(arms.net),
    'obligation-tilt': meanOfWays(tilt.ways),
    displacement,
  };
  return {
    components,
    ways: {
      'counter-portfolio-first': arms.net.first,
      'counter-portfolio-second': arms.net.second,
      'gross-first': arms.gross.first,
      'gross-second': arms.gross.second,
      'obligation-tilt-first': tilt.ways.first,
      'obligation-tilt-second': tilt.ways.second,
    },
    percentiles: {
      'counter-portfolio': triads.dyads.percentiles(components['counter-portfolio']),
      'obligation-tilt': triads.dyads.percentiles(components['obligation-tilt']),
      displacement: triads.dyads.percentiles(components.displacement),
    },
    pact: tilt.pact,
    inArena,
    bounded,
  };
}

/** M, and M of the components without each one, with a pact that takes away the discount. */
export function discountedMeans(
  { percentiles, pact }: Pick<PairLevel, 'percentiles' | 'pact'>,
  discount: number,
) {
  const ranked = Object.entries(percentiles);
  const meanOf = (left?: string): Float64Array => {
    const kept = ranked.filter(([name]) => name !== left).map(([, values]) => values);
    return pact.map((bound, row) => {
      let sum = 0;
      for (const values of kept) sum += values[row]!;
      return (1 - discount * bound) * (sum / kept.length);
    });
  };
  return {
    value: meanOf(),
    without: Object.fromEntries(ranked.map(([name]) => [name, meanOf(name)])),
  };
}

/** What the pairs won from each other in their arena, by row of the pairs. */
function displacements({ dyads: { pairs } }: ContainmentTriads, trade: ArenaTrade) {
  const { rows, ccode1, ccode2, year } = pairs;
  const column = (): Float64Array => new Float64Array(rows);
  const columns = {
    displacement: column(),
    contest: column(),
    'arena-states': column(),
    'arena-counted': column(),
    bounded: new Uint8Array(rows),
  };
  for (let row = 0; row < rows; row++) {
    const [i, j, y] = [ccode1[row]!, ccode2[row]!, year[row]!];
    const found = displacementIn(trade, trade.automatic(i, j, y), [i, j, y]);
    columns.displacement[row] = found.value;
    columns.contest[row] = found.contest;
    columns['arena-states'][row] = found.states;
    columns['arena-counted'][row] = found.counted;
    columns.bounded[row] = Number(found.bounded);
  }
  return columns;
}

/** The same in a stated arena; no values where none is stated. */
export function statedDisplacements(
  { dyads: { pairs } }: ContainmentTriads,
  trade: ArenaTrade,
  stated: readonly number[] | undefined,
) {
  const { rows, ccode1, ccode2, year } = pairs;
  const column = (): Float64Array => new Float64Array(rows).fill(NaN);
  const columns = {
    'stated-displacement': column(),
    'stated-contest': column(),
    'stated-states': column(),
  };
  if (stated === undefined) return columns;
  for (let row = 0; row < rows; row++) {
    const [i, j, y] = [ccode1[row]!, ccode2[row]!, year[row]!];
    const found = displacementIn(trade, trade.stated(stated, i, j, y), [i, j, y]);
    if (found.states === 0) continue;
    columns['stated-displacement'][row] = found.value;
    columns['stated-contest'][row] = found.contest;
    columns['stated-states'][row] = found.states;
  }
  return columns;
}
