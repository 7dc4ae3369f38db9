import type { DatasetPage } from '../../contract/index.js';
import { bibtex } from '../../core/bibtex.js';
import { datasetById } from '../../sources/index.js';
import { measures } from '../../measures/index.js';
import type { PanelManifest } from '../../panel/manifest.js';
import { mappedTables } from './coverage/dataset.js';
import { datasetInfo } from './data.js';

/** All that there is to say of a dataset: what it is, how it was read, where it lies in the panel, what is made of it. */
export async function datasetPage(
  id: string,
  manifest: PanelManifest,
  dataDir?: string,
): Promise<DatasetPage> {
  const { citation, derivedFrom } = datasetById(id);
  const mapped = mappedTables(manifest, id);
  const info = await datasetInfo(id, dataDir);
  const read = manifest.datasets[id];
  return {
    ...info,
    ...(derivedFrom === undefined ? {} : { derivedFrom }),
    bibtex: bibtex(citation),
    /** Raw files that the panel was built from. */
    inputs: read?.inputs ?? [],
    unmatched: read?.unmatched ?? 0,
    tables: [...new Set(info.columns.map(({ table }) => table))].map((table) => {
      const { title, grain, rows, sha256 } = manifest.tables[table]!;
      return { id: table, title, grain, rows, sha256, map: mapped.includes(table) };
    }),
    measures: measures
      .filter(({ datasets }) => datasets.includes(id))
      .map(({ id: measure, title }) => ({ id: measure, title })),
  };
}
