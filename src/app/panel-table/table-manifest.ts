import { datasetDigest } from '../../panel/manifest.js';
import { packageVersion } from '../../store/version.js';
import { commandOf, type TableFormat } from './describe.js';
import type { PanelTable } from './panel-table.js';
import type { ColumnFacts } from './tally.js';

/** The file of a table: its size and digest. */
export interface TableFile {
  readonly format: TableFormat;
  readonly bytes: number;
  readonly sha256: string;
}

/** What it takes to make a table again and to read it by program: no clock, host, path or thread count. */
export function tableManifest(table: PanelTable, facts: readonly ColumnFacts[], file: TableFile) {
  const { keys, years, states, partners, request, manifest } = table;
  return {
    tool: 'counterpoise',
    version: packageVersion(),
    verb: 'panel',
    dataVersion: table.dataVersion,
    command: commandOf(table, file.format),
    unit: request.unit,
    years,
    states: states.text,
    ...(partners === undefined ? {} : { partners: partners.text }),
    ...(request.relevant === true ? { relevant: true } : {}),
    rows: keys.rows,
    key: table.columns.filter(({ role }) => role === 'key').map(({ name }) => name),
    file,
    columns: table.columns.map(({ name, role, type, holds, unit, source }, at) => ({
      name,
      role,
      type,
      holds,
      unit,
      ...(source === undefined ? {} : { source: table.sources[source]!.asked }),
      ...facts[at]!,
    })),
    sources: table.sources.map((source) => {
      const { kind, id, title, summary, params, fixed, range, population, coverage } = source;
      return {
        asked: source.asked,
        kind,
        id,
        title,
        summary,
        params,
        ...(fixed === '' ? {} : { fixed }),
        range,
        population,
        coverage,
        datasets: source.datasets,
      };
    }),
    datasets: table.datasets.map((id) => {
      const { title, version, licence, url } = manifest.datasets[id]!;
      return { id, title, version, licence, url, digest: datasetDigest(manifest, id) ?? null };
    }),
    notes: table.notes,
  };
}

export type TableManifest = ReturnType<typeof tableManifest>;
