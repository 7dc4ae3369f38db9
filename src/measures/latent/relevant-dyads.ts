import type { LatentDomain } from '../../core/latent-domains.js';
import { memoOn } from '../../core/memo.js';
import { rowsWhere } from '../shared/pairs.js';
import { meanAndSd, type LatentFrame, type LatentState } from './estimates.js';
import { MixtureRanks } from './mixture-ranks.js';

/** The rows of relevant dyads in a part of the table of relations, ascending. */
export const relevantRows = memoOn(
  ({ numbers }: LatentFrame) => [numbers['relevant']!],
  ({ rows, numbers }) => rowsWhere(rows, (row) => numbers['relevant']![row] === 1),
);

/** The ranks among the relevant dyads of each year. */
export const relevantRanks = memoOn(
  ({ numbers }: LatentFrame, domain: LatentDomain, state: LatentState) => [
    numbers[meanAndSd(domain, state)[0]]!,
  ],
  (relations, domain, state) => {
    const [mean, sd] = meanAndSd(domain, state).map((name) => relations.numbers[name]!);
    const members = relevantRows(relations);
    const pick = (column: ArrayLike<number>): Int16Array => {
      const picked = new Int16Array(members.length);
      for (let at = 0; at < members.length; at++) picked[at] = column[members[at]!]!;
      return picked;
    };
    const year = pick(relations.numbers['year']!);
    return new MixtureRanks({ year, mean: pick(mean!), sd: pick(sd!) });
  },
);
