import { arenaShapes } from '../app/arena/geometry.js';
import type { Assessment, FiguresDraft, RunManifest } from '../contract/index.js';
import { briefHeader, briefSections } from '../views/brief.js';
import { createContext } from '../views/context.js';
import { figuresOfDraft } from '../views/figures.js';
import { answerHeader } from '../views/sections/answer.js';
import { sectionsOf } from '../views/sections/index.js';
import { assessmentRun } from '../views/sections/run.js';
import { Drawings, picturesOf } from './drawings.js';
import { renderPage } from './page.js';

/** The report of an assessment as one self-contained page. */
export function renderReport(
  assessment: Assessment,
  manifest: RunManifest,
  drawings = new Drawings(),
): string {
  const context = createContext(assessment, arenaShapes);
  return renderPage(
    {
      title: `${assessment.case.title}: assessment`,
      description: assessment.headline,
      version: manifest.version,
      dataVersion: assessment.dataVersion,
      seed: assessment.seed,
      header: answerHeader(context),
      headerPlace: { id: 'answer', title: 'Answer' },
      sections: [...sectionsOf(context), assessmentRun(manifest)],
    },
    drawings,
  );
}

/** The front of the report on two pages of paper, which leads into the report beside it. */
export function renderBrief(
  assessment: Assessment,
  manifest: RunManifest,
  drawings = new Drawings(),
): string {
  const context = createContext(assessment, arenaShapes);
  return renderPage(
    {
      title: `${assessment.case.title}: brief`,
      description: assessment.headline,
      version: manifest.version,
      dataVersion: assessment.dataVersion,
      seed: assessment.seed,
      style: 'brief',
      header: briefHeader(context),
      headerPlace: { id: 'answer', title: 'Answer' },
      sections: briefSections(context, manifest),
    },
    drawings,
  );
}

/** Draw the figures that show nothing but measured series, so that the report finds them drawn. */
export function drawFigures(draft: FiguresDraft, drawings: Drawings): void {
  for (const figure of figuresOfDraft(draft, arenaShapes)) picturesOf(figure, drawings);
}
