import { UsageError } from '../core/errors.js';
import { formatNumber } from '../core/format.js';
import { decidedTest } from './chances/decided.js';
import { isTested, testsOf, type ClaimTest } from './claim-tests.js';
import type { PredicateContext } from './predicates/context.js';
import { evaluatePredicate } from './predicates/index.js';
import type { Claim, ClaimStatus, PredicateResult, Verdict } from './types.js';
import { letterOf } from './letters.js';
import { verdictWords } from '../core/verdict-words.js';
import { adverse, favourable, type Fit } from './vocabulary.js';

/** One half of a sentence: what it says, and what its own test came to. */
export interface HalfResult {
  readonly half: string;
  readonly verdict: Verdict;
  /** What would have to be measured, where there is no test. */
  readonly missing?: string;
}

export interface ClaimEvaluation {
  readonly verdict: Verdict;
  /** One sentence: what the verdict rests on. */
  readonly reason: string;
  readonly halves?: readonly HalfResult[];
  readonly predicates: readonly PredicateResult[];
}

/** What can be done with a claim. */
export function claimStatus(claim: Claim): ClaimStatus {
  if (isTested(claim)) return 'computed';
  if (claim.pending !== undefined) return 'pending';
  if (claim.kind === 'measured') return 'untestable';
  return claim.kind === 'documented' ? 'documented' : 'position';
}

/**
 * Verdict of a claim from its central test, or from those of its halves; tests beside these are made and shown, and decide
 * nothing. A robustness test by another source that comes out on the other side makes a verdict `split-by-source`, of a
 * record `disputed`. A sentence states each of its halves: `verdictOfHalves`.
 */
export function evaluateClaim(claim: Claim, context: PredicateContext): ClaimEvaluation {
  if (!isTested(claim))
    throw new UsageError(`claim ${claim.id} has no test to decide it by`, { code: 'no-tests' });
  const predicates = testResults(claim, context);
  return { ...decide(claim, predicates), predicates };
}

/** Every test of a claim made, those that decide first. */
export const testResults = (claim: Claim, context: PredicateContext): PredicateResult[] =>
  testsOf(claim).map((test) => madeTest(test, context));

export function madeTest(test: ClaimTest, context: PredicateContext): PredicateResult {
  const { role, half } = test;
  const made = role === 'side' ? evaluatePredicate(test.test, context) : decidedTest(test, context);
  return { ...made, role, ...(half === undefined ? {} : { half }) };
}

/** Verdict and reason of a claim from the results of its tests, in any order. */
export function decide(
  { halves }: Pick<Claim, 'halves'>,
  results: readonly PredicateResult[],
): Pick<ClaimEvaluation, 'verdict' | 'reason' | 'halves'> {
  const ofRole = (role: PredicateResult['role'], half?: number): PredicateResult[] =>
    results.filter((result) => result.role === role && result.half === half);
  if (halves === undefined) {
    const { verdict, reason } = withSources(ofRole('central')[0]!, ofRole('robustness'));
    return { verdict, reason };
  }
  const judged = halves.map((half, at): HalfResult & { readonly reason: string } => {
    if ('missing' in half)
      return {
        half: half.half,
        verdict: 'untestable',
        missing: half.missing,
        reason: half.missing,
      };
    const [central] = ofRole('central', at + 1);
    if (central === undefined)
      return { half: half.half, verdict: 'untestable', reason: 'Left out.' };
    return { half: half.half, ...withSources(central, ofRole('robustness', at + 1)) };
  });
  return {
    verdict: verdictOfHalves(judged.map(({ verdict }) => verdict)),
    reason: judged
      .map(
        ({ half, verdict, reason }, at) =>
          `(${letterOf(at + 1)}) ${half}: ${verdictWords[verdict]}. ${reason}`,
      )
      .join(' '),
    halves: judged.map(({ reason: _, ...half }) => half),
  };
}

/** A verdict beside what other sources say of the same: opposed where both lean at least, and to different sides. */
function withSources(
  central: PredicateResult,
  robustness: readonly PredicateResult[],
): { readonly verdict: Verdict; readonly reason: string } {
  const { verdict } = central.decided!;
  const others = robustness.filter(
    ({ decided }) => decided!.by === 'source' && isOpposed(verdict, decided!.verdict),
  );
  if (others.length === 0) return { verdict, reason: central.finding };
  const isRecord = verdict === 'true' || verdict === 'false';
  return {
    verdict: isRecord ? 'disputed' : 'split-by-source',
    reason: `By one source ${verdictWords[verdict]}: ${central.finding} By another ${verdictWords[others[0]!.decided!.verdict]}: ${others[0]!.finding}`,
  };
}

