import { formatNumber, listed } from '../../core/format.js';
import { groupedBy } from '../../core/grouped.js';
import type { PredicateContext } from '../predicates/context.js';
import { intervalWords } from '../predicates/format.js';
import { plotOf } from '../predicates/plot.js';
import { testedSeries } from '../predicates/tested-series.js';
import type { AtLeastPredicate, Chances, Predicate, PredicateResult } from '../types.js';
import { adverse, favourable, type Holds, type Verdict } from '../vocabulary.js';
import { countOf } from '../predicates/at-least.js';
import { verdictWords } from '../../core/verdict-words.js';
import { drawsOf } from './errors.js';
import { cut } from '../predicates/window.js';
import { lastWholeYear, type Judged, type Judging } from './described.js';
import { judgedSingle, sharesOf } from './judged.js';
import { chancesOf, isNearLimit, shareText, verdictOf } from './verdict.js';
import { betweenText, neededText } from './words.js';

/** What a claim says of a test that decides, beside the test itself. */
export interface Deciding extends Judging {
  readonly test: Predicate;
  readonly because?: string;
  readonly why?: string;
  readonly by?: string;
}

/** Draws where the first few leave a share so near to a limit that chance could decide. */
const manyDraws = 64_000;

/** A test judged by the rule of verdicts, with its shares, and what would change it. */
export function decidedTest(deciding: Deciding, context: PredicateContext): PredicateResult {
  const { test } = deciding;
  const judgedWith = (drawing: PredicateContext): Judged =>
    test.kind === 'at-least'
      ? judgedCount(test, deciding, drawing)
      : judgedSingle(test, deciding, drawing);
  const first = judgedWith(context);
  const { sides } = first;
  const isClose =
    context.draws === undefined &&
    sides !== undefined &&
    isNearLimit(chancesOf(sides), sides.length);
  const judged = isClose ? judgedWith({ ...context, draws: manyDraws }) : first;
  const result = withLastYear(resultOf(judged, deciding), test, context);
  const plot = test.kind === 'at-least' ? undefined : plotOf(test, context);
  return plot === undefined ? result : { ...result, plot };
}

/** The last year with a value in any window, where the test has not said it. */
function withLastYear(
  result: PredicateResult,
  test: Predicate,
  context: PredicateContext,
): PredicateResult {
  if (result.lastYear !== undefined || test.kind === 'recorded') return result;
  const years = testedSeries(test).flatMap(({ observe, window }) =>
    lastWholeYear(cut(context.series(observe), window)),
  );
  return years.length === 0 ? result : { ...result, lastYear: Math.max(...years) };
}

function resultOf(judged: Judged, deciding: Deciding): PredicateResult {
  const { told, covered, ...base } = judged.base;
  const chances = sharesOf(judged);
  const verdict = verdictIn(judged, chances);
  const { because, delta, why, by } = deciding;
  const isTested = verdict !== 'untestable';
  return {
    ...base,
    holds: holdsOf(verdict),
    finding: isTested
      ? [findingText(told, judged, chances, deciding), covered].filter(Boolean).join(' ')
      : told.replace(/\.?$/, '.'),
    decided: {
      verdict,
      chances,
      ...(because === undefined ? {} : { because }),
      ...(delta === undefined ? {} : { delta }),
      ...(why === undefined ? {} : { why }),
      ...(by === undefined ? {} : { by }),
      ...(judged.change === undefined || !isTested ? {} : { change: judged.change }),
    },
    ...(judged.parts === undefined ? {} : { parts: judged.parts }),
  };
}

function verdictIn({ record, disputed }: Judged, chances: Chances | null): Verdict {
  if (disputed === true) return 'disputed';
  if (record !== undefined) return record ? 'true' : 'false';
  return chances === null ? 'untestable' : verdictOf(chances);
}

/** The outcome as a chart draws it. */
function holdsOf(verdict: Verdict): Holds {
  if (favourable.has(verdict)) return 'yes';
  if (adverse.has(verdict) || verdict === 'no-difference') return 'no';
  return verdict === 'untestable' ? 'untestable' : 'unclear';
}

function findingText(
  told: string,
  { base }: Judged,
  chances: Chances | null,
  { delta, test }: Deciding,
): string {
  const { interval, intervalMethod, unit, threshold } = base;
  const details = [
    ...(interval === null ? [] : [intervalWords(interval, 0.9, intervalMethod)]),
    ...(test.kind === 'at-least' || test.kind === 'ratio' ? [] : [unit]),
  ].join('; ');
  if (chances === null)
    return `${told.replace(/\.$/, '')}.${test.kind === 'at-least' ? ` Needed: ${threshold}.` : ''}`;
  const needed = neededText({ kind: test.kind, threshold, delta });
  return `${details === '' ? told : `${told} (${details})`}. Needed: ${needed}. ${outcomeText(chances, test, interval !== null)}`;
}

