import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { level } from '../../src/sources/columns.js';
import { defineDataset, type CleanOf, type Redistribution } from '../../src/sources/define.js';
import { definePanelTable, type PanelTable } from '../../src/sources/define-table.js';

/** A small dataset of state-years read from `sample/sample.csv`. */
export const sampleDataset = (redistributable: Redistribution = 'yes') =>
  defineDataset({
    id: 'sample',
    title: 'Sample',
    version: '1',
    citation: [
      { key: 'a2000', type: 'dataset', authors: ['A. Author'], year: 2000, title: 'Sample' },
    ],
    licence: 'CC0',
    redistributable,
    url: 'https://example.org',
    coverage: { from: 1990, to: 2000 },
    traps: [],
    files: {
      main: {
        path: 'sample/sample.csv',
        columns: {
          ccode: { type: 'integer' },
          year: { type: 'integer' },
          value: { type: 'number', nullable: true },
        },
        key: ['ccode', 'year'],
      },
    },
    clean: (raw, context) => {
      context.unmatched({
        scheme: 'name',
        value: 'Atlantis',
        reason: 'unknown name',
      });
      context.leftOut({
        ccode: 2,
        scheme: 'name',
        value: 'America',
        reason: 'too early',
        rows: 5,
      });
      return raw.main;
    },
  });

export type SampleRow = CleanOf<ReturnType<typeof sampleDataset>>[number];

/** A table of the sample; `changes` replaces parts of it. */
export function sampleTable(changes: Partial<PanelTable> = {}): PanelTable {
  const table = definePanelTable({
    id: 'sample',
    title: 'Sample',
    grain: 'state-year',
    orderBy: ['ccode', 'year'],
    from: { sample: sampleDataset() },
    columns: {
      ccode: { type: 'int16', kind: 'key', unit: 'code', description: 'State' },
      year: { type: 'int16', kind: 'key', unit: 'year', description: 'Year' },
      value: level('Value', 'units', { min: 0, max: 100 }),
    },
    build: ({ sample }) => sample,
  });
  return { ...table, ...changes };
}

const sampleCsv = 'ccode,year,value\n2,1990,1\n2,1991,\n365,1990,3\n365,1992,4\n';

export function writeSample(rawRoot: string, csv = sampleCsv): void {
  mkdirSync(path.join(rawRoot, 'sample'), { recursive: true });
  writeFileSync(path.join(rawRoot, 'sample', 'sample.csv'), csv);
}
