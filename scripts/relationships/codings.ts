/** Codings of relationships by two coders, from two forms or from the two passes of the file. */
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closenessCodes } from '../../src/core/closeness.js';
import { CounterpoiseError, DataError, UsageError } from '../../src/core/errors.js';
import { rawFiles, type RowsOf } from '../../src/sources/define.js';
import { readDataset, readRawFile } from '../../src/sources/read.js';
import {
  doubleContainments,
  relationships,
  type Coding,
} from '../../src/sources/relationships/dataset.js';
import { lineOf } from '../../src/sources/text.js';
import { labelOf, parseStateAt } from '../../src/states/index.js';

/** A pair in a year that two coders coded. */
export interface TwoCodings {
  /** Names of the states in the year. */
  readonly pair: string;
  /** Their numbers, which are the same in all years. */
  readonly numbers: string;
  readonly year: number;
  readonly first: Coding;
  readonly second: Coding;
  /** How both works that the label rests on were seen; undefined for forms. */
  readonly seen?: 'whole' | 'in part' | 'recalled';
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

const partly =
  /abstract|opening|excerpt|extract|summary|contents|preface|foreword|introduction|overview|key findings/i;

/** Whether a work was seen in part: what `page` says of it besides addresses. */
export const seenInPart = (page: string): boolean =>
  partly.test(page.replaceAll(/\S*[/.]\S+/g, ''));

/** The two passes of coded/relationships.csv. */
export async function passes(): Promise<TwoCodings[]> {
  const { clean } = await readDataset(relationships, '');
  return clean.map(({ ccode1, ccode2, year, passes: [first, second], sources }) => {
    const recalled = sources.some(({ kind }) => kind === 'recalled');
    const inPart = sources.some(({ page }) => page !== null && seenInPart(page));
    const seen = recalled ? 'recalled' : inPart ? 'in part' : 'whole';
    const numbers = `${ccode1} ${ccode2}`;
    return { pair: nameOf(ccode1, ccode2, year), numbers, year, first, second, seen };
  });
}

const nameOf = (a: number, b: number, year: number): string =>
  [a, b].map((state) => labelOf(state, year).name).join(' – ');

/** The rows that two forms have in common, in the order of the first, and those of the shorter that the longer lacks. */
export async function inBoth(
  first: string,
  second: string,
): Promise<{ both: TwoCodings[]; lacking: string[] }> {
  const [ours, theirs] = [await codingsOf(first), await codingsOf(second)];
  const both = [...ours].flatMap(([key, { coding, pair, numbers, year }]) => {
    const other = theirs.get(key);
    return other === undefined
      ? []
      : [{ pair, numbers, year, first: coding, second: other.coding }];
  });
  const [shorter, longer, name] =
    ours.size <= theirs.size ? [ours, theirs, second] : [theirs, ours, first];
  const lacking = [...shorter].filter(([key]) => !longer.has(key));
  return {
    both,
    lacking: lacking.map(([, { pair, year }]) => `${pair} ${year} is not in ${name}`),
  };
}

interface OneCoding {
  readonly pair: string;
  readonly numbers: string;
  readonly year: number;
  readonly coding: Coding;
}

/** The rows of a form, by the numbers of the states and the year. */
async function codingsOf(file: string): Promise<ReadonlyMap<string, OneCoding>> {
  const { dir, base } = path.parse(path.resolve(file));
  if (!existsSync(file))
    throw new UsageError(`there is no file ${file}`, {
      code: 'no-file',
      details: { value: file, expected: 'a form as docs/guides/relationships-form.csv' },
    });
  const { rows } = await readRawFile('relationships', { ...files.form, path: base }, dir);
  const found = new Map<string, OneCoding>();
  rows.forEach((raw, at) => {
    const row = raw as FormRow;
    const wrong = (column: keyof FormRow, expected: string): never => {
      const line = lineOf(readFileSync(file, 'utf8'), at + 1);
      throw new DataError(`unexpected value in the column ${column} (${file}, line ${line})`, {
        code: 'raw-value',
        details: { file, line, column, value: row[column], expected },
      });
    };
    const stateOf = (column: 'a' | 'b' | 'dependence'): number => {
      try {
        return parseStateAt(row[column], row.year);
      } catch (error) {
        if (!(error instanceof CounterpoiseError)) throw error;
        return wrong(column, 'the code or name of a state of the year');
      }
    };
    const [a = 0, b = 0] = [stateOf('a'), stateOf('b')].sort((x, y) => x - y);
    const { year, degree, double_containment: doubleContainment } = row;
    const key = `${a} ${b} ${year}`;
    if (found.has(key)) wrong('a', 'each pair once in a year, in either order');
    const dependence = isWord(row.dependence) ? row.dependence : stateOf('dependence');
    if (typeof dependence === 'number' && dependence !== a && dependence !== b)
      wrong('dependence', `${row.a}, ${row.b}, both, none or unclear`);
    const coding = { degree, dependence, doubleContainment };
    found.set(key, { pair: nameOf(a, b, year), numbers: `${a} ${b}`, year, coding });
  });
  return found;
}

const isWord = (text: string): text is Exclude<Coding['dependence'], number> =>
  text === 'both' || text === 'none' || text === 'unclear';
