import type { LeadTest } from '../../core/lead-lag.js';
import type { PredicateOf, PredicateResult } from '../types.js';
import { confidenceOf, type PredicateContext } from './context.js';
import { formatP, formatWindow } from '../../core/format.js';
import { type Holds, outcome } from './level.js';
import { coverageOf, coverageText, cut, describe, union, untestable } from './window.js';

/**
 * Whether one series leads another: its past helps to foretell the other beside the other's own (Granger test, p below
 * .1), with the sign asked, and not the other way round. Fails where the other leads and this one does not, or where the lead
 * has the opposite sign. Unclear where both lead or neither does: in a short series a lead that is not found may be there.
 * Untestable where fewer than 25 years can be explained.
 */
export function evaluateLeads(
  predicate: PredicateOf<'leads'>,
  context: PredicateContext,
): PredicateResult {
  const { window, test } = predicate;
  const [lead, led] = [predicate.observe, predicate.other].map((observe) =>
    cut(context.series(observe), window),
  ) as [ReturnType<typeof cut>, ReturnType<typeof cut>];
  const common = lead.years.filter((year) => led.years.includes(year));
  const coverage = coverageOf(window[1] - window[0] + 1, common.length);
  const asked = `the first leads the second${signWords(predicate)}, and not the other way round`;
  const base = {
    kind: predicate.kind,
    label: predicate.label,
    ...describe(lead.series),
    unit: 'p value',
    datasets: union(lead.series.datasets, led.series.datasets),
    window,
    interval: null,
    intervalMethod: null,
    percentile: null,
    threshold: asked,
    coverage,
  };
  const found = context.leadLag(lead, led, test);
  const covered = coverageText(coverage, [...lead.points, ...led.points]);
  const pair = `${lead.series.label} and ${led.series.label}`;
  if ('untestable' in found)
    return untestable(
      base,
      `${pair}, ${formatWindow(window)}: untestable, since ${found.untestable}. ${covered}`,
    );
  const { xLeads, yLeads, lags, n } = found;
  const holds = judge(predicate, xLeads, yLeads, 1 - confidenceOf(context));
  const verdict = holds === 'unclear' ? 'is inconclusive' : outcome(holds);
  return {
    ...base,
    holds,
    observed: xLeads.p,
    finding: `${pair}: the first leads the second with ${formatP(xLeads.p)}${xLeads.sum > 0 ? ', upward' : ', downward'}, the second the first with ${formatP(yLeads.p)} (Granger tests, ${lags} ${lags === 1 ? 'lag' : 'lags'}, ${n} years); asked: ${asked}; ${verdict}. ${covered}`,
  };
}

function signWords({ sign }: PredicateOf<'leads'>): string {
  if (sign === undefined) return '';
  return sign === 'positive' ? ' upward' : ' downward';
}

function judge({ sign }: PredicateOf<'leads'>, x: LeadTest, y: LeadTest, level: number): Holds {
  const [xLeads, yLeads] = [x.p < level, y.p < level];
  if (xLeads && sign !== undefined && x.sum > 0 !== (sign === 'positive')) return 'no';
  if (xLeads === yLeads) return 'unclear';
  return xLeads ? 'yes' : 'no';
}
