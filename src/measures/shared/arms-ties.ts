import type { Frame } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import type { DyadBlocks } from './dyad-blocks.js';
import { StateYearValues } from './state-years.js';

type Importers = Frame<'state-year', 'world_import_share_5y', never>;

/**
 * Arms that two states delivered to each other over all arms that the two imported, in five years, by row of the blocks;
 * 0 where they imported none from each other, NaN outside the years of the source and where neither imported any.
 *
 * @param arms columns of `arms-dependence`: the share of each importer's arms that came from the other
 */
export function mutualArms(
  blocks: DyadBlocks,
  arms: MeasureColumns,
  importers: Importers,
): Float64Array {
  const weight = new StateYearValues(importers, importers.numbers.world_import_share_5y);
  const [first, second] = blocks.directedValues(arms, arms.value);
  const { ccode1, ccode2, year } = blocks.pairs;
  return first.map((share, row) => {
    const [w1, w2] = [weight.get(ccode1[row]!, year[row]!), weight.get(ccode2[row]!, year[row]!)];
    const [all1, all2] = [Number.isNaN(w1) ? 0 : w1, Number.isNaN(w2) ? 0 : w2];
    if (all1 + all2 === 0) return NaN;
    const back = second[row]!;
    const from1 = all1 === 0 ? 0 : share * all1;
    const from2 = all2 === 0 ? 0 : back * all2;
    return (from1 + from2) / (all1 + all2);
  });
}
