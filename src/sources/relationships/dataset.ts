import { closenessCodes, type ClosenessCode } from '../../core/closeness.js';
import { codedRelationships } from '../../core/bibliography/index.js';
import { isInSystem, resolveState } from '../../states/index.js';
import { pairOf } from '../cells.js';
import { defineDataset, rawFiles, type RowsOf } from '../define.js';
import { RowError } from '../row-error.js';

export const relationshipYears = { from: 1950, to: 2024 } as const;

export const certainties = ['high', 'medium', 'low'] as const;

/** Whether two states that work together against a third also restrain each other. */
export const doubleContainments = ['yes', 'one-sided', 'no', 'unclear'] as const;

/** What a source is; a work that the coder knows but did not open is `recalled`. */
export const sourceKinds = ['study', 'official', 'press', 'recalled'] as const;

/** What one coder said of a pair in a year. */
export interface Coding {
  readonly degree: ClosenessCode;
  /** The dependent state, `both`, `none` or `unclear`. */
  readonly dependence: number | 'both' | 'none' | 'unclear';
  readonly doubleContainment: (typeof doubleContainments)[number];
}

/** A work that a label rests on. */
export interface LabelSource {
  readonly work: string;
  readonly kind: (typeof sourceKinds)[number];
  /** Where it was read; null for a work that was not opened. */
  readonly page: string | null;
  /** What it says that decides the degree. */
  readonly sentence: string;
}

/** What two states were to each other in a year. */
export interface Relationship extends Coding {
  readonly id: string;
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly passes: readonly [first: Coding, second: Coding];
  readonly alternate: ClosenessCode | null;
  readonly certainty: (typeof certainties)[number];
  /** The degree changed within the year. */
  readonly change: boolean;
  /** The state against which the two work together, where they do. */
  readonly third: number | null;
  readonly sources: readonly [LabelSource, LabelSource];
  readonly stratum: string;
  /** Rows of the stratum in the frame for each row drawn from it. */
  readonly weight: number;
  readonly note: string | null;
}

const text = { type: 'text' } as const;
const optional = { type: 'text', nullable: true, missing: [''] } as const;
const kind = { type: 'enum', values: sourceKinds } as const;

const files = rawFiles({
  relationships: {
    path: 'relationships.csv',
    columns: {
      id: text,
      a: text,
      b: text,
      year: { type: 'integer', min: relationshipYears.from, max: relationshipYears.to },
      pass1: text,
      pass2: text,
      degree: { type: 'enum', values: closenessCodes },
      alternate: { type: 'enum', values: closenessCodes, nullable: true, missing: [''] },
      certainty: { type: 'enum', values: certainties },
      change: { type: 'enum', values: ['yes', 'no'] },
      dependence: text,
      third: optional,
      double_containment: { type: 'enum', values: doubleContainments },
      source1: text,
      kind1: kind,
      page1: optional,
      sentence1: text,
      source2: text,
      kind2: kind,
      page2: optional,
      sentence2: text,
      coder1: text,
      coder2: text,
      stratum: text,
      weight: { type: 'number', min: 1 },
      note: optional,
    },
    key: ['a', 'b', 'year'],
  },
});
type Row = RowsOf<typeof files>['relationships'][number];

export const relationships = defineDataset({
  id: 'relationships',
  title: 'Labelled relationships: what the literature says two states were to each other in a year',
  version: 'November 2026',
  citation: [codedRelationships],
  licence: 'Apache-2.0, with the project',
  redistributable: 'yes',
  url: 'https://github.com/counterpoise/counterpoise/tree/main/coded',
  place: 'coded',
  coverage: {
    ...relationshipYears,
    note: 'A sample of pairs and years, not a series: what is not in it was not coded.',
  },
  traps: [
    'A sample drawn in strata, many of them chosen because lists of rivalries, pacts and trade mislead there: shares of degrees say nothing of the world unless weighted, and not much then.',
    'Both passes were made by a language model: that they agree shows that the rules repeat, not that they are true.',
    'Works that a coder knew but did not open are `recalled`; no page is given for them, and certainty is medium at most.',
    'Codes are those of the time: DEU before 3 October 1990 is West Germany, VNM before 1976 North Vietnam, YEM before 1990 North Yemen, RUS before 1992 the Soviet Union.',
    'Neither measures nor readings may choose, drop or recode a row: the file is there to learn from and to be judged by.',
  ],
  files,
  clean: ({ relationships: rows }): readonly Relationship[] => {
    const ids = new Set<string>();
    return rows.map((row) => {
      if (ids.has(row.id)) throw wrong(row, 'id', 'an id that no other row has');
      ids.add(row.id);
      return relationshipOf(row);
    });
  },
});

