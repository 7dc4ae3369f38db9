import type { FiguresDraft } from '../app/assess.js';
import type { Assessment } from '../app/assessment.js';
import type { RunManifest } from '../app/manifest.js';
import { createContext, type ReportContext } from './context.js';
import type { Drawings } from './drawings.js';
import type { Html } from './html.js';
import { renderPage } from './page.js';
import { alignmentSection } from './sections/alignment.js';
import { answerSection } from './sections/answer.js';
import { claimsSection } from './sections/claims.js';
import { contestSection } from './sections/contest.js';
import { contradictionsSection } from './sections/contradictions.js';
import { dependenceSection } from './sections/dependence.js';
import { evidenceSection } from './sections/evidence.js';
import { factsSection } from './sections/facts.js';
import { howSureSection } from './sections/how-sure.js';
import { institutionsSection } from './sections/institutions.js';
import { levelsSection } from './sections/levels.js';
import { methodSection } from './sections/method.js';
import { networkSection } from './sections/network.js';
import { notObservedSection } from './sections/not-observed.js';
import { runSection } from './sections/run.js';
import { seriesSection } from './sections/series.js';
import { sourcesSection } from './sections/sources.js';
import { whySection } from './sections/why.js';
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
  const sections = sectionsOf(context, manifest).filter(({ body }) => body.text !== '');
  return renderPage({
    title: `${assessment.case.title}: assessment`,
    description: assessment.headline,
    version: manifest.version,
    dataVersion: assessment.dataVersion,
    seed: assessment.seed,
    sections,
    icons: iconSheet,
    main: sections.map(({ body }) => body),
  });
}

/** Draw the figures of a draft: sections that show nothing but measured series. */
export function drawFigures(draft: FiguresDraft, drawings: Drawings): void {
  const context = createContext({ ...emptyAssessment, ...draft }, drawings);
  for (const section of figureSections) section(context);
}

const figureSections = [
  levelsSection,
  alignmentSection,
  dependenceSection,
  contestSection,
  networkSection,
  seriesSection,
];

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
    { id: 'answer', title: 'Answer', body: answerSection(context) },
    { id: 'against-the-case', title: 'Contradictions', body: contradictionsSection(context) },
    { id: 'how-sure', title: 'How sure', body: howSureSection(context) },
    { id: 'why', title: 'Why', body: whySection(context) },
    { id: 'levels', title: 'Containment', body: levelsSection(context) },
    { id: 'alignment', title: 'Alignment', body: alignmentSection(context) },
    { id: 'dependence', title: 'Dependence', body: dependenceSection(context) },
    { id: 'contest', title: 'Contest', body: contestSection(context) },
    { id: 'institutions', title: 'Institutions', body: institutionsSection(context) },
    { id: 'network', title: 'Friends and enemies', body: networkSection(context) },
    { id: 'not-observed', title: 'Not observed yet', body: notObservedSection(context) },
    { id: 'series', title: 'Series', body: seriesSection(context) },
    { id: 'claims', title: 'Claims', body: claimsSection(context) },
    { id: 'evidence', title: 'Measured evidence', body: evidenceSection(context) },
    { id: 'facts', title: 'Coded facts', body: factsSection(context) },
    { id: 'method', title: 'Method', body: methodSection(context) },
    { id: 'sources', title: 'Sources', body: sourcesSection(context) },
    { id: 'run', title: 'This run', body: runSection(manifest) },
  ];
}
