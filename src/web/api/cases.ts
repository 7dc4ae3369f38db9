import type { ListedCase } from '../../app/cases.js';
import { get } from './client.js';
import { useAnswer } from './use-answer.js';

export type { ListedCase };

/** Every case that the server has. */
export const useCases = () =>
  useAnswer('cases', (signal) => get<ListedCase[]>('/api/cases', {}, signal));
