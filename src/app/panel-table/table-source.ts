import type { TableManifest } from '../../contract/index.js';
import { unitOfPart } from '../../core/measure.js';
import { variantOf } from '../engine/measure-params.js';
import type { ManifestTable } from '../../panel/manifest.js';
import type { RequestedMeasure } from './requested-measure.js';
import { unitBeside } from './measure-source.js';
import type { ColumnSpec } from './spec.js';
import type { RequestedColumn } from './stored-source.js';

/** What columns of a table come from, in words. What was fixed of the measure's units is empty where nothing was. */
export interface TableSource extends Required<TableManifest['sources'][number]> {
  unitOf(part: string | undefined): string;
}

export function sourceOfMeasure(asked: RequestedMeasure, spec: ColumnSpec): TableSource {
  const definition = variantOf(asked.definition, asked.params);
  const { id, title, summary, range, population, coverage, datasets } = definition;
  return {
    kind: 'measure',
    id,
    title,
    summary,
    params: asked.params,
    fixed: asked.fixed,
    range,
    population,
    coverage,
    datasets,
    asked: spec.written,
    unitOf: (part) => unitBeside(part) ?? unitOfPart(definition, part),
  };
}

export function sourceOfColumn(
  { table, column, stored }: RequestedColumn,
  { title }: ManifestTable,
  spec: ColumnSpec,
): TableSource {
  return {
    kind: 'stored',
    id: `${table}.${column}`,
    title: `${title}: ${column}`,
    summary: stored.description,
    params: {},
    fixed: '',
    range: [stored.min ?? null, stored.max ?? null],
    population: 'what the source lists',
    coverage: stored.coverage,
    datasets: stored.datasets,
    asked: spec.written,
    unitOf: () => stored.unit,
  };
}
