import { createRng } from '../../core/rng.js';
import type { SignedNetwork } from '../signed-network.js';
import { blocksOf } from './blocks.js';
import type { Budget, Ending } from './budget.js';
import { FixedPairs } from './fixed-pairs.js';
import { budgetOf, type FrustrationOptions, weightedTies } from './frustration.js';
import { kernelOf, liftSides, type Kernel } from './kernel.js';
import { narrowElimination } from './order.js';
import { relax } from './relaxation.js';
import { Relations } from './relations.js';
import { searchBranches, WORK } from './search.js';
import { solveByTables } from './tables.js';
import { costOf, neighboursOf, type Sides, tiesAmong, type WeightedTies } from './weighted.js';

/** What all optimal partitions of a network have in common, and what not. */
export interface SharedByOptima {
  /** Ties that every one of them frustrates, by number. */
  readonly always: Int32Array;
  /** Ties that at least one of them frustrates, by number. */
  readonly sometimes: Int32Array;
  /** Whether there is no other than the given one. */
  readonly unique: boolean;
}

/** Nodes of a block whose fixed pairs are looked for by the relaxation: a factor is needed for each. */
const MOST_FACTORED = 500;
/** Steps of the relaxation in the first and in the second look for fixed pairs. */
const STEPS = [60, 300];

/** @param mostEntries of tables, where nothing narrower is to be searched */
interface SharedOptions extends FrustrationOptions {
  readonly mostEntries?: number;
}

/**
 * The ties that every optimal partition frustrates, and those that some do, for networks that are too wide for tables.
 *
 * For two nodes with a tie the question is whether an optimal partition exists that has them otherwise than the given one: they are
 * joined so and the network is solved again, until a partition is found that costs as little, or a bound says that there is none.
 * An answer holds for many pairs: nodes that are fixed to one another are joined from then on, and a partition that was found tells apart
 * all the nodes it turns from those it does not, so that no more than two questions for each node are asked. Partitions with one or
 * two nodes turned are found by counting, and most fixed pairs by the dual of the relaxation (`FixedPairs`).
 *
 * @param blocs an optimal partition; what is said of another one would be wrong
 * @returns why not, where a limit ended the search
 */
export function sharedByOptima(
  network: SignedNetwork,
  blocs: Sides,
  options: SharedOptions = {},
): SharedByOptima | Exclude<Ending, 'proven'> {
  const budget = budgetOf(options);
  const kernel = kernelOf(weightedTies(network), { strict: true });
  const sides = new Uint8Array(kernel.ties.size);
  kernel.place.forEach((at, node) => {
    if (at >= 0) sides[at] = blocs[node]! ^ kernel.turned[node]!;
  });
  const near = neighboursOf(kernel.ties);
  const free = new Set<number>();
  for (const nodes of blocksOf(kernel.ties)) {
    const block = new Block(tiesAmong(near, nodes), sides, nodes, options.mostEntries);
    if (!block.settle(budget)) return budget.ending === 'proven' ? 'node-limit' : budget.ending;
    for (const [u, v] of block.freePairs()) free.add(pairKey(kernel, nodes[u]!, nodes[v]!));
  }
  return sharedTies(network, blocs, kernel, free);
}

const pairKey = ({ ties: { size } }: Kernel, u: number, v: number): number =>
  Math.min(u, v) * size + Math.max(u, v);

function sharedTies(
  { from, to, sign }: SignedNetwork,
  blocs: Sides,
  kernel: Kernel,
  free: ReadonlySet<number>,
): SharedByOptima {
  const always: number[] = [];
  const sometimes: number[] = [];
  sign.forEach((value, tie) => {
    const [u, v] = [kernel.place[from[tie]!]!, kernel.place[to[tie]!]!];
    const isFree = u !== v && free.has(pairKey(kernel, u, v));
    const isFrustrated = value > 0 === (blocs[from[tie]!] !== blocs[to[tie]!]);
    if (isFrustrated && !isFree) always.push(tie);
    if (isFrustrated || isFree) sometimes.push(tie);
  });
  return {
    always: Int32Array.from(always),
    sometimes: Int32Array.from(sometimes),
    unique: free.size === 0,
  };
}

/** A part of the network that no single node separates, of which each optimal partition goes with each of the others. */
class Block {
  private readonly sides: Sides;
  private readonly relations: Relations;
  /** Without ties that cost nothing; those are asked of, but play no part in what a partition costs. */
  private readonly costly: WeightedTies;
  private readonly cost: number;

