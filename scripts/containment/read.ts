import { measureSeries, openWorkspace, parseState, type Workspace } from '../../src/app/index.js';
import type { SeriesPoint } from '../../src/contract/index.js';

/** A pair, with or without a third state, in a year. */
export interface Asked {
  readonly measure: string;
  readonly pair: readonly [string, string];
  readonly third?: string;
  readonly year: number;
  readonly params?: Readonly<Record<string, unknown>>;
}

/** What a measure says of a pair in a year. */
export async function pointOf(
  workspace: Workspace,
  { measure, pair, third, year, params }: Asked,
): Promise<SeriesPoint> {
  const { series } = await measureSeries(workspace, {
    measure,
    states: pair.map((state) => parseState(state)),
    ...(third === undefined ? {} : { third: parseState(third) }),
    ...(params === undefined ? {} : { params }),
    // Of all years: what a pair needs is then computed once.
    from: 1946,
  });
  const found = series.find((point) => point.year === year);
  return found ?? { year, value: null, reason: 'outside-coverage', source: [] };
}

export async function withWorkspace<T>(run: (workspace: Workspace) => Promise<T>): Promise<T> {
  const workspace = await openWorkspace();
  try {
    return await run(workspace);
  } finally {
    await workspace.settled();
    workspace.close();
  }
}

/** `.07`, `−.12`, or a dash where nothing is known. */
export const two = (value: number | null | undefined): string =>
  value === null || value === undefined || Number.isNaN(value)
    ? '–'
    : value
        .toFixed(2)
        .replace(/^-?(0?\.00)$/, '$1')
        .replace(/^(-?)0\./, '$1.')
        .replace('-', '−');
