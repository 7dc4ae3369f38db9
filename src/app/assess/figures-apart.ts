import type { Case } from '../../cases/types.js';
import type { FigureResults, ShownSeries } from '../../contract/index.js';
import { rolesOf } from '../engine/observe.js';
import { parseActor } from '../../states/index.js';
import type { Workspace } from '../engine/workspace.js';
import { inOwnWorkspace } from './own-workspace.js';
import { planOf, type Plan } from './plan.js';
import { shownSeries } from './shown-series.js';

/** Some figures of a plan, one after the other. */
export async function figuresOf(
  workspace: Workspace,
  { figures }: Plan,
  ids: readonly (keyof FigureResults)[],
): Promise<FigureResults> {
  let results: FigureResults = {};
  for (const id of ids) {
    const result = await figures[id]?.compute(workspace);
    if (result !== undefined) results = { ...results, [id]: result };
  }
  return results;
}

/** Figures and series of a case to be measured in a thread, which can be handed over to it. */
export interface FiguresInput {
  readonly ids: readonly (keyof FigureResults)[];
  readonly subject: Case;
  /** Definitions of groups among its states, which a thread does not know. */
  readonly groups: readonly string[];
  readonly dataDir: string;
  readonly threads?: number | undefined;
}

/** What a thread hands back. */
export interface MeasuredApart {
  readonly series: readonly ShownSeries[];
  readonly figures: FigureResults;
}

/** Measure figures and the series of a case in a workspace of their own. */
export async function figuresApart({
  ids,
  subject,
  groups,
  ...options
}: FiguresInput): Promise<MeasuredApart> {
  groups.forEach(parseActor);
  return inOwnWorkspace(options, async (workspace) => {
    const plan = planOf(subject);
    const declared = ids.flatMap((id) => plan.figures[id] ?? []);
    const ofSeries = plan.queries.filter(({ use }) => use === 'role' || use === 'series');
    workspace.expect(
      [...ofSeries.map(({ query }) => query), ...declared.flatMap(({ queries }) => queries)],
      declared.flatMap(({ tables }) => tables),
    );
    const figures = await figuresOf(workspace, plan, ids);
    const series = await shownSeries(workspace, plan, await rolesOf(workspace, subject));
    return { series, figures };
  });
}
