import { neighboursOf, tiesAmong, type Sides, type WeightedTies } from './weighted.js';

/** What is left of a network when nodes that share a side, or never do, were joined. */
export interface Kernel {
  readonly ties: WeightedTies;
  /** Weight that every partition frustrates. */
  readonly constant: number;
  /** For every node of the network the node of the kernel it was joined to, −1 where all that it was joined to may turn. */
  readonly place: Int32Array;
  /** 1 where it is on the other side than that node. */
  readonly turned: Uint8Array;
}

/** Two nodes on one side (1) or on opposite sides (−1). */
export interface JoinedPair {
  readonly u: number;
  readonly v: number;
  readonly sign: 1 | -1;
}

interface KernelOptions {
  readonly strict?: boolean;
  readonly pairs?: readonly JoinedPair[];
}

/**
 * Joins nodes until no rule applies. Two nodes u, v with a tie w are joined, on one side if w > 0 and on opposite sides if
 * w < 0, where for a share a of 0, 1/2 or 1
 *
 *     sum over others k of |a w_uk − s (1 − a) w_vk| <= |w|,   s the sign of w (and for a = 1/2 both sides doubled):
 *
 * in a partition that frustrates the tie, turning u gains g_u = |w| + sum w_uk x, turning v g_v = |w| − s sum w_vk x, with
 * x = ±1, so that a g_u + (1 − a) g_v >= 0 and one of both turns costs nothing. Gains are whole numbers: for a = 1/2 the sum may be
 * 1/2 above |w|. With a = 1 it is the rule of the dominating
 * tie, which takes nodes of degree one and two and pendant trees; a = 1/2 takes the members of an alliance that have nearly the same
 * ties. Without a tie between them nodes with proportional ties are joined (twins; w = 0 above). Ties that become
 * parallel are added, and what cancels is frustrated in every partition.
 *
 * The kernel has the same frustration. @param strict join only where the inequality is strict: then every optimal partition
 * of the network is one of the kernel, and ties whose weights cancel stay with weight 0. @param pairs nodes to join before, `v` to `u`.
 * Sources: Lange, Andres & Swoboda (2019), CVPR, 6093-6102; Ferizovic et al. (2020), ALENEX, 27-40; Hüffner, Betzler
 * & Niedermeier (2010), J. Comb. Optim. 20, 335-360.
 */
export function kernelOf(
  ties: WeightedTies,
  { strict = false, pairs = [] }: KernelOptions = {},
): Kernel {
  const joining = new Joining(ties, strict);
  for (const { u, v, sign } of pairs) joining.join(u, v, sign);
  do joining.settle();
  while (!strict && joining.joinTwins());
  return joining.kernel();
}

/** Sides of the network's nodes for sides of the kernel's. */
export function liftSides({ place, turned }: Kernel, sides: Sides): Sides {
  return Uint8Array.from(place, (at, node) => (at < 0 ? 0 : sides[at]!) ^ turned[node]!);
}

/** The kernel of a network whose kernel has the given kernel. */
export function composed(outer: Kernel, inner: Kernel): Kernel {
  const { place, turned } = outer;
  return {
    ties: inner.ties,
    constant: outer.constant + inner.constant,
    place: place.map((at) => (at < 0 ? -1 : inner.place[at]!)),
    turned: turned.map((side, node) =>
      place[node]! < 0 ? side : side ^ inner.turned[place[node]!]!,
    ),
  };
}

class Joining {
  private readonly near: Map<number, number>[];
  private readonly parent: Int32Array;
  private readonly turned: Uint8Array;
  private readonly waiting: Uint8Array;
  private readonly queue: number[] = [];
  /** Sum of the sizes of a node's weights. */
  private readonly total: Int32Array;
  private constant = 0;

  constructor(
    ties: WeightedTies,
    private readonly strict: boolean,
  ) {
    this.near = neighboursOf(ties);
    this.total = Int32Array.from(this.near, (ties) => {
      let sum = 0;
      for (const weight of ties.values()) sum += Math.abs(weight);
      return sum;
    });
    this.parent = new Int32Array(ties.size).fill(-1);
    this.turned = new Uint8Array(ties.size);
    this.waiting = new Uint8Array(ties.size);
    for (let node = 0; node < ties.size; node++) this.wake(node);
  }

  private wake(node: number): void {
    if (this.waiting[node] === 1) return;
    this.waiting[node] = 1;
    this.queue.push(node);
  }

  /** Applies the rules for tied nodes until nothing changes. */
  settle(): void {
    for (let node = this.queue.pop(); node !== undefined; node = this.queue.pop()) {
      this.waiting[node] = 0;
      if (this.parent[node] !== -1) continue;
      for (const [other, weight] of this.near[node]!) {
        if (weight === 0 || !this.sameSide(node, other, weight)) continue;
        const [kept, joined] =
          this.near[node]!.size >= this.near[other]!.size ? [node, other] : [other, node];
        this.join(kept, joined, weight > 0 ? 1 : -1);
        break;
      }
    }
  }

