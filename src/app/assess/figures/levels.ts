import { keysOf } from '../../../core/entries.js';
import type { LevelId, LevelsResult } from '../../../contract/index.js';
import type { Case } from '../../../cases/types.js';
import { figure, type Figure, type FigureQuery } from '../../engine/figure.js';
import { hasGroup } from '../../engine/groups/unit.js';
import { seriesOf } from '../../engine/measure.js';
import { unitOf } from '../../engine/measure-unit.js';
import { stateAsOf } from '../../latent/state-as-of.js';

const measureOf: Readonly<Record<LevelId, string>> = {
  external: 'external-containment',
  mutual: 'mutual-containment',
  multilateral: 'multilateral-containment',
};

/** Those that take a list of contested states. */
const arenas: ReadonlySet<string> = new Set([measureOf.mutual, measureOf.multilateral]);

/** The three levels of containment of the pair towards its third party, and the probability of the first two; undefined without one. */
export function levelsFigure(
  { pair, third: [third], arena, asOf }: Pick<Case, 'pair' | 'third' | 'arena' | 'asOf'>,
  [from, to]: readonly [number, number],
): Figure<LevelsResult> | undefined {
  if (third === undefined) return undefined;
  const state = stateAsOf(asOf);
  // The arena that the case names, whose values stand beside those of the automatic one.
  const inArena = arena.length === 0 ? { state } : { state, arena: arena.join(',') };
  const isOfGroup = hasGroup({ states: pair, third });
  const query = (measure: string): FigureQuery => {
    const params = arenas.has(measure) ? inArena : { state };
    const isDyadic = measure === measureOf.mutual;
    const unit = { states: pair, ...(isDyadic ? {} : { third }) };
    if (isOfGroup) return { measure, params, from, unit };
    return { measure, params, from, ...(isDyadic ? {} : { pair, onlyThird: third }) };
  };
  const queries = keysOf(measureOf).map((level) => ({ level, query: query(measureOf[level]) }));
  const double = query('double-containment');
  return figure([...queries.map((one) => one.query), double], (answerTo) => {
    const series = (one: FigureQuery) => {
      const computed = answerTo(one);
      const beside = computed.definition.grain === 'triad-year' ? { third } : {};
      return seriesOf(computed, unitOf(computed, pair, beside), pair, from, to);
    };
    return {
      levels: queries.map(({ level, query: one }) => ({ level, result: series(one) })),
      double: series(double),
    };
  });
}
