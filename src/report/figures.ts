import { arenaShapes } from '../app/arena/geometry.js';
import type { Assessment } from '../app/assess/assessment.js';
import type { Content, FigureSpec } from '../views/content.js';
import { figuresOfAssessment } from '../views/figures.js';
import { contentHtml } from './content.js';
import { Drawings } from './drawings.js';
import { html } from './html.js';

/** A figure for a page that draws it: what draws it, of what, and the words around it as HTML. */
export interface DescribedFigure {
  readonly id: string;
  /** Id of a chart in `src/charts`. */
  readonly chart: string;
  readonly state: unknown;
  readonly topic?: string;
  readonly subtitle: string;
  readonly footer: string;
  readonly notes?: string;
  readonly dataTitle: string;
}

export interface FigureSection {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DescribedFigure[];
}

/** The figures of an assessment, section by section. */
export const describedFigures = (assessment: Assessment): FigureSection[] =>
  figuresOfAssessment(assessment, arenaShapes).map(({ figures, ...section }) => ({
    ...section,
    figures: figures.map(described),
  }));

export function described({
  kind: _,
  paperWidth: __,
  subtitle,
  footer,
  notes,
  ...figure
}: FigureSpec): DescribedFigure {
  const drawings = new Drawings();
  const text = (content: Content): string => html`${contentHtml(content, drawings)}`.text;
  return {
    ...figure,
    subtitle: text(subtitle),
    footer: text(footer),
    ...(notes === undefined ? {} : { notes: text(notes) }),
  };
}
