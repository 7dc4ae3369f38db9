import type { OwnLook } from '../../../../app/own-table/bring-in.js';
import type { StateScheme } from '../../../../app/own-table/guess.js';
import type { OwnDoubtful, OwnProblem, OwnUnmatched } from '../../../../app/own-table/convert.js';
import type { Cell } from '../../../components/inert-csv.js';

/** What came of a file under a mapping. */
export interface Report {
  readonly file: string;
  readonly read: number;
  readonly rows: number;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  readonly first: readonly (readonly Cell[])[];
  readonly unmatched: readonly OwnUnmatched[];
  readonly unmatchedCount: number;
  readonly doubtful: readonly OwnDoubtful[];
  readonly doubtfulCount: number;
  readonly problems: readonly OwnProblem[];
  readonly problemCount: number;
  readonly table?: { readonly name: string; readonly rows: number };
}

export type Taken = 'number' | 'text' | 'none';

/** The mapping while a person makes it: columns may still be missing. */
export interface Draft {
  readonly layout: 'state' | 'pair';
  readonly states: readonly { readonly column: number | null; readonly scheme: StateScheme }[];
  readonly year: number | null;
  readonly taken: readonly Taken[];
  /** Null while it is open. */
  readonly decimal: '.' | ',' | null;
}

export const schemes: readonly StateScheme[] = [
  'name',
  'iso3',
  'iso2',
  'isonum',
  'ccode',
  'cow',
  'gw',
  'un',
  'wb',
  'imf',
];

export function draftOf({ header, guess }: OwnLook): Draft {
  const { states, year, values, decimal } = guess;
  const none = { column: null, scheme: 'name' as const };
  return {
    layout: states.length === 2 ? 'pair' : 'state',
    states: [states[0] ?? none, states[1] ?? none],
    ...{ year, decimal },
    taken: header.map((_, at) => values.find(({ column }) => column === at)?.type ?? 'none'),
  };
}

/** What is sent; undefined while something is missing. */
export function mappingOf({ layout, states, year, taken, decimal }: Draft) {
  const sides = states.slice(0, layout === 'pair' ? 2 : 1);
  const used = new Set([...sides.map(({ column }) => column), year]);
  const values = taken.flatMap((type, column) =>
    type === 'none' || used.has(column) ? [] : [{ column, type }],
  );
  const complete = sides.every(({ column }) => column !== null) && year !== null;
  if (!complete || values.length === 0) return undefined;
  if (decimal === null && values.some(({ type }) => type === 'number')) return undefined;
  return { states: sides, year, values, decimal: decimal ?? '.' };
}
