import { describe, expect, it } from 'vitest';
import { blockings, heldOut, periodOf } from '../../scripts/validation/blocks.js';
import { rowOf } from './rows.js';

const pairs: [number, number][] = Array.from({ length: 60 }, (_, at) => [
  2 + (at % 7),
  100 + (at % 23),
]);
const rows = pairs.map((pair, at) => rowOf(pair, 1950 + at, at % 3));

describe.each(Object.entries(blockings))('blocks by %s', (name, blocksOf) => {
  const blocks = blocksOf(rows);

  it('judge every row once, and learn from no row that is judged', () => {
    const judged = blocks.flatMap((block) => block.judged).sort((a, b) => a - b);
    expect(judged).toEqual(rows.map((_, at) => at));
    for (const block of blocks)
      expect(block.training.filter((at) => block.judged.includes(at))).toEqual([]);
  });

  it('learn from nothing that goes with a row that is judged', () => {
    for (const { judged, training } of blocks)
      for (const at of judged)
        for (const other of training) {
          const [one, two] = [rows[at]!.label, rows[other]!.label];
          expect(one.pair).not.toEqual(two.pair);
          if (name === 'state')
            expect(one.pair.some((state) => two.pair.includes(state))).toBe(false);
          if (name === 'period') expect(periodOf(one.year)).not.toBe(periodOf(two.year));
        }
  });
});

it('what is held out comes back in its place', () => {
  const found = heldOut(rows, blockings.dyad(rows), (training, judged) =>
    judged.map(({ label }) => [label.year, training.length]),
  );
  expect(found.map(([year]) => year)).toEqual(rows.map(({ label }) => label.year));
  expect(found.every(([, training]) => training! < rows.length)).toBe(true);
});

it('periods begin where they say', () => {
  expect([1950, 1969, 1970, 1989, 1990, 2007, 2008, 2024].map(periodOf)).toEqual(
    ['1950–69', '1970–89', '1990–2007', '2008–24'].flatMap((period) => [period, period]),
  );
});
