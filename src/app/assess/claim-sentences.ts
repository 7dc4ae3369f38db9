import type { ClaimResult } from '../../contract/index.js';
import { listed, plural } from '../../core/format.js';
import { verdictWords } from '../../core/verdict-words.js';
import { isOfPremise } from '../../evidence/index.js';
import { verdicts, type Verdict } from '../../evidence/types.js';

/** What the claims of a case came to, in sentences: how many have which verdict, then what the data speak against. */
export function claimSentences(claims: readonly ClaimResult[]): string[] {
  if (claims.length === 0) return [];
  const tested = claims.filter(
    ({ status, verdict }) => status === 'computed' && verdict !== 'untestable',
  );
  const premises = tested.filter(isOfPremise);
  const count = tested.length - premises.length;
  const of = (...wanted: readonly Verdict[]): ClaimResult[] =>
    claims.filter(
      (claim) =>
        claim.verdict !== undefined && wanted.includes(claim.verdict) && !isOfPremise(claim),
    );
  const counts = verdicts.flatMap((verdict) => {
    const { length } = of(verdict);
    return length === 0 ? [] : [`${length} ${shortWords[verdict]}`];
  });
  return [
    `Of ${plural(claims.length, 'claim')}, ${count} ${count === 1 ? 'is' : 'are'} tested: ${listed(counts)}.`,
    against('The data contradict', of('contradicted', 'false')),
    against('They lean against', of('leaning-against'), true),
    against('They find no difference that matters for', of('no-difference'), true),
    against('Halves come out differently in', of('split-by-part'), true),
    against('Two sources say the opposite of', of('split-by-source'), true),
    premises.length === 0
      ? ''
      : `Of ${premises.length} more only a premise is tested: ${listed(
          premises.map(({ id, verdict }) => `${id} (${shortWords[verdict!]})`),
        )}.`,
  ];
}

const shortWords: Readonly<Record<Verdict, string>> = {
  ...verdictWords,
  'no-difference': 'without a difference that matters',
};

/** Claims are named where the answer stands, the first ones in words. */
const CLAIMS_IN_WORDS = 3;

function against(opening: string, claims: readonly ClaimResult[], isShort = false): string {
  if (claims.length === 0) return '';
  const inWords = isShort ? 0 : CLAIMS_IN_WORDS;
  const named = claims
    .slice(0, inWords)
    .map(({ id, statement }) => `${id} (“${statement.replace(/\.$/, '')}”)`);
  return `${opening} ${listed([...named, ...claims.slice(inWords).map(({ id }) => id)])}.`;
}
