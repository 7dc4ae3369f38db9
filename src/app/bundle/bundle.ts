import { dirname, join, normalize, resolve } from 'node:path';
import { caseFiles, loadCaseFiles, pairFiles } from '../../cases/index.js';
import type { Assessment } from '../../contract/index.js';
import { DataError } from '../../core/errors.js';
import { extractOf } from '../../panel/extract.js';
import { bundleReadme } from './readme.js';
import { bundleTables } from './tables.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { bibliographyOf } from '../cite/cite.js';
import { tableFiles } from '../../table/csv.js';
import type { Panel } from '../../panel/read.js';
import { openStaging, type FileContents } from '../../store/staging/index.js';
import { zipOf } from '../files/zip.js';

/** The panel that an assessment was made of, and the ids of the tables that it rests on. */
export interface BundledData {
  readonly panel: Panel;
  readonly tables: readonly string[];
}

/**
 * What someone needs to check and repeat an assessment, beside what is written of every assessment: the case, the
 * tables that it rests on, its numbers as CSV, its sources and a guide.
 *
 * @param caseName case as the user named it, by id or folder; undefined for a pair
 * @throws DataError where case or panel have changed since they were read
 */
export async function bundleOf(
  { panel, tables }: BundledData,
  assessment: Assessment,
  caseName: string | undefined,
): Promise<FileContents> {
  const { manifest } = panel;
  const numbers = bundleTables(assessment);
  return {
    'README.md': bundleReadme({ assessment, manifest, tables, numbers }),
    'citations.bib': bibliographyOf(assessment, 'assessment.json').bibtex,
    ...within('case', sameCase(assessment, filesOf(assessment, caseName))),
    ...within('data', await extractOf(panel, tables)),
    ...within('tables', tableFiles(numbers)),
  };
}

/**
 * Write the parts of a bundle as one archive and, beside it, files into a folder: both or neither.
 *
 * @returns the paths, that of the archive last
 */
export function writeBundle(
  parts: FileContents,
  file: string,
  beside?: { readonly out: string; readonly files: FileContents },
): string[] {
  const { out, files } = beside ?? { out: dirname(file), files: {} };
  const staging = openStaging(out);
  try {
    staging.write({ ...files, [resolve(file)]: zipOf(parts) });
    staging.commit();
    return [...Object.keys(files).map((name) => join(out, name)), normalize(file)];
  } finally {
    staging.discard();
  }
}

function within(folder: string, files: FileContents): FileContents {
  return Object.fromEntries(
    Object.entries(files).map(([name, content]) => [`${folder}/${name}`, content]),
  );
}

function filesOf(
  { case: { pair, third } }: Assessment,
  caseName: string | undefined,
): Record<string, string> {
  if (caseName !== undefined) return caseFiles(caseName);
  const [a, b, k] = [...pair, third[0]!].map(({ ccode }) => ccode);
  return pairFiles(a!, b!, k!);
}

/** The files, read again as a case: refused where they are not the case that was assessed. */
function sameCase(assessment: Assessment, files: Record<string, string>): Record<string, string> {
  const digest = caseDigest({ ...loadCaseFiles(files), asOf: assessment.asOf });
  if (digest === assessment.caseDigest) return files;
  throw new DataError(`the case ${assessment.case.id} changed while it was assessed`, {
    code: 'case-changed',
    details: { value: digest, expected: assessment.caseDigest },
    hint: 'run the command again',
  });
}
