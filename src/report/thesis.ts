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

/** What the evidence says of the conclusion of the work that the case tests; null where it names none or nothing speaks. */
export function thesisVerdict(context: ReportContext): ThesisVerdict | null {
  const { thesis } = context.assessment.case;
  const asked = thesis === undefined ? undefined : context.question(thesis.question);
  const find = (id: string | undefined): ReadingResult | undefined =>
    asked?.readings.find((reading) => reading.id === id);
  const concluded = find(thesis?.reading);
  const leader = find(asked?.leader);
  if (thesis === undefined || concluded === undefined || leader === undefined) return null;
  if (asked?.standing === 'no-evidence') return null;
  const behind = 10 * Math.log10(leader.posterior / concluded.posterior);
  return { source: thesis.source, concluded, leader, behind };
}
