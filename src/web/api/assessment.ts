import type { Assessment } from '../../app/assessment.js';
import type { DescribedFigure, FigureSection } from '../../report/figures.js';
import { subjectBody } from '../state/subject.js';
import { stream } from './client.js';
import { useAnswer } from './use-answer.js';

export type { Assessment, DescribedFigure, FigureSection };

/** The assessment of a case or triad, as of a year or of the last one. */
export const useAssessment = (subject: string, asOf?: number) =>
  useAnswer(`assess ${subject} ${asOf ?? ''}`, (signal, onProgress) =>
    stream<Assessment>('/api/assess', subjectBody(subject, asOf), onProgress, signal),
  );

/** The figures of its report. */
export const useFigures = (subject: string, asOf?: number) =>
  useAnswer(`figures ${subject} ${asOf ?? ''}`, (signal, onProgress) =>
    stream<{ readonly sections: readonly FigureSection[] }>(
      '/api/figures',
      subjectBody(subject, asOf),
      onProgress,
      signal,
    ),
  );
