import { groupedBy } from '../../core/grouped.js';
import { yearRunsText } from '../../core/year-runs.js';
import type { RowFlag } from '../../core/measure.js';
import type { ObservedValue, PredicateResult } from '../types.js';
import type { ErrorKind } from '../vocabulary.js';
import { fadingText } from './fading.js';
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
  // Of series in one window the one with the fewest years counts: a window is covered where all of them are.
  const windows = [...groupedBy(parts, ({ window }) => window.join()).values()];
  const coverage = coverageOf(
    windows.reduce((sum, [first]) => sum + first!.coverage.years, 0),
    windows.reduce((sum, of) => sum + Math.min(...of.map(({ years }) => years.length)), 0),
  );
  const last = Math.max(...parts.flatMap(lastWholeYear));
  const cautions = [thinText(parts), fadingText(parts)].filter((text) => text !== undefined);
  return {
    coverage,
    covered: [
      coverageText(
        coverage,
        parts.flatMap(({ points }) => points),
      ),
      ...cautions,
    ].join(' '),
    ...(Number.isFinite(last) ? { lastYear: last } : {}),
  };
}

/** Flags of a value that lacks a part of what it is made of. */
const thinning: ReadonlySet<RowFlag | undefined> = new Set(['inputs-ended', 'fewer-components']);
const isThin = ({ flag }: ObservedValue): boolean => thinning.has(flag);

/** The last year of a window of which all inputs are known; that of the whole series where the window has none, else of what there is. */
export function lastWholeYear({ series, window, years }: Windowed): number[] {
  const last = years.at(-1);
  if (last === undefined) return [];
  const whole = series.points.filter(
    (point) => point.value !== null && point.year <= window[1] && !isThin(point),
  );
  return [whole.length === 0 ? last : Math.max(...whole.map(({ year }) => year))];
}

/** Years of the windows whose values lack a part of what they are made of, in a sentence. */
function thinText(parts: readonly Windowed[]): string | undefined {
  const years = parts.flatMap(({ points }) =>
    points.flatMap((point) => (point.value !== null && isThin(point) ? [point.year] : [])),
  );
  if (years.length === 0) return undefined;
  const spans = yearRunsText([...new Set(years)].sort((a, b) => a - b));
  return `In ${spans} some of what the value is made of is not known, or carried forward.`;
}

/** A window with too few values for its mean to stand for it. */
export const shortPart = (parts: readonly Windowed[]): Windowed | undefined =>
  parts.find(({ years, coverage }) => years.length === 0 || coverage.share < requiredCoverage);

/** Years that vary not at all, or are too few, have no spread from which an error follows. */
export const spreadUnknown = ({ label }: Windowed['series']): string =>
  `${label}: untestable, since its years are too few, or vary too little, to say how far they vary`;

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
