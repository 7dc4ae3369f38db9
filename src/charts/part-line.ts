import type { MeasureResult, SeriesPoint } from '../contract/index.js';

interface PartFacts {
  /** Its first and last year, where they are not those of the value; null where no year has it. */
  readonly coverage?: readonly [number, number] | null;
  /** Where it is not that of the value. */
  readonly unit?: string;
}

/**
 * A result with a part in place of its value. Flag, interval and percentile belong to the value and are left out; years
 * outside the coverage of the part, where it is given, say so.
 */
export function partOfResult(
  result: MeasureResult,
  part: string,
  { coverage, unit = result.unit }: PartFacts = {},
): MeasureResult {
  const series = result.series.map(({ year, parts, reason, source }): SeriesPoint => {
    const value = parts?.[part] ?? null;
    if (value !== null) return { year, value, source };
    const outside =
      coverage === null || (coverage !== undefined && (year < coverage[0] || year > coverage[1]));
    return {
      year,
      value,
      reason: outside ? 'outside-coverage' : (reason ?? 'not-reported'),
      source,
    };
  });
  return { ...result, part, unit, series };
}
