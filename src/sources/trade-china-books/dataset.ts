import { huWang2026, imfDots } from '../../core/bibliography/index.js';
import { Cells, sortedBy } from '../cells.js';
import { isoDay } from '../days.js';
import { defineDataset } from '../define.js';
import { RowError } from '../row-error.js';

/** China's trade with a partner in a year of which the source has all twelve months, US$ million. */
export interface ChinaTrade {
  readonly partner: number;
  readonly year: number;
  /** China's exports to the partner, free on board. */
  readonly exports: number;
  /** China's imports from the partner, cost, insurance and freight included. */
  readonly imports: number;
}

export const booksYears = { from: 2002, to: 2024 } as const;
/** The last year of which some months are there, and of no partner all. */
const unfinished = 2025;

export const tradeChinaBooks = defineDataset({
  id: 'trade-china-books',
  title: 'Goods trade of China with 25 partners, by China’s books',
  version: 'release of August 2026 (panel_clean), monthly to October 2025',
  citation: [huWang2026, imfDots],
  licence: 'IMF terms of use: derived figures with attribution only; packaged under CC BY 4.0',
  redistributable: 'derived-only',
  url: 'https://doi.org/10.5281/zenodo.21862534',
  coverage: { ...booksYears, note: 'Years with all twelve months. China at one end, 25 partners.' },
  traps: [
    'Months are summed only of years that have all twelve: the first and the last year of a partner are often cut, and 2025 is of every one.',
    'The spans are cut where the authors lacked the partner’s product, not where trade stopped: India and Saudi Arabia from 2005, United Arab Emirates and Vietnam 2003 to 2023, Malaysia from 2015, Iran 2016 to 2022. The other 19 are whole from 2002 to 2024.',
    'Shares are of the trade with the 21 partners that are whole in every year from 2005 to 2024, the same in each: never of all trade of China. The other four have growth and no share.',
    'One side’s books: imports are by origin, with freight and insurance; exports are free on board. What passes through Hong Kong counts otherwise than in the partner’s books. No flow of the reverse direction by the partner’s reports is in it.',
    'Russia’s exports to China in 2022 are 112.2 billion here, and 69.4 in the estimate that the Direction of Trade Statistics give for Russia after it stopped reporting (`trade-dots`, which does not read it).',
    'The figures are the Fund’s: the panel keeps shares and growth, no dollars.',
  ],
  files: {
    monthly: {
      path: 'trade-china25/china_trade_monthly.csv.gz',
      columns: {
        ISO: { type: 'text' },
        month: { type: 'text' },
        Trade_Exports: { type: 'number', min: 0 },
        Trade_Imports: { type: 'number', min: 0 },
        Trade_Total: { type: 'number', min: 0 },
      },
      key: ['ISO', 'month'],
      rows: 6_685,
    },
  },
  clean: ({ monthly }, { stateOf }): readonly ChinaTrade[] => {
    const years = new Cells((partner: number, year: number) => ({
      ...{ partner, year, months: 0, exports: 0, imports: 0 },
    }));
    // In the order of the months: sums of fractions depend on it.
    const inOrder = [...monthly].sort((a, b) => (a.month < b.month ? -1 : 1));
    for (const row of inOrder) {
      const { ISO, Trade_Exports: exports, Trade_Imports: imports, Trade_Total: total } = row;
      const day = isoDay(row, 'month');
      const year = Number(day.slice(0, 4));
      if (!day.endsWith('-01') || year < booksYears.from || year > unfinished)
        throw new RowError(`${day} is no month of the source`, row, {
          column: 'month',
          expected: `the first day of a month from ${booksYears.from} to ${unfinished}`,
        });
      if (Math.abs(exports + imports - total) > 1e-6 * total)
        throw new RowError(`the trade with ${ISO} in ${day} does not add up`, row, {
          column: 'Trade_Total',
          expected: `${exports + imports}, exports and imports together`,
        });
      const partner = stateOf('iso2', ISO, { when: year });
      if (partner === null) continue;
      const sum = years.at(partner, year);
      sum.months++;
      sum.exports += exports;
      sum.imports += imports;
    }
    const whole = years.values().filter(({ months }) => months === 12);
    return sortedBy(
      whole.map(({ months: _, ...trade }) => trade),
      'partner',
      'year',
    );
  },
});
