import { formatNumber } from '../../core/format.js';
import type { PredicateResult } from '../types.js';

type Kind = PredicateResult['kind'];

/** What had to be observed, with the smallest difference that matters: `more than 0, by 0.1 at least`. */
export function neededText({
  kind,
  threshold,
  delta = 0,
}: Pick<PredicateResult, 'kind' | 'threshold'> & { readonly delta?: number | undefined }): string {
  if (delta === 0) return threshold;
  const size = kind === 'ratio' ? `a factor of ${formatNumber(delta)}` : formatNumber(delta);
  return `${threshold}, ${kind === 'at-least' ? 'each ' : ''}by ${size} at least`;
}

/** What lies between for and against, behind a probability. */
export const betweenText = (kind: Kind): string =>
  betweenWords[kind] ?? 'of no difference that matters';

const betweenWords: Partial<Record<Kind, string>> = {
  level: 'that it lies within the margin',
  'at-least': 'that neither enough hold nor enough are the opposite',
};
