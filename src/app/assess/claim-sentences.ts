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
  return [
    `Of ${plural(claims.length, 'claim')}, ${count} ${count === 1 ? 'is' : 'are'} tested: ${countsOf(of)}.`,
    against('The data contradict', of('contradicted', 'false')),
    premises.length === 0
      ? ''
      : `Of ${premises.length} more only a premise is tested: ${countsOf((wanted) =>
          premises.filter(({ verdict }) => verdict === wanted),
        )}.`,
  ];
}

/** Claims that data speak against or divide, and that no sentence names, stand behind their number. */
const named: ReadonlySet<Verdict> = new Set([
  'leaning-against',
  'no-difference',
  'split-by-part',
  'split-by-source',
]);

/** `5 supported, 2 leaning against (C06 and C23) and 1 split by part (C82)` */
function countsOf(of: (verdict: Verdict) => readonly ClaimResult[]): string {
  const counts = verdicts.flatMap((verdict) => {
    const found = of(verdict);
    if (found.length === 0) return [];
    const ids = named.has(verdict) ? ` (${listed(found.map(({ id }) => id))})` : '';
    return [`${found.length} ${shortWords[verdict]}${ids}`];
  });
  return listed(counts);
}

const shortWords: Readonly<Record<Verdict, string>> = {
  ...verdictWords,
  'no-difference': 'without a difference that matters',
};

/** Claims are named where the answer stands, the first ones in words. */
const CLAIMS_IN_WORDS = 3;

function against(opening: string, claims: readonly ClaimResult[]): string {
  if (claims.length === 0) return '';
  const inWords = claims
    .slice(0, CLAIMS_IN_WORDS)
    .map(({ id, statement }) => `${id} (“${statement.replace(/\.$/, '')}”)`);
  return `${opening} ${listed([...inWords, ...claims.slice(CLAIMS_IN_WORDS).map(({ id }) => id)])}.`;
}
