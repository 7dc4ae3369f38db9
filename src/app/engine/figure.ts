import type { PopulationQuery } from '../../core/measure-query.js';
import type { FrameNeed } from '../../core/frames.js';
import type { ComputedMeasure, Workspace } from './workspace.js';

/** A result together with the queries it is computed from: what is read ahead and what is computed cannot drift apart. */
export interface Figure<T> {
  readonly queries: readonly PopulationQuery[];
  /** Tables it reads beside the measures. */
  readonly tables: readonly FrameNeed[];
  compute(workspace: Workspace): Promise<T>;
}

/** The answer to one of the declared queries. */
export type AnswerTo = (query: PopulationQuery) => ComputedMeasure;

/** A figure made of nothing but the answers to its queries. */
export function figure<T>(
  queries: readonly PopulationQuery[],
  make: (answerTo: AnswerTo) => T,
): Figure<T> {
  return {
    queries,
    tables: [],
    async compute(workspace) {
      const answers = new Map<PopulationQuery, ComputedMeasure>();
      for (const query of queries) answers.set(query, await workspace.compute(query));
      return make((query) => {
        const answer = answers.get(query);
        if (answer !== undefined) return answer;
        throw new TypeError(`a figure uses ${query.measure}, which is not among its queries`);
      });
    },
  };
}
