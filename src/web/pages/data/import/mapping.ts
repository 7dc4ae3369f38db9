import type { OwnLook, StateScheme } from '../../../../contract/index.js';

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
  const needed = layout === 'pair' ? 2 : 1;
  const sides = states
    .slice(0, needed)
    .flatMap(({ column, scheme }) => (column === null ? [] : [{ column, scheme }]));
  const used = new Set([...sides.map(({ column }) => column), year]);
  const values = taken.flatMap((type, column) =>
    type === 'none' || used.has(column) ? [] : [{ column, type }],
  );
  if (sides.length < needed || year === null || values.length === 0) return undefined;
  if (decimal === null && values.some(({ type }) => type === 'number')) return undefined;
  return { states: sides, year, values, decimal: decimal ?? ('.' as const) };
}
