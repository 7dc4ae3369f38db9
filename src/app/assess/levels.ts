import type { Case } from '../../cases/types.js';
import type { LevelId, LevelsResult } from './figure-results.js';
import { seriesOf, unitOf } from '../engine/measure.js';
import type { Workspace } from '../engine/workspace.js';

const measureOf: Readonly<Record<LevelId, string>> = {
  external: 'external-containment',
  mutual: 'mutual-containment',
  multilateral: 'multilateral-containment',
};
const levelIds = Object.keys(measureOf) as LevelId[];
const double = 'double-containment';

/** The case's own arena, whose values stand beside those of the automatic one. */
function paramsOf(measure: string, arena: readonly number[]): Readonly<Record<string, unknown>> {
  return arena.length === 0 || measure === measureOf.external ? {} : { arena: arena.join(',') };
}

/** The measures of the levels as a case asks for them; none without a third party. */
export function levelMeasures({ third, arena }: Pick<Case, 'third' | 'arena'>) {
  if (third.length === 0) return [];
  return [...Object.values(measureOf), double].map((measure) => ({
    measure,
    params: paramsOf(measure, arena),
  }));
}

/** Start of the name of a part that is the value without one channel. */
const without = 'without-';

/** The three levels of containment of the pair towards its third party, and the weakest of them; undefined without one. */
export async function levelsResult(
  workspace: Workspace,
  { pair, third: [third], arena }: Case,
  [from, to]: readonly [number, number],
): Promise<LevelsResult | undefined> {
  if (third === undefined) return undefined;
  // The interval shown is that of the weakest level: the others are not drawn again.
  const look = async (measure: string, intervals: boolean) => {
    const computed = await workspace.compute({ measure, params: paramsOf(measure, arena), from });
    const unit = unitOf(computed, pair, { third });
    return seriesOf(computed, unit, pair, from, to, { intervals });
  };
  const levels: LevelsResult['levels'][number][] = [];
  for (const level of levelIds) levels.push({ level, result: await look(measureOf[level], false) });
  const weakest = await look(double, true);
  const leaveOneOut = await leaveOneOutOf(workspace, { pair, third, arena }, levels, weakest);
  return { levels, weakest, ...(leaveOneOut === undefined ? {} : { leaveOneOut }) };
}

/** The levels of the last year that has all three, each without one of its channels: how far they rest on a single one. */
async function leaveOneOutOf(
  workspace: Workspace,
  { pair, third, arena }: Pick<Case, 'pair' | 'arena'> & { readonly third: number },
  levels: LevelsResult['levels'],
  weakest: LevelsResult['weakest'],
): Promise<LevelsResult['leaveOneOut']> {
  const last = weakest.series.findLast(({ value }) => value !== null);
  if (last?.value === null || last === undefined) return undefined;
  const percentiles = new Map(
    levels.map(({ level, result }) => [
      level,
      result.series.find(({ year }) => year === last.year)?.percentile,
    ]),
  );
  const rows = [];
  for (const level of levelIds) {
    const measure = measureOf[level];
    const { definition, population } = await workspace.compute({
      measure,
      params: paramsOf(measure, arena),
      from: last.year,
    });
    const row = population
      .rowsOf(unitOf({ definition }, pair, { third }))
      .find((at) => population.columns.year[at] === last.year);
    const parts = Object.keys(population.columns.parts ?? {}).filter((id) =>
      id.startsWith(without),
    );
    if (row === undefined) continue;
    const others = levelIds.flatMap((id) => (id === level ? [] : (percentiles.get(id) ?? [])));
    for (const part of parts) {
      const found = population.percentiles([row], part)[0]!;
      const percentile = Number.isNaN(found) ? null : found;
      rows.push({
        level,
        channel: part.slice(without.length),
        percentile,
        weakest: percentile === null ? null : Math.min(percentile, ...others),
      });
    }
  }
  return { year: last.year, weakest: last.value, rows };
}
