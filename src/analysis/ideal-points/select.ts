import { voteCodes, type RollCalls } from '../../core/roll-calls.js';
import type { IdealPointOptions, OmittedPeriod } from './types.js';

/** Last year whose votes on paragraphs and amendments the legacy edition uses. */
const lastYearOfParts = 1989;

export interface Selection {
  /** Rows of the matrix, ascending. */
  readonly rows: readonly number[];
  /** The same by period. */
  readonly periods: ReadonlyMap<number, readonly number[]>;
  readonly omitted: readonly OmittedPeriod[];
}

/** The rows that are estimated from: chosen, not unanimous, and in periods with at least `least` of such. O(votes). */
export function selectRows(calls: RollCalls, options: IdealPointOptions, least: number): Selection {
  const { periods: [from, to] = [-Infinity, Infinity], issue, parts = 'to-1989' } = options;
  const rowsOf = new Map<number, number[]>();
  for (let row = 0; row < calls.ids.length; row++) {
    const period = calls.periods[row]!;
    if (period < from || period > to) continue;
    const rows = rowsOf.get(period) ?? [];
    rowsOf.set(period, rows);
    if (issue !== undefined && !calls.issues?.[row]?.includes(issue)) continue;
    const part = calls.parts[row] === 1;
    if (part && (parts === 'none' || (parts === 'to-1989' && calls.years[row]! > lastYearOfParts)))
      continue;
    if (divides(calls, row)) rows.push(row);
  }
  const omitted: OmittedPeriod[] = [];
  for (const [period, chosen] of rowsOf) {
    if (chosen.length >= least) continue;
    omitted.push({ period, rollCalls: chosen.length, reason: 'too-few-roll-calls' });
    rowsOf.delete(period);
  }
  return { rows: [...rowsOf.values()].flat(), periods: rowsOf, omitted };
}

/** Whether two kinds of votes at least were cast. */
function divides({ votes, voters }: RollCalls, row: number): boolean {
  let kind: number = voteCodes.absent;
  for (let at = row * voters.length; at < (row + 1) * voters.length; at++) {
    const vote = votes[at]!;
    if (vote === voteCodes.absent) continue;
    if (kind !== voteCodes.absent && vote !== kind) return true;
    kind = vote;
  }
  return false;
}
