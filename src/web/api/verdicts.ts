import type { Verdicts } from '../../server/routes/verdicts.js';
import { subjectBody } from '../state/subject.js';
import { stream } from './client.js';
import { useAnswer, type Asked } from './use-answer.js';

export type { Verdicts };
export type YearTold = Verdicts['verdicts'][number];

/** The answer as of every year, asked for when `wanted`; with what is known of it so far. */
export function useVerdicts(
  subject: string,
  wanted: boolean,
): { readonly asked: Asked<Verdicts>; readonly known?: Verdicts } {
  const asked = useAnswer(wanted ? `verdicts ${subject}` : null, (signal, onProgress) =>
    stream<Verdicts>('/api/verdicts', subjectBody(subject), onProgress, signal),
  );
  if (asked.state === 'ready') return { asked, known: asked.value };
  const part = asked.state === 'loading' ? asked.step?.part : undefined;
  return part === undefined ? { asked } : { asked, known: part as Verdicts };
}
