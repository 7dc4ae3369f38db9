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
const [ukraine, russia, china, taiwan] = [369, 365, 710, 713];

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

  it('has no sum with Taiwan, which never speaks, and a reason where it is the first', () => {
    for (let year = 2014; year <= 2024; year++) {
      const [by, against] = [
        rowOf(columns, [taiwan, china], year),
        rowOf(columns, [china, taiwan], year),
      ];
      expect([columns.value[by], columns.reasons!.get(by)], `${year}`).toEqual([
        NaN,
        'not-reported',
      ]);
      expect([columns.value[against], columns.reasons!.get(against)], `${year}`).toEqual([
        0,
        undefined,
      ]);
      for (const row of [by, against]) expect(columns.parts!.both![row], `${year}`).toBeNaN();
    }
  });

  it('has the part both where both spoke, and a reason where the first did not', () => {
    const { ccode1, ccode2, year, value, rows } = columns;
    const spoke = new Set<string>();
    for (let row = 0; row < rows; row++)
      if (!Number.isNaN(value[row]!)) spoke.add(`${ccode1[row]} ${year[row]}`);
    expect(spoke.size).toBe(expected.speeches);
    const wrong: number[] = [];
    for (let row = 0; row < rows; row++) {
      const first = spoke.has(`${ccode1[row]} ${year[row]}`);
      const second = spoke.has(`${ccode2![row]} ${year[row]}`);
      const reason = first ? undefined : 'not-reported';
      if (columns.reasons!.get(row) !== reason) wrong.push(row);
      if (Number.isNaN(columns.parts!.both![row]!) === (first && second)) wrong.push(row);
    }
    expect(wrong).toEqual([]);
  });
});

/** Sum of the values that are there. */
const sum = (values: ArrayLike<number>): number =>
  Array.from(values).reduce((total, value) => (Number.isNaN(value) ? total : total + value), 0);
