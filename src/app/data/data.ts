import type { DatasetInfo, ListedDataset } from '../../contract/index.js';
import { citationText } from '../../core/references.js';
import { measures } from '../../measures/index.js';
import { datasetById, datasets } from '../../sources/index.js';
import { readManifest } from '../../panel/manifest.js';
import { sourcesOf } from '../engine/freshest.js';
import { defaultDataDir } from '../../store/places.js';

export function datasetList(): ListedDataset[] {
  return datasets.map(({ id, title, version, licence, redistributable, coverage }) => ({
    id,
    title,
    version,
    licence,
    redistributable,
    coverage,
  }));
}

/** One dataset with its citations, traps and the panel columns computed from it. */
export async function datasetInfo(id: string, dataDir = defaultDataDir): Promise<DatasetInfo> {
  const { title, version, licence, redistributable, url, coverage, traps, citation, files, place } =
    datasetById(id);
  const manifest = await readManifest(dataDir);
  const columns = Object.entries(manifest.tables).flatMap(([table, { columns: all }]) =>
    Object.entries(all)
      .filter(([, column]) => column.datasets.includes(id))
      .map(([column, { unit, description }]) => ({ table, column, unit, description })),
  );
  return {
    id,
    title,
    version,
    licence,
    redistributable,
    url,
    coverage,
    traps,
    citations: citation.map((reference) => citationText(reference)),
    /** What `data import` takes: nothing for facts coded by hand. */
    files:
      place === 'coded'
        ? []
        : Object.entries(files).map(([name, file]) => ({
            name,
            path: file.path,
            columns: Object.keys(file.columns),
          })),
    choices: choicesWith(id),
    columns,
  };
}

/** The measures that can be of a dataset or of another, with the years of each source. */
function choicesWith(id: string): DatasetInfo['choices'] {
  return measures.flatMap((definition) => {
    const sources = sourcesOf(definition).map(({ source, coverage: { from, to }, datasets }) => ({
      ...{ source, from, to },
      own: datasets[0] === id,
    }));
    const isOne = sources.some(({ own }) => own) && !sources.every(({ own }) => own);
    return isOne ? [{ measure: definition.id, sources }] : [];
  });
}
