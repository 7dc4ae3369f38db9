import type { Assessment, FiguresDraft, FigureSection } from '../contract/index.js';
import { figuresIn, type FigureSpec } from './content.js';
import { createContext, type ShapesOf } from './context.js';
import { sections } from './sections/index.js';

interface SpecifiedSection extends Omit<FigureSection, 'figures'> {
  readonly figures: readonly FigureSpec[];
}

/** The figures of an assessment, section by section, for a page that draws them itself: those that show nothing are left out. */
export function figuresOfAssessment(
  assessment: Assessment,
  shapesOf: ShapesOf,
): SpecifiedSection[] {
  const context = createContext(assessment, { shapesOf });
  return sections
    .filter((section) => section.figures !== undefined)
    .map(({ id, title, content }) => ({ id, title, figures: figuresIn(content(context)) }))
    .filter(({ figures }) => figures.length > 0);
}

/** The figures of a draft: those of sections that show nothing but measured series. */
export function figuresOfDraft(draft: FiguresDraft, shapesOf: ShapesOf): FigureSpec[] {
  const context = createContext({ ...unweighed, ...draft }, { shapesOf });
  return sections
    .filter(({ figures }) => figures === 'measured')
    .flatMap(({ content }) => figuresIn(content(context)));
}

/** What an assessment has when nothing is weighed yet. */
const unweighed = {
  dataVersion: '',
  caseDigest: '',
  seed: 0,
  evidenceTo: null,
  headline: '',
  answers: [],
  answer: '',
  limits: '',
  questions: [],
  evidence: [],
  claims: [],
  holes: [],
  sources: [],
  observations: { observed: 0, total: 0, coded: 0 },
} as const;
