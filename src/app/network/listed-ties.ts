import { DataError } from '../../core/errors.js';
import { formatNumber } from '../../core/format.js';
import { quoted } from '../../core/quoted.js';
import { signedNetwork, type SignedNetwork, type SignedTie } from '../../networks/index.js';
import { type BothSigns, signOfBoth } from '../../measures/alignment/both-signs.js';

/** A tie as a file lists it, with its place for what is said about it. */
export interface ListedTie {
  readonly from: string;
  readonly to: string;
  readonly sign: 1 | -1;
  readonly line: number;
  /** Where the second node stands. */
  readonly end: string;
  readonly column: string;
  /** The sign as it is written. */
  readonly written: string;
}

/** What to do with a pair that is listed with either sign: refuse the file, or one of the rules. */
export const contradictionRules = ['refuse', 'negative', 'positive', 'no-tie'] as const;
export type ContradictionRule = (typeof contradictionRules)[number];

/** A network as a file lists it, and how often its list had to be read twice. */
export interface ReadTies {
  readonly network: SignedNetwork;
  /** Lines that say again what another line says. */
  readonly repeated: number;
  /** Pairs that are listed with either sign, which the rule decided. */
  readonly contradicted: readonly (readonly [string, string])[];
}

/**
 * The network of a list of ties: a tie listed twice (in either order) with the same sign counts once.
 *
 * @param isolates nodes without a tie that are there nevertheless
 * @throws DataError for a tie of a node with itself, and for a pair with either sign where that is refused
 */
export function networkOf(
  file: string,
  ties: readonly ListedTie[],
  contradictions: ContradictionRule,
  isolates: readonly string[] = [],
): ReadTies {
  const nodes = namesOf(ties, isolates);
  if (nodes.length > MOST_NODES || ties.length > MOST_TIES) throw tooLarge(file, nodes, ties);
  const numberOf = new Map(nodes.map((name, number) => [name, number]));
  // The first tie of each pair, by the lower of its numbers and then the higher: keys of both in one grow too large to be quick.
  const first = nodes.map(() => new Map<number, ListedTie>());
  const contradicted = new Map<ListedTie, ListedTie>();
  let repeated = 0;
  for (const tie of ties) {
    const [a, b] = [numberOf.get(tie.from)!, numberOf.get(tie.to)!];
    if (a === b) throw loop(file, tie);
    const [low, high] = [Math.min(a, b), Math.max(a, b)];
    const before = first[low]!.get(high);
    if (before === undefined) first[low]!.set(high, tie);
    else if (before.sign === tie.sign) repeated++;
    else if (contradictions === 'refuse') throw contradiction(file, before, tie);
    else contradicted.set(before, tie);
  }
  const kept: SignedTie[] = [];
  first.forEach((found, from) => {
    for (const [to, tie] of found) {
      const sign = contradicted.has(tie) ? signOfBoth(contradictions as BothSigns) : tie.sign;
      if (sign !== 0) kept.push({ from, to, sign });
    }
  });
  return {
    network: signedNetwork(nodes, kept),
    repeated,
    contradicted: [...contradicted.values()].map(({ from, to }) => [from, to]),
  };
}

/** Of these a gigabyte of memory is full. */
const MOST_NODES = 250_000;
const MOST_TIES = 500_000;

function tooLarge(file: string, nodes: readonly string[], ties: readonly ListedTie[]): DataError {
  const [most, all] = [
    [MOST_NODES, MOST_TIES],
    [nodes.length, ties.length],
  ].map(([n, m]) => `${formatNumber(n!)} nodes and ${formatNumber(m!)} ties`);
  return new DataError(`${file} has a network of ${all!}, too large to be looked at`, {
    code: 'too-large',
    details: { file, value: all!, expected: `at most ${most!} in one network` },
    hint: 'Take a part of the network, or split the file by --columns window=NAME.',
  });
}

/** By code units, so that the order of lines does not matter and is the same on every machine. */
function namesOf(ties: readonly ListedTie[], isolates: readonly string[]): string[] {
  const names = new Set(isolates);
  for (const { from, to } of ties) names.add(from).add(to);
  return [...names].sort();
}

function loop(file: string, { from, line, end: column }: ListedTie): DataError {
  return new DataError(`${file}, line ${line}: ${quoted(from)} has a tie with itself`, {
    code: 'loop',
    details: { file, line, column, value: from, expected: 'two different nodes' },
    hint: 'leave the line out: a signed network has ties between different nodes only',
  });
}

function contradiction(file: string, before: ListedTie, tie: ListedTie): DataError {
  const pair = `${tie.from} and ${tie.to}`;
  return new DataError(
    `${file}, line ${tie.line}: ${pair} have the sign ${tie.written} here and ${before.written} in line ${before.line}`,
    {
      code: 'contradictory-ties',
      details: {
        file,
        line: tie.line,
        column: tie.column,
        value: tie.written,
        expected: `${before.written}, as in line ${before.line}`,
        firstLine: before.line,
      },
      hint: 'name the column of the year or window if the lines are of different times, --columns window=NAME, or say which sign wins: --both negative, positive or no-tie',
    },
  );
}
