import { imfDip } from '../../core/bibliography/index.js';
import { defineDataset, rawFiles, type CleanContext, type RowsOf } from '../define.js';

/** Direct investment between a reporting economy and a counterpart at the end of a year. */
export interface InvestmentPosition {
  readonly reporter: number;
  /** Null for the world. */
  readonly counterpart: number | null;
  readonly year: number;
  /** Outward: of the reporter in the counterpart. */
  readonly direction: 'inward' | 'outward';
  /** What the reporter says, or what its counterparts say of it. The two are never added. */
  readonly basis: 'reported' | 'mirror';
  /** Million US$; negative where the net claim is. */
  readonly value: number;
}

export const fdiYears = { from: 2014, to: 2024 } as const;

const text = { type: 'text' } as const;
const columns = {
  'COUNTRY.ID': { type: 'enum', values: ['CHN', 'DEU', 'JPN', 'SGP', 'USA'] },
  'DV_TYPE.ID': { type: 'enum', values: ['O', 'SCC'] },
  'COUNTERPART_COUNTRY.ID': text,
  COUNTERPART_COUNTRY: text,
  TIME_PERIOD: { type: 'integer', min: fdiYears.from, max: fdiYears.to, nullable: true },
  OBS_VALUE: { type: 'number', nullable: true },
} as const;
const key = ['COUNTRY.ID', 'DV_TYPE.ID', 'COUNTERPART_COUNTRY.ID', 'TIME_PERIOD'];

const files = rawFiles({
  inward: {
    path: 'fdi/imf_dip_inward_2026-03-29.csv.gz',
    columns: { ...columns, 'INDICATOR.ID': { type: 'enum', values: ['INWD_D_NETLA_FALL_ALL'] } },
    key,
    rows: 16_643,
    duplicates: 'Rows without a year.',
    duplicatesWithout: 'TIME_PERIOD',
  },
  outward: {
    path: 'fdi/imf_dip_outward_2026-03-29.csv.gz',
    columns: {
      ...columns,
      'INDICATOR.ID': { type: 'enum', values: ['OTWD_D_NETAL_FALL_ALL'] },
      'SCALE.ID': { type: 'enum', values: ['6'], nullable: true },
    },
    key,
    rows: 15_721,
    duplicates: 'Rows without a year.',
    duplicatesWithout: 'TIME_PERIOD',
  },
});
type Row = RowsOf<typeof files>['inward'][number];

export const fdi = defineDataset({
  id: 'fdi',
  title: 'Direct investment positions by counterpart economy',
  version: '12.0.1 (extracted 29 March 2026), five reporting economies',
  citation: [imfDip],
  licence: 'IMF terms of use: derived shares with citation only',
  redistributable: 'derived-only',
  url: 'https://data.imf.org/en/datasets/IMF.STA:DIP',
  coverage: {
    ...fdiYears,
    note: 'China (outward from 2018), Germany, Japan, Singapore (own reports inward only), United States.',
  },
  traps: [
    'Five economies report; every other, Russia included, is a counterpart alone.',
    'What the reporter says (O) and what its counterparts say of it (SCC) stand side by side: two views of one position, never added.',
    'China’s reports on Korea, Kuwait and Kosovo are in US dollars, all others in millions: the outward file marks them by an empty scale, the inward file not at all.',
    'Empty cells are suppressed or missing, not zero; some rows have no year.',
    'Positions are net and can be negative.',
    'Positions pass through financial centres: Hong Kong, no state, holds more than half of China’s.',
    'Groups of economies and the unspecified rest are in the total for the world and in no share.',
  ],
  files,
  clean: ({ inward, outward }, context) => [
    ...inward.flatMap((row) => positionOf(row, 'inward', context)),
    ...outward.flatMap((row) => positionOf(row, 'outward', context)),
  ],
});

const world = 'G001';
const inDollars: ReadonlySet<string> = new Set(['KOR', 'KWT', 'KOS']);

function positionOf(
  row: Omit<Row, 'INDICATOR.ID'>,
  direction: InvestmentPosition['direction'],
  { stateOf }: CleanContext,
): InvestmentPosition[] {
  const { 'COUNTRY.ID': reporter, 'COUNTERPART_COUNTRY.ID': code, TIME_PERIOD: year } = row;
  if (year === null || row.OBS_VALUE === null) return [];
  const counterpart =
    code === world
      ? null
      : stateOf('iso3', code === 'KOS' ? 'XKX' : code, {
          value: `${code} (${row.COUNTERPART_COUNTRY})`,
          reason: reasonOf(code),
        });
  if (counterpart === null && code !== world) return [];
  const reported = row['DV_TYPE.ID'] === 'O';
  const dollars = reported && reporter === 'CHN' && inDollars.has(code);
  return [
    {
      reporter: stateOf('iso3', reporter)!,
      counterpart,
      year,
      direction,
      basis: reported ? 'reported' : 'mirror',
      value: row.OBS_VALUE / (dollars ? 1e6 : 1),
    },
  ];
}

/** Codes of the source that are no ISO codes: groups and the rest, the former Antilles, Palestine. */
function reasonOf(code: string): string | undefined {
  if (/\d/.test(code)) return 'aggregate';
  return ['ANT', 'WBG'].includes(code) ? 'not a state (territory)' : undefined;
}
