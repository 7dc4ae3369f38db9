import type { PredicateResult } from '../types.js';
import type { ErrorKind } from '../vocabulary.js';
import { coverageOf, coverageText, type Windowed } from '../predicates/window.js';
import { requiredCoverage } from '../predicates/context.js';

/** What a result says beside its outcome; `told` is its finding up to what was asked. */
export interface Described extends Omit<PredicateResult, 'holds' | 'finding' | 'role' | 'decided'> {
  readonly told: string;
  readonly covered: string;
}

/** Coverage over several windows, and the last year with a value among them. */
export function coverageOfParts(
  parts: readonly Windowed[],
): Pick<Described, 'coverage' | 'covered'> & { readonly lastYear?: number } {
  const coverage = coverageOf(
    parts.reduce((sum, part) => sum + part.coverage.years, 0),
    parts.reduce((sum, part) => sum + part.years.length, 0),
  );
  const last = Math.max(...parts.flatMap(({ years }) => years.at(-1) ?? []));
  return {
    coverage,
    covered: coverageText(
      coverage,
      parts.flatMap(({ points }) => points),
    ),
    ...(Number.isFinite(last) ? { lastYear: last } : {}),
  };
}

/** A window with too few values for its mean to stand for it. */
export const shortPart = (parts: readonly Windowed[]): Windowed | undefined =>
  parts.find(({ years, coverage }) => years.length === 0 || coverage.share < requiredCoverage);

/** How a test is to be judged: the smallest difference that matters, and where the error comes from. */
export interface Judging {
  readonly delta?: number;
  readonly errors?: ErrorKind;
}

/** What a test came to: a record, which holds or not, or shares with the side of every draw; neither where it is untestable. */
export interface Judged {
  readonly base: Described;
  readonly record?: boolean;
  /** Of a record: that sources say otherwise. */
  readonly disputed?: true;
  readonly sides?: Int8Array;
  /** What would have to be observed for another verdict. */
  readonly change?: string;
  readonly parts?: readonly PredicateResult[];
}

/** A test that cannot be made: what is known of it, and why. */
export const untestedOf = (
  known: Omit<Described, 'observed' | 'interval' | 'intervalMethod' | 'told'>,
  told: string,
): Judged => ({ base: { ...known, observed: null, interval: null, intervalMethod: null, told } });
