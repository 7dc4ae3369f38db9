import type { Assessment } from '../app/assessment.js';
import { createContext, type ReportContext } from './context.js';
import { FigureNotes, type DescribedFigure } from './figure-notes.js';
import type { Html } from './html.js';
import { alignmentSection } from './sections/alignment.js';
import { contestSection } from './sections/contest.js';
import { dependenceSection } from './sections/dependence.js';
import { howSureSection } from './sections/how-sure.js';
import { institutionsSection } from './sections/institutions.js';
import { levelsSection } from './sections/levels.js';
import { networkSection } from './sections/network.js';
import { seriesSection } from './sections/series.js';
import { whySection } from './sections/why.js';

export type { DescribedFigure };

export interface FigureSection {
  readonly id: string;
  readonly title: string;
  readonly figures: readonly DescribedFigure[];
}

const sections: readonly {
  readonly id: string;
  readonly title: string;
  readonly make: (context: ReportContext) => Html;
}[] = [
  { id: 'how-sure', title: 'How sure', make: howSureSection },
  { id: 'why', title: 'Why', make: whySection },
  { id: 'levels', title: 'Containment', make: levelsSection },
  { id: 'alignment', title: 'Alignment', make: alignmentSection },
  { id: 'dependence', title: 'Dependence', make: dependenceSection },
  { id: 'contest', title: 'Contest', make: contestSection },
  { id: 'institutions', title: 'Institutions', make: institutionsSection },
  { id: 'network', title: 'Friends and enemies', make: networkSection },
  { id: 'series', title: 'Series', make: seriesSection },
];

/** The figures of the report, section by section, for a page that draws them itself: those that show nothing are left out. */
export function figuresOf(assessment: Assessment): FigureSection[] {
  return sections
    .map(({ id, title, make }) => {
      const notes = new FigureNotes();
      make(createContext(assessment, notes));
      return { id, title, figures: notes.figures() };
    })
    .filter(({ figures }) => figures.length > 0);
}
