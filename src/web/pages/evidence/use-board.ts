import { useState } from 'preact/hooks';
import type { EvidenceBoard } from '../../../contract/index.js';
import { type Asked, useAnswer } from '../../api/use-answer.js';
import { subjectBody } from '../../state/subject.js';

export interface BoardAsked {
  readonly asked: Asked<EvidenceBoard>;
  readonly cancelled: boolean;
  readonly cancel: () => void;
  readonly again: () => void;
}

/** The evidence of a case or triad; the reader may end the job that computes it. */
export function useBoard(subject: string): BoardAsked {
  const [ended, setEnded] = useState<string>();
  const cancelled = ended === subject;
  const asked = useAnswer('/api/evidence', cancelled ? null : { body: subjectBody(subject) });
  return {
    asked,
    cancelled: cancelled && asked.state !== 'ready',
    cancel: () => setEnded(subject),
    again: () => setEnded(undefined),
  };
}
