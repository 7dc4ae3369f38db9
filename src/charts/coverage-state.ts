import { dataOf, type ChartData } from './data.js';

/** Where there are values: of every state and year whether there is one, or of its pairs for how many. */
export interface CoverageMapState {
  /** Of what, as a title: `Bilateral trade (Correlates of War)`. */
  readonly topic: string;
  /** Whether a cell is of a state itself, or of its pairs with all other members. */
  readonly of: 'states' | 'pairs';
  readonly from: number;
  readonly to: number;
  /** Members of the state system in each year: those that are not shown are partners too. */
  readonly members: readonly number[];
  /** Why there is no value. */
  readonly reasons: readonly string[];
  readonly states: readonly CoverageRow[];
  readonly order: 'region' | 'name';
}

export interface CoverageRow {
  readonly code: string;
  readonly name: string;
  readonly region: string;
  /**
   * Years in runs, from the first on: how many, and what holds in them. 0 to 100 is the share of values in percent, -1 no member of
   * the state system, -2 the first reason, -3 the second, …
   */
  readonly runs: readonly number[];
}

/** What holds in the years `from` to `to`, as the runs of a row say it. */
export interface CoverageRun {
  readonly from: number;
  readonly to: number;
  readonly code: number;
}

export const notAMember = -1;
export const reasonIn = (reasons: readonly string[], code: number): string =>
  reasons[-2 - code] ?? '';

export function runsOfRow({ runs }: CoverageRow, first: number): CoverageRun[] {
  const found: CoverageRun[] = [];
  let from = first;
  for (let at = 0; at < runs.length; at += 2) {
    const years = runs[at]!;
    found.push({ from, to: from + years - 1, code: runs[at + 1]! });
    from += years;
  }
  return found;
}

/** What holds for a state in a year. */
export function codeAt(row: CoverageRow, first: number, year: number): number {
  return (
    runsOfRow(row, first).find(({ from, to }) => from <= year && year <= to)?.code ?? notAMember
  );
}

/** States in the order in which they are drawn, in groups with a name each: regions, or all as one without. */
export function groupsOf({ states, order }: CoverageMapState): readonly {
  readonly name: string;
  readonly rows: readonly CoverageRow[];
}[] {
  if (order === 'name') return [{ name: '', rows: states }];
  const names = [...new Set(states.map(({ region }) => region))].sort();
  return names.map((name) => ({ name, rows: states.filter(({ region }) => region === name) }));
}

/** Shares of what could have a value: each member and year, each pair of a member and year. */
export interface CoverageShare {
  /** Years of members, or of their pairs. */
  readonly possible: number;
  readonly found: number;
}

/** The share among some of the states. */
export function shareAmong(
  { states, of, from, members }: CoverageMapState,
  among: readonly CoverageRow[] = states,
): CoverageShare {
  let [possible, found] = [0, 0];
  for (const row of among)
    for (const run of runsOfRow(row, from)) {
      if (run.code === notAMember) continue;
      for (let year = run.from; year <= run.to; year++) {
        const weight = of === 'pairs' ? Math.max(0, members[year - from]! - 1) : 1;
        possible += weight;
        found += (weight * Math.max(0, run.code)) / 100;
      }
    }
  return { possible, found };
}

/** A row for each state and year in which it was a member of the state system. */
export function coverageData(state: CoverageMapState): ChartData {
  const rows = groupsOf(state).flatMap((group) =>
    group.rows.flatMap((row) =>
      runsOfRow(row, state.from)
        .filter(({ code }) => code !== notAMember)
        .flatMap(({ from, to, code }) =>
          Array.from({ length: to - from + 1 }, (_, i) => ({ row, year: from + i, code })),
        ),
    ),
  );
  return dataOf(rows, {
    of: () => state.topic,
    state: ({ row }) => row.name,
    state_code: ({ row }) => row.code,
    region: ({ row }) => row.region,
    year: ({ year }) => year,
    [state.of === 'pairs' ? 'percent_of_pairs_with_value' : 'percent_with_value']: ({ code }) =>
      Math.max(0, code),
    missing_reason: ({ code }) => (code < notAMember ? reasonIn(state.reasons, code) : undefined),
  });
}
