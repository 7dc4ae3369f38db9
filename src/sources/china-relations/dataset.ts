import {
  boschee2015,
  goldstein1992,
  huWang2026,
  leetaruSchrodt2013,
  pewChina2019,
  yan2010,
} from '../../core/bibliography/index.js';
import { isInSystem } from '../../states/index.js';
import { defineDataset, rawFiles, type RawRow } from '../define.js';
import { RowError } from '../row-error.js';

/** The databases of events, in the order in which they are listed. */
export const eventDatabases = ['gdelt', 'icews', 'phoenix'] as const;
export type EventDatabase = (typeof eventDatabases)[number];

const folder = 'china-relations-monthly';
const month = { type: 'text' } as const;

const files = rawFiles({
  tsinghua: {
    path: `${folder}/tsinghua_scores.csv.gz`,
    columns: {
      Country: { type: 'text' },
      YearMonth: month,
      Score: { type: 'number', min: -9, max: 9 },
    },
    key: ['Country', 'YearMonth'],
    rows: 10_896,
  },
  index: {
    path: `${folder}/event_index_monthly.csv.gz`,
    columns: {
      db: { type: 'enum', values: eventDatabases },
      Partner: { type: 'text' },
      Index_Type: { type: 'enum', values: ['Aggregated', 'CHN->Partner', 'Partner->CHN'] },
      YearMonth: month,
      Index_Value: { type: 'number', min: -10, max: 10 },
    },
    key: ['db', 'Partner', 'Index_Type', 'YearMonth'],
    rows: 56_202,
  },
  pew: {
    path: `${folder}/pew_china_favourable.csv.gz`,
    columns: {
      country: { type: 'text' },
      year: { type: 'integer', min: 2005, max: 2019 },
      favorable: { type: 'number', min: 0, max: 100 },
      unfavorable: { type: 'number', min: 0, max: 100 },
      n_sample: { type: 'integer', min: 1, max: 10_000 },
    },
    key: ['country', 'year'],
    rows: 170,
  },
});

/** First and last year of each series. */
export const relationYears = {
  tsinghua: { from: 1950, to: 2025 },
  gdelt: { from: 2002, to: 2025 },
  icews: { from: 2002, to: 2023 },
  phoenix: { from: 2002, to: 2019 },
  pew: { from: 2005, to: 2019 },
} as const;

/** The value of a partner of China in a month. */
interface Monthly {
  readonly ccode: number;
  readonly year: number;
  readonly series: 'tsinghua' | EventDatabase;
  readonly value: number;
}

export const chinaRelations = defineDataset({
  id: 'china-relations',
  title:
    'Relations of China with 26 states by month: Tsinghua scores, indices of three event databases, Pew opinion',
  version: 'August 2026',
  citation: [huWang2026, yan2010, leetaruSchrodt2013, boschee2015, goldstein1992, pewChina2019],
  licence:
    'Derived data CC BY 4.0; Tsinghua scores, event databases and Pew keep their own terms: only means and shares by year enter the panel',
  redistributable: 'derived-only',
  url: 'https://doi.org/10.5281/zenodo.21862534',
  coverage: {
    from: 1950,
    to: 2025,
    note: 'Tsinghua scores 1950 to August 2025, 12 partners; event indices from 2002 (GDELT to 2025, ICEWS to April 2023, Phoenix to March 2019), 25 partners; Pew 2005-2019, 17 states.',
  },
  traps: [
    'China is one of the two in every pair: nothing follows for other pairs.',
    'The Tsinghua score is a judgement of scholars in China, from events and a rule of their own; it has no direction and moves in steps.',
    'The event indices disagree: monthly GDELT and ICEWS correlate at .63 for Japan and at .03 for Brazil. They stay apart.',
    'The indices keep to a month; months without events are missing, so that a mean of a year is of the months that there are. The first and last years of a series have fewer.',
    'Names are those of today: Russia is the Soviet Union before 1992, and Germany before 1990 is taken for West Germany. Japan, Vietnam and West Germany are in the state system from 1952, 1954 and 1955 only: earlier rows are left out.',
    'The list of 712 events is a selection by hand and no census; it is not read.',
    'Opinion is of adults of the other state about China; the question has four grades, of which the upper two are favourable.',
    'The number of persons counts those who gave one of the four grades; the shares are of all who were asked and, as far as can be told, without Pew’s weights: for the United States in 2019 the share is .237, and 26% in Pew’s own report. 2007 and 2015, in which Pew asked, are missing.',
  ],
  files,
  clean: ({ tsinghua, index, pew }, { stateOf, leftOut }) => {
    const partnerOf = (name: string, year: number): number | null => {
      const ccode =
        name === 'Germany' && year < 1990 ? WEST_GERMANY : stateOf('name', name, { when: year });
      if (ccode === null || isInSystem(ccode, year)) return ccode;
      const reason = 'a year before it was in the state system';
      leftOut({ ccode, scheme: 'name', value: name, reason });
      return null;
    };
    const monthly = (
      row: RawRow & { readonly YearMonth: string },
      name: string,
      series: Monthly['series'],
      value: number,
    ): Monthly[] => {
      const year = yearOf(row, relationYears[series]);
      const ccode = partnerOf(name, year);
      return ccode === null ? [] : [{ ccode, year, series, value }];
    };
    return {
      months: [
        ...tsinghua.flatMap((row) => monthly(row, row.Country, 'tsinghua', row.Score)),
        ...index
          .filter(({ Index_Type }) => Index_Type === 'Aggregated')
          .flatMap((row) => monthly(row, row.Partner, row.db, row.Index_Value)),
      ],
      opinion: pew.flatMap((row) => {
        const { country, year, favorable, unfavorable, n_sample: sample } = row;
        if (favorable + unfavorable > 100.05)
          throw new RowError(`the views of ${country} in ${year} are more than all`, row, {
            column: 'unfavorable',
            expected: `at most ${(100 - favorable).toFixed(1)}`,
          });
        const ccode = partnerOf(country, year);
        return ccode === null ? [] : [{ ccode, year, favourable: favorable / 100, sample }];
      }),
    };
  },
});

const WEST_GERMANY = 260;

/** The year of a month that is one, and lies in the series. */
function yearOf(
  row: RawRow & { readonly YearMonth: string },
  { from, to }: { readonly from: number; readonly to: number },
): number {
  const year = Number(/^(\d{4})-(?:0[1-9]|1[0-2])$/.exec(row.YearMonth)?.[1]);
  if (year >= from && year <= to) return year;
  throw new RowError(`${row.YearMonth} is no month of the series`, row, {
    column: 'YearMonth',
    expected: `a month from ${from} to ${to} as YYYY-MM`,
  });
}
