import { latestYear } from '../casefiles/latest-year.js';
import type { Case } from '../../cases/types.js';
import type { Assessment } from '../../contract/index.js';
import { labelOf } from '../../states/index.js';
import { knownEvents } from '../../cases/known-by.js';

/** What an assessment says of its case. */
export function summaryOf(subject: Case): Assessment['case'] {
  const { id, title, question, arguments: named, period, theses, sources } = subject;
  const [a, b] = subject.pair;
  const titleOf = (source: string) => sources.find((one) => one.id === source)!.title;
  return {
    id,
    title,
    question,
    arguments: named,
    pair: [labelOf(a), labelOf(b)],
    third: subject.third.map((state) => labelOf(state)),
    period,
    latest: latestYear(subject),
    events: knownEvents(subject),
    ...(Object.keys(subject.bases).length === 0 ? {} : { bases: subject.bases }),
    ...(theses.length === 0
      ? {}
      : { theses: theses.map((thesis) => ({ ...thesis, source: titleOf(thesis.source) })) }),
  };
}
