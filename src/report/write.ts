import { manifestOf } from '../app/assess/manifest.js';
import type { Assessment } from '../contract/index.js';
import type { Drawings } from './drawings.js';
import { renderBrief, renderReport } from './report.js';

/** What is written of an assessment, by name. */
export function assessmentFiles(
  assessment: Assessment,
  drawings?: Drawings,
): Readonly<Record<string, string>> {
  const manifest = manifestOf(assessment);
  return {
    'report.html': renderReport(assessment, manifest, drawings),
    'brief.html': renderBrief(assessment, manifest, drawings),
    'assessment.json': `${JSON.stringify(assessment, null, 2)}\n`,
    'manifest.json': `${JSON.stringify(manifest, null, 2)}\n`,
  };
}
