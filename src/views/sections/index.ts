import type { ViewContext } from '../context.js';
import type { Section, SectionDefinition } from '../section.js';
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
import { relationsSection } from './relations.js';
import { seriesSection } from './series.js';
import { sourcesSection } from './sources.js';
import { unobservedSection } from './unobserved.js';
import { whySection } from './why.js';

/** All that is said of an assessment below the brief, in its order. */
export const sections: readonly SectionDefinition[] = [
  answerSection,
  contradictionsSection,
  howSureSection,
  whySection,
  levelsSection,
  relationsSection,
  alignmentSection,
  dependenceSection,
  contestSection,
  institutionsSection,
  networkSection,
  unobservedSection,
  seriesSection,
  claimsSection,
  evidenceSection,
  factsSection,
  methodSection,
  sourcesSection,
];

/** The sections of an assessment that have something to show. */
export const sectionsOf = (context: ViewContext): Section[] =>
  sections.flatMap(({ content: make, ...section }) => {
    const content = make(context);
    return content === null ? [] : [{ ...section, content }];
  });
