import { quantileSorted } from '../core/statistics.js';

/** A specification as a curve shows it. */
export interface CurvePoint {
  readonly estimate: number | null;
  readonly interval: readonly [number, number] | null;
  /** Id of its outcome. */
  readonly outcome: string;
  /** By choice, the place of the option that it takes. */
  readonly options: readonly number[];
}

/** What is drawn in one column: a specification, or neighbours in the order of estimates where there are too many. */
export interface CurveMark {
  readonly estimate: number | null;
  readonly interval: readonly [number, number] | null;
  readonly outcome: string;
  readonly count: number;
  /** By choice the share of its specifications that take each option. */
  readonly options: readonly ReadonlyMap<number, number>[];
}

/** Specifications in order of their estimates, those without one last, in at most so many columns of equal number. */
export function curveMarks(points: readonly CurvePoint[], most: number): CurveMark[] {
  const sorted = points
    .map((point, place) => ({ point, place }))
    .sort((a, b) => orderOf(a.point) - orderOf(b.point) || a.place - b.place)
    .map(({ point }) => point);
  const columns = Math.min(sorted.length, most);
  return Array.from({ length: columns }, (_, column) =>
    markOf(
      sorted.slice(
        Math.round((column * sorted.length) / columns),
        Math.round(((column + 1) * sorted.length) / columns),
      ),
    ),
  );
}

const orderOf = ({ estimate }: CurvePoint): number => estimate ?? Number.MAX_VALUE;

/** Median estimate and median bounds, and the most frequent outcome. */
function markOf(points: readonly CurvePoint[]): CurveMark {
  const intervals = points.flatMap(({ interval }) => (interval === null ? [] : [interval]));
  const low = medianOf(intervals.map(([first]) => first));
  const high = medianOf(intervals.map(([, last]) => last));
  const outcomes = counted(points.map(({ outcome }) => outcome));
  return {
    estimate: medianOf(points.flatMap(({ estimate }) => estimate ?? [])),
    interval: low === null || high === null ? null : [low, high],
    outcome: [...outcomes].sort((a, b) => b[1] - a[1])[0]![0],
    count: points.length,
    options: points[0]!.options.map(
      (_, choice) =>
        new Map(
          [...counted(points.map(({ options }) => options[choice]!))].map(([place, count]) => [
            place,
            count / points.length,
          ]),
        ),
    ),
  };
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function medianOf(values: readonly number[]): number | null {
  return values.length === 0 ? null : quantileSorted(Float64Array.from(values).sort(), 0.5);
}

/** The marks side by side. */
export const placedMarks = (marks: readonly CurveMark[], left: number, width: number) =>
  marks.map((mark, column) => ({ mark, x: left + ((column + 0.5) * width) / marks.length }));

interface RowPlace {
  readonly left: number;
  readonly width: number;
  readonly middle: number;
  readonly half: number;
}

/** Strokes of one option, a path for each of four shades: how many of a mark’s specifications take it. */
export function matrixColumns(
  marks: readonly CurveMark[],
  choice: number,
  place: number,
  { left, width, middle, half }: RowPlace,
): { readonly d: string; readonly opacity: number }[] {
  const paths = new Map<number, string>();
  for (const { mark, x } of placedMarks(marks, left, width)) {
    const share = mark.options[choice]!.get(place) ?? 0;
    if (share === 0) continue;
    const opacity = Math.ceil(share * 4) / 4;
    const at = Math.round(x * 10) / 10;
    paths.set(opacity, `${paths.get(opacity) ?? ''}M${at},${middle - half}v${2 * half}`);
  }
  return [...paths].sort(([a], [b]) => a - b).map(([opacity, d]) => ({ d, opacity }));
}
