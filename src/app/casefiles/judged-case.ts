import {
  caseFiles,
  judgedFiles,
  listCases,
  loadCaseFiles,
  pairFiles,
  type NamedCase,
} from '../../cases/index.js';
import type { CaseFiles } from '../../contract/index.js';
import type { Case } from '../../cases/types.js';
import type { Judgements } from '../../evidence/index.js';
import { pasteable } from '../assess/manifest.js';
import { observeProblem } from './observe-problem.js';
import { zipOf } from '../files/zip.js';

interface JudgedCase extends Omit<CaseFiles, 'zip'> {
  readonly zip: Uint8Array;
}

/** How the new case is called, and where the files of the one before are. */
export interface JudgedAs extends Omit<NamedCase, 'from'> {
  /** A built-in case by its id, or a folder; absent where the case was made for a pair. */
  readonly source?: string;
}

/**
 * A case with other judgements as a case of one's own, checked as `cases check` does without data.
 *
 * @param subject a built-in case, one of a folder, or one made for a pair, as of its own year
 * @throws UsageError for an id that a built-in case has, and for what the case does not know; DataError for what no case may say
 */
export function judgedCase(
  subject: Case,
  judgements: Judgements,
  { source, ...named }: JudgedAs,
): JudgedCase {
  const [a, b] = subject.pair;
  const before = source === undefined ? pairFiles(a, b, subject.third[0]!) : caseFiles(source);
  const from = wordsFor(subject, source);
  const files = judgedFiles(before, judgements, { ...named, from });
  loadCaseFiles(files, { problemOf: observeProblem });
  const { id } = named;
  return {
    id,
    files,
    zip: zipOf(
      Object.fromEntries(Object.entries(files).map(([name, text]) => [`${id}/${name}`, text])),
    ),
    commands: [`counterpoise cases check ${id}`, `counterpoise assess ${id}`].map(pasteable),
  };
}

/** Case files are passed on: of a case of one's own they name the id, not the folder it was in. */
function wordsFor(subject: Case, source: string | undefined): string {
  if (source === undefined) return `the case of ${subject.arguments}`;
  const builtIn = listCases().includes(source);
  return builtIn ? `the built-in case ${subject.id}` : `the case ${subject.id}`;
}
