import { beforeAll, describe, expect, it } from 'vitest';
import { columnValues } from '../../src/app/panel-table/column.js';
import { panelTable, type PanelTable } from '../../src/app/panel-table/panel-table.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { fixture } from './panel-measures.js';
import { sharedWorkspace } from '../support/workspaces.js';

interface Fixture {
  readonly years: readonly [from: number, to: number];
  readonly rows: number;
  readonly relevant: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly sums: Readonly<Record<string, number>>;
  readonly columns: readonly string[];
  readonly sample: readonly (readonly (number | null)[])[];
  readonly imports: readonly {
    readonly ccode1: number;
    readonly ccode2: number;
    readonly year: number;
    readonly imports1: number;
    readonly imports2: number;
  }[];
}
const golden = fixture<Fixture>('panel-tables');
const years = { from: golden.years[0], to: golden.years[1] };

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

const valuesByName = ({ columns, keys }: PanelTable): Map<string, Float64Array> =>
  new Map(columns.map((column) => [column.name, columnValues(column, keys.rows)]));

describe('a table of all ordered pairs of states, joined from the raw files by a script', () => {
  let table: PanelTable;
  let values: Map<string, Float64Array>;
  beforeAll(async () => {
    table = await panelTable(workspace, {
      unit: 'directed-dyad-year',
      years,
      measures: ['type=contiguity.type'],
      columns: [
        'milex=capabilities.milex',
        'tpop=capabilities.tpop',
        'irst=capabilities.irst',
        'major=state-years.major',
      ],
    });
    values = valuesByName(table);
  });

  it('has the same rows', () => {
    expect(table.keys.rows).toBe(golden.rows);
  });

  it.each(golden.columns)('has the same values in %s', (name) => {
    const present = values.get(name)!.filter((value) => !Number.isNaN(value));
    expect(present.length).toBe(golden.counts[name]);
    const sum = present.reduce((total, value) => total + value, 0);
    expect(Math.abs(sum - golden.sums[name]!)).toBeLessThanOrEqual(1e-9 * golden.sums[name]!);
  });

  it('has the same values in a sample of rows', () => {
    expect(golden.sample.length).toBeGreaterThan(100);
    for (const wanted of golden.sample) {
      const [ccode1, ccode2, year] = wanted as [number, number, number];
      const row = table.keys.rowOf(ccode1, ccode2, year);
      const found = golden.columns.map((name) => values.get(name)![row]!);
      expect(found).toEqual(wanted.map((value) => value ?? NaN));
    }
  });

  it('has the same politically relevant pairs', async () => {
    const relevant = { unit: 'directed-dyad-year', years, relevant: true } as const;
    expect((await panelTable(workspace, relevant)).keys.rows).toBe(golden.relevant);
  });
});

describe('a stored column that runs one way', () => {
  it('keeps its direction in either order of the pair', async () => {
    const table = await panelTable(workspace, {
      unit: 'directed-dyad-year',
      years,
      columns: ['trade-cow.imports1', 'trade-cow.imports2'],
    });
    const values = valuesByName(table);
    expect(golden.imports.length).toBeGreaterThan(10);
    for (const { ccode1, ccode2, year, imports1, imports2 } of golden.imports) {
      const at = (a: number, b: number): number[] =>
        ['trade_cow_imports1', 'trade_cow_imports2'].map(
          (name) => values.get(name)![table.keys.rowOf(a, b, year)]!,
        );
      expect(at(ccode1, ccode2)).toEqual([imports1, imports2].map(Math.round));
      expect(at(ccode2, ccode1)).toEqual([imports2, imports1].map(Math.round));
    }
  });
});
