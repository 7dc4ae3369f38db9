import type { Case } from '../../../cases/types.js';
import type { DependenceLine, DependenceResult } from '../../../contract/index.js';
import { figure, type Figure } from '../../engine/figure.js';
import { hasGroup } from '../../engine/groups/unit.js';
import { seriesOf } from '../../engine/measure.js';
import { unitOf } from '../../engine/measure-unit.js';
import type { TradeSource } from '../../../measures/trade/trade-sources.js';

/** Sources of bilateral trade, the one with most years first. */
/** In the order of the figure's lines. */
const drawnSources: readonly TradeSource[] = ['cow', 'itpd', 'dots'];

/** Asymmetry by channel and source, and the minor partner by source, of the first state of the pair towards the second; none of a group of states. */
export function dependenceFigure(
  { pair }: Pick<Case, 'pair'>,
  [from, to]: readonly [number, number],
): Figure<DependenceResult> | undefined {
  // Asymmetry and the minor partner are of two states.
  if (hasGroup({ states: pair })) return undefined;
  const ofTrade = (measure: string) =>
    drawnSources.map((source) => ({
      line: { channel: 'trade' as const, source },
      query: { measure, params: { source }, from },
    }));
  const lines = {
    asymmetry: ofTrade('asymmetry'),
    minorPartner: ofTrade('minor-partner'),
    arms: [
      {
        line: { channel: 'arms' as const },
        query: { measure: 'asymmetry', params: { channel: 'arms' }, from },
      },
    ],
  };
  const queries = Object.values(lines).flatMap((of) => of.map(({ query }) => query));
  return figure(queries, (answerTo) => {
    const made = (of: keyof typeof lines): DependenceLine[] =>
      lines[of].map(({ line, query }) => {
        const computed = answerTo(query);
        return { ...line, result: seriesOf(computed, unitOf(computed, pair), pair, from, to) };
      });
    return {
      asymmetry: [...withValues(made('asymmetry')), ...made('arms')],
      minorPartner: withValues(made('minorPartner')),
    };
  });
}

/** Sources that have a value for the pair; where none has, the first, which says why. */
function withValues(lines: readonly DependenceLine[]): readonly DependenceLine[] {
  const found = lines.filter(({ result }) => result.series.some(({ value }) => value !== null));
  return found.length > 0 ? found : lines.slice(0, 1);
}
