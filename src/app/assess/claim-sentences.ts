import type { ClaimResult } from '../../contract/index.js';
import { listed, plural } from '../../core/format.js';
import { verdictWords } from '../../core/verdict-words.js';
import { isContradicted, isOfPremise, isPremiseContradicted } from '../../evidence/index.js';
import { verdicts, type Verdict } from '../../evidence/types.js';
import { adverse, favourable } from '../../evidence/vocabulary.js';

/** What the claims of a case came to, in sentences: for how many the data speak, then those that they speak against. */
export function claimSentences(claims: readonly ClaimResult[]): string[] {
  if (claims.length === 0) return [];
  const tested = claims.filter(
    ({ status, verdict }) => status === 'computed' && verdict !== 'untestable',
  );
  const premises = tested.filter(isOfPremise);
  const whole = tested.filter((claim) => !isOfPremise(claim));
  return [
    `Of ${plural(claims.length, 'claim')}, ${whole.length} ${whole.length === 1 ? 'is' : 'are'} tested${whole.length === 0 ? '' : `. ${standingOf(whole)}`}.`,
    against('The data contradict', claims.filter(isContradicted)),
    premisesSentence(premises),
  ];
}

/** `The data speak for 13 (9 supported; 4 leaning for), for 9 in part, against none and 11 stay undecided (11 open)` */
function standingOf(claims: readonly ClaimResult[]): string {
  const of = (belongs: (verdict: Verdict) => boolean): ClaimResult[] =>
    claims.filter(({ verdict }) => belongs(verdict!));
  const counted = (found: readonly ClaimResult[]): string =>
    found.length === 0
      ? 'none'
      : `${found.length} (${countsOf((wanted) => found.filter(({ verdict }) => verdict === wanted))})`;
  const partly = of((verdict) => verdict === 'partly-supported').length;
  const undecided = of(
    (verdict) =>
      !favourable.has(verdict) && !adverse.has(verdict) && verdict !== 'partly-supported',
  );
  return listed([
    `The data speak for ${counted(of((verdict) => favourable.has(verdict)))}`,
    ...(partly === 0 ? [] : [`for ${partly} in part`]),
    `against ${counted(of((verdict) => adverse.has(verdict)))}`,
    ...(undecided.length === 0 ? [] : [`leave ${counted(undecided)} undecided`]),
  ]);
}

/** That of some claims only a premise is tested, and which of these do not hold. */
function premisesSentence(premises: readonly ClaimResult[]): string {
  if (premises.length === 0) return '';
  const broken = premises.filter(isPremiseContradicted).map(({ id }) => id);
  const found =
    broken.length === 0
      ? ''
      : ` ${broken.length === 1 ? 'That' : 'Those'} of ${listed(broken)} ${broken.length === 1 ? 'does' : 'do'} not hold.`;
  return `Of ${premises.length} more only a premise is tested, which decides nothing about the claim.${found}`;
}

/** Claims that data speak against or divide, and that no sentence names, stand behind their number. */
const named: ReadonlySet<Verdict> = new Set([
  'leaning-against',
  'no-difference',
  'split-by-part',
  'split-by-source',
]);

/** `5 supported; 2 leaning against: C06 and C23; 1 split by part: C82` */
function countsOf(of: (verdict: Verdict) => readonly ClaimResult[]): string {
  const counts = verdicts.flatMap((verdict) => {
    const found = of(verdict);
    if (found.length === 0) return [];
    const ids = named.has(verdict) ? `: ${listed(found.map(({ id }) => id))}` : '';
    return [`${found.length} ${shortWords[verdict]}${ids}`];
  });
  return counts.join('; ');
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
