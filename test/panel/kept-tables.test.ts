import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { frameNeed, type Frame, type FrameNeed } from '../../src/core/frames.js';
import { keepTables, openKeptTables, type KeptTables } from '../../src/panel/kept-tables.js';
import { openPanel, type Panel } from '../../src/panel/read.js';
import { KeptArrays } from '../../src/store/kept/arrays.js';
import { shippedDataDir } from '../../src/store/places.js';
import { writeFiles } from '../../src/store/staging/index.js';

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-tables-'));
const trade = frameNeed('dyad-year', 'trade-itpd', ['imports1', 'imports2']);
const gdp = frameNeed('state-year', 'gdp', ['gdp_usd', 'gdp_ppp']);
const bodies = frameNeed('group-year', 'institutions', ['to_year', 'complete'], ['id', 'kind']);
let panel: Panel;
let kept: KeptTables;

beforeAll(async () => {
  panel = await openPanel(shippedDataDir);
  const frames = await Promise.all([trade, gdp, bodies].map((need) => panel.loadFrame(need)));
  writeFiles(folder, keepTables(panel.dataVersion, frames));
  kept = openKeptTables(new KeptArrays(folder), panel.dataVersion);
});
afterAll(() => {
  panel.close();
  rmSync(folder, { recursive: true, force: true });
});

/** A frame as plain lists: a column without nulls in its rows may be of either kind. */
const plain = ({ rows, numbers, texts }: Frame) => ({
  rows,
  numbers: Object.entries(numbers).map(([name, column]) => [name, Array.from(column)]),
  texts: Object.entries(texts),
});

it.each<[string, FrameNeed]>([
  ['a table of pairs', trade],
  ['nulls', gdp],
  ['texts', bodies],
  ['the rows of one state', { ...trade, where: { ccode1: 2 } }],
  ['the rows of one pair', { ...trade, where: { ccode1: 2, ccode2: 710 } }],
  ['late years of states', { ...gdp, from: 2015 }],
])('gives what the database reads: %s', async (_, need) => {
  expect(plain(kept.frameOf(need)!)).toEqual(plain(await panel.loadFrame(need)));
});

it('gives nothing of other data, and no column that is not kept', () => {
  const other = openKeptTables(new KeptArrays(folder), 'another');
  expect([other.has(trade), other.frameOf(trade)]).toEqual([false, undefined]);
  expect(kept.has(frameNeed('dyad-year', 'trade-cow', []))).toBe(false);
  expect(kept.has({ ...trade, numbers: ['imports3'] })).toBe(false);
  expect(kept.has({ ...trade, where: { imports3: 1 } })).toBe(false);
  expect(openKeptTables(new KeptArrays(join(folder, 'absent')), 'any').has(trade)).toBe(false);
});

it('reads a column when it is looked at, and says where one is not whole', () => {
  const index = JSON.parse(readFileSync(join(folder, 'tables.json'), 'utf8')) as {
    tables: Record<string, { numbers: Record<string, { sha256: string }> }>;
  };
  const { sha256 } = index.tables['trade-itpd']!.numbers['imports2']!;
  const file = join(folder, `${sha256.slice(0, 24)}.bin`);
  const whole = readFileSync(file);
  writeFileSync(file, whole.subarray(1));
  const frame = openKeptTables(new KeptArrays(folder), panel.dataVersion).frameOf(trade)!;
  expect(frame.numbers['imports1']!.length).toBe(frame.rows);
  expect(() => frame.numbers['imports2']).toThrow(/is not what the build wrote/);
  writeFileSync(file, whole);
});
