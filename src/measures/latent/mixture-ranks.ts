import { normalCdf } from '../../core/special.js';
import { orderByYear } from '../shared/year-order.js';

/** Estimates of units in years: means and standard deviations in whole hundredths. */
interface Estimates {
  readonly year: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly sd: ArrayLike<number>;
}

/** Beyond so many standard deviations a normal distribution counts as ended: 3e-5 lies on either side. */
const REACH = 4;

/**
 * Ranks among units that are known with an error each: the share of them that lies below a value,
 *
 *   F_t(x) = (1/n) sum_j Phi((x - m_j) / s_j)
 *
 * over the n units of year t, exact at hundredths but for the tails beyond 4 s, and linear between: the absolute error is
 * below 1e-4. `tabled` is for whole populations: O(n s) for a year, in hundredths of s, when it is first asked for.
 * `summed` is for a few values: O(n) each.
 */
export class MixtureRanks {
  /** By standard deviation. */
  private readonly kernels: Float64Array[] = [];
  private readonly tables = new Map<number, Table>();
  private readonly order: ReturnType<typeof orderByYear>;

  constructor(private readonly members: Estimates) {
    this.order = orderByYear(members.year);
  }

  /** F of a year at a value in hundredths; NaN in a year without units. */
  tabled(year: number, value: number): number {
    const table = this.tables.get(year) ?? this.tabulate(year);
    if (table === undefined || Number.isNaN(value)) return NaN;
    const { low, shares } = table;
    const place = Math.floor(value - low);
    const last = shares.length - 1;
    const below = place < 0 ? 0 : shares[Math.min(place, last)]!;
    const above = place < -1 ? 0 : shares[Math.min(place + 1, last)]!;
    return below + (value - low - place) * (above - below);
  }

  /** The same, without a table. */
  summed(year: number, value: number): number {
    const rows = this.rowsOf(year);
    if (rows.length === 0 || Number.isNaN(value)) return NaN;
    const { mean, sd } = this.members;
    const whole = Math.floor(value);
    let [below, above] = [0, 0];
    for (let at = 0; at < rows.length; at++) {
      const row = rows[at]!;
      const spread = sd[row]!;
      const place = whole - mean[row]! + REACH * spread;
      if (place < -1) continue;
      const kernel = this.kernels[spread] ?? this.kernel(spread);
      const last = kernel.length - 1;
      if (place >= 0) below += kernel[Math.min(place, last)]!;
      above += kernel[Math.min(place + 1, last)]!;
    }
    return (below + (value - whole) * (above - below)) / rows.length;
  }

  private rowsOf(year: number): Int32Array {
    const { first, span, starts, order } = this.order;
    const slot = year - first;
    if (slot < 0 || slot >= span) return order.subarray(0, 0);
    return order.subarray(starts[slot], starts[slot + 1]);
  }

  private tabulate(year: number): Table | undefined {
    const rows = this.rowsOf(year);
    if (rows.length === 0) return undefined;
    const { mean, sd } = this.members;
    let [low, high] = [Infinity, -Infinity];
    for (const row of rows) {
      const reach = REACH * sd[row]!;
      low = Math.min(low, mean[row]! - reach);
      high = Math.max(high, mean[row]! + reach);
    }
    const shares = new Float64Array(high - low + 1);
    for (const { mean: middle, sd: spread, count } of alike(rows, this.members)) {
      const kernel = this.kernel(spread);
      const start = middle - REACH * spread - low;
      let before = 0;
      for (let at = 0; at < kernel.length; at++) {
        shares[start + at]! += count * (kernel[at]! - before);
        before = kernel[at]!;
      }
    }
    let sum = 0;
    for (let at = 0; at < shares.length; at++) shares[at] = (sum += shares[at]!) / rows.length;
    const table = { low, shares };
    this.tables.set(year, table);
    return table;
  }

  /** How much of a normal distribution lies below each hundredth from the lowest to the highest that it reaches: 1 at the end. */
  private kernel(sd: number): Float64Array {
    const reach = REACH * sd;
    return (this.kernels[sd] ??= Float64Array.from({ length: 2 * reach + 1 }, (_, at) =>
      at === 2 * reach ? 1 : normalCdf((at - reach) / sd),
    ));
  }
}

interface Alike {
  readonly mean: number;
  readonly sd: number;
  count: number;
}

/** Units with the same estimate, which are many where estimates are rounded. */
function alike(rows: Iterable<number>, { mean, sd }: Estimates): Iterable<Alike> {
  const found = new Map<number, Alike>();
  for (const row of rows) {
    const key = mean[row]! * 4096 + sd[row]!;
    const one = found.get(key);
    if (one === undefined) found.set(key, { mean: mean[row]!, sd: sd[row]!, count: 1 });
    else one.count++;
  }
  return found.values();
}

/** F at `low`, `low` + 1 and so on, in hundredths. */
interface Table {
  readonly low: number;
  readonly shares: Float64Array;
}
