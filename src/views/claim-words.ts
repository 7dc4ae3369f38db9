import type { ClaimResult } from '../contract/index.js';
import { basisSentences } from '../evidence/bases.js';
import { capitalised, formatNumber, formatShare, formatWindow, plural } from '../core/format.js';
import { letterOf, verdictWords } from '../evidence/index.js';
import type { Fit, PredicateResult, TestRole } from '../evidence/types.js';
import { holdsWord } from './words.js';

/** How near the central test comes to the sentence, in a few words and in a sentence. */
export const fitWords: Readonly<Record<Fit, string>> = {
  direct: 'direct',
  proxy: 'by proxy',
  'premise-only': 'premise only',
};
export const fitMeanings: Readonly<Record<Fit, string>> = {
  direct: 'The test is of what the sentence says.',
  proxy: 'The test is of something that stands for what the sentence says.',
  'premise-only': 'The sentence goes further than the test, which reaches its premise only.',
};

export const roleTitles: Readonly<Record<TestRole, string>> = {
  central: 'What decides it',
  robustness: 'The same by another source, window or rule',
  side: 'Beside it, without a say in the verdict',
};

/** What a test came to: the verdict where it decides, else whether it holds. */
export const outcomeWord = ({
  decided,
  holds,
}: Pick<PredicateResult, 'decided' | 'holds'>): string =>
  decided === undefined ? holdsWord(holds) : capitalised(verdictWords[decided.verdict]);

/** `evidence to 2016, 5 years short of 2000–2021`. */
export function currencyWords({
  lastYear,
  about,
  behind,
}: NonNullable<ClaimResult['currency']>): string {
  const years = formatWindow(about);
  return behind === 0
    ? `evidence to ${lastYear}, for ${years}`
    : `evidence to ${lastYear}, ${plural(behind, 'year')} short of ${years}`;
}

/** Fit and currency of a claim, beside its verdict. */
export const standingWords = ({
  fit,
  currency,
}: Pick<ClaimResult, 'fit' | 'currency'>): string[] => [
  ...(fit === undefined ? [] : [fitWords[fit.kind]]),
  ...(currency === undefined ? [] : [currencyWords(currency)]),
];

export { basisSentences };

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

/** The three shares in short: `for .72, none that matters .27, against .01`. */
export function chancesWords({ decided }: Pick<PredicateResult, 'decided'>): string {
  const chances = decided?.chances;
  if (chances === null || chances === undefined) return '';
  const { for: yes, none, against } = chances;
  return `for ${formatShare(yes)}, no difference that matters ${formatShare(none)}, against ${formatShare(against)}`;
}

/** A half of a sentence with its verdict: `(a) presence grows: supported`. */
export const halfWords = (
  { half, verdict, missing }: NonNullable<ClaimResult['halves']>[number],
  at: number,
): string =>
  `(${letterOf(at + 1)}) ${half}: ${verdictWords[verdict]}${missing === undefined ? '' : `. ${missing}`}`;
