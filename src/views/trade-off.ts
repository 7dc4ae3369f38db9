import { tradeOff, type TradeOffState } from '../charts/trade-off.js';
import type { ClaimResult } from '../contract/index.js';
import type { PredicateResult } from '../evidence/types.js';
import { figure } from './blocks.js';
import type { Content } from './content.js';

/** Fewer years make no path. */
const fewestYears = 3;

/** The path of a dilemma: its first gain against its first cost, in the years that have both; null where there are too few. */
export function tradeOffState({ dilemma, predicates = [] }: ClaimResult): TradeOffState | null {
  if (dilemma === undefined) return null;
  const [gain, cost] = (['gain', 'cost'] as const).map((role) =>
    sideOf(predicates.find((test) => test.role === role)),
  );
  if (!gain || !cost) return null;
  const points = [...gain.values].flatMap(([year, value]) => {
    const other = cost.values.get(year);
    return other === undefined ? [] : [{ year, gain: value, cost: other }];
  });
  if (points.length < fewestYears) return null;
  return {
    of: dilemma.of,
    gain: { label: gain.label, unit: gain.unit },
    cost: { label: cost.label, unit: cost.unit },
    points: points.sort((a, b) => a.year - b.year),
  };
}

/** The series behind a test that looks at one series only, whatever its windows. */
function sideOf(test: PredicateResult | undefined) {
  const plot = test?.plot;
  if (plot === undefined || new Set(plot.lines.map(({ label }) => label)).size > 1) return null;
  const values = new Map(
    plot.lines.flatMap(({ from, values: of }) =>
      of.flatMap((value, i) => (value === null ? [] : [[from + i, value] as const])),
    ),
  );
  return { label: plot.lines[0]!.label, unit: plot.unit, values };
}

/** The path of each dilemma over the years. */
export function dilemmaFigures(
  claims: readonly ClaimResult[],
  sourcesOf: (claim: ClaimResult) => Content,
): Content[] {
  return claims.flatMap((claim) => {
    const state = tradeOffState(claim);
    if (state === null) return [];
    return figure(tradeOff, state, {
      id: `trade-off-${claim.id}`,
      topic: `${claim.id}: ${claim.statement}`,
      subtitle: `What ${state.of} gains and what it costs: each dot is a year, the first and the last are larger`,
      footer: sourcesOf(claim),
      dataTitle: 'Gains and costs by year',
      onScreen: true,
    });
  });
}
