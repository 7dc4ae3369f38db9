import type { Workspace } from '../../src/app/index.js';
import { indexPairs } from '../../src/measures/shared/pair-index.js';
import { CCODE_LIMIT } from '../../src/measures/shared/state-years.js';
import { markdownTable } from '../markdown-table.js';

const years = [1960, 1975, 1990, 2005, 2015] as const;

interface Share {
  readonly year: number;
  readonly pairs: number;
  readonly external: number;
  readonly double: number;
  /** By the calibrated probability, which the answer rests on. */
  readonly calibrated: number;
}

/** Of the relevant dyads without a common adversary: how many contain some third state all the same, by probability above one half. */
export async function specificity(workspace: Workspace): Promise<Share[]> {
  const columnsOf = async (measure: string) =>
    (await workspace.compute({ measure })).population.columns;
  const [common, cooperation, external, double] = [
    await columnsOf('common-adversaries'),
    await columnsOf('cooperation'),
    await columnsOf('external-containment'),
    await columnsOf('double-containment'),
  ];
  const adversaries = indexPairs(common);
  const codeOf = (a: number, b: number, year: number): number =>
    (year * CCODE_LIMIT + a) * CCODE_LIMIT + b;
  const containing = (columns: typeof external, p: ArrayLike<number>): ReadonlySet<number> => {
    const found = new Set<number>();
    for (let row = 0; row < columns.rows; row++)
      if (p[row]! > 0.5)
        found.add(codeOf(columns.ccode1[row]!, columns.ccode2![row]!, columns.year[row]!));
    return found;
  };
  const [ofExternal, ofDouble, ofCalibrated] = [
    containing(external, external.parts!['probability']!),
    containing(double, double.value),
    containing(double, double.parts!['calibrated']!),
  ];
  return years.map((year) => {
    let [pairs, e, d, c] = [0, 0, 0, 0];
    for (let row = 0; row < cooperation.rows; row++) {
      if (cooperation.year[row] !== year) continue;
      const [a, b] = [cooperation.ccode1[row]!, cooperation.ccode2![row]!];
      const at = adversaries(a, b, year);
      if (at < 0 || common.value[at] !== 0) continue;
      pairs++;
      e += Number(ofExternal.has(codeOf(a, b, year)));
      d += Number(ofDouble.has(codeOf(a, b, year)));
      c += Number(ofCalibrated.has(codeOf(a, b, year)));
    }
    return { year, pairs, external: e, double: d, calibrated: c };
  });
}

export function specificityMarkdown(shares: readonly Share[]): string {
  const of = (count: number, pairs: number): string =>
    `${count} (${((100 * count) / pairs).toFixed(1)}%)`;
  return markdownTable(
    [
      'year',
      'relevant dyads without a common adversary',
      'P(E) above one half',
      'P(double) above one half',
      'calibrated',
    ],
    shares.map(({ year, pairs, external, double, calibrated }) => [
      String(year),
      pairs.toLocaleString('en-GB'),
      of(external, pairs),
      of(double, pairs),
      of(calibrated, pairs),
    ]),
  );
}
