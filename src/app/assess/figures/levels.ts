import { keysOf } from '../../../core/entries.js';
import type { LevelId, LevelsResult } from '../../../contract/index.js';
import type { PopulationQuery } from '../../../core/measure-query.js';
import type { Case } from '../../../cases/types.js';
import { figure, type AnswerTo, type Figure } from '../../engine/figure.js';
import { seriesOf } from '../../engine/measure.js';
import { unitOf } from '../../engine/measure-unit.js';
import type { ComputedMeasure } from '../../engine/workspace.js';

const measureOf: Readonly<Record<LevelId, string>> = {
  external: 'external-containment',
  mutual: 'mutual-containment',
  multilateral: 'multilateral-containment',
};
const levelIds = keysOf(measureOf);

/** Start of the name of a part that is the value without one channel. */
const without = 'without-';

/** The three levels of containment of the pair towards its third party, and the weakest of them; undefined without one. */
export function levelsFigure(
  { pair, third: [third], arena }: Pick<Case, 'pair' | 'third' | 'arena'>,
  [from, to]: readonly [number, number],
): Figure<LevelsResult> | undefined {
  if (third === undefined) return undefined;
  // The arena that the case names, whose values stand beside those of the automatic one.
  const params = arena.length === 0 ? {} : { arena: arena.join(',') };
  const query = (measure: string): PopulationQuery =>
    measure === measureOf.external ? { measure, from } : { measure, params, from };
  const queries = levelIds.map((level) => ({ level, query: query(measureOf[level]) }));
  const double = query('double-containment');
  // The interval shown is that of the weakest level: the others are not drawn again.
  const series = (computed: ComputedMeasure, intervals: boolean) =>
    seriesOf(computed, unitOf(computed, pair, { third }), pair, from, to, { intervals });
  return figure([...queries.map((one) => one.query), double], (answerTo) => {
    const levels = queries.map(({ level, query: one }) => ({
      level,
      result: series(answerTo(one), false),
    }));
    const weakest = series(answerTo(double), true);
    const leaveOneOut = leaveOneOutOf({ levels, weakest }, queries, answerTo, { pair, third });
    return { levels, weakest, ...(leaveOneOut === undefined ? {} : { leaveOneOut }) };
  });
}

/** The levels of the last year that has all three, each without one of its channels: how far they rest on a single one. */
function leaveOneOutOf(
  { levels, weakest }: LevelsResult,
  queries: readonly { readonly level: LevelId; readonly query: PopulationQuery }[],
  answerTo: AnswerTo,
  { pair, third }: Pick<Case, 'pair'> & { readonly third: number },
): LevelsResult['leaveOneOut'] {
  const last = weakest.series.findLast(({ value }) => value !== null);
  if (last?.value === null || last === undefined) return undefined;
  const percentiles = new Map(
    levels.map(({ level, result }) => [
      level,
      result.series.find(({ year }) => year === last.year)?.percentile,
    ]),
  );
  const rows = queries.flatMap(({ level, query }) => {
    const { definition, population } = answerTo(query);
    const row = population
      .rowsOf(unitOf({ definition }, pair, { third }))
      .find((at) => population.columns.year[at] === last.year);
    if (row === undefined) return [];
    const others = levelIds.flatMap((id) => (id === level ? [] : (percentiles.get(id) ?? [])));
    const parts = Object.keys(population.columns.parts ?? {});
    return parts
      .filter((id) => id.startsWith(without))
      .map((part) => {
        const found = population.percentiles([row], part)[0]!;
        const percentile = Number.isNaN(found) ? null : found;
        return {
          level,
          channel: part.slice(without.length),
          percentile,
          weakest: percentile === null ? null : Math.min(percentile, ...others),
        };
      });
  });
  return { year: last.year, weakest: last.value, rows };
}
