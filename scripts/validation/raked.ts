/** How much rows would count had none been chosen because they contradict the rule of thumb. */
import { ruleOfThumb } from '../relationships/frame.js';
import type { Row } from './rows.js';
import { isByChance } from './subsets.js';

/** Rows of each degree that chance is taken to have found where the rule says something, beside those that it did. */
const PSEUDO = 0.5;
const ROUNDS = 200;

/**
 * A weight for each row, by what the rule of thumb says of it and by its degree. Rows chosen at random tell how degrees go with what
 * the rule says; their table is raked (Deming & Stephan 1940) to the numbers of rows by rule and by degree, which stay as they are. So a
 * row counts for less if it is of a kind that was sought out.
 */
export function rakedWeights(rows: readonly Row[], readings: number): number[] {
  const saidOf = rows.map(({ listed }) => ruleOfThumb(listed));
  const said = [...new Set(saidOf)];
  const cellOf = (at: number): [number, number] => [said.indexOf(saidOf[at]!), rows[at]!.reading];
  const counts = said.map(() => new Array<number>(readings).fill(0));
  const raked = said.map((_, i) => new Array<number>(readings).fill(PSEUDO * meanByChance(i)));
  rows.forEach((row, at) => {
    const [i, k] = cellOf(at);
    counts[i]![k]!++;
    if (isByChance(row)) raked[i]![k]! += row.label.weight;
  });
  // A cell without a row has nothing that could count.
  counts.forEach((line, i) =>
    line.forEach((count, k) => {
      if (count === 0) raked[i]![k] = 0;
    }),
  );
  for (let round = 0; round < ROUNDS; round++) {
    raked.forEach((line, i) => scale(line, sum(counts[i]!)));
    for (let k = 0; k < readings; k++) {
      const column = raked.map((line) => line[k]!);
      scale(column, sum(counts.map((line) => line[k]!)));
      raked.forEach((line, i) => (line[k] = column[i]!));
    }
  }
  return rows.map((_, at) => {
    const [i, k] = cellOf(at);
    return raked[i]![k]! / counts[i]![k]!;
  });

  function meanByChance(i: number): number {
    const weights = rows.flatMap((row, at) =>
      saidOf[at] === said[i] && isByChance(row) ? [row.label.weight] : [],
    );
    return weights.length === 0 ? 1 : sum(weights) / weights.length;
  }
}

const sum = (values: readonly number[]): number => values.reduce((total, one) => total + one, 0);

/** Numbers as shares of a sum; a sum of nought stays. */
function scale(values: number[], to: number): void {
  const from = sum(values);
  if (from > 0) values.forEach((value, at) => (values[at] = (value * to) / from));
}
