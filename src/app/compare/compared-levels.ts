import type { Assessment, ComparedLevel, MeasureResult } from '../../contract/index.js';

/** The levels of containment of each case towards its third party. */
export function comparedLevels(assessments: readonly Assessment[]): ComparedLevel[] {
  const ids = ['external', 'mutual', 'multilateral', 'weakest'] as const;
  return ids.map((level) => ({
    level,
    byCase: assessments.map(({ levels }) => {
      if (levels === undefined) return null;
      // The weakest level is a percentile itself.
      if (level === 'weakest') return lastOf(levels.weakest, ({ value }) => value);
      const found = levels.levels.find((one) => one.level === level)!;
      return lastOf(found.result, ({ percentile }) => percentile);
    }),
  }));
}

type Point = MeasureResult['series'][number];

function lastOf({ series }: MeasureResult, of: (point: Point) => number | null | undefined) {
  const last = series.findLast((point) => (of(point) ?? null) !== null);
  return last === undefined ? null : { year: last.year, percentile: of(last)! };
}
