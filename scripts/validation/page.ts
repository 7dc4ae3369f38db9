import { fileURLToPath } from 'node:url';
import type { Workspace } from '../../src/app/index.js';
import type { LearningTask } from '../../src/app/learned/questions.js';
import { pageParts } from '../page-parts.js';
import { barsTable } from './bars.js';
import { dependenceConfusion, dependenceTable } from './dependence.js';
import {
  examples,
  exampleWords,
  foundKnown,
  knownRelationships,
  knownTable,
  knownWords,
  knownWrong,
  type FoundKnown,
  type FoundList,
} from './known.js';
import { askedOf, type Asked } from './rows.js';
import { stabilityTable, stabilityWords, type Followed } from './stability.js';
import { studyOf, type Study } from './study.js';
import {
  blockedTable,
  calibrationTable,
  confusionTable,
  gainTable,
  subsetTable,
  waysTable,
} from './tables.js';

export const pagePath = fileURLToPath(new URL('../../docs/methods/assessment.md', import.meta.url));

export const { partsIn, withParts } = pageParts('validation');

export interface Validation {
  readonly study: Study;
  readonly dependence: Asked;
  readonly known: FoundList;
  readonly keptAside: FoundList;
  readonly examples: readonly FoundKnown[];
}

/** Everything behind the tables. */
export async function validate(
  workspace: Workspace,
  tasks: Readonly<Record<string, LearningTask>>,
): Promise<Validation> {
  const { what, dependence } = await askedOf(tasks);
  const known = await foundKnown(workspace, what.labelled);
  const keptAside = await foundKnown(workspace, what.labelled, knownRelationships('kept aside'));
  const { found } = await foundKnown(workspace, [], examples());
  return { study: studyOf(what), dependence, known, keptAside, examples: found };
}

/** What the page says of years one after the other. */
export const stabilityPart = (found: readonly Followed[]): string =>
  `${stabilityWords(found)}\n\n${stabilityTable(found)}`;

/** The tables of the page, but for the one on stability, which takes longer than all others. */
export const validationTables = ({
  study,
  dependence,
  known,
  keptAside,
  examples: shown,
}: Validation): ReadonlyMap<string, string> =>
  new Map([
    ['bars', barsTable(study)],
    ['blocked', blockedTable(study)],
    ['parts', subsetTable(study)],
    ['gain', gainTable(study)],
    ['ways', waysTable(study)],
    ['calibration', calibrationTable(study)],
    ['confusion', confusionTable(study)],
    ['dependence', dependenceTable(dependence)],
    ['dependence confusion', dependenceConfusion(dependence)],
    ['known', `${knownWords(known)}\n\n${knownTable(known)}`],
    ['known wrong', knownWrong(known)],
    ['kept aside', `${knownWords(keptAside)}\n\n${knownTable(keptAside)}`],
    ['kept aside wrong', knownWrong(keptAside)],
    ['examples', exampleWords(shown)],
  ]);
