import type { Slot } from '../charts/palette.js';
import type { CaseSummary, ShownSeries } from '../contract/index.js';

const free: readonly Slot[] = ['x1', 'x2', 'x3', 'x4'];

/**
 * The colours of all lines of a page, by series id. A state keeps its colour; a tie between two of the case's three
 * actors has the tie's; of directed ties (how much i trades with j), the state that varies within the chart gives
 * the colour; a group of states has one of the further colours wherever it appears.
 */
export function slotsOf(
  series: readonly ShownSeries[],
  summary: CaseSummary,
): ReadonlyMap<string, readonly Slot[]> {
  const groups = new Map<string, Slot>();
  for (const { lines } of series)
    for (const { result } of lines)
      if (result.group !== undefined && !groups.has(result.group))
        groups.set(result.group, free[groups.size] ?? 'context');
  return new Map(series.map((shown) => [shown.id, slotsOfChart(shown, summary, groups)]));
}

function slotsOfChart(
  shown: ShownSeries,
  summary: CaseSummary,
  groups: ReadonlyMap<string, Slot>,
): Slot[] {
  const wanted = shown.lines.map(({ label, result }) =>
    result.group === undefined
      ? (slotOfName(label, summary) ?? slotOfStates(result, shown, summary))
      : (groups.get(result.group) ?? null),
  );
  const used = new Set<Slot>();
  return wanted.map((slot) => {
    const chosen =
      slot !== null && !used.has(slot)
        ? slot
        : (free.toReversed().find((other) => !used.has(other) && !wanted.includes(other)) ??
          'context');
    used.add(chosen);
    return chosen;
  });
}

/** A line that is called after one actor has its colour, whatever it is measured against. */
function slotOfName(label: string, { pair, third }: CaseSummary): Letter | null {
  if (label === pair[0].name) return 'a';
  if (label === pair[1].name) return 'b';
  return label === third[0]?.name ? 'k' : null;
}

type Result = ShownSeries['lines'][number]['result'];
type Letter = 'a' | 'b' | 'k';

function slotOfStates(result: Result, shown: ShownSeries, summary: CaseSummary): Slot | null {
  const [first, second] = result.states.map(({ ccode }) => letterOf(ccode, summary));
  if (result.states.length === 1) return first ?? null;
  if (result.grain === 'directed-dyad-year') {
    if (!sameState(shown, 1) && sameState(shown, 0)) return second ?? null;
    if (!sameState(shown, 0)) return first ?? null;
  }
  const tie = [first, second].sort().join('');
  return tie === 'ab' || tie === 'ak' || tie === 'bk' ? tie : null;
}

function letterOf(ccode: number, { pair, third }: CaseSummary): Letter | undefined {
  if (ccode === pair[0].ccode) return 'a';
  if (ccode === pair[1].ccode) return 'b';
  return ccode === third[0]?.ccode ? 'k' : undefined;
}

/** Whether all lines of the chart have the same state (or the same lack of one) at a place of the pair. */
function sameState({ lines }: ShownSeries, place: 0 | 1): boolean {
  return new Set(lines.map(({ result }) => result.states[place]?.ccode)).size === 1;
}
