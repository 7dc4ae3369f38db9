import type { Kernel } from './kernel.js';
import type { Dense, UnitVectors } from './semidefinite.js';

/** Where the nodes of a network are in its kernel. */
export type Joined = Pick<Kernel, 'place' | 'turned'>;

/** A triangle inequality is taken where it is violated by more than this. */
const VIOLATED = 0.03;
/** New inequalities per node and round. */
const NEW_PER_NODE = 5;
const BINS = 64;
/** Multipliers below this are not handed on. */
const NEGLIGIBLE = 1e-5;

/** Triangle inequalities by their keys (`Triangles`), with their multipliers, for a network of so many nodes. */
export interface Multipliers {
  readonly size: number;
  readonly keys: readonly number[];
  readonly values: readonly number[];
}

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
          const key = this.keyOf(i, j, k, kind);
          if (!known.has(key)) visit(most - 1, key);
        }
      }
  }

  /** i > j > k; kind 0 has no minus sign, 1, 2 and 3 are kind 0 with k, j and i turned. */
  private keyOf(i: number, j: number, k: number, kind: number): number {
    return ((i * this.size + j) * this.size + k) * 4 + kind;
  }

  private append(keys: readonly number[]): void {
    const { size, count } = this;
    this.resize(count + keys.length);
    keys.forEach((key, at) => {
      const { nodes, kind } = decoded(key, size);
      const [i, j, k] = nodes;
      this.entries.set([i * size + j, i * size + k, j * size + k], 3 * (count + at));
      this.kinds[count + at] = kind;
      this.known.add(key);
    });
    this.count += keys.length;
  }

  private resize(room: number): void {
    if (room <= this.kinds.length) return;
    const grown = 2 * room;
    const { entries, kinds, multipliers, directions } = this;
    (this.entries = new Int32Array(3 * grown)).set(entries);
    (this.kinds = new Uint8Array(grown)).set(kinds);
    (this.multipliers = new Float64Array(grown)).set(multipliers);
    (this.directions = new Float64Array(grown)).set(directions);
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

  /** The multipliers that matter. */
  multipliersOf(): Multipliers {
    const { size, entries, kinds, multipliers } = this;
    const keys: number[] = [];
    const values: number[] = [];
    for (let at = 0; at < this.count; at++) {
      if (multipliers[at]! < NEGLIGIBLE) continue;
      keys.push((entries[3 * at]! * size + (entries[3 * at + 1]! % size)) * 4 + kinds[at]!);
      values.push(multipliers[at]!);
    }
    return { size, keys, values };
  }

  /** Takes over the multipliers of a network that this one is the kernel of, and takes them into the costs. */
  adopt({ size, keys, values }: Multipliers, { place, turned }: Joined, costs: Dense): void {
    keys.forEach((old, at) => {
      const { nodes, kind } = decoded(old, size);
      const moved = nodes
        .map((node, turn) => ({
          at: place[node]!,
          turned: turned[node]! ^ Number(kind === 3 - turn),
        }))
        .sort((a, b) => b.at - a.at);
      const [i, j, k] = moved.map((node) => node.at) as [number, number, number];
      if (i === j || j === k || k < 0) return;
      const turns = moved.reduce((sum, node) => sum + node.turned, 0);
      // Turning all three nodes changes nothing.
      const odd = moved.findIndex((node) => node.turned === (turns > 1 ? 0 : 1));
      const key = this.keyOf(i, j, k, odd < 0 ? 0 : 3 - odd);
      if (this.known.has(key)) return;
      this.append([key]);
      this.directions[this.count - 1] = values[at]!;
    });
    this.move(1, costs);
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

function decoded(key: number, size: number) {
  const nodes = Math.floor(key / 4);
  const pair = Math.floor(nodes / size);
  return {
    nodes: [Math.floor(pair / size), pair % size, nodes % size] as const,
    kind: key % 4,
  };
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
