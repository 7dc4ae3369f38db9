import { normalCdf } from '../../../src/core/special.js';
import { median } from '../../../src/core/statistics.js';
import type { Relations } from '../relations.js';

export interface Triads {
  readonly triads: number;
  readonly both: number;
  readonly share: number;
}

/**
 * Triads in which i and j are both hostile to k and close to each other, among those whose three dyads are relevant in a year: probability
 * of both hostilities above that of their row in `hostile` over a half, and of the security of i and j above the median of relevant dyads over a
 * half. Hostilities are taken for independent given the items.
 */
export function doubleContainment(
  relations: Pick<Relations, 'table' | 'relevantRows' | 'mean' | 'variance'>,
  year: number,
  hostile: (row: number) => number,
): Triads {
  const { dyads } = relations.table;
  const rows = [...relations.relevantRows()].filter((row) => dyads.year[row] === year);
  const middle = median(rows.map((row) => relations.mean(row, 'security')));
  const states = [...new Set(rows.flatMap((row) => [dyads.ccode1[row]!, dyads.ccode2[row]!]))].sort(
    (a, b) => a - b,
  );
  const place = new Map(states.map((state, at) => [state, at]));
  const n = states.length;
  const hostility = new Float64Array(n * n).fill(NaN);
  const close = new Uint8Array(n * n);
  for (const row of rows) {
    const [a, b] = [place.get(dyads.ccode1[row]!)!, place.get(dyads.ccode2[row]!)!];
    const sd = Math.sqrt(relations.variance(row, 'hostility'));
    const p = normalCdf((relations.mean(row, 'hostility') - hostile(row)) / sd);
    hostility[a * n + b] = hostility[b * n + a] = p;
    close[a * n + b] = close[b * n + a] = relations.mean(row, 'security') > middle ? 1 : 0;
  }
  let [triads, both] = [0, 0];
  for (let i = 0; i < n; i++)
    for (let j = i + 1; j < n; j++) {
      if (Number.isNaN(hostility[i * n + j]!)) continue;
      for (let k = 0; k < n; k++) {
        const p = hostility[i * n + k]! * hostility[j * n + k]!;
        if (k === i || k === j || Number.isNaN(p)) continue;
        triads++;
        if (p > 0.5 && close[i * n + j] === 1) both++;
      }
    }
  return { triads, both, share: both / triads };
}
