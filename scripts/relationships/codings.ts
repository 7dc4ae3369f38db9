/** Codings of relationships by two coders, from two forms or from the two passes of the file. */
import path from 'node:path';
import type { Coding } from '../../src/sources/relationships/dataset.js';
import { closenessCodes } from '../../src/core/closeness.js';
import { rawFiles, type RowsOf } from '../../src/sources/define.js';
import { readDataset, readRawFile } from '../../src/sources/read.js';
import { doubleContainments, relationships } from '../../src/sources/relationships/dataset.js';
import { labelOf } from '../../src/states/index.js';

/** What one coder said of a row; a dependent state by its code, as written. */
export type FormCoding = Pick<Coding, 'degree' | 'doubleContainment'> & {
  readonly dependence: string;
};

/** A pair in a year that two coders coded. */
export interface TwoCodings {
  readonly pair: string;
  readonly year: number;
  readonly first: FormCoding;
  readonly second: FormCoding;
  /** Both works that the label rests on were opened; undefined for forms. */
  readonly opened?: boolean;
}

/** The columns of a form that are compared; it may have more, and so may the file itself. */
const files = rawFiles({
  form: {
    path: '',
    columns: {
      a: { type: 'text' },
      b: { type: 'text' },
      year: { type: 'integer', min: 1900, max: 2100 },
      degree: { type: 'enum', values: closenessCodes },
      dependence: { type: 'text' },
      double_containment: { type: 'enum', values: doubleContainments },
    },
    key: ['a', 'b', 'year'],
  },
});
type FormRow = RowsOf<typeof files>['form'][number];

/** The two passes of coded/relationships.csv. */
export async function passes(): Promise<TwoCodings[]> {
  const { clean } = await readDataset(relationships, '');
  return clean.map(({ ccode1, ccode2, year, passes: [first, second], sources }) => ({
    pair: `${ccode1} ${ccode2}`,
    year,
    first: written(first),
    second: written(second),
    opened: sources.every(({ kind }) => kind !== 'recalled'),
  }));
}

const written = ({ dependence, ...coding }: Coding): FormCoding => ({
  ...coding,
  dependence: typeof dependence === 'number' ? labelOf(dependence).name : dependence,
});

/** The rows that two forms have in common, in the order of the first. */
export async function inBoth(first: string, second: string): Promise<TwoCodings[]> {
  const [ours, theirs] = await Promise.all([first, second].map(codingsOf));
  return [...ours!].flatMap(([key, { coding, pair, year }]) => {
    const other = theirs!.get(key);
    return other === undefined ? [] : [{ pair, year, first: coding, second: other.coding }];
  });
}

async function codingsOf(file: string) {
  const { dir, base } = path.parse(path.resolve(file));
  const { rows } = await readRawFile('relationships', { ...files.form, path: base }, dir);
  return new Map(
    rows.map((row) => {
      const { a, b, year, degree, dependence, double_containment } = row as FormRow;
      const coding = { degree, dependence, doubleContainment: double_containment };
      const pair = `${a} ${b}`;
      return [`${pair} ${year}`, { pair, year, coding }] as const;
    }),
  );
}
