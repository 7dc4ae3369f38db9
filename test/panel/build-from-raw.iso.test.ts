/**
 * The whole panel from the raw files is what is in data/, written by one thread and by four. Threads are those of the database that
 * writes: reading the files and computing the rows, which take far longer and know no threads, are done once for both.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it, vi } from 'vitest';
import type * as reading from '../../src/sources/read.js';
import { buildPanel } from '../../src/panel/build.js';
import type { PanelRows } from '../../src/sources/define-table.js';
import { panelTables } from '../../src/sources/index.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';
import { digests } from './digests.js';

vi.mock('../../src/sources/read.js', async (original) => {
  const actual = await original<typeof reading>();
  // What was cleaned is not kept: the rows that are made of it are, below.
  const read = new Map<string, reading.DatasetReading<unknown>>();
  const readDataset: typeof actual.readDataset = async (definition, root) => {
    const known = read.get(definition.id);
    if (known !== undefined) return known as reading.DatasetReading<never>;
    const found = await actual.readDataset(definition, root);
    read.set(definition.id, { ...found, clean: undefined });
    return found;
  };
  return { ...actual, readDataset };
});

const folder = mkdtempSync(path.join(tmpdir(), 'panel-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe.skipIf(rawAbsent)(needsRaw('the panel from raw files'), () => {
  it(
    'is byte-identical with 1 and 4 threads and the same as the panel in data/',
    { timeout: 600_000 },
    async () => {
      const built = new Map<string, PanelRows>();
      const tables = panelTables.map((table) => ({
        ...table,
        build: (clean: Readonly<Record<string, unknown>>): PanelRows => {
          const rows = built.get(table.id) ?? table.build(clean);
          built.set(table.id, rows);
          return rows;
        },
      }));
      const [one, four] = ['one-', 'four-'].map((name) => mkdtempSync(path.join(folder, name)));
      const committed = fileURLToPath(new URL('../../data', import.meta.url));
      // Estimated tables are not built from raw files: they are kept.
      for (const [outDir, threads] of [[one!, 1] as const, [four!, 4] as const]) {
        const options = { rawRoot, outDir, base: committed, threads, tables };
        const { missing, takenOver, estimated } = await buildPanel(options);
        expect({ missing, takenOver }).toEqual({ missing: {}, takenOver: [] });
        expect(estimated.filter(({ kept, outdated }) => !kept || outdated.length > 0)).toEqual([]);
      }
      expect(digests(four!)).toEqual(digests(one!));
      expect(digests(committed)).toEqual(digests(one!));
    },
  );
});