function relationshipOf(row: Row): Relationship {
  const { id, year, degree, alternate, certainty, stratum, weight, note } = row;
  if (row.a >= row.b) throw wrong(row, 'b', `a code after ${row.a} in the alphabet`);
  const states = [stateOf(row, 'a', row.a), stateOf(row, 'b', row.b)] as const;
  const sources = [sourceOf(row, 1), sourceOf(row, 2)] as const;
  if (alternate === degree) throw wrong(row, 'alternate', 'a degree other than the first');
  if (certainty === 'high' && sources.some((source) => source.kind === 'recalled'))
    throw wrong(row, 'certainty', 'medium or low, since a work is recalled');
  const doubleContainment = row.double_containment;
  const against = doubleContainment === 'yes' || doubleContainment === 'one-sided';
  if (against !== (row.third !== null))
    throw wrong(row, 'third', 'a state where the two contain one together, and nothing elsewhere');
  return {
    id,
    ...pairOf(...states),
    year,
    passes: [codingOf(row, 'pass1'), codingOf(row, 'pass2')],
    degree,
    dependence: dependenceOf(row, 'dependence', row.dependence),
    doubleContainment,
    alternate,
    certainty,
    change: row.change === 'yes',
    third: row.third === null ? null : stateOf(row, 'third', row.third),
    sources,
    stratum,
    weight,
    note,
  };
}

/** What a pass said: degree, dependence and double containment with bars between. */
function codingOf(row: Row, column: 'pass1' | 'pass2'): Coding {
  const [degree = '', dependence = '', doubleContainment = '', ...more] = row[column].split('|');
  if (
    more.length > 0 ||
    !isOneOf(closenessCodes, degree) ||
    !isOneOf(doubleContainments, doubleContainment)
  )
    throw wrong(row, column, 'degree|dependence|double_containment, for example rivalry|none|no');
  return { degree, dependence: dependenceOf(row, column, dependence), doubleContainment };
}

function dependenceOf(row: Row, column: keyof Row, value: string): Coding['dependence'] {
  if (value === 'both' || value === 'none' || value === 'unclear') return value;
  if (value !== row.a && value !== row.b)
    throw wrong(row, column, `${row.a}, ${row.b}, both, none or unclear for the dependent state`);
  return stateOf(row, column, value);
}

function sourceOf(row: Row, which: 1 | 2): LabelSource {
  const source = { work: row[`source${which}`], kind: row[`kind${which}`] };
  const page = row[`page${which}`];
  if ((source.kind === 'recalled') !== (page === null))
    throw wrong(row, `page${which}`, 'where the work was read; nothing where it is recalled');
  return { ...source, page, sentence: row[`sentence${which}`] };
}

/** The state that a code of the time means; it was in the system at some time of the year. */
function stateOf(row: Row, column: keyof Row, code: string): number {
  const days = [`${row.year}-07-01`, `${row.year}-12-31`, `${row.year}-01-01`];
  const known = days.flatMap((day) => {
    const { ccode } = resolveState('iso3', code, day);
    const found = ccode ?? resolveState('cow', code, day).ccode;
    return found !== undefined && isInSystem(found, day) ? [found] : [];
  });
  if (known[0] === undefined)
    throw wrong(
      row,
      column,
      'the ISO 3166 alpha-3 code, or that of the Correlates of War, of a state of the year',
    );
  return known[0];
}

const isOneOf = <T extends string>(values: readonly T[], value: string): value is T =>
  values.includes(value as T);

function wrong(row: Row, column: keyof Row, expected: string): RowError {
  return new RowError(`unexpected value in the column ${column}`, row, {
    column,
    value: row[column] ?? '',
    expected,
    hint: 'coded/README.md says how relationships are coded.',
  });
}
