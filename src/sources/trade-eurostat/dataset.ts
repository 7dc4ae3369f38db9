import { eurostatComext } from '../../core/bibliography/index.js';
import { resolveState } from '../../states/index.js';
import { defineDataset, type CleanContext, type RawRow } from '../define.js';
import { RowError } from '../row-error.js';

/** Trade of the European Union of 27 with one neighbour in one year, euro; null where the source lists none. */
export interface UnionTrade {
  readonly ccode: number;
  readonly year: number;
  /** Months that the figures cover. */
  readonly months: number;
  /** Exports of the Union to the state, and of mineral fuels (HS 27) among them. */
  readonly exports: number | null;
  readonly fuelExports: number | null;
  readonly imports: number | null;
  readonly fuelImports: number | null;
}

export type CleanEurostat = readonly UnionTrade[];

const path = 'trade-eurostat/eu27_by_partner_year.csv.gz';
const partialYear = { year: 2022, months: 11 } as const;

export const tradeEurostat = defineDataset<CleanEurostat>({
  id: 'trade-eurostat',
  title: 'Goods trade of the European Union of 27 with seven neighbours (Eurostat Comext)',
  version: 'DS-045409, extracted on 22 January 2023',
  citation: [eurostatComext],
  licence: 'Eurostat reuse policy: free with attribution',
  redistributable: 'yes',
  url: 'https://ec.europa.eu/eurostat/comext/newxtweb/',
  coverage: { from: 2020, to: 2022, note: 'January 2020 to November 2022.' },
  traps: [
    '2022 has eleven months: its figures are marked as such and are no year’s trade.',
    'Values are in euro, at the exchange rates of the month, and never joined to the dollar series.',
    'The neighbours are Armenia, Belarus, Georgia, Kazakhstan, Kyrgyzstan, Russia and Uzbekistan; Tajikistan and Turkmenistan are not in the extract.',
    'TOTAL and HS27 (mineral fuels) stand as rows side by side: HS27 is a part of TOTAL and never added to it.',
    'A figure that the source marks “:” has no row: missing, not zero.',
    'The figures are the Union’s side: its imports from Russia count goods by origin, with transit through others.',
  ],
  files: {
    trade: {
      path,
      columns: {
        product: { type: 'enum', values: ['TOTAL', 'HS27'] },
        flow: { type: 'enum', values: ['EXPORT', 'IMPORT'] },
        partner: { type: 'text' },
        year: { type: 'integer', min: 2020, max: partialYear.year },
        value_eur: { type: 'number', min: 0 },
      },
      key: ['product', 'flow', 'partner', 'year'],
      rows: 81,
    },
  },
  clean: (raw, context) => cleanEurostat(raw.trade ?? [], context),
});

const fields = {
  'TOTAL EXPORT': 'exports',
  'HS27 EXPORT': 'fuelExports',
  'TOTAL IMPORT': 'imports',
  'HS27 IMPORT': 'fuelImports',
} as const;

type Field = (typeof fields)[keyof typeof fields];

/** One record per state and year, by ccode and year. */
function cleanEurostat(rows: readonly RawRow[], context: CleanContext): CleanEurostat {
  const records = new Map<string, Record<Field, number | null> & { ccode: number; year: number }>();
  for (const row of rows) {
    const ccode = partnerOf(String(row.partner), context);
    if (ccode === null) continue;
    const year = Number(row.year);
    const key = `${ccode} ${year}`;
    let record = records.get(key);
    if (record === undefined) {
      const nothing = { exports: null, fuelExports: null, imports: null, fuelImports: null };
      records.set(key, (record = { ccode, year, ...nothing }));
    }
    const field = fields[`${String(row.product)} ${String(row.flow)}` as keyof typeof fields];
    if (record[field] !== null) throw secondName(row);
    record[field] = Number(row.value_eur);
  }
  return [...records.values()]
    .sort((a, b) => a.ccode - b.ccode || a.year - b.year)
    .map((record) => ({
      ...record,
      months: record.year === partialYear.year ? partialYear.months : 12,
    }));
}

/** `Belarus (Belorussia)` and `Russian Federation (Russia)` bear a second name in brackets. */
function partnerOf(partner: string, context: CleanContext): number | null {
  const { ccode, unmatched } = resolveState('name', partner.replace(/ \([^)]*\)$/, ''));
  if (ccode !== undefined) return ccode;
  context.unmatched({
    dataset: 'trade-eurostat',
    scheme: 'name',
    value: partner,
    reason: unmatched,
    rows: 1,
  });
  return null;
}

function secondName(row: RawRow): RowError {
  return new RowError(`${String(row.partner)} of ${String(row.year)} stands under two names`, row, {
    dataset: 'trade-eurostat',
    file: path,
    column: 'partner',
    expected: 'one name of each state',
  });
}
