import { keptIn, memoOn } from '../../../core/memo.js';
import type { Workspace } from '../workspace.js';

/**
 * What a state counts among the members of a group: its share of world capabilities (`cinc`) in the year, after the last
 * covered one in that, before the first in the first; 0 where none is known.
 */
export const capabilitiesOf = memoOn(
  (workspace: Workspace) => [workspace],
  async (workspace): Promise<(state: number, year: number) => number> => {
    const { columns } = (await workspace.compute({ measure: 'cinc' })).population;
    const known = new Map<number, { readonly year: number; readonly value: number }[]>();
    for (let row = 0; row < columns.rows; row++) {
      const value = columns.value[row]!;
      if (Number.isNaN(value)) continue;
      keptIn(known, columns.ccode1[row]!, () => []).push({ year: columns.year[row]!, value });
    }
    for (const values of known.values()) values.sort((a, b) => a.year - b.year);
    return (state, year) => {
      const values = known.get(state) ?? [];
      return (values.findLast((one) => one.year <= year) ?? values[0])?.value ?? 0;
    };
  },
);
