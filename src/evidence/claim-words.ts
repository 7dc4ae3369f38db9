import { capitalised, formatNumber, formatWindow, plural } from '../core/format.js';
import { entriesOf } from '../core/entries.js';
import { verdictWords } from '../core/verdict-words.js';
import { shareText } from './chances/verdict.js';
import { betweenText, neededText } from './chances/words.js';
import { isOfPremise, type HalfResult } from './claims.js';
import { letterOf } from './letters.js';
import type { Chances, Conditional, Fit, PredicateResult, TestRole, Verdict } from './types.js';

/** How often a test was made, and which share of the times came to which verdict. */
interface Ways {
  readonly specifications: number;
  readonly shares: Readonly<Partial<Record<Verdict, number>>>;
}

/** How near the central test comes to the sentence, in a few words. */
export const fitWords: Readonly<Record<Fit, string>> = {
  direct: 'direct',
  proxy: 'by proxy',
  'premise-only': 'premise only',
};

/** What a test is to its claim. */
export const roleTitles: Readonly<Record<TestRole, string>> = {
  central: 'What decides it',
  robustness: 'The same by another source, window or rule',
  condition: 'Whether the condition has come about',
  gain: 'What is gained',
  cost: 'What it costs',
  side: 'Beside it, without a say in the verdict',
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

/** What the ways to make a test come to, the most frequent verdict first: `supported in 32 of 36 ways to make its central test, open in 4`. */
export function waysWords({ specifications, shares }: Ways): string {
  if (specifications === 1) return 'no other source, rule or window to test it by';
  const found = entriesOf(shares)
    .map(([verdict, share = 0]) => ({ verdict, times: Math.round(share * specifications) }))
    .sort((a, b) => b.times - a.times);
  const [first, ...others] = found;
  const times = others.length === 0 ? 'all' : `${first!.times} of`;
  return [
    `${verdictWords[first!.verdict]} in ${times} ${specifications} ways to make its central test`,
    ...others.map((one) => `${verdictWords[one.verdict]} in ${one.times}`),
  ].join(', ');
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

interface Formed {
  readonly conditional?: Omit<Conditional, 'met'> | undefined;
  readonly dilemma?: { readonly sentence: string } | undefined;
  readonly predicates?: readonly PredicateResult[] | undefined;
}

/** What a conditional supposes and by what it is judged, whether its condition came about, and what a dilemma comes to. */
export function formSentences({ conditional, dilemma, predicates = [] }: Formed): string[] {
  return [
    ...(conditional === undefined ? [] : conditionalSentences(conditional, predicates)),
    ...(dilemma === undefined ? [] : [`A dilemma. ${dilemma.sentence}`]),
  ];
}

const withoutStop = (text: string): string => text.replace(/[.!?]+$/, '');
const sentenceOf = (text: string): string => (/[.!?]$|^$/.test(text) ? text : `${text}.`);

function conditionalSentences(
  { condition, consequence, by, chosen }: Omit<Conditional, 'met'>,
  predicates: readonly PredicateResult[],
): string[] {
  const tested = predicates.find(({ role }) => role === 'condition')?.decided;
  const judged =
    by === 'comparison'
      ? `It is judged by cases in which the condition came about. ${sentenceOf(chosen ?? '')}`.trim()
      : 'It is left to a simulation that is still to be made; tests beside it do not stand in for that.';
  return [
    `A conditional: if ${withoutStop(condition)}, then ${withoutStop(consequence)}. ${judged}`,
    ...(tested === undefined
      ? []
      : [`Whether the condition has come about: ${verdictWords[tested.verdict]}.`]),
  ];
}

/** Tests that hold one number against another: what came of them fits in a line. */
const inOneLine: ReadonlySet<PredicateResult['kind']> = new Set([
  'level',
  'difference',
  'contrast',
  'ratio',
  'probability',
]);

/** What a deciding test came to in a line: what was asked, observed and needed. Its finding says how it was made. */
function briefOf(test: PredicateResult): string {
  const { kind, label, window, observed, interval, threshold, decided, finding } = test;
  const asked = `Asked: ${label}.`;
  const chances = decided?.chances;
  if (!inOneLine.has(kind) || observed === null || chances === undefined || chances === null)
    return `${asked} ${finding}`;
  const range =
    interval === null ? '' : ` (90% interval ${interval.map(formatNumber).join(' to ')})`;
  const isSure = interval === null && Object.values(chances).includes(1);
  const share = isSure || kind === 'probability' ? '' : `; ${likeliest(chances, kind)}`;
  const years = kind === 'level' || kind === 'probability' ? ` in ${formatWindow(window)}` : '';
  const needed = neededText({ kind, threshold, delta: decided!.delta });
  return `${asked} Found: ${formatNumber(observed)}${years}${range}. Needed: ${needed}${share}.`;
}

/** The side that has most of the probability. */
function likeliest({ for: yes, none, against }: Chances, kind: PredicateResult['kind']): string {
  if (against > yes && against >= none) return `probability ${shareText(against)} of the opposite`;
  return none > yes
    ? `probability ${shareText(none)} ${betweenText(kind)}`
    : `probability ${shareText(yes)} that it is so`;
}

interface Decided {
  readonly fit?: { readonly kind: Fit } | undefined;
  readonly verdict?: Verdict | undefined;
  readonly reason?: string | undefined;
  readonly halves?: readonly HalfResult[] | undefined;
  readonly predicates?: readonly PredicateResult[] | undefined;
}

/**
 * What a verdict rests on: a line for a claim, or one for each of its halves; where sources differ, what either says. That only
 * a premise is tested stands before it.
 */
export function verdictSentences(claim: Decided): string[] {
  const said = linesOf(claim);
  const [first = '', ...others] = said;
  return isOfPremise(claim) ? [`Only a premise is tested. ${first}`, ...others] : said;
}

function linesOf({ verdict, reason, halves, predicates = [] }: Decided): string[] {
  if (verdict === undefined || reason === undefined) return [];
  const central = predicates.filter(({ role }) => role === 'central');
  if (central.length === 0 || verdict === 'split-by-source' || verdict === 'disputed')
    return [reason];
  if (halves === undefined) return central.map(briefOf);
  return halves.map((half, at) => {
    const test = central.find((one) => one.half === at + 1);
    const rest = half.missing ?? (test === undefined ? 'Left out.' : briefOf(test));
    return `(${letterOf(at + 1)}) ${capitalised(half.half)}: ${verdictWords[half.verdict]}. ${rest}`;
  });
}
