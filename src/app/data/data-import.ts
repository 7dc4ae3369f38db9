import type { DataBuild, DataImport } from '../../contract/index.js';
import { resolve } from 'node:path';
import { UsageError } from '../../core/errors.js';
import { importDataset, importSteps } from '../../sources/import.js';
import { datasetById } from '../../sources/index.js';
import { buildPanel, type BuildProgress } from '../../panel/build.js';
import { estimateNotes } from '../../panel/estimated.js';
import { loadManifest } from '../../panel/manifest.js';
import { defaultDataDir, shippedDataDir, userPanelDir, userRawDir } from '../../store/places.js';

export { estimateNotes, importSteps, type BuildProgress };

/** Bring a user's files of a dataset into the folder of raw files, checked as for the panel. */
export async function importData(request: {
  readonly dataset: string;
  readonly files: readonly string[];
  readonly raw?: string;
  readonly onStep?: (label: string) => void;
}): Promise<DataImport> {
  const { dataset, files, raw = userRawDir(), onStep } = request;
  const definition = datasetById(dataset);
  const folder = resolve(raw);
  return { folder, ...(await importDataset({ definition, files, rawRoot: folder, onStep })) };
}

/**
 * Build what the raw files at hand allow and take the rest over from the panel in use (`COUNTERPOISE_DATA`, or the
 * shipped one).
 *
 * @throws UsageError where the folder named is that of the shipped panel; what `buildPanel` throws
 */
export async function refreshPanel(request: {
  readonly raw?: string;
  readonly out?: string;
  readonly threads?: number;
  readonly onProgress?: (progress: BuildProgress) => void;
}): Promise<DataBuild> {
  const { raw = userRawDir(), out = userPanelDir(), threads, onProgress } = request;
  const folder = resolve(out);
  if (folder === resolve(shippedDataDir)) {
    throw new UsageError('the shipped panel is not refreshed in its own place', {
      code: 'shipped-panel',
      details: { value: out, expected: 'another folder' },
      hint: 'Leave --out out to build into your own folder. In a clone of the project, npm run panel builds data/ from all raw files.',
    });
  }
  const { dataVersion: base } = await loadManifest(defaultDataDir);
  const rawRoot = resolve(raw);
  const options = { rawRoot, outDir: folder, base: defaultDataDir, threads, onProgress };
  return { folder, raw: rawRoot, base, ...(await buildPanel(options)) };
}
