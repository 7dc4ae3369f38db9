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
 * over the n units of year t. Tabulated by hundredths from the kernel of each standard deviation, and linear between: the
 * absolute error is below 1e-4. O(n s) for a year, in hundredths of s, when it is first asked for.
 */
export class MixtureRanks {
  private readonly kernels = new Map<number, Float64Array>();
  private readonly tables = new Map<number, Table | undefined>();
  private readonly order: ReturnType<typeof orderByYear>;

  constructor(private readonly members: Estimates) {
    this.order = orderByYear(members.year);
  }

  /** F of a year at a value in hundredths; NaN in a year without units. */
  at(year: number, value: number): number {
    let table = this.tables.get(year);
    if (table === undefined && !this.tables.has(year)) {
      table = this.tabulate(year);
      this.tables.set(year, table);
    }
    if (table === undefined || Number.isNaN(value)) return NaN;
    const { low, shares } = table;
    if (value < low) return 0;
    const place = Math.floor(value - low);
    if (place >= shares.length - 1) return 1;
    const [below, above] = [shares[place]!, shares[place + 1]!];
    return below + (value - low - place) * (above - below);
  }

  private tabulate(year: number): Table | undefined {
    const { first, span, starts, order } = this.order;
    const slot = year - first;
    if (slot < 0 || slot >= span || starts[slot] === starts[slot + 1]) return undefined;
    const rows = order.subarray(starts[slot], starts[slot + 1]);
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
      for (let at = 0; at < kernel.length; at++) shares[start + at]! += count * kernel[at]!;
    }
    let sum = 0;
    for (let at = 0; at < shares.length; at++) shares[at] = (sum += shares[at]!) / rows.length;
    return { low, shares };
  }

  /** What a normal distribution adds at each hundredth from the lowest to the highest that it reaches: 1 in all. */
  private kernel(sd: number): Float64Array {
    let kernel = this.kernels.get(sd);
    if (kernel === undefined) {
      const reach = REACH * sd;
      kernel = new Float64Array(2 * reach + 1);
      let below = 0;
      for (let at = 0; at < 2 * reach; at++) {
        const share = normalCdf((at - reach) / sd);
        kernel[at] = share - below;
        below = share;
      }
      kernel[2 * reach] = 1 - below;
      this.kernels.set(sd, kernel);
    }
    return kernel;
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
