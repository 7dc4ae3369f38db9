import { beforeAll, describe, expect, it } from 'vitest';
import type { MeasureColumns } from '../../src/core/measure.js';
import { fixture, openPanelMeasures, type PanelMeasures } from './panel-measures.js';

/*
 * Multilateral containment on the committed panel against values that another program computed from the raw trade and the
 * coded files (generators/multilateral.py).
 */

type OfThirds = Readonly<Record<string, number>>;
interface Fixture {
  readonly states: readonly number[];
  /** By year, pair and third state; zeros are left out. */
  readonly values: Readonly<Record<string, Readonly<Record<string, OfThirds>>>>;
  readonly stated: number;
}
const { states, values, stated } = fixture<Fixture>('multilateral');

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

const rowsIn = ({ rows, year }: MeasureColumns, wanted: number): number[] =>
  Array.from({ length: rows }, (_, row) => row).filter((row) => year[row] === wanted);

function otherValue(year: string, [i, j, k]: readonly [number, number, number]) {
  const own = values[year]![`${i} ${j}`];
  return own === undefined || !states.includes(k) ? undefined : (own[k] ?? 0);
}

describe('multilateral-containment', () => {
  it.each(Object.keys(values))('is what another program computes, %s', async (year) => {
    const columns = await panel.compute('multilateral-containment');
    const { ccode1, ccode2, third, value } = columns;
    let compared = 0;
    for (const row of rowsIn(columns, Number(year))) {
      const other = otherValue(year, [ccode1[row]!, ccode2![row]!, third![row]!]);
      if (other === undefined) continue;
      expect(value[row], `${ccode1[row]} ${ccode2![row]} ${third![row]}`).toBeCloseTo(other, 12);
      compared++;
    }
    expect(compared).toBeGreaterThan(50);
  });

  it.each([
    [365, 710],
    [365, 705],
    [220, 255],
    [2, 740],
    [800, 816],
    [2, 750],
  ])('is what another program computes for the pair of %i and %i with every third state', async (...pair) => {
    const columns = await panel.compute('multilateral-containment', {}, undefined, pair);
    const { ccode1, ccode2, third, value } = columns;
    for (const year of Object.keys(values)) {
      const found = rowsIn(columns, Number(year)).filter(
        (row) => ccode1[row] === pair[0] && ccode2![row] === pair[1] && states.includes(third![row]!),
      );
      expect(found).toHaveLength(states.length - 2);
      for (const row of found)
        expect(value[row], `${third![row]} ${year}`).toBeCloseTo(otherValue(year, [...pair, third![row]!])!, 12);
    }
  }); // prettier-ignore

  it('in a stated arena is what another program computes', async () => {
    const arena = '701,702,703,704,705';
    const columns = await panel.compute('multilateral-containment', { arena });
    const { ccode1, ccode2, third, parts } = columns;
    const row = rowsIn(columns, 2014).find(
      (at) => ccode1[at] === 365 && ccode2![at] === 710 && third![at] === 2,
    );
    expect(parts!['stated-value']![row!]).toBeCloseTo(stated, 12);
  });

  it.each([
    ['cow', 2014],
    ['itpd', 2016],
    ['baci', 2023],
  ])('by %s ends in %i', async (source, last) => {
    const { year, value } = await panel.compute('multilateral-containment', { source });
    expect(Math.max(...year.filter((_, row) => value[row]! > 0))).toBe(last);
  });
});
