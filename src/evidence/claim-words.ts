import { formatNumber, formatWindow, plural } from '../core/format.js';
import type { Fit, PredicateResult } from './types.js';

/** How near the central test comes to the sentence, in a few words. */
export const fitWords: Readonly<Record<Fit, string>> = {
  direct: 'direct',
  proxy: 'by proxy',
  'premise-only': 'premise only',
};

/** The last year that a central test used, and the years that the sentence is about. */
interface Currency {
  readonly lastYear: number;
  readonly about: readonly [number, number];
  readonly behind: number;
}

/** `evidence to 2016, 5 years short of 2000–2021`. */
export function currencyWords({ lastYear, about, behind }: Currency): string {
  const years = formatWindow(about);
  return behind === 0
    ? `evidence to ${lastYear}, for ${years}`
    : `evidence to ${lastYear}, ${plural(behind, 'year')} short of ${years}`;
}

/** The smallest difference that matters, and why it is that. */
export function deltaSentence({
  decided,
  kind,
}: Pick<PredicateResult, 'decided' | 'kind'>): string {
  const { delta, why } = decided ?? {};
  if (delta === undefined || why === undefined) return why === undefined ? '' : `Margin: ${why}.`;
  const size = kind === 'ratio' ? `a factor of ${formatNumber(delta)}` : formatNumber(delta);
  return `Smallest difference that matters: ${size} (${why}).`;
}
