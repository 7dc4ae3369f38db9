import type { FigureResults } from '../../contract/index.js';
import type { PopulationQuery } from '../../core/measure-query.js';
import type { Case } from '../../cases/types.js';
import type { FrameNeed } from '../../core/frames.js';
import { isGroup } from '../../states/index.js';
import { isTested, predicatesOf, testedSeries } from '../../evidence/index.js';
import { measureById } from '../../measures/index.js';
import { contestFigure } from '../arena/contest.js';
import type { Figure } from '../engine/figure.js';
import { parseParams, usesOf } from '../engine/measure-params.js';
import { capabilities, withPair, type StatesQuery } from '../engine/observe.js';
import type { Workspace } from '../engine/workspace.js';
import { claimQueries, measureQuery, type ClaimQueries } from './claim-series.js';
import { alignmentFigure } from './figures/alignment.js';
import { networkFigure } from './figures/case-network.js';
import { dependenceFigure } from './figures/dependence.js';
import { levelsFigure } from './figures/levels.js';
import { relationsFigure } from './figures/relations.js';
import { institutionsFigure } from './institutions.js';
import { rowQueries } from './observations.js';

/** What of an assessment uses the answer to a query. */
export type Use = 'role' | 'series' | 'figure' | 'observation' | 'claim';

export interface PlannedQuery {
  readonly use: Use;
  readonly query: PopulationQuery;
  /** Of a claim: the series, as it is named among the claims of the plan. */
  readonly series?: string;
}

/** The figures of an assessment beside the series, in the order in which they are computed. */
export type Figures = {
  readonly [Id in keyof FigureResults]?: Figure<FigureResults[Id]> | undefined;
};

/**
 * All that an assessment measures. What is read ahead, what the build keeps, what the second thread takes and what is
 * computed follow from it.
 */
export interface Plan {
  readonly subject: Case;
  /** The years that are shown: those of the case up to the year assessed. */
  readonly period: readonly [number, number];
  readonly figures: Figures;
  readonly claims: ClaimQueries;
  readonly queries: readonly PlannedQuery[];
  /** Tables that figures read beside the measures. */
  readonly tables: readonly FrameNeed[];
}

export function planOf(subject: Case): Plan {
  const period = [subject.period[0], Math.min(subject.period[1], subject.asOf)] as const;
  const [from] = period;
  const figures: Figures = {
    levels: levelsFigure(subject, period),
    relations: relationsFigure(subject, period),
    alignment: alignmentFigure(subject, period),
    dependence: dependenceFigure(subject, period),
    network: networkFigure(subject, period),
    contest:
      subject.arena.length === 0 || subject.pair.some(isGroup)
        ? undefined
        : contestFigure(subject, period),
    institutions: institutionsFigure(subject),
  };
  const declared = Object.values<Figures[keyof Figures]>(figures).flatMap((figure) => figure ?? []);
  const claims = claimQueries(subject);
  const series = subject.series.flatMap(({ lines }) =>
    lines.map(({ observe }) => ({ ...observe, from })),
  );
  const used = (use: Use, queries: readonly StatesQuery[]) =>
    queries.map((query) => ({ use, query: withPair(subject, query) }));
  return {
    subject,
    period,
    figures,
    claims,
    queries: [
      ...used('role', [capabilities]),
      ...used('series', series),
      ...used(
        'figure',
        declared.flatMap(({ queries }) => queries),
      ),
      ...used('observation', rowQueries(subject)),
      ...[...claims].map(([key, claim]) => ({
        use: 'claim' as const,
        query: withPair(subject, measureQuery(claim)),
        series: key,
      })),
    ],
    tables: declared.flatMap(({ tables }) => tables),
  };
}

/** Announce the queries of a plan, so that tables are read meanwhile: all, or of the claims those whose series are named. */
export function announce(workspace: Workspace, plan: Plan, claims = plan.claims): void {
  const queries = plan.queries.filter(({ series }) => series === undefined || claims.has(series));
  workspace.expect(
    queries.map(({ query }) => query),
    plan.tables,
  );
}

/** The claims of a case in two shares: those evaluated in a thread of their own, and the others. */
export interface ClaimShares {
  readonly apart: {
    readonly claims: Case['claims'];
    /** All series that are computed there, for these claims and for the others. */
    readonly queries: ClaimQueries;
    /** Those of them that the others test, by what is observed as text. */
    readonly forOthers: ReadonlySet<string>;
  };
  readonly here: { readonly claims: Case['claims']; readonly queries: ClaimQueries };
}

/**
 * A claim is evaluated apart where the plan uses its measures for claims alone, or the build has computed them. Of the other claims those series are computed
 * there too that share no measure with the rest of the plan, where nothing that they are made of can be drawn again, which takes its tables.
 */
export function claimSharesOf(
  { subject, claims, queries }: Plan,
  isKept: Workspace['isKept'],
): ClaimShares {
  const usedElsewhere = new Set(
    queries
      .filter(({ use, query }) => use !== 'claim' && (!isKept(query) || canBeDrawnAgain(query)))
      .map(({ query }) => query.measure),
  );
  const isApart = (claim: Case['claims'][number]): boolean =>
    isTested(claim) &&
    predicatesOf(claim).every((predicate) => {
      const series = testedSeries(predicate);
      return (
        series.length > 0 && series.every(({ observe }) => !usedElsewhere.has(observe.measure))
      );
    });
  const apart = subject.claims.filter(isApart);
  const here = subject.claims.filter((claim) => !isApart(claim));
  const ofApart = claimQueries({ claims: apart });
  const ofHere = claimQueries({ claims: here });
  const forOthers = new Set(
    [...ofHere].flatMap(([key, { observe }]) =>
      usedElsewhere.has(observe.measure) || canBeDrawnAgain(observe) ? [] : [key],
    ),
  );
  const only = (isIn: (key: string) => boolean): ClaimQueries =>
    new Map([...claims].filter(([key]) => isIn(key)));
  return {
    apart: {
      claims: apart,
      queries: only((key) => ofApart.has(key) || forOthers.has(key)),
      forOthers,
    },
    here: { claims: here, queries: only((key) => ofHere.has(key) && !forOthers.has(key)) },
  };
}

function canBeDrawnAgain({ measure, params = {} }: PopulationQuery): boolean {
  const definition = measureById(measure);
  if (definition.resample !== undefined) return true;
  return Object.values(usesOf(definition, parseParams(definition, params))).some(canBeDrawnAgain);
}
