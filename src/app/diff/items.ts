import type {
  Assessment,
  Change,
  ClaimDiff,
  ClaimResult,
  EvidenceDiff,
  EvidenceResult,
  HoleChange,
  PredicateDiff,
  QuestionResult,
} from '../../contract/index.js';
import type { PredicateResult } from '../../evidence/types.js';
import { matched } from './matched.js';

/** The field where the two differ in it, and nothing where they do not. */
export function changed<T extends object, K extends keyof T>(
  name: K,
  a: T,
  b: T,
): { readonly [P in K]?: Change<T[P]> } {
  if (JSON.stringify(a[name]) === JSON.stringify(b[name])) return {};
  const change: Change<T[K]> = { from: a[name], to: b[name] };
  return { [name]: change } as { readonly [P in K]?: Change<T[P]> };
}

/** The two readings whose odds are compared: the likeliest of the second assessment that both know. */
export function comparedReadings(before: QuestionResult, after: QuestionResult): [string, string] {
  const known = after.readings
    .filter(({ id }) => before.readings.some((reading) => reading.id === id))
    .sort((x, y) => y.posterior - x.posterior)
    .map(({ id }) => id);
  return [known[0] ?? after.leader, known[1] ?? after.runnerUp];
}

/** What an item is and shows; its weight is told as its effect. */
const itemFields = [
  'used',
  'value',
  'percentile',
  'window',
  'unit',
  'measure',
  'of',
  'params',
  'part',
  'reliability',
  'expect',
  'codedWeights',
  'date',
  'statement',
  'datasets',
] as const satisfies readonly (keyof EvidenceResult)[];

export function evidenceDiffs(a: Assessment, b: Assessment): EvidenceDiff[] {
  const compared = new Map(
    b.questions.map((question) => {
      const old = a.questions.find(({ id }) => id === question.id);
      return [question.id, comparedReadings(old ?? question, question)] as const;
    }),
  );
  const effectOf = (was?: EvidenceResult, is?: EvidenceResult): Record<string, number> =>
    Object.fromEntries(
      [...compared]
        .map(([id, pair]) => [id, weightOf(is, id, pair) - weightOf(was, id, pair)] as const)
        .filter(([, effect]) => effect !== 0),
    );
  return matched(a.evidence, b.evidence, ({ id }) => id)
    .map(({ id, was, is, entry: { title, datasets }, change }): EvidenceDiff => {
      const fields = was === undefined || is === undefined ? {} : fieldsOf(was, is);
      return { id, title, change, fields, effect: effectOf(was, is), datasets };
    })
    .filter(
      ({ change, fields, effect }) =>
        change !== 'changed' || Object.keys(fields).length > 0 || sizeOf(effect) > 0,
    )
    .sort((x, y) => sizeOf(y.effect) - sizeOf(x.effect) || (x.id < y.id ? -1 : 1));
}

function fieldsOf(was: EvidenceResult, is: EvidenceResult): Record<string, Change<unknown>> {
  return Object.assign({}, ...itemFields.map((name) => changed(name, was, is))) as Record<
    string,
    Change<unknown>
  >;
}

/** Weight of an item for the first of two readings against the second, in dB; 0 for an item that is not there. */
function weightOf(
  item: EvidenceResult | undefined,
  question: string,
  [first, second]: readonly [string, string],
): number {
  const byReading = item?.weight[question]?.byReading;
  return byReading === undefined ? 0 : (byReading[first] ?? 0) - (byReading[second] ?? 0);
}

const sizeOf = (effect: Readonly<Record<string, number>>): number =>
  Math.max(0, ...Object.values(effect).map(Math.abs));

/** Holes that only the first has. */
export function holesOnly(a: Assessment, b: Assessment): HoleChange[] {
  const others = new Set(b.holes.map(({ id }) => id));
  return a.holes
    .filter(({ id }) => !others.has(id))
    .map(({ id, title, reason }) => ({ id, title, reason }));
}

export function claimDiffs(a: readonly ClaimResult[], b: readonly ClaimResult[]): ClaimDiff[] {
  return matched(a, b, ({ id }) => id)
    .map(({ id, was, is, entry: { statement }, change }): ClaimDiff => ({
      ...{ id, statement, change },
      verdict: { from: was?.verdict ?? null, to: is?.verdict ?? null },
      status: { from: was?.status ?? null, to: is?.status ?? null },
      predicates: predicateDiffs(was?.predicates ?? [], is?.predicates ?? []),
    }))
    .filter(
      ({ change, verdict, status, predicates }) =>
        change !== 'changed' || [verdict, status].some(differs) || predicates.length > 0,
    );
}

const differs = ({ from, to }: Change<unknown>): boolean => from !== to;

/** Tests are the same where their labels are; of those that share a label, the first goes with the first. */
function predicateDiffs(
  a: readonly PredicateResult[],
  b: readonly PredicateResult[],
): PredicateDiff[] {
  const numbered = [numberedLabels(a), numberedLabels(b)] as const;
  return matched(...numbered, ({ key }) => key)
    .map(({ was, is, entry: { label, unit } }): PredicateDiff => ({
      ...{ label, unit },
      threshold: { from: was?.threshold ?? null, to: is?.threshold ?? null },
      holds: { from: was?.holds ?? null, to: is?.holds ?? null },
      observed: { from: was?.observed ?? null, to: is?.observed ?? null },
    }))
    .filter(({ threshold, holds, observed }) => [threshold, holds, observed].some(differs));
}

/** Tests by their labels, the second of a label as `label (2)` and so on. */
function numberedLabels(predicates: readonly PredicateResult[]) {
  const known = new Set<string>();
  return predicates.map((predicate) => {
    let key = predicate.label;
    for (let n = 2; known.has(key); n++) key = `${predicate.label} (${n})`;
    known.add(key);
    return { ...predicate, key };
  });
}
