import {
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
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
} from '../../src/app/kept-columns/index.js';
import { openWorkspace, type Workspace } from '../../src/app/workspace.js';
import type { MeasureColumns } from '../../src/core/measure.js';

const built = fileURLToPath(new URL('../../dist/kept', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'counterpoise-kept-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let workspace: Workspace;
beforeAll(async () => {
  workspace = await openWorkspace();
});
afterAll(() => workspace.close());

/** Columns as plain values, whatever made them. */
function plain({ rows, reasons, flags, parts = {}, value, ...columns }: MeasureColumns) {
  return {
    rows,
    value,
    numbers: [columns.ccode1, columns.ccode2, columns.third, columns.year, columns.n],
    percentile: columns.percentile,
    keys: columns.key,
    reasons: [...reasons],
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
    // What a composite that is drawn again is made of.
    expect(asked('exclusive-institutions')).toHaveLength(1);
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
  ])('equal what is computed to the last bit: %s', async (id) => {
    const kept = openKeptColumns(built, workspace.panel.dataVersion);
    expect(asked(id).length).toBeGreaterThan(0);
    for (const request of asked(id)) {
      const { population } = await workspace.compute(request);
      expect(plain(kept.columnsOf(request)!)).toEqual(plain(population.columns));
    }
  });
});

describe('a folder of kept columns', () => {
  const measure = 'external-containment';
  const params = { bodies: 'cow' };
  let dataVersion: string;
  let columns: MeasureColumns;
  beforeAll(async () => {
    ({ dataVersion } = workspace.panel);
    ({ columns } = (await workspace.compute({ measure, params })).population);
    keepColumns(folder, dataVersion, [{ measure, params, columns }]);
  });

  it('gives them back, with every reason and flag', () => {
    expect(columns.reasons.size).toBeGreaterThan(0);
    const kept = openKeptColumns(folder, dataVersion);
    expect(plain(kept.columnsOf({ measure, params })!)).toEqual(plain(columns));
    expect(kept.has({ measure, params: { other: 1 } })).toBe(false);
    expect(kept.has({ measure, params, pair: [365, 710] })).toBe(false);
    expect(kept.has({ measure, params, group: 'west' })).toBe(false);
    expect(kept.columnsOf({ measure: 'cinc', params: {} })).toBeUndefined();
  });

  it('is not looked at for other data, and what is not whole is computed', () => {
    expect(openKeptColumns(folder, 'another').has({ measure, params })).toBe(false);
    expect(openKeptColumns(join(folder, 'absent'), dataVersion).has({ measure, params })).toBe(
      false,
    );
    const broken = mkdtempSync(join(tmpdir(), 'counterpoise-broken-'));
    keepColumns(broken, dataVersion, [{ measure, params, columns }]);
    const file = join(broken, `${measure}-0.bin`);
    const whole = readFileSync(file);
    const read = () => openKeptColumns(broken, dataVersion).columnsOf({ measure, params });
    expect(read()).toBeDefined();
    writeFileSync(
      file,
      whole.map((byte, at) => (at === 4096 ? byte ^ 1 : byte)),
    );
    expect(read()).toBeUndefined();
    truncateSync(file, 100);
    expect(read()).toBeUndefined();
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
  expect(existsSync(fileURLToPath(new URL('../../src/kept', import.meta.url)))).toBe(false);
});
