import type { ClaimResult } from '../contract/index.js';
import { basisSentences } from '../evidence/bases.js';
import {
  currencyWords,
  deltaSentence,
  fitWords,
  roleTitles,
  verdictSentences,
  waysWords,
} from '../evidence/claim-words.js';
import { capitalised } from '../core/format.js';
import { shareText } from '../evidence/chances/verdict.js';
import { isOfPremise } from '../evidence/index.js';
import { verdictWords } from '../core/verdict-words.js';
import type { PredicateResult } from '../evidence/types.js';
import { holdsWord } from './words.js';

/** What a test came to: the verdict where it decides, else whether it holds. */
export const outcomeWord = ({
  decided,
  holds,
}: Pick<PredicateResult, 'decided' | 'holds'>): string =>
  decided === undefined ? holdsWord(holds) : capitalised(verdictWords[decided.verdict]);

/** Fit and currency of a claim, and how often other ways to test it come to the same, beside its verdict. */
export const standingWords = ({
  fit,
  verdict,
  currency,
  ways,
}: Pick<ClaimResult, 'fit' | 'verdict' | 'currency' | 'ways'>): string[] => [
  ...(isOfPremise({ fit, verdict })
    ? [`of the premise: ${verdictWords[verdict!]}`]
    : fit === undefined
      ? []
      : [fitWords[fit.kind]]),
  ...(currency === undefined ? [] : [currencyWords(currency)]),
  ...(ways === undefined ? [] : [waysWords(ways)]),
];

export { basisSentences, deltaSentence, fitWords, roleTitles, verdictSentences };

/** The three shares in short: `for .72, none that matters .27, against .01`. */
export function chancesWords({ decided }: Pick<PredicateResult, 'decided'>): string {
  const chances = decided?.chances;
  if (chances === null || chances === undefined) return '';
  const { for: yes, none, against } = chances;
  return `for ${shareText(yes)}, within the margin ${shareText(none)}, against ${shareText(against)}`;
}