/** The side on which a verdict is of a sentence. */
export const campOf = (verdict: Verdict): 'for' | 'against' | 'none' | 'open' | 'untestable' => {
  if (favourable.has(verdict)) return 'for';
  if (adverse.has(verdict)) return 'against';
  if (verdict === 'no-difference') return 'none';
  return verdict === 'untestable' ? 'untestable' : 'open';
};

/** Whether two verdicts lean at least, to different sides; no difference that matters is on neither. */
export const isOpposed = (a: Verdict, b: Verdict): boolean =>
  (favourable.has(a) && adverse.has(b)) || (adverse.has(a) && favourable.has(b));

/** Verdicts for a sentence from the weakest, and against it from the strongest: of several halves, the first decides. */
const decidesFirst: readonly Verdict[] = [
  'leaning-for',
  'supported',
  'true',
  'false',
  'contradicted',
  'leaning-against',
];

const firstOf = (verdicts: readonly Verdict[]): Verdict =>
  verdicts.reduce((a, b) => (decidesFirst.indexOf(b) < decidesFirst.indexOf(a) ? b : a));

/** Verdicts that bear a half out, and do not only lean to it. */
const bornOut: ReadonlySet<Verdict> = new Set(['supported', 'true']);

/**
 * Verdict of a sentence from those of its halves, each of which it states. Where all are borne out it is as well as the weakest
 * of them; where none is and one is not, that one decides, whatever the others leave open. Halves on different sides split it.
 * Where no half is against it, those that are borne out support it in part; where some only lean to it beside others that
 * are open, it is open. A half that betters its verdict never worsens that of the sentence.
 */
export function verdictOfHalves(halves: readonly Verdict[]): Verdict {
  const on = (camp: ReturnType<typeof campOf>): Verdict[] =>
    halves.filter((verdict) => campOf(verdict) === camp);
  const [yes, no, none, open] = [on('for'), on('against'), on('none'), on('open')];
  if (yes.length > 0 && no.length > 0) return 'split-by-part';
  if (no.length > 0) return firstOf(no);
  if (yes.length === halves.length) return firstOf(yes);
  if (yes.some((verdict) => bornOut.has(verdict))) return 'partly-supported';
  if (none.length === halves.length) return 'no-difference';
  if (yes.length + none.length + open.length === 0) return 'untestable';
  const [first] = open;
  const isAllAs =
    first !== undefined && halves.every((one) => one === first || one === 'untestable');
  return isAllAs ? first : 'open';
}

interface Judged {
  readonly fit?: { readonly kind: Fit } | undefined;
  readonly verdict?: Verdict | undefined;
}

/** Whether only a premise of a sentence was tested: the verdict is then of that, and not of what the sentence says. */
export const isOfPremise = ({ fit, verdict }: Judged): boolean =>
  fit?.kind === 'premise-only' && verdict !== undefined && verdict !== 'untestable';

const speaksAgainst = ({ verdict }: Judged): boolean =>
  verdict === 'contradicted' || verdict === 'false';

/** Whether what a sentence says is contradicted, or false on the record. */
export const isContradicted = (claim: Judged): boolean =>
  speaksAgainst(claim) && !isOfPremise(claim);

/** Whether only a premise of a sentence was tested, and is contradicted. */
export const isPremiseContradicted = (claim: Judged): boolean =>
  speaksAgainst(claim) && isOfPremise(claim);

/** The test whose figures stand for a claim: of several halves one that comes to what the sentence does, else the first. */
export function leadingTest(
  verdict: Verdict | undefined,
  results: readonly PredicateResult[],
): PredicateResult | undefined {
  const central = results.filter(({ role }) => role === 'central');
  const comesTo = ({ decided }: PredicateResult): boolean =>
    decided!.verdict === verdict ||
    (verdict === 'partly-supported' && bornOut.has(decided!.verdict));
  return central.find(comesTo) ?? results[0];
}

/** What would change the verdict, in a sentence; undefined where nothing measured would. */
export function changeSentence(results: readonly PredicateResult[]): string | undefined {
  const said = results.flatMap(({ role, decided, observed, half }) => {
    if (role !== 'central' || decided?.change === undefined || observed === null) return [];
    const of = half === undefined ? '' : `(${letterOf(half)}) `;
    return [`${of}${decided.change} (observed ${formatNumber(observed)})`];
  });
  return said.length === 0 ? undefined : `With the same error: ${said.join('; ')}.`;
}

/** Whether a test holds, in words. */
export const holdsWords = {
  yes: 'holds',
  no: 'fails',
  unclear: 'is inconclusive',
  untestable: 'is untestable',
} as const;
