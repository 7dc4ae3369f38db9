import type { PopulationQuery } from '../../core/measure-query.js';
import type { FrameNeed } from '../../core/frames.js';
import { computeUnit, hasGroup, type ActorUnit } from './groups/unit.js';
import type { ComputedMeasure, Workspace } from './workspace.js';

/** A result together with the queries it is computed from: what is read ahead and what is computed cannot drift apart. */
export interface Figure<T> {
  readonly queries: readonly PopulationQuery[];
  /** Tables it reads beside the measures. */
  readonly tables: readonly FrameNeed[];
  compute(workspace: Workspace): Promise<T>;
}

/** A query with the unit that the figure takes of it, where a group of states may stand in it. */
export interface FigureQuery extends PopulationQuery {
  readonly unit?: ActorUnit;
}

/** The answer to one of the declared queries. */
type AnswerTo = (query: FigureQuery) => ComputedMeasure;

/** A figure made of nothing but the answers to its queries. */
export function figure<T>(
  queries: readonly FigureQuery[],
  make: (answerTo: AnswerTo) => T,
): Figure<T> {
  return {
    queries: queries.map(({ unit: _, ...query }) => query),
    tables: [],
    async compute(workspace) {
      const answers = new Map<FigureQuery, ComputedMeasure>();
      for (const query of queries) answers.set(query, await answered(workspace, query));
      return make((query) => {
        const answer = answers.get(query);
        if (answer !== undefined) return answer;
        throw new TypeError(`a figure uses ${query.measure}, which is not among its queries`);
      });
    },
  };
}

const answered = (
  workspace: Workspace,
  { unit, ...query }: FigureQuery,
): Promise<ComputedMeasure> =>
  unit === undefined || !hasGroup(unit)
    ? workspace.compute(query)
    : computeUnit(workspace, query, unit);
