import { claimGroups, type ClaimGroup } from '../charts/claims-overview.js';
import { isBinaryUnit, yesOrNo } from '../core/binary.js';
import { formatPercent } from '../core/format.js';
import { formatInterval, formatValue, unitSuffix } from '../core/units.js';
import type { ClaimResult } from '../app/assess/assessment.js';
import { labelOf, measures } from '../app/engine/catalogue.js';
import type { PredicateResult } from '../evidence/types.js';
import type { ReportContext } from './context.js';
import { html, raw, type Html } from './html.js';

export function valueAndUnit(value: number, unit: string): string {
  const words = isBinaryUnit(unit) ? unit.replace('0 or 1', 'none') : unit;
  return yesOrNo(value, unit) ?? `${formatValue(value, words)}${unitSuffix(words, value)}`;
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
  context: ReportContext,
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

/** Verdict of a computed claim, status of any other: the key of its symbol and word. */
export function groupOf({ verdict, status }: ClaimResult): ClaimGroup {
  return status === 'computed' ? (verdict ?? 'untestable') : status;
}

const singular: Partial<Record<ClaimGroup, string>> = {
  documented: 'documented fact',
  position: 'position, not evidence',
};

function groupWord(group: ClaimGroup): string {
  return singular[group] ?? claimGroups.find(({ id }) => id === group)!.word;
}

/** A dimension as a reader is told of it. */
export const dimensionWords = (dimension: string): string =>
  dimension === 'composite' ? 'composite (several dimensions together)' : dimension;

/** When a claim counts as contradicted, when as mixed, and when as neither. */
export const verdictRule =
  'A claim counts as contradicted when every test of it fails; when its tests come out differently it is mixed; when they can be said neither to hold nor to fail it is undecided.';

/** The text with a full stop at its end. */
export const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

/** Symbol and word of a verdict or status: told apart by shape. */
export function badge(group: ClaimGroup): Html {
  return html`<span class="badge ${group}"
    ><svg class="icon" viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <use href="#icon-${group}" /></svg
    >${groupWord(group)}</span
  >`;
}

/** The symbols, drawn once and used by reference. */
export const iconSheet: Html = raw(
  '<svg class="sheet" width="0" height="0" aria-hidden="true" focusable="false"><defs>' +
    Object.entries({
      supported:
        '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M4.5 8.3l2.4 2.4 4.6-5" fill="none" stroke="var(--page)" stroke-width="2"/>',
      contradicted:
        '<circle cx="8" cy="8" r="7" fill="currentColor"/><path d="M5 5l6 6M11 5l-6 6" fill="none" stroke="var(--page)" stroke-width="2"/>',
      mixed:
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M8 1.75a6.25 6.25 0 0 1 0 12.5z" fill="currentColor"/>',
      undecided:
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.9 6.4a2.1 2.1 0 1 1 3.1 1.85c-.7.4-1 .7-1 1.35" fill="none" stroke="currentColor" stroke-width="1.5"/><circle cx="8" cy="11.6" r=".9" fill="currentColor"/>',
      untestable:
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5 8h6" stroke="currentColor" stroke-width="1.5"/>',
      'not-yet-measurable':
        '<circle cx="8" cy="8" r="6.25" fill="none" stroke="currentColor" stroke-width="1.5" stroke-dasharray="2 1.9"/>',
      'needs-simulation':
        '<path d="M1.5 8c2-6 4.3-6 6.5 0s4.5 6 6.5 0" fill="none" stroke="currentColor" stroke-width="1.5"/>',
      documented:
        '<path d="M3.5 1.500h6l3 3v10h-9z" fill="none" stroke="currentColor" stroke-width="1.5"/><path d="M5.5 7.500h5M5.5 10.500h5" stroke="currentColor" stroke-width="1.2"/>',
      position:
        '<path d="M2 2.500h12v8.500H8l-3.5 3v-3H2z" fill="none" stroke="currentColor" stroke-width="1.5"/>',
    })
      .map(([id, shape]) => `<symbol id="icon-${id}" viewBox="0 0 16 16">${shape}</symbol>`)
      .join('') +
    '</defs></svg>',
);
