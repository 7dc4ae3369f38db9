import type { Assessment, ComparedLevel, MeasureResult } from '../../contract/index.js';

/** The levels of containment of each case towards its third party. */
export function comparedLevels(assessments: readonly Assessment[]): ComparedLevel[] {
  const ids = ['external', 'mutual', 'multilateral', 'double'] as const;
  return ids.map((level) => ({
    level,
    byCase: assessments.map(({ levels }) => {
      if (levels === undefined) return null;
      if (level === 'double') return lastOf(levels.double, ({ value }) => value);
      const { result } = levels.levels.find((one) => one.level === level)!;
      // Multilateral containment has no probability: its index stands for it.
      return lastOf(result, ({ value, parts }) =>
        level === 'multilateral' ? value : parts?.['probability'],
      );
    }),
  }));
}

type Point = MeasureResult['series'][number];

function lastOf({ series }: MeasureResult, of: (point: Point) => number | null | undefined) {
  const last = series.findLast((point) => (of(point) ?? null) !== null);
  return last === undefined ? null : { year: last.year, value: of(last)! };
}
