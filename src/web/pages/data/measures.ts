import { get } from '../../api/client.js';
import { useAnswer } from '../../api/use-answer.js';

/** A measure as GET /api/measures lists it. */
export interface ListedMeasure {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly grain: string;
  readonly dimension: string;
  readonly unit: string;
  readonly states: number;
  readonly third: boolean;
  readonly coverage: { readonly from: number; readonly to: number };
  readonly datasets: readonly string[];
}

export const useMeasures = () =>
  useAnswer('measures', (signal) => get<ListedMeasure[]>('/api/measures', {}, signal));