  /** Whether sides for both that satisfy their tie are best whatever the others do. */
  private sameSide(u: number, v: number, weight: number): boolean {
    const size = Math.abs(weight);
    const most = this.strict ? size - 1 : size;
    const mostOfBoth = this.strict ? 2 * size - 1 : 2 * size + 1;
    const [ofU, ofV] = [this.total[u]! - size, this.total[v]! - size];
    if (ofU <= most || ofV <= most) return true;
    // The sum for a = 1/2 is no smaller than the difference of the sums.
    if (Math.abs(ofU - ofV) > mostOfBoth) return false;
    const sign = weight > 0 ? 1 : -1;
    const [nearU, nearV] = [this.near[u]!, this.near[v]!];
    // Ties of v alone add what is left of its sum, which is no less than nothing: most pairs are told apart by a few of their ties.
    let [both, left] = [0, ofV];
    for (const [k, w] of nearU) {
      if (k === v) continue;
      const other = nearV.get(k) ?? 0;
      both += Math.abs(w - sign * other);
      if (both > mostOfBoth) return false;
      left -= Math.abs(other);
    }
    return both + left <= mostOfBoth;
  }

  /** Joins v to u: from now on x_v = sign x_u. */
  join(u: number, v: number, sign: number): void {
    const own = this.near[u]!.get(v) ?? 0;
    if (own * sign < 0) this.constant += Math.abs(own);
    this.parent[v] = u;
    this.turned[v] = sign < 0 ? 1 : 0;
    this.near[u]!.delete(v);
    this.total[u]! -= Math.abs(own);
    for (const [k, w] of this.near[v]!) {
      if (k === u) continue;
      this.near[k]!.delete(v);
      const before = this.near[u]!.get(k) ?? 0;
      const added = sign * w;
      if (before * added < 0) this.constant += Math.min(Math.abs(before), Math.abs(added));
      const sum = before + added;
      this.total[u]! += Math.abs(sum) - Math.abs(before);
      this.total[k]! += Math.abs(sum) - Math.abs(before) - Math.abs(added);
      if (sum === 0 && !this.strict) {
        this.near[u]!.delete(k);
        this.near[k]!.delete(u);
      } else {
        this.near[u]!.set(k, sum);
        this.near[k]!.set(u, sum);
      }
      this.wake(k);
    }
    this.near[v]!.clear();
    this.wake(u);
  }

  /** Joins nodes without a tie whose ties are proportional. Whether there were any. */
  joinTwins(): boolean {
    const groups = new Map<string, number[]>();
    this.near.forEach((ties, node) => {
      if (ties.size === 0) return;
      const key = [...ties.keys()].sort((a, b) => a - b).join(' ');
      groups.set(key, [...(groups.get(key) ?? []), node]);
    });
    let found = false;
    for (const group of groups.values()) {
      for (let at = 1; at < group.length; at++) {
        const twin = group.slice(0, at).find((node) => this.proportion(node, group[at]!) !== 0);
        if (twin === undefined || this.parent[twin] !== -1) continue;
        this.join(twin, group[at]!, this.proportion(twin, group[at]!));
        found = true;
      }
    }
    return found;
  }

  /** The sign of c where w_vk = c w_uk for all k, else 0. */
  private proportion(u: number, v: number): number {
    const [first] = this.near[u]!;
    if (first === undefined || this.near[u]!.size !== this.near[v]!.size) return 0;
    const [k, ofU] = first;
    const ofV = this.near[v]!.get(k) ?? 0;
    for (const [other, w] of this.near[u]!)
      if (w * ofV !== (this.near[v]!.get(other) ?? 0) * ofU) return 0;
    return Math.sign(ofU * ofV);
  }

  kernel(): Kernel {
    const { near } = this;
    const kept = near.flatMap((ties, node) => (ties.size > 0 ? [node] : []));
    const numbers = new Int32Array(near.length).fill(-1);
    kept.forEach((node, at) => (numbers[node] = at));
    const place = new Int32Array(near.length);
    const turned = new Uint8Array(near.length);
    for (let node = 0; node < near.length; node++) {
      const root = this.rootOf(node);
      place[node] = numbers[root]!;
      turned[node] = this.turned[node]!;
    }
    return { ties: tiesAmong(near, kept), constant: this.constant, place, turned };
  }

  /** The node that a node was joined to in the end, to which all on the way are joined at once: a chain is long. */
  private rootOf(node: number): number {
    const { parent, turned } = this;
    const way: number[] = [];
    for (; parent[node]! !== -1; node = parent[node]!) way.push(node);
    for (let at = way.length - 2; at >= 0; at--) {
      turned[way[at]!]! ^= turned[way[at + 1]!]!;
      parent[way[at]!] = node;
    }
    return node;
  }
}
