/** What a measure is computed from: tables and columns of the panel, the measures it uses, datasets and their files. */
import type { TracedDataset, TracedMeasure, TracedTable } from '../../contract/index.js';
import type { PopulationQuery } from '../../core/measure-query.js';
import type { FrameNeed } from '../../core/frames.js';
import { keyColumns } from '../../core/grains.js';
import { citationText, type Reference } from '../../core/references.js';
import { measureById } from '../../measures/index.js';
import type { PanelManifest } from '../../panel/manifest.js';
import { parseParams, usesOf, variantOf } from '../engine/measure-params.js';

type Params = Readonly<Record<string, unknown>>;

/** The measures behind some queries, each with its parameters once. */
export function tracedMeasures(
  manifest: PanelManifest,
  queries: readonly Pick<PopulationQuery, 'measure' | 'params'>[],
): TracedMeasure[] {
  const found = new Map(
    queries.map(({ measure, params = {} }) => [
      JSON.stringify([measureById(measure).id, params]),
      [measure, params] as const,
    ]),
  );
  return [...found.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, [id, params]]) => tracedMeasure(manifest, id, params));
}

/** A measure with its tables and, one below the other, the measures it is made of. */
function tracedMeasure(manifest: PanelManifest, id: string, params: Params): TracedMeasure {
  const base = measureById(id);
  const complete = parseParams(base, params);
  const definition = variantOf(base, complete);
  const needs = Object.values(definition.needs as Readonly<Record<string, FrameNeed>>);
  return {
    id,
    title: definition.title,
    summary: definition.summary,
    params: complete,
    references: definition.references.map((reference) => citationText(reference)),
    datasets: definition.datasets,
    tables: needs
      .map((need) => tracedTable(manifest, need, definition.datasets))
      .filter(({ columns }) => columns.length > 0),
    uses: Object.values(usesOf(definition, complete)).map((use) =>
      tracedMeasure(manifest, use.measure, use.params ?? {}),
    ),
  };
}

/**
 * A measure reads the tables of every source that it can be asked for, and columns of a table that rests on more than they
 * do: what is none of its datasets is no part of it.
 */
function tracedTable(
  { tables }: PanelManifest,
  need: FrameNeed,
  datasets: readonly string[],
): TracedTable {
  const { title, file, sha256, columns } = tables[need.table]!;
  const keys = new Set<string>(keyColumns[need.grain]);
  const read = [...need.numbers, ...need.texts].filter((name) => !keys.has(name));
  return {
    ...{ table: need.table, title, file, sha256 },
    ...(need.where === undefined ? {} : { where: need.where }),
    columns: read
      .map((column) => {
        const { unit, description, datasets: sources } = columns[column]!;
        return {
          column,
          unit,
          description,
          datasets: sources.filter((id) => datasets.includes(id)),
        };
      })
      .filter(({ datasets: sources }) => sources.length > 0),
  };
}

/** Every dataset behind some measures, and others that are named, in the order of their ids. */
export function tracedDatasets(
  manifest: PanelManifest,
  measures: readonly TracedMeasure[],
  others: readonly string[] = [],
): TracedDataset[] {
  const ids = new Set([...measures.flatMap(datasetsOf), ...others]);
  return [...ids].sort().map((id) => {
    const { title, version, licence, url, citation, inputs } = manifest.datasets[id]!;
    const works = citation as unknown as readonly Reference[];
    const cited = works.map((work) => citationText(work));
    return { id, title, version, licence, url, citation: cited, files: inputs };
  });
}

function datasetsOf({ datasets, uses }: TracedMeasure): string[] {
  return [...datasets, ...uses.flatMap(datasetsOf)];
}
