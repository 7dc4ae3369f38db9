import { custer2023, dreher2022 } from '../../core/bibliography/index.js';
import { frameNeed, wholeNeed, type FramesOf } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { flagWhere } from '../shared/lazy.js';
import { stateYearPlaces, statesByYear } from '../shared/state-years.js';
import { summed } from '../../core/of-groups.js';

const needs = {
  finance: wholeNeed('state-year', 'chinese-finance', ['oda', 'oof', 'vague', 'world_share']),
  states: frameNeed('state-year', 'state-years', []),
} as const;

/** Years of the source. */
const coverage = { from: 2000, to: 2021 } as const;

/**
 * Finance that China's official institutions committed to a state in a year.
 *
 * **Definition.** Official development assistance, other official flows (loans at market terms, export credits) and flows that
 * could not be classed, together, in million US$ of 2021.
 *
 * **Convention.** Commitments, not disbursements, which the source does not have for each year: one contract may stand for two
 * decades (40 billion to Russia in 2009, most of it against oil), so that years compare badly and means over several are to
 * be read. All three kinds count; studies of aid take the first alone (part `oda`), which Russia never got. Lending is no
 * investment: `fdi-share` has that. The finance runs one way, so that it has no asymmetry.
 *
 * **Zeros.** The source means to list every project it can find in 165 low- and middle-income states. A state that it lists in any
 * year has 0 where no project of the year is known or none with an amount, flagged `incomplete-list`: what is not known
 * cannot be told from nothing.
 *
 * **Unit and range.** Million US$ of 2021, [0, infinity). Parts: oda, oof, vague, world_share (of what all recipients got in the
 * year).
 * **Nulls.** `state-not-covered` for a state that the source lists in no year: high-income states, and small ones without
 * a project; none throws.
 * **Complexity.** O(recipients x years): 3,000.
 * **Example.** `counterpoise measure chinese-finance RUS --from 2009 --to 2009` is 40133.
 */
export const chineseFinance = defineMeasure({
  id: 'chinese-finance',
  title: 'Chinese official finance',
  summary: 'Official finance that China committed to the state in the year, in constant dollars.',
  grain: 'state-year',
  ofGroups: summed('sum over the members'),
  unit: 'million US$ of 2021',
  partUnits: { world_share: 'share of all recipients' },
  range: [0, null],
  direction: 'closer',
  dimension: 'economy',
  population: 'all states that got Chinese official finance in any year',
  datasets: ['china-finance', 'states'],
  coverage,
  needs,
  references: [custer2023, dreher2022],
  compute(frames) {
    const { numbers } = frames.finance;
    const { rows, ccode1, year } = recipientYears(frames);
    const rowOf = stateYearPlaces(numbers.ccode, numbers.year);
    const column = (list: ArrayLike<number>): Float64Array => {
      const values = new Float64Array(rows);
      for (let row = 0; row < rows; row++) {
        const found = rowOf(ccode1[row]!, year[row]!);
        if (found >= 0) values[row] = list[found]!;
      }
      return values;
    };
    const parts = {
      oda: column(numbers.oda),
      oof: column(numbers.oof),
      vague: column(numbers.vague),
      world_share: column(numbers.world_share),
    };
    const value = parts.oda.map((oda, row) => oda + parts.oof[row]! + parts.vague[row]!);
    return {
      rows,
      ccode1,
      year,
      value,
      parts,
      flags: flagWhere(rows, 'incomplete-list', (row) => value[row] === 0),
    };
  },
  explainMissing: () => 'state-not-covered',
});

/** Every year of the source in which a state that it lists was in the system, by state and year. */
function recipientYears({ finance, states }: FramesOf<typeof needs>) {
  const recipients = [...new Set(finance.numbers.ccode)].sort((a, b) => a - b);
  const members = statesByYear(states);
  const rows: { readonly ccode: number; readonly year: number }[] = [];
  const years = [...members.keys()].filter((y) => y >= coverage.from && y <= coverage.to);
  for (const ccode of recipients)
    for (const year of years) if (members.get(year)!.includes(ccode)) rows.push({ ccode, year });
  return {
    rows: rows.length,
    ccode1: Int16Array.from(rows, (row) => row.ccode),
    year: Int16Array.from(rows, (row) => row.year),
  };
}
