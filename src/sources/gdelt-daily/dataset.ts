import {
  gdeltGraphData,
  goldstein1992,
  leetaruSchrodt2013,
} from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';
import { isDay } from '../iso-day.js';
import { RowError } from '../row-error.js';

/** The index of a pair on one day: above zero where cooperation outweighs conflict in the news of the day. */
export interface DailyIndex {
  readonly ccode1: number;
  readonly ccode2: number;
  /** ISO date. */
  readonly date: string;
  readonly year: number;
  readonly value: number;
}

/** Every listed pair and day, ccode1 < ccode2, by pair and date. */
export type CleanGdelt = readonly DailyIndex[];

const path = 'gdelt-daily/gdelt2_daily_dyads_25states.csv.gz';

export const gdeltDaily = defineDataset<CleanGdelt>({
  id: 'gdelt-daily',
  title: 'Daily index of cooperation and conflict in the news between 25 states (GDELT 2.0)',
  version: '1 January 2018 to 23 February 2024 (gdelt-graph-data, February 2024)',
  citation: [gdeltGraphData, leetaruSchrodt2013, goldstein1992],
  licence:
    'GDELT: free for any use with citation; the daily matrices are under GPL-3: only sums and counts by year enter the panel',
  redistributable: 'yes',
  url: 'https://github.com/gzemo/gdelt-graph-data',
  coverage: { from: 2018, to: 2024, note: '25 states; 2024 to 23 February.' },
  traps: [
    'The index is a sum over the events of the day: the sign and size of the Goldstein score, plus terms that grow with sources and articles. It rises with the volume of news, so that sums compare neither across pairs nor across years; the share of it that is positive does.',
    '2024 ends on 23 February (54 days).',
    'Days are missing in every year after the first: 362, 355, 364, 352 and 297 of 365 or 366 are there in 2019-2023. A sum of a year is a sum of fewer days; shares and means per day are not affected unless the days are missing for a reason.',
    'Zero is not listed: a pair without a row on a day that other pairs have has no event, or events that cancel out.',
    'Only events whose two actors are named by a bare code of a state count: governments, leaders and armies that carry a longer code are left out.',
    'The index has no direction. Both directions of a row are equal, or the reading stops.',
    'Cooperation and conflict of one day offset each other before they are written down: what is left per day is net.',
  ],
  files: {
    daily: {
      path,
      columns: {
        date: { type: 'integer', min: 20180101, max: 20241231 },
        a: { type: 'text' },
        b: { type: 'text' },
        edge_ab: { type: 'number', min: -1e6, max: 1e6 },
        edge_ba: { type: 'number', min: -1e6, max: 1e6 },
      },
      key: ['date', 'a', 'b'],
      rows: 373_131,
    },
  },
  clean: (raw, context) => cleanDaily(raw.daily ?? [], context),
});

function cleanDaily(rows: readonly RawRow[], context: CleanContext): CleanGdelt {
  const resolve = (value: string, year: number): number | null => {
    const { ccode, unmatched } = resolveState('iso3', value, year);
    if (ccode !== undefined) return ccode;
    context.unmatched({
      dataset: 'gdelt-daily',
      scheme: 'iso3',
      value,
      reason: unmatched,
      rows: 1,
    });
    return null;
  };
  const days: { day: DailyIndex; row: RawRow }[] = [];
  for (const row of rows) {
    const date = isoDate(row);
    const year = Number(date.slice(0, 4));
    const value = Number(row.edge_ab);
    if (row.edge_ab !== row.edge_ba)
      throw wrong(row, 'edge_ba', `${value}, as in the other direction`);
    const a = resolve(String(row.a), year);
    const b = resolve(String(row.b), year);
    if (a === null || b === null) continue;
    if (a === b) throw wrong(row, 'b', 'another state than in column a');
    days.push({
      day: { ccode1: Math.min(a, b), ccode2: Math.max(a, b), date, year, value },
      row,
    });
  }
  days.sort(
    ({ day: x }, { day: y }) =>
      x.ccode1 - y.ccode1 ||
      x.ccode2 - y.ccode2 ||
      (x.date < y.date ? -1 : x.date > y.date ? 1 : 0),
  );
  days.forEach(({ day, row }, index) => {
    const before = days[index - 1]?.day;
    if (before?.date === day.date && before.ccode1 === day.ccode1 && before.ccode2 === day.ccode2)
      throw wrong(row, 'b', 'each pair once a day, in one order');
  });
  return days.map(({ day }) => day);
}

/** `20180101` as `2018-01-01`. */
function isoDate(row: RawRow): string {
  const text = String(row.date);
  const parts = [text.slice(0, 4), text.slice(4, 6), text.slice(6)] as const;
  const [year, month, day] = parts.map(Number) as [number, number, number];
  if (!isDay(year, month, day)) throw wrong(row, 'date', 'a day as YYYYMMDD');
  return parts.join('-');
}

function wrong(row: RawRow, column: string, expected: string): RowError {
  return new RowError(
    `the index of ${String(row.a)} and ${String(row.b)} on ${String(row.date)} is not as it must be`,
    row,
    { dataset: 'gdelt-daily', file: path, column, expected },
  );
}
