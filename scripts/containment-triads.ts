/** The triads of a year with all that the levels of containment are made of. */
import { openWorkspace } from '../src/app/index.js';
import { parseState } from '../src/app/engine/catalogue.js';
import type { MeasureColumns } from '../src/core/measure.js';

/** One triad: what external, mutual and multilateral containment are made of. */
export interface Triad {
  readonly hostility: readonly [number, number];
  /** Votes, obligations, arms, institutions. */
  readonly channels: readonly number[];
  /** Percentiles of counter-portfolio, obligation tilt, displacement. */
  readonly components: readonly number[];
  /** 1 where the two are bound to defend each other. */
  readonly pact: number;
  readonly inside: number;
  readonly contest: number;
  readonly withoutMainBody: number;
  /** The values of the three levels as the measures give them. */
  readonly levels: readonly [number, number, number];
}

/** By the numbers of the pair, ascending, and of the third state. */
export type TriadsOfYear = ReadonlyMap<string, Triad>;

export const channelNames = ['votes', 'obligations', 'arms', 'institutions'] as const;
export const componentNames = ['counter-portfolio', 'obligation-tilt', 'displacement'] as const;

/** A triad by the names of its states, for example `RUS CHN USA`. */
export function triadKey(names: string): string {
  const [a = 0, b = 0, third = 0] = names.split(' ').map((name) => parseState(name));
  return [Math.min(a, b), Math.max(a, b), third].join(' ');
}

type Choice = Readonly<Record<'source' | 'bodies', string>>;

/** Every triad of some years. What a level has no value of is NaN. */
export async function triadsOf(
  years: readonly number[],
  { source, bodies }: Choice = { source: 'cow', bodies: 'cow' },
): Promise<ReadonlyMap<number, TriadsOfYear>> {
  const workspace = await openWorkspace();
  try {
    const [external, mutual, multilateral] = await Promise.all(
      [
        { measure: 'external-containment', params: { bodies } },
        { measure: 'mutual-containment', params: { source } },
        { measure: 'multilateral-containment', params: { source, bodies } },
      ].map(async (request) => (await workspace.compute(request)).population.columns),
    );
    const found = new Map(years.map((year) => [year, new Map<string, Triad>()]));
    const [ofExternal, ofMutual, ofMultilateral] = [external!, mutual!, multilateral!].map(rowsOf);
    for (const key of new Set([
      ...ofExternal!.keys(),
      ...ofMutual!.keys(),
      ...ofMultilateral!.keys(),
    ])) {
      const [year = '', ...states] = key.split(' ');
      const e = partsOf(external!, ofExternal!.get(key));
      const m = partsOf(mutual!, ofMutual!.get(key));
      const i = partsOf(multilateral!, ofMultilateral!.get(key));
      found.get(Number(year))?.set(states.join(' '), {
        hostility: [e('first-hostility'), e('second-hostility')],
        channels: channelNames.map((name) => e(name)),
        components: componentNames.map((name) => m(`percentile-${name}`)),
        pact: m('pact'),
        inside: i('inside'),
        contest: i('contest'),
        withoutMainBody: i('without-main-body'),
        levels: [e(), m(), i()],
      });
    }
    return found;
  } finally {
    workspace.close();
  }
}

/** Rows by year, pair and third state. */
function rowsOf({ rows, year, ccode1, ccode2, third }: MeasureColumns): Map<string, number> {
  const keyOf = (row: number): string =>
    [year[row], ccode1[row], ccode2![row], third![row]].join(' ');
  return new Map(Array.from({ length: rows }, (_, row) => [keyOf(row), row]));
}

/** The value of a row, or a named part; NaN of a row that is not there. */
function partsOf({ value, parts = {} }: MeasureColumns, row: number | undefined) {
  return (part?: string): number => {
    if (row === undefined || Number.isNaN(value[row]!)) return NaN;
    return part === undefined ? value[row]! : parts[part]![row]!;
  };
}