/** Tests of window means, whose error may be nought. */
const ofMeans: ReadonlySet<Predicate['kind']> = new Set([
  'level',
  'difference',
  'contrast',
  'ratio',
]);

/** What came out: of a figure on record that it is so or not, else the three shares; those that are nought are left out. */
function outcomeText(chances: Chances, { kind }: Predicate, hasError: boolean): string {
  const { for: yes, none, against } = chances;
  if (!hasError && ofMeans.has(kind)) {
    if (yes === 1) return 'On record, without error: it is so.';
    if (against === 1) return 'On record, without error: it is the opposite.';
    if (none === 1)
      return `On record, without error: ${kind === 'level' ? 'it lies within the margin' : 'it makes no difference that matters'}.`;
  }
  const said = [
    `${shareText(yes)} that it is so`,
    ...(none > 0 ? [`${shareText(none)} ${betweenText(kind)}`] : []),
    ...(against > 0
      ? [
          `${shareText(against)} ${kind === 'probability' ? 'that it is not so' : 'of the opposite'}`,
        ]
      : []),
  ];
  return `Probability ${said.join(', ')}.`;
}

/** Parts of which all are named; of more, those that came to what most did are counted. */
const NAMED_PARTS = 14;

/** Which parts came to what: `supported: Kazakhstan, Tajikistan; open: Uzbekistan`. */
function partsText(parts: readonly PredicateResult[]): string {
  const found = [...groupedBy(parts, ({ decided }) => decided!.verdict)].sort(
    (a, b) => b[1].length - a[1].length,
  );
  return found
    .map(([verdict, of], at) => {
      const isCounted = at === 0 && found.length > 1 && parts.length > NAMED_PARTS;
      const names = of.map(({ label }) => label.replace(', ', ' – '));
      return `${verdictWords[verdict]}: ${isCounted ? of.length : listed(names)}`;
    })
    .join('; ');
}

/**
 * How many of several tests hold, draw by draw: draw i of every part together makes draw i of the count, so that the shares
 * are of the count and no product of verdicts. For the claim where at least count + margin hold; against it where the
 * opposite holds in so many, n - count + 1 + margin, that the rest could not make up the count. Parts that cannot be tested
 * count on neither side; where it would be no difference that matters only because of them, the test is untestable. Parts
 * that are records make a record, unless a margin is stated. Series of different states are drawn independently.
 */
function judgedCount(
  { count, margin = 0, of, label, kind }: AtLeastPredicate,
  judging: Judging,
  context: PredicateContext,
): Judged {
  const { delta, errors } = judging;
  const judged = of.map((one) => judgedSingle(one, judging, context));
  const parts = judged.map((one, at) => {
    const plot = plotOf(of[at]!, context);
    const result = resultOf(one, { test: of[at]!, delta, errors });
    return plot === undefined ? result : { ...result, plot };
  });
  const isRecord = judged.every(({ sides }) => sides === undefined);
  const draws = drawsOf(context);
  const tally = (side: 1 | -1, i: number): number =>
    judged.filter(({ sides, record }) =>
      sides === undefined ? record === (side === 1) : sides[i] === side,
    ).length;
  const opposite = of.length - count + 1;
  const sides = Int8Array.from({ length: draws }, (_, i) => {
    if (tally(1, i) >= count + margin) return 1;
    return tally(-1, i) >= opposite + margin ? -1 : 0;
  });
  const untestable = parts.filter(({ holds }) => holds === 'untestable').length;
  const hold = parts.filter(({ holds }) => holds === 'yes').length;
  const lastYears = parts.flatMap(({ lastYear }) => lastYear ?? []);
  const base = {
    kind,
    label,
    ...countOf(parts),
    threshold: `at least ${count} of ${of.length}${margin === 0 ? '' : `, by ${formatNumber(margin)}`}`,
    covered: untestable === 0 ? '' : `${untestable} of the ${of.length} cannot be tested.`,
    told: `${hold} of ${of.length} hold: ${partsText(parts)}`,
    ...(lastYears.length === 0 ? {} : { lastYear: Math.max(...lastYears) }),
  };
  // With the parts that cannot be tested as holding: where that is another verdict than no difference, there is none.
  const atBest = sides.map((side, i) => (tally(1, i) + untestable >= count + margin ? 1 : side));
  const isLost =
    untestable > 0 &&
    verdictOf(chancesOf(sides)) === 'no-difference' &&
    verdictOf(chancesOf(atBest)) !== 'no-difference';
  if (untestable === of.length || isLost)
    return { base: { ...base, told: `${label}: untestable, since ${base.covered}` }, parts };
  if (isRecord && margin === 0) return { base, record: hold >= count, parts };
  const least = (needed: number): string => `at least ${Math.min(of.length, needed + margin)}`;
  return {
    ...{ base, sides, parts },
    change: `supported where ${least(count)} of ${of.length} hold with a probability of 0.95, contradicted where ${least(opposite)} are the opposite with as much`,
  };
}
