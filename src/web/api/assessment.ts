import type { DescribedFigure, FigureSection } from '../../report/figures.js';
import { subjectBody } from '../state/subject.js';
import { stream } from './client.js';
import { useAnswer } from './use-answer.js';

export type { DescribedFigure, FigureSection };

/** The figures of the report on a case or triad, as of a year or of the last one. */
export const useFigures = (subject: string, asOf?: number) =>
  useAnswer(`figures ${subject} ${asOf ?? ''}`, (signal, onProgress) =>
    stream<{ readonly sections: readonly FigureSection[] }>(
      '/api/figures',
      subjectBody(subject, asOf),
      onProgress,
      signal,
    ),
  );
