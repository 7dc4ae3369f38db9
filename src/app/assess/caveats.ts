import { nameInText } from '../../cases/index.js';
import type { Case } from '../../cases/types.js';
import type { Hole } from '../../evidence/types.js';
import { parseState } from '../../states/index.js';
import {
  ageSentence,
  firstReadings,
  testedOf,
  thirdSentence,
  untestedSentence,
  withoutOneSentence,
} from './answer-caveats.js';
import type { EvidenceResult, QuestionResult, SourceEntry } from './assessment.js';
import { builtInSentence } from '../casefiles/built-in-case.js';
import { hindsightSentence } from './hindsight.js';
import { validationSentence } from './validation.js';

interface CaveatParts {
  readonly subject: Case;
  readonly questions: readonly QuestionResult[];
  readonly evidence: readonly EvidenceResult[];
  readonly holes: readonly Hole[];
  readonly sources: readonly SourceEntry[];
  /** Whether a measured observation looks at a third party. */
  readonly measuresThird: boolean;
}

/** What qualifies the answer: how fragile it is, and what it rests on. */
export function caveatsOf({
  subject,
  questions,
  evidence,
  holes,
  sources,
  measuresThird,
}: CaveatParts) {
  const measured = evidence.filter(({ kind }) => kind === 'measured');
  const titles = {
    item: new Map(evidence.map(({ id, title }) => [id, title])),
    dataset: new Map(sources.map(({ id, title }) => [id, title])),
    dimension: new Map<string, string>(),
  };
  const untestedOf = (question: QuestionResult): string => {
    const first = firstReadings(question);
    // The sentence on the thesis counts what is missing of its own reading.
    const thesis = subject.theses.find(({ question: id }) => id === question.id);
    const counted = first.length === 1 && thesis?.reading === first[0];
    return counted ? '' : untestedSentence(question, testedOf(first, measured, holes));
  };
  const missingOf = (reading: string) => testedOf([reading], measured, holes).missing;
  return {
    untested: Object.fromEntries(
      subject.theses.map(({ question, reading }) => [question, missingOf(reading)]),
    ),
    fragile: questions.map((question) =>
      withoutOneSentence(question, ({ kind, id }) => titles[kind].get(id) ?? id),
    ),
    remarks: [
      ...questions.map(untestedOf),
      thirdSentence(
        subject.third.map((state) => nameInText(state)),
        measuresThird || codesThird(subject, evidence),
      ),
      ageSentence(evidence, subject.asOf),
      hindsightSentence(evidence, subject.asOf),
      validationSentence(questions, evidence),
    ],
    pointer: builtInSentence(subject),
  };
}

/** Whether a third party acts in a coded fact. */
function codesThird({ third }: Case, evidence: readonly EvidenceResult[]): boolean {
  const actors = new Set(evidence.flatMap(({ actors: of = [] }) => of));
  return [...actors].some((actor) => third.includes(parseState(actor)));
}
