import { isDay } from '../../states/index.js';
import {
  gdeltGraphData,
  goldstein1992,
  leetaruSchrodt2013,
} from '../../core/bibliography/index.js';
import { Cells, pairOf } from '../cells.js';
import { defineDataset } from '../define.js';
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

export const gdeltDaily = defineDataset({
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
      path: 'gdelt-daily/gdelt2_daily_dyads_25states.csv.gz',
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
  clean: ({ daily }, { stateOf }): CleanGdelt => {
    const pairs = new Cells((_ccode1: number, _ccode2: number) => new Map<string, DailyIndex>());
    for (const row of daily) {
      const refuse = (column: string, expected: string) =>
        new RowError(`the index of ${row.a} and ${row.b} on ${row.date} is wrong`, row, {
          column,
          expected,
        });
      const [year, monthAndDay] = [Math.floor(row.date / 10_000), row.date % 10_000];
      if (!isDay(year, Math.floor(monthAndDay / 100), monthAndDay % 100))
        throw refuse('date', 'a day as YYYYMMDD');
      const { edge_ab: value } = row;
      if (value !== row.edge_ba) throw refuse('edge_ba', `${value}, as in the other direction`);
      const a = stateOf('iso3', row.a, { when: year });
      const b = stateOf('iso3', row.b, { when: year });
      if (a === null || b === null) continue;
      if (a === b) throw refuse('b', 'another state than in column a');
      const pair = pairOf(a, b);
      const days = pairs.at(pair.ccode1, pair.ccode2);
      const date = isoDate(row.date);
      if (days.has(date)) throw refuse('b', 'each pair once a day, in one order');
      days.set(date, { ...pair, date, year, value });
    }
    return pairs
      .values()
      .flatMap((days) => [...days.values()].sort((x, y) => (x.date < y.date ? -1 : 1)));
  },
});

/** `20180101` as `2018-01-01`. */
function isoDate(day: number): string {
  const digits = String(day);
  return `${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6)}`;
}
