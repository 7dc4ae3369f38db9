import type { Assessment } from '../app/assess/assessment.js';
import { createContext } from './context.js';
import { FigureNotes, type DescribedFigure } from './figure-notes.js';
import { sections } from './sections/index.js';

export type { DescribedFigure };

export interface FigureSection {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DescribedFigure[];
}

/** The figures of the report, section by section, for a page that draws them itself: those that show nothing are left out. */
export function figuresOf(assessment: Assessment): FigureSection[] {
  return sections
    .filter((section) => section.figures !== undefined)
    .map(({ id, title, make }) => {
      const notes = new FigureNotes();
      make(createContext(assessment, notes));
      return { id, title, figures: notes.figures() };
    })
    .filter(({ figures }) => figures.length > 0);
}
