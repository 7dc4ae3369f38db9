import type { ColumnFacts, TableFile, TableManifest } from '../../contract/index.js';
import { datasetDigest } from '../../panel/manifest.js';
import { packageVersion } from '../../store/version.js';
import { commandOf } from './describe.js';
import type { PanelTable } from './panel-table.js';

/** What it takes to make a table again and to read it by program: no clock, host, path or thread count. */
export function tableManifest(
  table: PanelTable,
  facts: readonly ColumnFacts[],
  file: TableFile,
): TableManifest {
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
    sources: table.sources.map(({ asked, kind, id, title, summary, params, fixed, ...source }) => {
      const { range, population, coverage, datasets } = source;
      return {
        asked,
        kind,
        id,
        title,
        summary,
        params,
        ...(fixed === '' ? {} : { fixed }),
        range,
        population,
        coverage,
        datasets,
      };
    }),
    datasets: table.datasets.map((id) => {
      const { title, version, licence, url } = manifest.datasets[id]!;
      return { id, title, version, licence, url, digest: datasetDigest(manifest, id) ?? null };
    }),
    notes: table.notes,
  };
}
