import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { caseFiles, loadCase, pairFiles } from '../../cases/index.js';
import type { Assessment } from '../../contract/index.js';
import { DataError } from '../../core/errors.js';
import { extractOf } from '../../panel/extract.js';
import { bundleReadme } from './readme.js';

import { bundleTables } from './tables.js';
import { caseDigest } from '../casefiles/case-digest.js';
import { bibliographyOf } from '../cite/cite.js';
import { tableFiles } from '../../table/csv.js';
import type { Workspace } from '../engine/workspace.js';
import { writeFiles, type FileContents } from '../files/write-files.js';
import { zipOf } from '../files/zip.js';

/**
 * What someone needs to check and repeat an assessment, beside what is written of every assessment: the case, the
 * tables that it read, its numbers as CSV, its sources and a guide.
 *
 * @param workspace that the assessment was made with, and no other: it knows which tables were read
 * @param caseName case as the user named it, by id or folder; undefined for a pair
 * @throws DataError where case or panel have changed since they were read
 */
export async function bundleOf(
  workspace: Workspace,
  assessment: Assessment,
  caseName: string | undefined,
): Promise<FileContents> {
  const { panel } = workspace;
  const tables = panel.loaded();
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

/** Write the parts of a bundle and what is written of every assessment as one archive; returns its path. */
export function writeBundle(parts: FileContents, file: string): string[] {
  return writeFiles(dirname(file), { [basename(file)]: zipOf(parts) });
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
  const folder = mkdtempSync(join(tmpdir(), 'counterpoise-case-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const digest = caseDigest({ ...loadCase(folder), asOf: assessment.asOf });
    if (digest === assessment.caseDigest) return files;
    throw new DataError(`the case ${assessment.case.id} changed while it was assessed`, {
      code: 'case-changed',
      details: { value: digest, expected: assessment.caseDigest },
      hint: 'run the command again',
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
