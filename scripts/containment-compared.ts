/**
 * What the levels of containment have in common with measures of how close two states are: rank correlations over the
 * triads of a year. Printed by `npm run containment-sensitivity`; a table of docs/methods/containment.md.
 */
import { openWorkspace } from '../src/app/index.js';
import { percentileIn } from '../src/core/statistics.js';
import { triadsOf } from './containment-triads.js';

const YEAR = 2014;

/** Measures of a pair; of directed ones both directions are added up. */
const rivals = [
  {
    name: 'steps of military cooperation (`smaf-stage`)',
    measure: 'smaf-stage',
  },
  { name: 'alignment, mean of dimensions (`alignment`)', measure: 'alignment' },
  { name: 'shares of trade, both ways (`trade-share`)', measure: 'trade-share' },
  { name: 'shares of arms imports, both ways (`arms-dependence`)', measure: 'arms-dependence' },
  { name: 'common organisations (`igo-jaccard`)', measure: 'igo-jaccard' },
] as const;

export interface ComparedRow {
  readonly name: string;
  /** Triads with both values. */
  readonly triads: number;
  /** Spearman correlations with external, mutual, multilateral and double containment. */
  readonly rho: readonly [number, number, number, number];
}

export async function compared(): Promise<ComparedRow[]> {
  const triads = [...(await triadsOf([YEAR])).get(YEAR)!];
  const levels = [0, 1, 2].map((level) => triads.map(([, triad]) => triad.levels[level]!));
  const percentiles = levels.map((values) => {
    const known = values.filter((value) => !Number.isNaN(value));
    return values.map((value) => (Number.isNaN(value) ? NaN : percentileIn(known, value)));
  });
  const weakest = triads.map((_, row) => Math.min(...percentiles.map((of) => of[row]!)));
  const workspace = await openWorkspace();
  try {
    const rows: ComparedRow[] = [];
    for (const { name, measure } of rivals) {
      const { population } = await workspace.compute({ measure });
      const values = population.columns.value;
      const { year } = population.columns;
      const directed = ['trade-share', 'arms-dependence'].includes(measure);
      const valueOf = (a: number, b: number): number => {
        const row = population.rowsOf({ ccode1: a, ccode2: b }).find((at) => year[at] === YEAR);
        return row === undefined ? NaN : values[row]!;
      };
      const ofPairs = triads.map(([key]) => {
        const [a = 0, b = 0] = key.split(' ').map(Number);
        return directed ? valueOf(a, b) + valueOf(b, a) : valueOf(a, b);
      });
      const both = ofPairs.map(
        (value, row) => !Number.isNaN(value) && !Number.isNaN(weakest[row]!),
      );
      const rho = [...levels, weakest].map((level) => spearman(ofPairs, level, both));
      rows.push({
        name,
        triads: both.filter(Boolean).length,
        rho: [rho[0]!, rho[1]!, rho[2]!, rho[3]!],
      });
    }
    return rows;
  } finally {
    workspace.close();
  }
}

function spearman(x: readonly number[], y: readonly number[], used: readonly boolean[]): number {
  const [a, b] = [x, y].map((values) => {
    const known = values.filter((_, row) => used[row]);
    return known.map((value) => percentileIn(known, value) - 0.5);
  });
  const product = (p: readonly number[], q: readonly number[]): number =>
    p.reduce((sum, value, row) => sum + value * q[row]!, 0);
  return product(a!, b!) / Math.sqrt(product(a!, a!) * product(b!, b!));
}
