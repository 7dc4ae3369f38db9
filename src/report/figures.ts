import type { Assessment } from '../app/assessment.js';
import { createContext, type ReportContext } from './context.js';
import { Drawings, type NotedFigure } from './drawings.js';
import { html, type Html, type HtmlValue } from './html.js';
import { alignmentSection } from './sections/alignment.js';
import { contestSection } from './sections/contest.js';
import { dependenceSection } from './sections/dependence.js';
import { howSureSection } from './sections/how-sure.js';
import { institutionsSection } from './sections/institutions.js';
import { levelsSection } from './sections/levels.js';
import { networkSection } from './sections/network.js';
import { seriesSection } from './sections/series.js';
import { whySection } from './sections/why.js';

/** A figure of the report as data: what draws it, of what, and the words around it as HTML. */
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

/** Takes note of the figures of a section in place of drawing them. */
class FigureNotes extends Drawings {
  readonly noted: NotedFigure[] = [];

  override draw(): string {
    return '';
  }

  override note(figure: NotedFigure): void {
    this.noted.push(figure);
  }
}

/** The figures of the report, section by section, for a page that draws them itself: those that show nothing are left out. */
export function figuresOf(assessment: Assessment): FigureSection[] {
  return sections
    .map(({ id, title, make }) => {
      const notes = new FigureNotes();
      make(createContext(assessment, notes));
      return { id, title, figures: notes.noted.map(described) };
    })
    .filter(({ figures }) => figures.length > 0);
}

function described({ chart, state, parts }: NotedFigure): DescribedFigure {
  const text = (value: HtmlValue): string => html`${value}`.text;
  return {
    id: parts.id,
    chart,
    state,
    ...(parts.topic === undefined ? {} : { topic: parts.topic }),
    subtitle: text(parts.subtitle),
    footer: text(parts.footer),
    ...(parts.notes === undefined ? {} : { notes: text(parts.notes) }),
    dataTitle: parts.dataTitle,
  };
}
