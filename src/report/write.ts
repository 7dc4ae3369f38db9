import type { Assessment } from '../app/assessment.js';
import { manifestOf } from '../app/manifest.js';
import { writeFiles } from '../app/write-files.js';
import { renderReport } from './report.js';

/** Write report.html, assessment.json and manifest.json; returns their paths. */
export function writeAssessment(assessment: Assessment, dir: string): string[] {
  const manifest = manifestOf(assessment);
  return writeFiles(dir, {
    'report.html': renderReport(assessment, manifest),
    'assessment.json': `${JSON.stringify(assessment, null, 2)}\n`,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
  });
}
