/** The numbers that a verdict quotes of how often its like was right. */
import { fileURLToPath } from 'node:url';
import { bandOf, bands } from '../../src/app/learned/how-good.js';
import { closenessCodes } from '../../src/core/closeness.js';
import { leaderOf } from './scores.js';
import type { Study } from './study.js';

export const countsPath = fileURLToPath(
  new URL('../../src/app/learned/held-out-counts.ts', import.meta.url),
);

type Counts = Record<string, Record<string, [right: number, of: number]>>;

/** By leading degree and band of its probability: labelled rows that had the degree, of all; blocked by dyad. */
export function heldOutCountsOf({ blocked }: Pick<Study, 'blocked'>): Counts {
  const judged = blocked.dyad['learned weights'];
  const counts: Counts = {};
  closenessCodes.forEach((code, at) => {
    const own: Counts[string] = (counts[code] = Object.fromEntries(
      bands.map((band) => [band, [0, 0]]),
    ));
    for (const { row, p } of judged) {
      if (leaderOf(p) !== at) continue;
      const count = own[bandOf(p[at]!)]!;
      count[0] += Number(row.reading === at);
      count[1]++;
    }
  });
  return counts;
}

/** The file with other counts. */
export const withCounts = (file: string, counts: Counts): string =>
  file.replace(/> = \{[\s\S]*\};\n$/, `> = ${JSON.stringify(counts)};\n`);
