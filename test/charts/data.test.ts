import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import type { DataValue } from '../../src/charts/data.js';
import { charts } from '../../src/charts/index.js';
import { dataCsv } from '../../src/web/components/save.js';
import { chartStates } from '../support/chart-states.js';

/** A state with digits that no picture has room for: what a file rounds is then no longer what the state holds. */
function precise(value: unknown): unknown {
  if (typeof value === 'number') return Number.isInteger(value) ? value : value + 1 / 3e9;
  if (Array.isArray(value)) return value.map(precise);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, precise(one)]));
}

/** Numbers with digits behind the point, those under some keys left out. */
function fractions(value: unknown, without: ReadonlySet<string> = new Set()): number[] {
  if (typeof value === 'number') return Number.isInteger(value) ? [] : [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, one]) =>
    without.has(key) ? [] : fractions(one, without),
  );
}

/** What no chart tells as a number: shapes and places, and how much of a series there is. */
const untold = ['shapes', 'view', 'coverage', 'rule'];

/** Keys of a state whose numbers its file leaves out, with what they are. */
const leftOut: Readonly<Record<string, readonly string[]>> = {
  // Parts, of which each panel tells one; flags, intervals and percentiles are those of the value.
  'alignment-dimensions': ['parts'],
  'containment-channels': ['parts'],
  'containment-levels': ['parts'],
  dependence: ['parts', 'value'],
  series: ['parts'],
  // Years beyond the axis.
  'dyad-panel': ['values', 'percentiles', 'low', 'median', 'high'],
  // What speaks against each stands below the figure.
  readings: ['inconsistency'],
  // Told by the readings of the answer; here where the first changes.
  'choice-sweeps': ['readings', 'changes'],
  // What is asked and how often it comes out so, and the hedging of a contest, which has a picture of its own.
  'specification-curve': ['shares', 'threshold'],
  'contest-lines': ['hedging'],
  // Where the line of a slope is drawn.
  'claim-series': ['middle'],
};

/** Columns that are worked out from counts of the state. */
const workedOut: ReadonlySet<string> = new Set(['share_of_ties', 'tension']);

/** A number in the digits of its shortest form; a text that no spreadsheet runs, and that is no number dressed up. */
function isWritten(cell: string, value: DataValue): boolean {
  if (value === null) return cell === '';
  if (typeof value === 'number')
    return /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(cell) && Number(cell) === value;
  const dressed = /^[+\-\u2212]?\d[\d.,]*( ?(%|dB|points))$|^[+\-\u2212][\d.,]+$|^\d+,\d+$/;
  return cell === value && !/^[=+\-@\t\r\n]/.test(cell) && !dressed.test(cell);
}

const cases = charts.flatMap((chart) =>
  chartStates[chart.id]!.map((state, i) => ({
    chart,
    state: precise(state),
    name: `${chart.id}-${i}`,
  })),
);

describe.each(cases)('the data of $name', ({ chart, state }) => {
  const { columns, rows } = chart.data(state);

  it('have columns of numbers or of texts, each with a name of its own', () => {
    expect(new Set(columns).size).toBe(columns.length);
    for (const name of columns) expect(name).toMatch(/^([a-z][a-z0-9_]*|choice: .+)$/);
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row).toHaveLength(columns.length);
    const kinds = columns.map((_, at) => new Set(rows.map((row) => typeof (row[at] ?? undefined))));
    for (const kind of kinds)
      expect([...kind].filter((one) => one !== 'undefined').length).toBeLessThan(2);
  });

  it('are written to a file with every digit, and empty where there is nothing', () => {
    const [head, ...read] = parse(dataCsv({ columns, rows }));
    expect(head).toEqual(columns);
    expect(read).toHaveLength(rows.length);
    const wrong = read.flatMap((cells, at) =>
      cells.filter((cell, i) => !isWritten(cell, rows[at]![i] ?? null)),
    );
    expect(wrong).toEqual([]);
  });

  it('hold the numbers of the state, and no others', () => {
    const told = rows.flatMap((row) =>
      row.flatMap((value, i) => (workedOut.has(columns[i]!) ? [] : fractions(value))),
    );
    const held = new Set(fractions(state));
    expect(told.filter((value) => !held.has(value))).toEqual([]);
    const all = new Set(told);
    const without = new Set([...untold, ...(leftOut[chart.id] ?? [])]);
    expect(fractions(state, without).filter((value) => !all.has(value))).toEqual([]);
  });
});

describe('what stands beside a number', () => {
  /** The rows of a chart's example by the names of its columns, as they are read from its file. */
  const read = (id: string, example = 0): Record<string, string>[] =>
    parse(dataCsv(charts.find((chart) => chart.id === id)!.data(chartStates[id]![example])), {
      columns: true,
    });

  it('is the state by name and code, the unit, and the measure with its part and parameters', () => {
    expect(read('containment-levels')[0]).toMatchObject({
      ...{ line: 'Both', measure: 'double-containment', unit: 'probability' },
      ...{ ccode1: '365', iso3_1: 'RUS', name_1: 'Russia', ccode2: '710', ccode3: '2' },
      ...{ year: '1991', parameters: '', missing_reason: '' },
    });
    const units = new Set(
      read('containment-channels').map(({ part, unit }) => `${part!}, ${unit!}`),
    );
    expect([...units]).toEqual(
      expect.arrayContaining(['probability-first, probability', 'bodies, bodies']),
    );
    expect(read('contest-lines')[0]).toMatchObject({
      ...{ state: 'Kazakhstan', state_code: 'KAZ', partner: 'Russia', partner_code: 'RUS' },
      ...{ source: 'Correlates of War', year: '1992', value: '0.5', unit: 'share' },
    });
  });

  it('is why there is none', () => {
    const levels = read('containment-levels');
    for (const { value, missing_reason: reason } of levels)
      expect(value === '').toBe(reason !== '');
    expect(levels.find(({ year }) => year === '1993')!['missing_reason']).toBe('outside-coverage');
    expect(read('arena-map').filter(({ value }) => value === '')).toMatchObject(
      ['RUS', 'CHN'].map((code) => ({
        ...{ state_code: 'TKM', partner_code: code, missing_reason: 'Not <known>' },
      })),
    );
    expect(read('coverage-map')).toContainEqual(
      expect.objectContaining({
        ...{ state: 'Brazil', year: '1994', percent_with_value: '0' },
        missing_reason: 'The state cast no vote in this year.',
      }),
    );
    expect(read('tie-years')).toContainEqual(
      expect.objectContaining({ year: '2011', sign: '', missing_reason: 'not-in-system' }),
    );
  });

  it('is nothing where there is no column for it', () => {
    expect(Object.keys(read('series')[0]!)).not.toContain('ccode3');
  });
});
