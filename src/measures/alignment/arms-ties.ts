import type { Frame } from '../../core/frames.js';
import type { MeasureColumns } from '../../core/measure.js';
import type { DyadBlocks } from '../shared/dyad-blocks.js';
import { stateYearValues } from '../shared/state-years.js';

/**
 * Arms that two states delivered to each other over all arms that the two imported, in five years, by row of the blocks;
 * 0 where they imported none from each other, NaN outside the years of the source and where neither imported any.
 *
 * @param arms columns of `arms-dependence`: the share of each importer's arms that came from the other
 */
export function mutualArms(
  blocks: DyadBlocks,
  arms: MeasureColumns,
  importers: Frame<'state-year', 'world_import_share_5y', never>,
): Float64Array {
  const weight = stateYearValues(importers, importers.numbers.world_import_share_5y);
  const [shares, backs] = blocks.directedValues(arms, arms.value);
  const { rows, ccode1, ccode2, year } = blocks.pairs;
  // Written over the shares of the first state, which have done their work then.
  const mutual = shares;
  for (let row = 0; row < rows; row++) {
    const w1 = weight.get(ccode1[row]!, year[row]!);
    const w2 = weight.get(ccode2[row]!, year[row]!);
    const all1 = Number.isNaN(w1) ? 0 : w1;
    const all2 = Number.isNaN(w2) ? 0 : w2;
    const from1 = all1 === 0 ? 0 : shares[row]! * all1;
    const from2 = all2 === 0 ? 0 : backs[row]! * all2;
    mutual[row] = all1 + all2 === 0 ? NaN : (from1 + from2) / (all1 + all2);
  }
  return mutual;
}
