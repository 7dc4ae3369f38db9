import type { ReportContext } from '../context.js';
import type { Html } from '../html.js';
import { alignmentSection } from './alignment.js';
import { answerSection } from './answer.js';
import { claimsSection } from './claims.js';
import { contestSection } from './contest.js';
import { contradictionsSection } from './contradictions.js';
import { dependenceSection } from './dependence.js';
import { evidenceSection } from './evidence.js';
import { factsSection } from './facts.js';
import { howSureSection } from './how-sure.js';
import { institutionsSection } from './institutions.js';
import { levelsSection } from './levels.js';
import { methodSection } from './method.js';
import { networkSection } from './network.js';
import { notObservedSection } from './not-observed.js';
import { seriesSection } from './series.js';
import { sourcesSection } from './sources.js';
import { whySection } from './why.js';

export interface ReportSection {
  readonly id: string;
  readonly title: string;
  readonly make: (context: ReportContext) => Html;
  /** Whether a page may show its figures by themselves: they show measured series alone, or what was weighed as well. */
  readonly figures?: 'measured' | 'weighed';
}

/** All that the report says of an assessment, in its order. */
export const sections: readonly ReportSection[] = [
  { id: 'answer', title: 'Answer', make: answerSection },
  { id: 'against-the-case', title: 'Contradictions', make: contradictionsSection },
  { id: 'how-sure', title: 'How sure', make: howSureSection, figures: 'weighed' },
  { id: 'why', title: 'Why', make: whySection, figures: 'weighed' },
  { id: 'levels', title: 'Containment', make: levelsSection, figures: 'measured' },
  { id: 'alignment', title: 'Alignment', make: alignmentSection, figures: 'measured' },
  { id: 'dependence', title: 'Dependence', make: dependenceSection, figures: 'measured' },
  { id: 'contest', title: 'Contest', make: contestSection, figures: 'measured' },
  { id: 'institutions', title: 'Institutions', make: institutionsSection, figures: 'weighed' },
  { id: 'network', title: 'Friends and enemies', make: networkSection, figures: 'measured' },
  { id: 'not-observed', title: 'Not observed yet', make: notObservedSection },
  { id: 'series', title: 'Series', make: seriesSection, figures: 'measured' },
  { id: 'claims', title: 'Claims', make: claimsSection },
  { id: 'evidence', title: 'Measured evidence', make: evidenceSection },
  { id: 'facts', title: 'Coded facts', make: factsSection },
  { id: 'method', title: 'Method', make: methodSection },
  { id: 'sources', title: 'Sources', make: sourcesSection },
];
