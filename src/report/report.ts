import { arenaShapes } from '../app/arena/geometry.js';
import type { Assessment, FiguresDraft, RunManifest } from '../contract/index.js';
import { briefHeader, briefSections } from '../views/brief.js';
import { createContext, type ViewContext } from '../views/context.js';
import { figuresOfDraft } from '../views/figures.js';
import { sectionsOf } from '../views/sections/index.js';
import { assessmentRun } from '../views/sections/run.js';
import { Drawings, picturesOf } from './drawings.js';
import { renderPage, type Page } from './page.js';

/** The report of an assessment as one self-contained page: the brief, then an annex that opens on demand. */
export function renderReport(
  assessment: Assessment,
  manifest: RunManifest,
  drawings?: Drawings,
): string {
  const context = createContext(assessment, { shapesOf: arenaShapes, front: true });
  return pageOf('assessment', context, manifest, drawings, {
    front: true,
    header: briefHeader(context),
    sections: briefSections(context, manifest),
    annex: [...sectionsOf(context), assessmentRun(manifest)],
  });
}

/** The front of the report on two pages of paper, which leads into the report beside it. */
export function renderBrief(
  assessment: Assessment,
  manifest: RunManifest,
  drawings?: Drawings,
): string {
  const context = createContext(assessment, { page: 'report.html' });
  return pageOf('brief', context, manifest, drawings, {
    front: true,
    header: briefHeader(context),
    sections: briefSections(context, manifest),
  });
}

const pageOf = (
  name: string,
  { assessment }: ViewContext,
  { version }: RunManifest,
  drawings = new Drawings(),
  parts: Pick<Page, 'front' | 'header' | 'sections' | 'annex'>,
): string =>
  renderPage(
    {
      title: `${assessment.case.title}: ${name}`,
      description: assessment.headline,
      version,
      dataVersion: assessment.dataVersion,
      seed: assessment.seed,
      headerPlace: { id: 'answer', title: 'Answer' },
      ...parts,
    },
    drawings,
  );

/** Draw the figures that show nothing but measured series, so that the report finds them drawn. */
export function drawFigures(draft: FiguresDraft, drawings: Drawings): void {
  for (const figure of figuresOfDraft(draft, arenaShapes)) picturesOf(figure, drawings);
}
