import type { ReadingResult } from '../app/assess/assessment.js';
import { thesisStanding, type ThesisStanding } from '../app/assess/thesis-standing.js';
import type { ReportContext } from './context.js';

export interface ThesisVerdict extends ThesisStanding {
  /** Title of the work. */
  readonly source: string;
  readonly concluded: ReadingResult;
  readonly leader: ReadingResult;
}

/** What the evidence says of the conclusions of the work that the case tests: none where nothing speaks. */
export function thesisVerdicts(context: ReportContext): ThesisVerdict[] {
  return (context.assessment.case.theses ?? []).flatMap(({ question, reading, source }) => {
    const asked = context.question(question);
    const find = (id: string | undefined): ReadingResult | undefined =>
      asked?.readings.find((one) => one.id === id);
    const concluded = find(reading);
    const leader = find(asked?.leader);
    if (
      asked === undefined ||
      concluded === undefined ||
      leader === undefined ||
      asked.standing === 'no-evidence'
    )
      return [];
    return [{ source, concluded, leader, ...thesisStanding(reading, asked) }];
  });
}
