import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, rowOf } from './panel-measures.js';

/** Sentences by the state that they name, walked word by word: generators/accusations.py. */
interface Named {
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
  readonly named: number;
  readonly accusing: number;
}
const expected = fixture<{
  readonly speeches: number;
  readonly named: number;
  readonly accusing: number;
  readonly both: number;
  readonly rows: readonly Named[];
}>('accusations');
const [ukraine, russia] = [369, 365];

/** The states that each speech of the fixture names, by speaker and year. */
const speeches = new Map<string, Named[]>();
for (const row of expected.rows) {
  const key = `${row.ccode1} ${row.year}`;
  speeches.set(key, [...(speeches.get(key) ?? []), row]);
}

let columns: MeasureColumns;
let named: ArrayLike<number>;
beforeAll(async () => {
  columns = await (await openPanelMeasures()).compute('speech-accusations');
  named = columns.parts!.named!;
});

describe('speech-accusations', () => {
  it('counts the sentences of sixteen speeches that name and that accuse each state', () => {
    expect(speeches.size).toBe(16);
    for (const { ccode1, ccode2, year, ...counts } of expected.rows) {
      const row = rowOf(columns, [ccode1, ccode2], year);
      const found = { named: named[row], accusing: columns.value[row] };
      expect(found, `${ccode1} ${ccode2} ${year}`).toEqual(counts);
    }
  });

  it('is 0 for every other member', () => {
    for (const [speech, states] of speeches) {
      const { ccode1, year } = states[0]!;
      const others: number[] = [];
      for (let row = 0; row < columns.rows; row++) {
        if (columns.ccode1[row] !== ccode1 || columns.year[row] !== year) continue;
        if (states.some(({ ccode2 }) => ccode2 === columns.ccode2![row])) continue;
        others.push(row);
      }
      // Some 195 members, less the speaker and those that it names
      expect(others.length + states.length, speech).toBeGreaterThan(190);
      expect(
        others.filter((row) => columns.value[row] !== 0 || named[row] !== 0),
        speech,
      ).toEqual([]);
    }
  });

  it('finds as many sentences in all speeches', () => {
    expect(sum(named)).toBe(expected.named);
    expect(sum(columns.value)).toBe(expected.accusing);
  });

  it('adds the two directions in the part both', () => {
    for (const pair of [[ukraine, russia] as const, [russia, ukraine] as const])
      expect(columns.parts!.both![rowOf(columns, pair, 2018)]).toBe(expected.both);
  });
});

/** Sum of the values that are there. */
const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
