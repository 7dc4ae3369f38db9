import { basename, dirname } from 'node:path';
import type { Assessment } from '../app/assessment.js';
import { manifestOf } from '../app/manifest.js';
import { writeFiles, type FileContents } from '../app/write-files.js';
import { zipOf } from '../app/zip.js';
import { renderReport } from './report.js';

/** What is written of an assessment, by name. */
export function assessmentFiles(assessment: Assessment): Readonly<Record<string, string>> {
  const manifest = manifestOf(assessment);
  return {
    'report.html': renderReport(assessment, manifest),
    'assessment.json': `${JSON.stringify(assessment, null, 2)}\n`,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
  };
}

/** Write report.html, assessment.json and manifest.json; returns their paths. */
export function writeAssessment(assessment: Assessment, dir: string): string[] {
  return writeFiles(dir, assessmentFiles(assessment));
}

/** Write a bundle with the given parts and what is written of every assessment; returns the path of the file. */
export function writeBundle(assessment: Assessment, parts: FileContents, file: string): string[] {
  const zip = zipOf({ ...parts, ...assessmentFiles(assessment) });
  return writeFiles(dirname(file), { [basename(file)]: zip });
}
