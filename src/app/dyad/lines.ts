import { memoOn } from '../../core/memo.js';
import type { DyadLine, LineRole } from '../../contract/index.js';
import type { RowFlag } from '../../core/measure.js';
import { runsByReason } from '../../core/year-runs.js';
import { labelOf } from '../../states/index.js';
import { seriesOf } from '../engine/measure.js';
import { unitOf } from '../engine/measure-unit.js';
import { seriesCommand } from '../series/series-codebook.js';
import type { ComputedMeasure } from '../engine/workspace.js';
import type { PanelSpec } from './panels.js';

export interface RequestedLine {
  readonly role: LineRole;
  readonly back: boolean;
  readonly states: readonly [number, number];
  readonly third?: number;
}

/** The lines of a panel: for a directed measure those of both directions; with the third state how each depends on it, or both as well. */
export function linesOf(
  { oneDirection, fromThird }: PanelSpec,
  { definition: { grain } }: ComputedMeasure,
  pairs: readonly Pick<RequestedLine, 'role' | 'states'>[],
  third: number | undefined,
): RequestedLine[] {
  if (grain === 'triad-year') {
    const [own] = pairs;
    return third === undefined || own === undefined ? [] : [{ ...own, back: false, third }];
  }
  const directed = grain === 'directed-dyad-year' && oneDirection !== true;
  return pairs.flatMap(({ role, states: [a, b] }) => {
    const there: RequestedLine = { role, back: false, states: [a, b] };
    const both = directed && (fromThird === true || (role !== 'ak' && role !== 'bk'));
    return both ? [there, { role, back: true, states: [b, a] as const }] : [there];
  });
}

/**
 * Values of one line with percentiles, gaps and, of the pair itself, intervals. They do not change as long as their population
 * is held. The draws behind intervals cost most.
 */
export const lineOf = memoOn(
  (computed: ComputedMeasure, { role, states, third }: RequestedLine, from: number, to: number) => [
    computed.population,
    JSON.stringify([states, third ?? null, from, to, role === 'ab']),
  ],
  madeLine,
);

function madeLine(
  computed: ComputedMeasure,
  { role, states, third }: RequestedLine,
  from: number,
  to: number,
): Omit<DyadLine, 'role' | 'back'> {
  const intervals = role === 'ab';
  const unit = unitOf(computed, states, third === undefined ? {} : { third });
  const result = seriesOf(computed, unit, states, from, to, { intervals, parts: false });
  const { series, coverage } = result;
  const labels = [labelOf(states[0]), labelOf(states[1])] as const;
  return {
    states: labels,
    values: series.map(({ value }) => value),
    percentiles: series.map(({ percentile }) => percentile ?? null),
    intervals: series.flatMap(({ year, interval }) =>
      interval === undefined ? [] : [[year, ...interval] as const],
    ),
    n: series.some(({ n }) => n !== undefined) ? series.map(({ n }) => n ?? null) : null,
    gaps: runsByReason(
      series
        .filter(({ value }) => value === null)
        .map(({ year, reason = 'not-reported' }) => ({ year, reason })),
    ),
    flags: series.flatMap(({ year, flag }): (readonly [number, RowFlag])[] =>
      flag === undefined ? [] : [[year, flag]],
    ),
    observed: coverage.observed,
    existing: coverage.existing ?? coverage.years,
    command: seriesCommand(result),
  };
}
