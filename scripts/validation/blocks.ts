/** Which labelled rows are left out together, and what is predicted of them from the others. */
import type { Row } from './rows.js';

export interface Block {
  /** Places of the rows that are judged. */
  readonly judged: readonly number[];
  /** Places of the rows that are learned from. */
  readonly training: readonly number[];
}

/** Probabilities of the readings for each row that is judged, from the rows that are learned from. */
export type Predictor = (training: readonly Row[], judged: readonly Row[]) => number[][];

export const dyadOf = ({ label }: Pick<Row, 'label'>): string => label.pair.join(' ');

const FOLDS = 20;

/** All rows of a dyad at once, in twenty folds; dyads go to folds in the order of their first row. */
function byDyad(rows: readonly Pick<Row, 'label'>[]): Block[] {
  const dyads = [...new Set(rows.map(dyadOf))];
  const foldOf = new Map(dyads.map((dyad, at) => [dyad, at % FOLDS]));
  return inGroups(rows, (row) => foldOf.get(dyadOf(row))!);
}

/** For each dyad, all rows with either of its states. */
function byState(rows: readonly Pick<Row, 'label'>[]): Block[] {
  return inGroups(rows, dyadOf).map(({ judged }) => {
    const states = new Set(rows[judged[0]!]!.label.pair);
    const isFree = ({ label }: Pick<Row, 'label'>): boolean =>
      !label.pair.some((state) => states.has(state));
    return { judged, training: rows.flatMap((row, at) => (isFree(row) ? [at] : [])) };
  });
}

const periods = ['1950–69', '1970–89', '1990–2007', '2008–24'] as const;
const starts = [1970, 1990, 2008];
export const periodOf = (year: number): (typeof periods)[number] =>
  periods[starts.filter((start) => year >= start).length]!;

const byPeriod = (rows: readonly Pick<Row, 'label'>[]): Block[] =>
  inGroups(rows, ({ label }) => periodOf(label.year));

export const blockings = { dyad: byDyad, state: byState, period: byPeriod } as const;

function inGroups<R>(rows: readonly R[], groupOf: (row: R) => string | number): Block[] {
  const groups = rows.map(groupOf);
  return [...new Set(groups)].map((group) => {
    const places = groups.map((_, at) => at);
    return {
      judged: places.filter((at) => groups[at] === group),
      training: places.filter((at) => groups[at] !== group),
    };
  });
}

/** What is predicted of every row while its block is left out. */
export function heldOut(
  rows: readonly Row[],
  blocks: readonly Block[],
  predictor: Predictor,
): number[][] {
  const found: number[][] = Array.from({ length: rows.length });
  for (const { judged, training } of blocks) {
    const pick = (places: readonly number[]): Row[] => places.map((at) => rows[at]!);
    const predicted = predictor(pick(training), pick(judged));
    judged.forEach((at, k) => (found[at] = predicted[k]!));
  }
  return found;
}
