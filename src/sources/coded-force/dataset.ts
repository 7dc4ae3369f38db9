import { codedForce as reference } from '../../core/bibliography/index.js';
import { factGrades } from '../../core/fact-grades.js';
import { resolveState } from '../../states/index.js';
import { yearsOf } from '../cells.js';
import { expectedPage, hasItsPage } from '../coded-page.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { wrong } from '../institutions/spells.js';

/** The list of militarized disputes ends in 2014. */
export const forceYears = { from: 2015, to: 2024 } as const;

/** Levels of hostility as the list of militarized disputes counts them. */
export const forceLevels = { threat: 2, display: 3, use: 4, war: 5 } as const;
export type ForceLevel = keyof typeof forceLevels;

const text = { type: 'text' } as const;
const year = { type: 'integer', min: forceYears.from, max: forceYears.to } as const;

const files = rawFiles({
  force: {
    path: 'force.csv',
    columns: {
      a: text,
      b: text,
      from: year,
      to: year,
      level: { type: 'enum', values: Object.keys(forceLevels) as ForceLevel[] },
      what: text,
      source: text,
      url: { type: 'text', nullable: true, missing: [''] },
      grade: { type: 'enum', values: factGrades },
    },
    key: ['a', 'b', 'from'],
  },
});
type Row = RowsOf<typeof files>['force'][number];

/** The highest level of force between two states over some years. */
export interface CodedForce extends Pick<Row, 'from' | 'to' | 'what' | 'source' | 'url' | 'grade'> {
  readonly pair: readonly [number, number];
  readonly level: ForceLevel;
}

export const codedForce = defineDataset({
  id: 'coded-force',
  title: 'Threat, display and use of force since the list of disputes ends',
  version: `coded to ${forceYears.to}`,
  citation: [reference],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  place: 'coded',
  coverage: {
    ...forceYears,
    note: 'Acts that a government ordered or stood by, between two states: as in militarized disputes, of which it keeps the levels.',
  },
  traps: [
    'The known cases, not a complete list: small incidents are missing, most of all between states of which little is reported. A pair without a row counts as one without force, and is marked so.',
    'One coder, from the record as remembered: no row names a page that was opened. All conflicts between states of UCDP in these years are in it, and of 49 pairs and years of crisis by ICB 33: the others fought through Yemen or stood beside an ally.',
    'A row gives the highest level of the year, and goes over several years where that stays the same.',
    'Force of an ally, a militia or a company is not the state’s. Force against an armed group on the soil of another state counts where that state protests.',
    'Accidents for which the state apologised, fishermen and border guards who act alone, and intercepts outside territorial airspace are left out, but for those between Russia and the United States.',
  ],
  files,
  clean: ({ force }): readonly CodedForce[] => {
    const known = new Set<string>();
    return force.map((row) => {
      if (row.to < row.from) throw wrong(row, 'to', 'a year from `from` on');
      if (!hasItsPage(row)) throw wrong(row, 'url', expectedPage);
      const pair = [stateOf(row, 'a'), stateOf(row, 'b')] as const;
      if (row.a >= row.b)
        throw wrong(row, 'b', 'another state, whose code comes after that of `a`');
      for (const year of yearsOf(row.from, row.to)) {
        const key = `${row.a} ${row.b} ${year}`;
        if (known.has(key))
          throw wrong(row, 'from', `years without ${year}, of which the pair has a row`);
        known.add(key);
      }
      const { from, to, level, what, source, url, grade } = row;
      return { pair, from, to, level, what, source, url, grade };
    });
  },
});

function stateOf(row: Row, column: 'a' | 'b'): number {
  const { ccode } = resolveState('iso3', row[column], row.from);
  if (ccode === undefined) throw wrong(row, column, 'the ISO3 code of a state of that year');
  return ccode;
}
