import type { ListedCase } from '../../app/casefiles/cases.js';
import { get } from './client.js';
import { forget, useAnswer } from './use-answer.js';

export type { ListedCase };

const key = 'cases';

/** Every case that the server has. */
export const useCases = () =>
  useAnswer(key, (signal) => get<ListedCase[]>('/api/cases', {}, signal));

/** There is one more of them. */
export const casesChanged = (): void => forget(key);
