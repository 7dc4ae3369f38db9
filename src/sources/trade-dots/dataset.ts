import { imfDots } from '../../core/bibliography/index.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

/** Goods trade of a reporter with one partner in one year, US$ million; null where the source lists none. */
export interface PartnerTrade {
  /** Name in the source; aggregates and territories are kept under it. */
  readonly partner: string;
  /** Null for aggregates, territories and residual items. */
  readonly ccode: number | null;
  readonly year: number;
  /** Reporter's exports to the partner, free on board. */
  readonly exports: number | null;
  /** Reporter's imports from the partner, cost, insurance and freight included. */
  readonly imports: number | null;
}

export interface CleanDots {
  /** Reported by Russia. */
  readonly russia: readonly PartnerTrade[];
  /** Reported by all states together (`World`). */
  readonly world: readonly PartnerTrade[];
}

/** Names of the source that shares and groups are built on. */
export const dotsNames = { world: 'World', europeanUnion: 'European Union' } as const;

/** The one state that the source has as a reporter: Russia. */
export const reportingState = 365;

const years = { first: 2011, last: 2021 };
const reporters = { russia: 'Russian Federation', world: dotsNames.world } as const;
/** Workbooks of the source, the one to be believed first. */
const workbooks = ['rf_exports_2023.xlsx', 'rf_imports.xlsx', 'tot_exports_2023.xlsx'] as const;
type Workbook = (typeof workbooks)[number];
/** Largest relative difference between two workbooks that counts as agreement, beside one US$ 1,000. */
const tolerance = { relative: 5e-4, absolute: 1e-3 };

const files = rawFiles({
  trade: {
    path: 'trade-dots/imf_dots_long.csv.gz',
    columns: {
      file: { type: 'enum', values: workbooks },
      reporter: { type: 'enum', values: [reporters.russia, reporters.world] },
      partner: { type: 'text' },
      year: { type: 'integer', min: 2010, max: 2023 },
      flow: { type: 'enum', values: ['exports_fob', 'imports_cif'] },
      value_usd_millions: { type: 'number', min: 0 },
    },
    key: ['file', 'reporter', 'partner', 'year', 'flow'],
    rows: 13_486,
    duplicates:
      'The rows of Australia stand twice in both workbooks of 2023: equal values are one observation, unequal ones stop the build.',
  },
});
type Row = RowsOf<typeof files>['trade'][number];

export const tradeDots = defineDataset({
  id: 'trade-dots',
  title: 'Goods trade of Russia by partner (IMF Direction of Trade Statistics)',
  version: 'workbooks of 2023-24, Russia and World as reporters',
  citation: [imfDots],
  licence: 'IMF terms of use: reuse with attribution, no resale',
  redistributable: 'derived-only',
  url: 'https://data.imf.org/dot',
  coverage: { from: years.first, to: years.last, note: 'Russia and its partners only.' },
  newer: { edition: 'IMF International Trade in Goods (IMTS), which succeeds it' },
  traps: [
    'Figures for 2022 and 2023 are estimates of the Fund, since Russia stopped reporting in February 2022: never read.',
    '2010 has imports only: never read.',
    'In 2011, 17 per cent of Russia’s exports stand under “Countries & Areas not specified” (at most 0.2 per cent in later years): all its export and total shares of 2011 are lower bounds, and a trend that starts in 2011 is not to be trusted.',
    'Russia’s imports stand in two workbooks. The later one, which holds exports and aggregates as well, is read; the other must agree within 0.05 per cent (or US$ 1,000) in 2011-2021, or the build stops. Of 2,123 values in both, one differs by more than rounding: imports from Kazakhstan in 2011 (7,793.5 read, 7,791.6 in the other, 0.02 per cent).',
    'The partners include aggregates, residual items (“not specified”) and territories: they get no ccode and are never summed with states except where a group names them.',
    '“European Union” is the Union of 27 since 2020 in every year: without the United Kingdom, with Croatia already in 2011. EU-28 is that aggregate plus the United Kingdom.',
    'China is the mainland: Hong Kong and Macao are separate partners and belong to no state here.',
    'The world reports a residue of trade with “Yugoslavia” beside Serbia; both are 345 and are summed.',
    '“Emerging and Developing Asia” is without Japan, Korea, Taiwan, Hong Kong, Macao, Singapore and North Korea.',
    'A pair that is not listed has no reported trade in that direction; it is missing, not zero. The source holds no zeros.',
    'Exports are valued free on board, imports with cost, insurance and freight; totals add the two as the source’s users do.',
  ],
  files,
  clean: (raw, context) => cleanDots(raw.trade, context),
});

/** Values of one reporter, partner and year by workbook. */
interface Cell {
  readonly partner: string;
  readonly year: number;
  readonly exports: Map<Workbook, number>;
  readonly imports: Map<Workbook, number>;
}

/** Years 2011-2021, one record per reporter, partner and year, in the order of partner and year. */
function cleanDots(rows: readonly Row[], { stateOf }: CleanContext): CleanDots {
  const cells = { russia: new Map<string, Cell>(), world: new Map<string, Cell>() };
  for (const row of rows) {
    const { partner, year } = row;
    if (year < years.first || year > years.last) continue;
    const side = row.reporter === reporters.russia ? cells.russia : cells.world;
    const key = `${partner}|${year}`;
    const cell: Cell = side.get(key) ?? { partner, year, exports: new Map(), imports: new Map() };
    side.set(key, cell);
    addValue(row.flow === 'exports_fob' ? cell.exports : cell.imports, row);
  }
  const records = (side: ReadonlyMap<string, Cell>): PartnerTrade[] =>
    [...side.values()]
      .map(({ partner, year, exports, imports }) => ({
        partner,
        ccode: stateOf('dots', partner),
        year,
        exports: believed(exports),
        imports: believed(imports),
      }))
      .sort((a, b) => (a.partner === b.partner ? a.year - b.year : a.partner < b.partner ? -1 : 1));
  return { russia: records(cells.russia), world: records(cells.world) };
}

/** A workbook that repeats a row must repeat its value; two workbooks must agree within the tolerance. */
function addValue(flow: Map<Workbook, number>, row: Row): void {
  const { file, value_usd_millions: value } = row;
  for (const [other, known] of flow) {
    const same = other === file ? known === value : agree(known, value);
    if (!same) throw disagreement(row, other, known);
  }
  flow.set(file, value);
}

function agree(a: number, b: number): boolean {
  return Math.abs(a - b) <= tolerance.absolute + tolerance.relative * Math.max(a, b);
}

function believed(values: ReadonlyMap<Workbook, number>): number | null {
  const workbook = workbooks.find((name) => values.has(name));
  return workbook === undefined ? null : values.get(workbook)!;
}

function disagreement(row: Row, other: Workbook, known: number): RowError {
  const { file, flow, reporter, partner, year } = row;
  const repeated = other === file;
  const who = repeated ? `${other} gives` : `${file} and ${other} give`;
  return new RowError(`${who} different ${flow} of ${reporter} with ${partner} in ${year}`, row, {
    column: 'value_usd_millions',
    expected: repeated ? `${known} as before` : `a value within 0.05 per cent of ${known}`,
    hint: repeated
      ? 'The file may be damaged or joined from different releases; fetch it again from its source.'
      : 'The workbooks may come from different releases; decide which one to read.',
    code: 'source-disagreement',
  });
}
