import type { ChartTable } from '../../../charts/define.js';
import type { DyadLine, DyadPanel, DyadResult } from '../../../contract/index.js';
import { codeOf } from '../../state/state-code.js';

const columns: readonly (readonly [name: string, numeric: boolean])[] = [
  ['section', false],
  ['panel', false],
  ['measure', false],
  ['parameters', false],
  ['state1', false],
  ['state2', false],
  ['third', false],
  ['year', true],
  ['value', true],
  ['low90', true],
  ['high90', true],
  ['percentile', true],
  ['n', true],
  ['flag', false],
  ['missing_reason', false],
  ['unit', false],
  ['population_lower_quartile', true],
  ['population_median', true],
  ['population_upper_quartile', true],
  ['population_n', true],
  ['sources', false],
  ['source_from', true],
  ['source_to', true],
  ['years_with_value', true],
  ['years_possible', true],
];

/** Everything on the page, or one panel of it, as a table: a row for each panel, line and year shown, numbers as the server gave them. */
export function shownTable(
  { sections, third }: DyadResult,
  years: readonly [number, number],
  only?: string,
): ChartTable {
  const beside = third === null ? '' : codeOf(third);
  return {
    columns: columns.map(([label, numeric]) => ({ label, numeric })),
    rows: sections.flatMap(({ id, panels }) =>
      panels
        .filter((panel) => only === undefined || panel.id === only)
        .flatMap((panel) =>
          panel.lines.flatMap((line) => rowsOf([id, panel.id], panel, line, beside, years)),
        ),
    ),
  };
}

function rowsOf(
  place: readonly string[],
  panel: DyadPanel,
  line: DyadLine,
  third: string,
  [first, last]: readonly [number, number],
): string[][] {
  const { measure, params, unit, datasets, context, from, to, grain } = panel;
  const rows: string[][] = [];
  for (let year = Math.max(first, from); year <= Math.min(last, to); year++) {
    const at = year - from;
    const interval = line.intervals.find(([of]) => of === year);
    const flag = line.flags.find(([of]) => of === year);
    const gap = line.gaps.find((one) => year >= one.from && year <= one.to);
    rows.push([
      ...place,
      measure,
      JSON.stringify(params),
      ...line.states.map(codeOf),
      grain === 'triad-year' ? third : '',
      String(year),
      text(line.values[at]),
      text(interval?.[1]),
      text(interval?.[2]),
      text(line.percentiles[at]),
      text(line.n?.[at]),
      flag?.[1] ?? '',
      gap?.reason ?? '',
      unit,
      text(context.low[at]),
      text(context.median[at]),
      text(context.high[at]),
      text(context.n[at]),
      datasets.join(' '),
      String(from),
      String(to),
      String(line.observed),
      String(line.existing),
    ]);
  }
  return rows;
}

const text = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);
