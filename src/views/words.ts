import { type ClaimGroup, groupWord } from '../charts/claims-overview.js';
import type { ClaimResult, EvidenceResult } from '../contract/index.js';
import { meanOfMembersText } from '../core/mean-of-members.js';
import { isBinaryUnit, yesOrNo } from '../core/binary.js';
import { formatPercent, formatPercentile } from '../core/format.js';
import { formatInterval, formatValue, unitSuffix } from '../core/units.js';
import { isOfPremise } from '../evidence/index.js';
import type { PredicateResult } from '../evidence/types.js';
import { measures } from '../measures/index.js';
import { labelOf } from '../states/index.js';
import type { Content } from './content.js';
import { gauge } from './text.js';
import type { ViewContext } from './context.js';

export function valueAndUnit(value: number, unit: string): string {
  const words = isBinaryUnit(unit) ? unit.replace('0 or 1', 'none') : unit;
  return yesOrNo(value, unit) ?? `${formatValue(value, words)}${unitSuffix(words, value)}`;
}

/**
 * What was seen of a row: its value; of a group what its members come to, and beside it the value of the group as a whole, where it has
 * one. Undefined for a fact.
 */
export function seenText(
  item: Pick<EvidenceResult, 'value' | 'unit' | 'of' | 'ofMembers'>,
): string | undefined {
  const { value, unit = '' } = item;
  const own = value === undefined ? undefined : valueAndUnit(value, unit);
  const ofMembers = meanOfMembersText(item);
  if (ofMembers === undefined || own === undefined) return ofMembers ?? own;
  return `${ofMembers}; ${own} of the group as a whole`;
}

/** `1.4 vetoes [0.8 to 2.1]`: value, unit, 90% interval. */
export function observedText(
  observed: number | null | undefined,
  unit: string | undefined,
  interval: readonly [number, number] | null | undefined,
): string {
  if (observed === null || observed === undefined) return '–';
  const is = unit ?? '';
  if (is === 'year') return String(observed);
  const range =
    interval === null || interval === undefined ? '' : ` [${formatInterval(interval, is)}]`;
  return `${valueAndUnit(observed, is)}${range}`;
}

/**
 * `years by date, non-unanimous only: yes`: parameters as they were given, in order; lists of states by their names, which the
 * measure knows them by.
 */
export function paramsText(
  measure: string | undefined,
  params: Readonly<Record<string, unknown>> | undefined,
): string {
  const lists = measures.find(({ id }) => id === measure)?.stateLists ?? [];
  const entries = Object.entries(params ?? {}).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  if (entries.length === 0) return 'none';
  return entries
    .map(([name, value]) => `${name}: ${lists.includes(name) ? statesText(value) : scalar(value)}`)
    .join(', ');
}

/** `(Kazakhstan, Uzbekistan)` for `704,705`; other words of such a list stand as they are. */
function statesText(value: unknown): string {
  const text = scalar(value);
  if (!/^\d+(,\d+)*$/.test(text)) return text;
  const names = text.split(',').map((ccode) => labelOf(Number(ccode)).name);
  return `(${names.join(', ')})`;
}

export function scalar(value: unknown): string {
  if (value === true) return 'yes';
  if (value === false) return 'no';
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (value === null || value === undefined) return '–';
  return Array.isArray(value) ? value.map(scalar).join(', ') : JSON.stringify(value);
}

export function unitOfPredicate(
  { of, params }: Pick<PredicateResult, 'of' | 'params'>,
  context: ViewContext,
): string {
  // A set of states that has no name stands among the parameters.
  if (of.length === 0) return scalar(params['group'] ?? 'a set of states');
  return of.map((role) => context.actorName(role)).join(' – ');
}

export const coverageText = ({ years, observed, share }: PredicateResult['coverage']): string =>
  `${observed} of ${years} years (${formatPercent(share)})`;

export function holdsWord(holds: PredicateResult['holds']): string {
  return { yes: 'Holds', no: 'Fails', unclear: 'Unclear', untestable: 'Untestable' }[holds];
}

/** Verdict of a computed claim unless only a premise of it is tested, status of any other: the key of its symbol and word. */
export function groupOf(claim: ClaimResult): ClaimGroup {
  const { verdict, status } = claim;
  if (status !== 'computed') return status;
  return isOfPremise(claim) ? 'premise-only' : (verdict ?? 'untestable');
}

/** A dimension as readers see it named. */
export const dimensionWords = (dimension: string): string =>
  dimension === 'composite' ? 'composite (several dimensions together)' : dimension;

/** How verdicts are given. */
export const verdictRule =
  'One central test decides a claim, or one for each half of its sentence. With the smallest difference that matters set beforehand, the claim is supported or contradicted where the probability of it, or of the opposite, is at least .95, without a difference where that is as likely; from .8 it leans; otherwise it is open. Records are true or false.';

/** The text with a full stop at its end. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Symbol and word of the verdict or status of a claim. */
export const badge = (group: ClaimGroup): Content => ({
  kind: 'badge',
  group,
  word: groupWord(group),
});

/** A percentile beside its place on a line. */
export const percentile = (u: number | null | undefined): Content =>
  u === null || u === undefined ? '–' : [gauge('place', u), ' ', formatPercentile(u)];
