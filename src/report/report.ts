import type { FiguresDraft } from '../app/assess.js';
import type { Assessment } from '../app/assessment.js';
import type { RunManifest } from '../app/manifest.js';
import { createContext, type ReportContext } from './context.js';
import type { Drawings } from './drawings.js';
import { html, raw, type Html } from './html.js';
import { contentPolicy } from './policy.js';
import { pageScript } from './script.js';
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
import { notObservedSection } from './sections/not-observed.js';
import { runSection } from './sections/run.js';
import { seriesSection } from './sections/series.js';
import { sourcesSection } from './sections/sources.js';
import { whySection } from './sections/why.js';
import { printStyle, sheetStyle } from './style-print.js';
import { pageStyle } from './style.js';
import { iconSheet } from './words.js';

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Html;
}

/**
 * One self-contained page: no request leaves it, and the same assessment gives the same bytes. Every text is escaped;
 * the content security policy allows the page's own style and script only.
 */
export function renderReport(
  assessment: Assessment,
  manifest: RunManifest,
  drawings?: Drawings,
): string {
  const context = createContext(assessment, drawings);
  const sections = sectionsOf(context, manifest).filter(({ body }) => body.text !== '');
  const title = `${assessment.case.title}: assessment`;
  const style = `${pageStyle}${printStyle}${sheetStyle(title)}`;
  return html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta http-equiv="Content-Security-Policy" content="${contentPolicy(style, pageScript)}" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="description" content="${assessment.headline}" />
        <meta name="generator" content="counterpoise ${manifest.version}" />
        <title>${title}</title>
        <link rel="icon" href="data:," />
        ${raw(`<style>${style}</style>`)}
      </head>
      <body>
        <a class="skip" href="#main">Skip to the answer</a>
        ${iconSheet}
        <div class="page">
          <nav aria-label="Sections">
            <ol>
              ${sections.map(({ id, title: name }) => html`<li><a href="#${id}">${name}</a></li>`)}
            </ol>
          </nav>
          <main id="main">${sections.map(({ body }) => body)}</main>
        </div>
        <footer class="end">
          <p>
            Made with Counterpoise ${manifest.version} from data version ${assessment.dataVersion},
            seed ${assessment.seed}.
          </p>
        </footer>
        ${raw(`<script>${pageScript}</script>`)}
      </body>
    </html> `.text;
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
