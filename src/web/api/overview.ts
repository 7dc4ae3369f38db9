import type { CaseOverview } from '../../report/overview.js';
import { subjectBody } from '../state/subject.js';
import { stream } from './client.js';
import { useAnswer } from './use-answer.js';

export type { CaseOverview };

/** What of an assessment stands first. */
export const useOverview = (subject: string, asOf?: number) =>
  useAnswer(`overview ${subject} ${asOf ?? ''}`, (signal, onProgress) =>
    stream<CaseOverview>('/api/overview', subjectBody(subject, asOf), onProgress, signal),
  );
