import type { Case } from '../../cases/types.js';
import type { ClaimTrace, TracedSeries, TracedTest } from '../../contract/index.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import { basisSentences } from '../../evidence/bases.js';
import { predicatesOf, testedSeries } from '../../evidence/index.js';
import type { Predicate, PredicateResult } from '../../evidence/types.js';
import { didYouMean } from '../../core/closest.js';
import { claimQueries, claimSeries, measureQueries } from '../assess/claim-series.js';
import { claimResults } from '../assess/claims.js';
import { withWays } from '../multiverse/kept.js';
import { effectsIn, effectsOf } from '../assess/effects.js';
import { knownThen, rolesWith } from '../engine/observe.js';
import { tracedDatasets, tracedMeasures } from './trace-lineage.js';
import { measuresOfPull } from '../third-party-pull/table.js';
import { tracedSeries, type TraceContext } from './trace-series.js';
import { packageVersion } from '../../store/version.js';
import type { Workspace } from '../engine/workspace.js';

/**
 * A claim of a case with everything its verdict rests on: tests, values of the years tested, measures and parameters,
 * tables and columns, datasets with their edition, and the digests of the files. The verdict is that of an assessment.
 * @throws UsageError `unknown-claim`
 */
export async function traceClaim(
  workspace: Workspace,
  subject: Case,
  { claim: id, seed }: { readonly claim: string; readonly seed: number },
): Promise<ClaimTrace> {
  const claim = claimOf(subject, id);
  const alone: Case = { ...subject, claims: [claim] };
  const queries = claimQueries(alone);
  const roles = await rolesWith(workspace, subject, measureQueries(queries));
  const observed = await claimSeries(workspace, subject, queries, { roles, seed });
  const effects = await effectsOf(workspace, alone, roles);
  const { predicates = [], ...result } = claimResults(alone, observed, seed, effects)[0]!;
  const context = { workspace, roles, asOf: subject.asOf };
  const tests: TracedTest[] = [];
  for (const [at, predicate] of predicatesOf(claim).entries())
    tests.push(await tracedTest(context, predicate, predicates[at]!));
  const { manifest, dataVersion } = workspace.panel;
  const measures = tracedMeasures(manifest, [
    ...measureQueries(queries).map((query) => ({ ...query, params: knownThen(query) })),
    ...effectsIn(alone).flatMap(() => measuresOfPull),
  ]);
  return {
    program: packageVersion(),
    dataVersion,
    case: subject.arguments,
    asOf: subject.asOf,
    claim: withWays([result], subject, dataVersion)[0]!,
    bases: basisSentences(claim, subject.claims, subject.bases),
    tests,
    facts: factsOf(subject, claim.facts ?? []),
    measures,
    datasets: tracedDatasets(
      manifest,
      measures,
      predicates.flatMap(({ datasets }) => datasets),
    ),
    command: `counterpoise trace ${claim.id} ${subject.arguments} --as-of ${subject.asOf} --seed ${seed}`,
  };
}

/** @throws UsageError `unknown-claim` */
export function claimOf(
  { claims, arguments: named }: Case,
  wanted: string,
): Case['claims'][number] {
  const found = claims.find(({ id }) => id.toLowerCase() === wanted.toLowerCase());
  if (found !== undefined) return found;
  throw new UsageError(`the case ${named} has no claim ${quoted(wanted)}`, {
    code: 'unknown-claim',
    details: {
      value: wanted,
      expected:
        claims.length === 0
          ? 'a case with claims: one made for a pair has none'
          : `an id from ${claims[0]!.id} to ${claims.at(-1)!.id}`,
    },
    hint: didYouMean(
      wanted,
      claims.map(({ id }) => id),
      'counterpoise cases list names the cases; an assessment lists the claims of one',
    ),
  });
}

async function tracedTest(
  context: TraceContext,
  predicate: Predicate,
  { plot: _, parts: results = [], ...result }: PredicateResult,
): Promise<TracedTest> {
  if (predicate.kind === 'at-least') {
    const parts: TracedTest[] = [];
    for (const [at, part] of predicate.of.entries())
      parts.push(await tracedTest(context, part, results[at]!));
    return { result, parts, series: [] };
  }
  const series: TracedSeries[] = [];
  for (const { observe, window } of testedSeries(predicate))
    // What begins after the year assessed is not observed.
    if (window[0] <= context.asOf) series.push(await tracedSeries(context, observe, window));
  return { result, parts: [], series };
}

function factsOf({ facts, sources }: Case, ids: readonly string[]): ClaimTrace['facts'] {
  return facts
    .filter(({ id }) => ids.includes(id))
    .map((fact) => ({
      ...fact,
      sourceTitle: sources.find(({ id }) => id === fact.source)?.title ?? fact.source,
    }));
}
