import type { Dense, UnitVectors } from './semidefinite.js';

/** A triangle inequality is taken where it is violated by more than this. */
const VIOLATED = 0.03;
/** New inequalities per node and round. */
const NEW_PER_NODE = 5;
const BINS = 64;

/**
 * Triangle inequalities a X_ij + b X_ik + c X_jk >= −1 with signs a b c = 1, four of each three nodes, that partitions satisfy
 * (X_ij = 1 on one side, −1 across), with a multiplier each (Barahona & Mahjoub 1986, Math. Program. 36, 157-173).
 */
export class Triangles {
  /** Sum of the multipliers. */
  total = 0;
  /** Entries ij, ik and jk of an inequality in the matrix, and which of the four it is. */
  private entries = new Int32Array(0);
  private kinds = new Uint8Array(0);
  private multipliers = new Float64Array(0);
  private directions = new Float64Array(0);
  private count = 0;
  private readonly known = new Set<number>();

  constructor(private readonly size: number) {}

  /** Adds the most violated inequalities and drops those that are satisfied without a multiplier. */
  separate(products: Dense): void {
    const { size } = this;
    this.drop(products);
    const bins = new Int32Array(BINS + 1);
    this.eachViolated(products, 0, (violation) => bins[binOf(violation)]!++);
    let bin = BINS;
    for (let sum = bins[BINS]!; bin > 0 && sum < NEW_PER_NODE * size; bin--) sum += bins[bin - 1]!;
    const added: number[] = [];
    this.eachViolated(products, bin, (_, key) => added.push(key));
    this.append(added);
  }

  private eachViolated(
    products: Dense,
    bin: number,
    visit: (violation: number, key: number) => void,
  ) {
    const { size, known } = this;
    for (let i = 2; i < size; i++)
      for (let j = 1; j < i; j++) {
        const a = products[i * size + j]!;
        for (let k = 0; k < j; k++) {
          const b = products[i * size + k]!;
          const c = products[j * size + k]!;
          // The most violated of the four.
          let [most, kind] = [-a - b - c, 0];
          if (b + c - a > most) [most, kind] = [b + c - a, 1];
          if (a + c - b > most) [most, kind] = [a + c - b, 2];
          if (a + b - c > most) [most, kind] = [a + b - c, 3];
          if (most - 1 <= VIOLATED || binOf(most - 1) < bin) continue;
          const key = ((i * size + j) * size + k) * 4 + kind;
          if (!known.has(key)) visit(most - 1, key);
        }
      }
  }

  private append(keys: readonly number[]): void {
    const { size, count } = this;
    this.resize(count + keys.length);
    keys.forEach((key, at) => {
      const [kind, nodes] = [key % 4, Math.floor(key / 4)];
      const k = nodes % size;
      const j = Math.floor(nodes / size) % size;
      const i = Math.floor(nodes / size / size);
      this.entries.set([i * size + j, i * size + k, j * size + k], 3 * (count + at));
      this.kinds[count + at] = kind;
      this.known.add(key);
    });
    this.count += keys.length;
  }

  private resize(room: number): void {
    if (room <= this.kinds.length) return;
    const grown = 2 * room;
    const { entries, kinds, multipliers } = this;
    (this.entries = new Int32Array(3 * grown)).set(entries);
    (this.kinds = new Uint8Array(grown)).set(kinds);
    (this.multipliers = new Float64Array(grown)).set(multipliers);
    this.directions = new Float64Array(grown);
  }

  private drop(products: Dense): void {
    const { entries, kinds, multipliers, size } = this;
    let kept = 0;
    for (let at = 0; at < this.count; at++) {
      if (multipliers[at]! > 0 || this.violation(products, at) > -0.2) {
        entries.copyWithin(3 * kept, 3 * at, 3 * at + 3);
        kinds[kept] = kinds[at]!;
        multipliers[kept] = multipliers[at]!;
        kept++;
        continue;
      }
      const k = entries[3 * at + 1]! % size;
      this.known.delete((entries[3 * at]! * size + k) * 4 + kinds[at]!);
    }
    multipliers.fill(0, kept);
    this.count = kept;
  }

  /** −1 less the left side: above 0 where the inequality is violated. */
  private violation(products: Dense, at: number): number {
    const { entries, kinds } = this;
    const a = products[entries[3 * at]!]!;
    const b = products[entries[3 * at + 1]!]!;
    const c = products[entries[3 * at + 2]!]!;
    const kind = kinds[at]!;
    if (kind === 0) return -1 - a - b - c;
    return kind === 1 ? b + c - a - 1 : kind === 2 ? a + c - b - 1 : a + b - c - 1;
  }

  /** Takes the subgradient for the multipliers as direction. Its squared length. */
  aim(products: Dense): number {
    const { multipliers, directions } = this;
    let squares = 0;
    for (let at = 0; at < this.count; at++) {
      const violation = this.violation(products, at);
      const direction = multipliers[at] === 0 && violation < 0 ? 0 : violation;
      directions[at] = direction;
      squares += direction ** 2;
    }
    return squares;
  }

  /** Moves the multipliers along the direction and takes them into the costs. */
  move(step: number, costs: Dense): void {
    const { entries, kinds, multipliers, directions, size } = this;
    const add = (entry: number, value: number): void => {
      costs[entry]! += value;
      costs[(entry % size) * size + Math.floor(entry / size)]! += value;
    };
    this.total = 0;
    for (let at = 0; at < this.count; at++) {
      const before = multipliers[at]!;
      const after = Math.max(0, before + step * directions[at]!);
      multipliers[at] = after;
      this.total += after;
      if (after === before) continue;
      const half = (before - after) / 2;
      const kind = kinds[at]!;
      add(entries[3 * at]!, kind < 2 ? half : -half);
      add(entries[3 * at + 1]!, kind % 2 === 0 ? half : -half);
      add(entries[3 * at + 2]!, kind === 0 || kind === 3 ? half : -half);
    }
  }
}

function binOf(violation: number): number {
  return Math.min(BINS, Math.floor(violation * (BINS / 1.5)));
}

/** All products of the vectors. */
export function fillProducts(vectors: UnitVectors, products: Dense): void {
  const { size } = vectors;
  for (let i = 0; i < size; i++)
    for (let j = 0; j < i; j++)
      products[i * size + j] = products[j * size + i] = vectors.product(i, j);
}
