import {
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { endianness, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  keepColumns,
  openKeptColumns,
  type KeptRequest,
} from '../../../src/app/engine/kept-columns/index.js';
import { parseParams } from '../../../src/app/engine/measure-params.js';
import { measureById } from '../../../src/measures/index.js';
import { openWorkspace, type Workspace } from '../../../src/app/engine/workspace.js';
import type { MeasureColumns } from '../../../src/core/measure.js';
import type { MissingReason } from '../../../src/core/missing.js';

const built = fileURLToPath(new URL('../../../dist/kept', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'counterpoise-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** The names of columns that differ, in a number or in what is said of a row: some have a million rows, which is too much for plain values. */
function differences(a: MeasureColumns, b: MeasureColumns): string[] {
  // Not by their bytes: a NaN has many.
  const same = (some?: ArrayLike<number>, others?: ArrayLike<number>): boolean => {
    if (some?.length !== others?.length || some?.constructor !== others?.constructor) return false;
    for (let row = 0; row < (some?.length ?? 0); row++)
      if (!Object.is(some![row], others![row])) return false;
    return true;
  };
  const byRow = ['reasons', 'flags', 'key'] as const;
  const named = (columns: MeasureColumns, name: (typeof byRow)[number], row: number) =>
    name === 'key' ? columns.key?.[row] : columns[name]?.get(row);
  const differInRow = (name: (typeof byRow)[number]): boolean => {
    for (let row = 0; row < b.rows; row++)
      if (named(a, name, row) !== named(b, name, row)) return true;
    return false;
  };
  const parts = Object.keys(b.parts ?? {});
  return [
    ...(a.rows === b.rows ? [] : ['rows']),
    ...(['ccode1', 'ccode2', 'third', 'year', 'value', 'n', 'percentile'] as const).filter(
      (name) => !same(a[name], b[name]),
    ),
    ...(Object.keys(a.parts ?? {}).join() === parts.join() ? [] : ['parts']),
    ...parts.filter((name) => !same(a.parts?.[name], b.parts![name])),
    ...byRow.filter(differInRow),
  ];
}

/** The files of arrays in a folder. */
const arraysIn = (dir: string): string[] =>
  readdirSync(dir)
    .filter((name) => name.endsWith('.bin'))
    .map((name) => join(dir, name));

/** Keys of some rows, without reasons or flags. */
function keysOf(rows: number) {
  const numbered = (most: number) => Int16Array.from({ length: rows }, (_, row) => row % most);
  return {
    rows,
    ccode1: numbered(7),
    ccode2: numbered(11),
    third: undefined,
    year: numbered(20),
    reasons: new Map<number, MissingReason>(),
    flags: undefined,
  };
}

/** Columns as plain values, whatever made them. */
function plain({ rows, reasons, flags, parts = {}, value, ...columns }: MeasureColumns) {
  return {
    rows,
    value,
    numbers: [columns.ccode1, columns.ccode2, columns.third, columns.year, columns.n],
    percentile: columns.percentile,
    reasons: [...(reasons ?? [])],
    flags: [...(flags ?? [])],
    parts: Object.fromEntries(Object.keys(parts).map((name) => [name, parts[name]])),
  };
}

describe('columns that the build has computed', () => {
  const index = () =>
    JSON.parse(readFileSync(join(built, 'index.json'), 'utf8')) as {
      dataVersion: string;
      kept: Record<string, { file: string }>;
    };
  const asked = (id: string) =>
    Object.keys(index().kept)
      .map((key) => JSON.parse(key) as KeptRequest)
      .filter(({ measure }) => measure === id);

  it('are of the shipped panel, and of every composite over triads or of one pair that an assessment shows', () => {
    expect(index().dataVersion).toBe(workspace.panel.dataVersion);
    for (const id of ['external-containment', 'mutual-containment', 'multilateral-containment'])
      expect(asked(id).length, id).toBeGreaterThan(0);
    expect(asked('hostility-response')).toHaveLength(1);
    expect(asked('hedging').map(({ pair }) => pair)).toContainEqual([365, 710]);
  });

  // The others are computed in the same way; those named here are made of much, are of a pair or a group, or hold keys, flags, reasons or parts.
  it.each([
    'external-containment',
    'mutual-containment',
    'double-containment',
    'hostility-response',
    'trade-centrality',
    'unsc-vetoes',
    'fdi-share',
    'regional-alignment',
    'influence-contest',
    'group-cohesion',
    'power-transition',
    'alliance-obligations',
  ])('equal what is computed to the last bit: %s', async (id) => {
    const kept = openKeptColumns(built, workspace.panel.dataVersion);
    expect(asked(id).length).toBeGreaterThan(0);
    for (const request of asked(id)) {
      const { population } = await workspace.compute(request);
      expect(differences(kept.columnsOf(request)!, population.columns)).toEqual([]);
    }
  });
});

describe('a folder of kept columns', () => {
  const measure = 'hostility-response';
  const params = parseParams(measureById(measure), {});
  let dataVersion: string;
  let columns: MeasureColumns;
  beforeAll(async () => {
    ({ dataVersion } = workspace.panel);
    ({ columns } = (await workspace.compute({ measure, params })).population);
    keepColumns(folder, dataVersion, [{ measure, params, columns }]);
  });

  it('gives them back, with every reason and flag', () => {
    expect(columns.reasons?.size).toBeGreaterThan(0);
    const kept = openKeptColumns(folder, dataVersion);
    expect(plain(kept.columnsOf({ measure, params })!)).toEqual(plain(columns));
    expect(kept.has({ measure, params: { other: 1 } })).toBe(false);
    expect(kept.has({ measure, params, pair: [365, 710] })).toBe(false);
    expect(kept.has({ measure, params, group: 'west' })).toBe(false);
    expect(kept.columnsOf({ measure: 'cinc', params: {} })).toBeUndefined();
  });

  it('has numbers of which few differ in a byte or two each, and none that take more room than they may', () => {
    const rows = 300;
    const filled = (of: (row: number) => number) =>
      Float64Array.from({ length: rows }, (_, row) => of(row));
    const parts = {
      few: filled((row) => [0, NaN, 1 / 3][row % 3]!),
      many: filled((row) => row / 7),
      zeros: filled((row) => (row % 2 === 0 ? 0 : -0)),
    };
    const reasons = new Map([[1, 'not-reported' as const]]);
    const coded = { ...keysOf(rows), parts, value: parts.few, reasons };
    const dir = mkdtempSync(join(tmpdir(), 'counterpoise-coded-'));
    keepColumns(dir, dataVersion, [{ measure, params, columns: coded }]);
    const { parts: read, value } = openKeptColumns(dir, dataVersion).columnsOf({
      measure,
      params,
    })!;
    expect(value).toEqual(parts.few);
    for (const [name, numbers] of Object.entries(parts)) expect(read![name], name).toEqual(numbers);
    expect(Object.is(read!['zeros']![1], -0)).toBe(true);
    // Three keys in two bytes each, the value, which is one of the parts, in one, two parts in eight, and a byte of reasons.
    const size = arraysIn(dir).reduce((sum, file) => sum + statSync(file).size, 0);
    expect(size).toBeLessThan(rows * 27);
    keepColumns(dir, dataVersion, [{ measure, params, columns: coded }], { mostBytes: size - 1 });
    expect(openKeptColumns(dir, dataVersion).has({ measure, params })).toBe(false);
    rmSync(dir, { recursive: true });
  });

  it('is not looked at for other data, and names a file that is not whole', () => {
    expect(openKeptColumns(folder, 'another').has({ measure, params })).toBe(false);
    expect(openKeptColumns(join(folder, 'absent'), dataVersion).has({ measure, params })).toBe(
      false,
    );
    const broken = mkdtempSync(join(tmpdir(), 'counterpoise-broken-'));
    keepColumns(broken, dataVersion, [{ measure, params, columns }]);
    const read = () => openKeptColumns(broken, dataVersion).columnsOf({ measure, params })!.value;
    expect(read()).toEqual(columns.value);
    for (const file of arraysIn(broken)) {
      const whole = readFileSync(file);
      writeFileSync(
        file,
        whole.map((byte, at) => (at === whole.length - 1 ? byte ^ 1 : byte)),
      );
    }
    expect(read).toThrow(/is not what the build wrote/);
    for (const file of arraysIn(broken)) truncateSync(file, 1);
    expect(read).toThrow(/is not what the build wrote/);
    for (const file of arraysIn(broken)) rmSync(file);
    expect(read).toThrow(/is missing/);
    for (const text of [
      '{"kept":',
      'null',
      JSON.stringify({ dataVersion, endianness: endianness() }),
    ]) {
      writeFileSync(join(broken, 'index.json'), text);
      expect(openKeptColumns(broken, dataVersion).has({ measure, params })).toBe(false);
    }
    rmSync(broken, { recursive: true });
  });

  it('serves who looks at values alone without what they are made of, and who draws again with it', async () => {
    const other = await openWorkspace({ keptDir: folder });
    try {
      const alone = await other.compute({ measure, params, from: 2012, valuesAlone: true });
      expect(alone.used).toEqual({});
      expect(typeof alone.definition.resample).toBe('undefined');
      expect(alone.population.columns.value).toEqual(columns.value);
      const whole = await other.compute({ measure, params, from: 2012 });
      expect(Object.keys(whole.used).length).toBeGreaterThan(0);
      expect(typeof whole.definition.resample).toBe('function');
      // Who has it whole need not ask again.
      expect(await other.compute({ measure, params, from: 2012, valuesAlone: true })).toBe(whole);
    } finally {
      await other.settled();
      other.close();
    }
  });
});

it('is absent beside the sources, so that tests of measures compute them', () => {
  expect(existsSync(fileURLToPath(new URL('../../../src/kept', import.meta.url)))).toBe(false);
});
