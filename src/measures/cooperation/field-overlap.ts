import { z } from 'zod';
import { codedFacts, duncan1955 } from '../../core/bibliography/index.js';
import { breadthTo } from '../../core/coded-breadth.js';
import { defineMeasure } from '../../core/measure.js';
import { claim, param } from '../../core/variation.js';
import { flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import {
  codedInBreadth,
  codedInstruments,
  codedNeeds,
  type Instrument,
} from './coded-agreements.js';
import { notOfGroups } from '../../core/of-groups.js';

const first = 2001;
const SCO = 'sco';

const params = z.strictObject({
  since: param(
    z.int().min(first).max(breadthTo),
    first,
    'First year of the agreements: the organisation was founded in 2001.',
    claim('Since when agreements count is what is claimed.'),
  ),
});

/**
 * How far two states sign agreements on the same fields with each other and in the Shanghai Cooperation Organisation.
 *
 * **Definition.** Sum over the twelve fields of min(p_f, q_f), p the field’s share of the agreements of the two alone and q its share of those
 * that they concluded within the SCO, both from `since` to the year.
 *
 * **Convention.** One less the index of dissimilarity of Duncan and Duncan, which is half the sum of |p - q|: the share of either list that has its like in the other.
 * 1 is the same mix of fields, 0 none in common, whatever the numbers. Both lists are short, and two short lists drawn from one
 * and the same differ by chance: the part if-alike is what would be expected if the SCO’s had been drawn blindly from both lists together.
 * A low value says that the two channels serve different ends, which may be division of labour as well as disconnection. Fields as in `agreements-by-field`.
 *
 * **Unit and range.** Share, [0, 1]; symmetric; n is the number of agreements. Parts: bilateral, sco (their numbers), if-alike.
 * **Nulls.** `no-agreements` while one of the lists is empty; `pair-not-listed` for every pair but Russia and China, of which alone the agreements
 * of all fields are coded; `outside-coverage` before 2001 and after 2022; none throws.
 * **Flags.** `incomplete-list` on every row: what is coded is what public lists have.
 * **Complexity.** O(years x agreements).
 * **Example.** `counterpoise measure field-overlap RUS CHN --from 2021 --to 2021` is 0.472.
 */
export const fieldOverlap = defineMeasure({
  id: 'field-overlap',
  title: 'Overlap of bilateral and SCO agreements',
  summary:
    'Share of the fields that agreements of the two alone and those within the SCO have in common.',
  grain: 'dyad-year',
  ofGroups: notOfGroups('agreements are coded for single pairs of states'),
  unit: 'share',
  partUnits: { bilateral: 'agreements', sco: 'agreements' },
  range: [0, 1],
  dimension: 'institutions',
  population: 'pairs whose agreements of all fields are coded: Russia and China alone',
  datasets: ['coded-events'],
  coverage: { from: first, to: breadthTo },
  lookback: Infinity,
  needs: codedNeeds,
  params,
  references: [codedFacts, duncan1955],
  compute({ coded }, { params: { since } }) {
    const agreements = codedInstruments(coded).filter(
      ({ kind, year }) => kind === 'agreement' && year >= since,
    );
    const cells = codedInBreadth.flatMap(({ ccode1, ccode2, to }) => {
      const own = agreements.filter((one) => one.ccode1 === ccode1 && one.ccode2 === ccode2);
      return Array.from({ length: to - since + 1 }, (_, at) => since + at).map((year) => {
        const held = own.filter((one) => one.year <= year);
        const bilateral = held.filter(({ framework }) => framework === 'bilateral');
        const sco = held.filter(({ institution }) => institution === SCO);
        return { ccode1, ccode2, year, bilateral: byField(bilateral), sco: byField(sco) };
      });
    });
    type Cell = (typeof cells)[number];
    const column = (of: (cell: Cell) => number): Float64Array => Float64Array.from(cells, of);
    const value = column(({ bilateral, sco }) => overlap(bilateral, sco));
    return {
      rows: cells.length,
      ccode1: Int16Array.from(cells, ({ ccode1 }) => ccode1),
      ccode2: Int16Array.from(cells, ({ ccode2 }) => ccode2),
      year: Int16Array.from(cells, ({ year }) => year),
      n: Int16Array.from(cells, ({ bilateral, sco }) => sumOf(bilateral) + sumOf(sco)),
      value,
      parts: {
        bilateral: column(({ bilateral }) => sumOf(bilateral)),
        sco: column(({ sco }) => sumOf(sco)),
        'if-alike': column(({ bilateral, sco }) => overlapIfAlike(bilateral, sco)),
      },
      reasons: reasonsWhereMissing(value, () => 'no-agreements'),
      flags: flagWhere(cells.length, 'incomplete-list', () => true),
    };
  },
  explainMissing: () => 'pair-not-listed',
});

type Counts = ReadonlyMap<string, number>;

function byField(agreements: readonly Instrument[]): Counts {
  const counts = new Map<string, number>();
  for (const { field } of agreements) counts.set(field, (counts.get(field) ?? 0) + 1);
  return counts;
}

const sumOf = (counts: Counts): number => [...counts.values()].reduce((sum, one) => sum + one, 0);

/** NaN where a list is empty. */
function overlap(one: Counts, other: Counts): number {
  const [n, m] = [sumOf(one), sumOf(other)];
  if (n === 0 || m === 0) return NaN;
  return [...one].reduce(
    (sum, [field, count]) => sum + Math.min(count / n, (other.get(field) ?? 0) / m),
    0,
  );
}

/** The mean overlap where the second list is drawn from both without regard to the field: hypergeometric, field by field. */
function overlapIfAlike(one: Counts, other: Counts): number {
  const [n, m] = [sumOf(one), sumOf(other)];
  if (n === 0 || m === 0) return NaN;
  const logs = logFactorials(n + m);
  const choose = (of: number, taken: number) => logs[of]! - logs[taken]! - logs[of - taken]!;
  let mean = 0;
  for (const field of new Set([...one.keys(), ...other.keys()])) {
    const all = (one.get(field) ?? 0) + (other.get(field) ?? 0);
    for (let drawn = Math.max(0, all - n); drawn <= Math.min(all, m); drawn++) {
      const chance = Math.exp(
        choose(all, drawn) + choose(n + m - all, m - drawn) - choose(n + m, m),
      );
      mean += chance * Math.min(drawn / m, (all - drawn) / n);
    }
  }
  return mean;
}

function logFactorials(to: number): Float64Array {
  const logs = new Float64Array(to + 1);
  for (let k = 2; k <= to; k++) logs[k] = logs[k - 1]! + Math.log(k);
  return logs;
}