  constructor(
    private readonly ties: WeightedTies,
    sides: Sides,
    nodes: readonly number[],
    private readonly mostEntries?: number,
  ) {
    this.sides = Uint8Array.from(nodes, (node) => sides[node]!);
    this.relations = new Relations(this.sides);
    const kept = [...ties.weight.keys()].filter((tie) => ties.weight[tie] !== 0);
    const of = (values: Int32Array): Int32Array => Int32Array.from(kept, (tie) => values[tie]!);
    this.costly = {
      size: ties.size,
      from: of(ties.from),
      to: of(ties.to),
      weight: of(ties.weight),
    };
    this.cost = costOf(ties, this.sides);
  }

  /** Ties whose nodes stand otherwise in another optimal partition. */
  freePairs(): (readonly [number, number])[] {
    return this.pairs().filter(([u, v]) => this.relations.isFree(u, v));
  }

  private pairs(): (readonly [number, number])[] {
    const { from, to } = this.ties;
    return Array.from(from, (node, tie) => [node, to[tie]!] as const);
  }

  private open(): readonly [number, number] | undefined {
    return this.pairs().find(([u, v]) => this.relations.isOpen(u, v));
  }

  /** Whether all is known of every tie. */
  settle(budget: Budget): boolean {
    this.turnOneOrTwo();
    this.fixByRelaxation(budget);
    for (let pair = this.open(); pair !== undefined; pair = this.open()) {
      if (!budget.timeLeft() || !this.ask(pair, budget)) return false;
    }
    return true;
  }

  /** Nodes that may be turned for nothing, alone or with a neighbour. */
  private turnOneOrTwo(): void {
    const { size, from, to, weight } = this.costly;
    // What turning a node adds.
    const adds = new Int32Array(size);
    const signed = weight.map((value, tie) =>
      this.sides[from[tie]!] === this.sides[to[tie]!] ? value : -value,
    );
    signed.forEach((value, tie) => {
      adds[from[tie]!]! += value;
      adds[to[tie]!]! += value;
    });
    adds.forEach((value, node) => {
      if (value === 0) this.relations.foundTurned(node);
    });
    signed.forEach((value, tie) => {
      const [u, v] = [from[tie]!, to[tie]!];
      if (adds[u]! + adds[v]! === 2 * value) this.relations.foundTurned(u, v);
    });
  }

  private fixByRelaxation(budget: Budget): void {
    const { size } = this.costly;
    if (this.isNarrow(budget) || size > MOST_FACTORED) return;
    for (const steps of STEPS) {
      if (this.open() === undefined || !budget.timeLeft()) return;
      // A bound above this there is none: the steps go on until they bring no more.
      const limits = {
        ...{ target: this.cost + 0.5, steps },
        ...{ timeLeft: budget.timeLeft, work: budget.stepOf(WORK) },
      };
      const { dual } = relax(this.costly, createRng(budget.seed, 'shared'), limits);
      if (!budget.timeLeft()) return;
      const fixed = new FixedPairs(dual, this.sides, this.cost);
      for (const [u, v] of this.pairs()) {
        if (!this.relations.isOpen(u, v) || !fixed.has(u, v)) continue;
        this.relations.fix(u, v);
        if (!budget.timeLeft()) return;
      }
    }
  }

  private isNarrow({ timeLeft }: Budget): boolean {
    if (this.mostEntries !== undefined) return false;
    return narrowElimination(this.costly, { timeLeft }) !== undefined;
  }

  /** Whether it could be known how another optimal partition may have two nodes. */
  private ask([u, v]: readonly [number, number], budget: Budget): boolean {
    const { relations, costly, mostEntries } = this;
    const pairs = [...relations.joined(), relations.contrary(u, v)];
    const kernel = kernelOf(costly, { pairs });
    const enough = this.cost - kernel.constant;
    const elimination = narrowElimination(kernel.ties, {
      timeLeft: budget.timeLeft,
      ...(mostEntries === undefined ? {} : { mostEntries }),
    });
    const { sides, cost, bound } =
      elimination === undefined
        ? searchBranches(kernel.ties, budget, {
            enough,
            ...(mostEntries === undefined ? {} : { mostEntries }),
          })
        : solveByTables(kernel.ties, elimination);
    if (cost <= enough) relations.found(liftSides(kernel, sides));
    else if (bound > enough) relations.fix(u, v);
    else return false;
    return true;
  }
}
