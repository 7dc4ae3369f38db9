import { groupedBy } from '../../core/grouped.js';
import { mean } from '../../core/statistics.js';
import { formatNumber } from '../../core/format.js';
import { requiredCoverage, type PredicateContext } from '../predicates/context.js';
import { cut, inYears, meanText, union, type Windowed } from '../predicates/window.js';
import type { PredicateOf } from '../types.js';
import type { Term } from './weighted-mean.js';
import { observesOfTerm } from './looks.js';

/** Tests of window means: what is added up, and what the sum is compared with. */
export type OfMeans = PredicateOf<'level' | 'difference' | 'contrast'>;

export const partOf = (
  { observe, window }: Pick<PredicateOf<'level'>, 'observe' | 'window'>,
  context: PredicateContext,
): Windowed => cut(context.series(observe), window);

/** The window means of a test with their weights; a mean over states gives each an equal part of the weight. */
export function termsOf(test: OfMeans, context: PredicateContext): Term[] {
  switch (test.kind) {
    case 'level':
      return [{ weight: 1, part: partOf(test, context) }];
    case 'difference':
      return [
        { weight: 1, part: partOf(test.minuend, context) },
        { weight: -1, part: partOf(test.subtrahend, context) },
      ];
    case 'contrast': {
      const terms = test.terms.flatMap((term) => {
        const looks = observesOfTerm(term);
        return looks.map((observe) => ({
          weight: term.weight / looks.length,
          part: partOf({ observe, window: term.window }, context),
        }));
      });
      return [...groupedBy(terms, ({ part }) => part.window.join()).values()].flatMap(
        inCommonYears,
      );
    }
  }
}

/** Terms of one window in the years that all of them have, where these are half of it: what moves all is then in none of the differences. */
function inCommonYears(terms: readonly Term[]): Term[] {
  const [first, ...others] = terms;
  const [from, to] = first!.part.window;
  const common = first!.part.years.filter((year) =>
    others.every(({ part }) => part.years.includes(year)),
  );
  if (common.length < requiredCoverage * (to - from + 1)) return [...terms];
  return terms.map(({ weight, part }) => ({ weight, part: inYears(part, new Set(common)) }));
}

export const sumOf = (terms: readonly Term[]): number =>
  terms.reduce((sum, { weight, part }) => sum + weight * mean(part.values), 0);

export const datasetsOf = (parts: readonly Windowed[]): string[] =>
  parts.reduce<string[]>((all, { series }) => union(all, series.datasets), []);

/** What was averaged, with its values: a sentence’s first half. */
export function meansText(test: OfMeans, terms: readonly Term[]): string {
  const of = ({ part }: Term): string =>
    `${part.series.label}: ${meanText(part.series, part.window)} ${formatNumber(mean(part.values))}`;
  const [first, second] = terms;
  if (test.kind === 'level') return of(first!);
  const observed = formatNumber(sumOf(terms));
  if (test.kind === 'difference') return `${of(first!)}; ${of(second!)}; difference ${observed}`;
  return `${test.label}: ${observed}, from ${terms.length} window means`;
}
