import type { Case } from '../../cases/types.js';
import type { ClaimResult } from '../../contract/index.js';
import type { ObservedSeries } from '../../evidence/types.js';
import { claimSeries, measureQueries, type ClaimQuery, type ClaimSeries } from './claim-series.js';
import { claimResults } from './claims.js';
import { inOwnWorkspace } from './own-workspace.js';
import type { ClaimShares } from './plan.js';
import { rolesWith } from '../engine/observe.js';
import { parseActor } from '../../states/index.js';

/** Claims of a case to be evaluated in a thread, which can be handed over to it. */
export interface ApartInput extends Omit<ClaimShares['apart'], 'claims'> {
  /** With those of its claims that are evaluated there. */
  readonly subject: Pick<Case, 'id' | 'asOf' | 'pair' | 'third' | 'facts' | 'claims'>;
  /** Definitions of groups among its states, which a thread does not know. */
  readonly groups: readonly string[];
  readonly seed: number;
  readonly dataDir: string;
  readonly threads?: number;
}

/** What a thread hands back: its claims evaluated, and the series that it has taken for the others. */
export interface ApartClaims {
  readonly results: readonly ClaimResult[];
  readonly series: ClaimSeries;
}

/** Evaluate claims in a workspace of their own, in a form that another thread can hand back. */
export async function claimsApart({
  subject,
  queries,
  forOthers,
  groups,
  seed,
  ...options
}: ApartInput): Promise<ApartClaims> {
  groups.forEach(parseActor);
  return inOwnWorkspace(options, async (workspace) => {
    const roles = await rolesWith(workspace, subject, measureQueries(queries));
    const series = await claimSeries(workspace, subject, queries, { roles, seed });
    const handed = [...series].filter(([key]) => forOthers.has(key));
    return {
      results: claimResults(subject, series, seed),
      series: new Map(handed.map(([key, one]) => [key, settled(one, queries.get(key)!)])),
    };
  });
}

/** With the percentiles worked out that will be reported: each takes a pass over the population of its year. */
function settled(
  { resample, ...series }: ObservedSeries,
  { ranked }: Pick<ClaimQuery, 'ranked'>,
): ObservedSeries {
  if (resample !== undefined) throw new TypeError('what can be drawn again cannot be handed over');
  const points = series.points.map((point) => {
    if (ranked.some(([from, to]) => point.year >= from && point.year <= to)) return { ...point };
    const { year, value, reason, interval, flag, n } = point;
    return {
      ...{ year, value },
      ...(interval === undefined ? {} : { interval }),
      ...(reason === undefined ? {} : { reason }),
      ...(flag === undefined ? {} : { flag }),
      ...(n === undefined ? {} : { n }),
    };
  });
  return { ...series, points };
}
