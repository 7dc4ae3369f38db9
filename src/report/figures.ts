import type { Assessment, DescribedFigure, FigureSection } from '../contract/index.js';
import { arenaShapes } from '../app/arena/geometry.js';
import type { Content, FigureSpec } from '../views/content.js';
import { figuresOfAssessment } from '../views/figures.js';
import { contentHtml } from './content.js';
import { Drawings } from './drawings.js';
import { html } from './html.js';

/** The figures of an assessment, section by section. */
export const describedFigures = (assessment: Assessment): FigureSection[] =>
  figuresOfAssessment(assessment, arenaShapes).map(({ figures, ...section }) => ({
    ...section,
    figures: figures.map(described),
  }));

export function described({
  kind: _,
  paperWidth: __,
  onScreen: ___,
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
