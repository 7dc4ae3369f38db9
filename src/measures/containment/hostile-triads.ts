import type { MeasureColumns } from '../../core/measure.js';
import { type PairColumns, PairLines, PairSet } from '../shared/pair-lines.js';
import { ENOUGH, type ResponseSeries, sharedOf } from './response.js';

/** Two states, the lower number first, whose shared hostility to a third one was once enough, and what is looked at of them. */
export interface HostileTriad {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly third: number;
  readonly series: ResponseSeries;
}

/** Triads by first, second and third state, of third states that are listed. */
export function hostileTriads(
  closeness: PairColumns,
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
        if (!a.some((one, at) => sharedOf(one, b[at]!) >= ENOUGH)) continue;
        found.push({ ccode1, ccode2, third });
        pairs.add(ccode1, ccode2);
      }
  const close = new PairLines(closeness, { wanted: pairs });
  return found
    .sort((x, y) => x.ccode1 - y.ccode1 || x.ccode2 - y.ccode2 || x.third - y.third)
    .map((triad) => {
      const line = close.lineOf(triad.ccode1, triad.ccode2);
      const [first, second] = [triad.ccode1, triad.ccode2].map((state) =>
        hostile.lineOf(state, triad.third)!,
      ) as [Float64Array, Float64Array];
      const ofCloseness = (_: number, at: number): number =>
        line?.[hostile.first + at - close.first] ?? NaN;
      return {
        ...triad,
        series: {
          first: hostile.first,
          closeness: first.map(ofCloseness),
          shared: first.map((one, at) => sharedOf(one, second[at]!)),
          tension: first.map((one, at) => one + second[at]!),
        },
      };
    });
}

/** States whose hostility to each third one would once have been enough beside that of a certain enemy. */
function rivalsOf(
  { rows, ccode1, ccode2, value }: MeasureColumns,
  thirds: ReadonlySet<number>,
): { readonly pairs: PairSet; readonly of: ReadonlyMap<number, readonly number[]> } {
  const pairs = new PairSet();
  const of = new Map<number, number[]>();
  for (let row = 0; row < rows; row++) {
    if (!(sharedOf(value[row]!, 1) >= ENOUGH)) continue;
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
