import { changeSearch } from '../../src/analysis/changepoint.js';
import { leadLag } from '../../src/analysis/lead-lag.js';
import { createRng, type Rng } from '../../src/core/rng.js';

const years = (n: number): number[] => Array.from({ length: n }, (_, i) => 1900 + i);

/** Noise of standard deviation 1 with the autocorrelation phi; at phi = 1 a random walk. */
function noise(rng: Rng, n: number, phi: number): number[] {
  const size = phi === 1 ? 1 : Math.sqrt(1 - phi * phi);
  let e = rng.normal();
  return years(n).map(() => (e = phi * e + size * rng.normal()));
}

/** Shares of simulated series, in percent. */
export interface ChangeShares {
  /** A change exceeds the penalty. */
  readonly found: number;
  /** One does with p below .1. */
  readonly sure: number;
  /** Of those sure, the year is right to two years. */
  readonly right: number;
}

/** Series of n years with one change of `shift` standard deviations after 60% of them. */
export function changeShares(n: number, phi: number, shift: number, series = 200): ChangeShares {
  const rng = createRng(1, `changes ${n} ${phi} ${shift}`);
  const at = Math.round(0.6 * n);
  let [found, sure, right] = [0, 0, 0];
  for (let k = 0; k < series; k++) {
    const values = noise(rng, n, phi).map((e, i) => e + (i < at ? 0 : shift));
    const search = changeSearch(years(n), values, { seed: k, draws: 99 });
    if ('untestable' in search || search.changes.length === 0) continue;
    found++;
    const certain = search.changes.filter(({ p }) => p < 0.1);
    if (certain.length === 0) continue;
    sure++;
    if (certain.some(({ year }) => Math.abs(year - 1900 - at) <= 2)) right++;
  }
  const percent = (count: number, of: number): number => Math.round((100 * count) / of);
  return {
    found: percent(found, series),
    sure: percent(sure, series),
    right: sure === 0 ? 0 : percent(right, sure),
  };
}

/** Percent of pairs of series of n years in which x leads y at 10%; y takes `pull` of what x was the year before. */
export function leadShare(
  n: number,
  phi: number,
  pull: number,
  augment: 0 | 1,
  series = 400,
): number {
  const rng = createRng(1, `leads ${n} ${phi} ${pull}`);
  let leads = 0;
  for (let k = 0; k < series; k++) {
    const x = noise(rng, n, phi);
    const own = noise(rng, n, phi);
    const y = own.map((e, i) => e + pull * (x[i - 1] ?? 0));
    const found = leadLag(
      { years: years(n), values: x },
      { years: years(n), values: y },
      { augment },
    );
    if (!('untestable' in found) && found.xLeads.p < 0.1) leads++;
  }
  return Math.round((100 * leads) / series);
}
