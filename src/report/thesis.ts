import type { ReadingResult } from '../app/assessment.js';
import type { ReportContext } from './context.js';

export interface ThesisVerdict {
  /** Title of the work. */
  readonly source: string;
  readonly concluded: ReadingResult;
  readonly leader: ReadingResult;
  /** How far the work's reading lies behind the leader, in dB; 0 where it leads. */
  readonly behind: number;
}

/** What the evidence says of the conclusions of the work that the case tests: none where nothing speaks. */
export function thesisVerdicts(context: ReportContext): ThesisVerdict[] {
  return (context.assessment.case.theses ?? []).flatMap(({ question, reading, source }) => {
    const asked = context.question(question);
    const find = (id: string | undefined): ReadingResult | undefined =>
      asked?.readings.find((one) => one.id === id);
    const concluded = find(reading);
    const leader = find(asked?.leader);
    if (concluded === undefined || leader === undefined || asked?.standing === 'no-evidence')
      return [];
    const behind = 10 * Math.log10(leader.posterior / concluded.posterior);
    return [{ source, concluded, leader, behind }];
  });
}
