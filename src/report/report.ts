import type { FiguresDraft } from '../app/assess/assess.js';
import type { Assessment } from '../app/assess/assessment.js';
import type { RunManifest } from '../app/assess/manifest.js';
import { createContext, type ReportContext } from './context.js';
import type { Drawings } from './drawings.js';
import type { Html } from './html.js';
import { renderPage } from './page.js';
import { sections } from './sections/index.js';
import { runSection } from './sections/run.js';
import { iconSheet } from './words.js';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/** The report of an assessment as one self-contained page. */
export function renderReport(
  assessment: Assessment,
  manifest: RunManifest,
  drawings?: Drawings,
): string {
  const context = createContext(assessment, drawings);
  const shown = sectionsOf(context, manifest).filter(({ body }) => body.text !== '');
  return renderPage({
    title: `${assessment.case.title}: assessment`,
    description: assessment.headline,
    version: manifest.version,
    dataVersion: assessment.dataVersion,
    seed: assessment.seed,
    sections: shown,
    icons: iconSheet,
    main: shown.map(({ body }) => body),
  });
}

/** Draw the figures of a draft: sections that show nothing but measured series. */
export function drawFigures(draft: FiguresDraft, drawings: Drawings): void {
  const context = createContext({ ...emptyAssessment, ...draft }, drawings);
  for (const { make, figures } of sections) if (figures === 'measured') make(context);
}

const emptyAssessment = {
  dataVersion: '',
  caseDigest: '',
  seed: 0,
  headline: '',
  answer: '',
  questions: [],
  evidence: [],
  claims: [],
  holes: [],
  sources: [],
  observations: { observed: 0, total: 0, coded: 0 },
} as const;

function sectionsOf(context: ReportContext, manifest: RunManifest): Section[] {
  return [
    ...sections.map(({ id, title, make }) => ({ id, title, body: make(context) })),
    { id: 'run', title: 'This run', body: runSection(manifest) },
  ];
}
