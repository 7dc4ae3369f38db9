import type { LatentDomain } from '../../core/latent-domains.js';
import { memoOn } from '../../core/memo.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { meanAndSd, type LatentFrame, type LatentState } from './estimates.js';
import { MixtureRanks } from './mixture-ranks.js';

/** The relevant dyads in a part of the table of relations, in its order, with the row of the table behind each. */
export const relevantDyads = memoOn(
  ({ numbers }: LatentFrame) => [numbers['relevant']!],
  ({ rows, numbers }) => {
    const tableRows = rowsWhere(rows, (row) => numbers['relevant']![row] === 1);
    const { ccode1, ccode2, year } = numbers;
    return {
      tableRows,
      keys: keysAt({ ccode1: ccode1!, ccode2: ccode2!, year: year! }, tableRows),
    };
  },
);

/** The ranks among the relevant dyads of each year. */
export const relevantRanks = memoOn(
  ({ numbers }: LatentFrame, domain: LatentDomain, state: LatentState) => [
    numbers[meanAndSd(domain, state)[0]]!,
  ],
  (relations, domain, state) => {
    const [mean, sd] = meanAndSd(domain, state).map((name) => relations.numbers[name]!);
    const { keys, tableRows } = relevantDyads(relations);
    const pick = (column: ArrayLike<number>): Int16Array => {
      const picked = new Int16Array(tableRows.length);
      for (let at = 0; at < tableRows.length; at++) picked[at] = column[tableRows[at]!]!;
      return picked;
    };
    return new MixtureRanks({ year: keys.year, mean: pick(mean!), sd: pick(sd!) });
  },
);
