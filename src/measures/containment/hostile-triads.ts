import type { MeasureColumns } from '../../core/measure.js';
import { PairLines, PairSet } from '../shared/pair-lines.js';
import type { ResponseSeries } from './response.js';

/** Two states, the lower number first, that were both hostile to a third one at some time, and what is looked at of them. */
export interface HostileTriad {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly third: number;
  readonly series: ResponseSeries;
}

/** Triads by first, second and third state, of third states that are listed. */
export function hostileTriads(
  alignment: MeasureColumns,
  hostility: MeasureColumns,
  thirds: ReadonlySet<number>,
): HostileTriad[] {
  const rivals = rivalsOf(hostility, thirds);
  const hostile = new PairLines(hostility, { wanted: rivals.pairs });
  const pairs = new PairSet();
  const found: Omit<HostileTriad, 'series'>[] = [];
  for (const [third, list] of rivals.of)
    for (const ccode1 of list)
      for (const ccode2 of list) {
        if (ccode2 <= ccode1) continue;
        const [a, b] = [hostile.lineOf(ccode1, third)!, hostile.lineOf(ccode2, third)!];
        if (!a.some((one, at) => one > 0 && b[at]! > 0)) continue;
        found.push({ ccode1, ccode2, third });
        pairs.add(ccode1, ccode2);
      }
  const aligned = new PairLines(alignment, { wanted: pairs });
  return found
    .sort((x, y) => x.ccode1 - y.ccode1 || x.ccode2 - y.ccode2 || x.third - y.third)
    .flatMap((triad) => {
      const line = aligned.lineOf(triad.ccode1, triad.ccode2);
      if (line === undefined) return [];
      const [first, second] = [triad.ccode1, triad.ccode2].map((state) =>
        hostile.lineOf(state, triad.third)!,
      ) as [Float64Array, Float64Array];
      const ofAlignment = (_: number, at: number): number =>
        line[hostile.first + at - aligned.first] ?? NaN;
      return [
        {
          ...triad,
          series: {
            first: hostile.first,
            alignment: first.map(ofAlignment),
            shared: first.map((one, at) => Math.sqrt(one * second[at]!)),
            tension: first.map((one, at) => one + second[at]!),
          },
        },
      ];
    });
}

/** States that were hostile to each third one at some time. */
function rivalsOf(
  { rows, ccode1, ccode2, value }: MeasureColumns,
  thirds: ReadonlySet<number>,
): { readonly pairs: PairSet; readonly of: ReadonlyMap<number, readonly number[]> } {
  const pairs = new PairSet();
  const of = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    if (!(value[row]! > 0)) continue;
    const [a, b] = [ccode1[row]!, ccode2![row]!];
    if (pairs.has(a, b) || !(thirds.has(a) || thirds.has(b))) continue;
    pairs.add(a, b);
    for (const [third, rival] of [
      [a, b],
      [b, a],
    ] as const) {
      if (!thirds.has(third)) continue;
      const list = of.get(third);
      if (list === undefined) of.set(third, [rival]);
      else list.push(rival);
    }
  }
  return { pairs, of };
}
