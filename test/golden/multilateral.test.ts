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

describe('multilateral-containment', () => {
  it.each(Object.keys(values))('is what another program computes, %s', async (year) => {
    const columns = await panel.compute('multilateral-containment');
    const { ccode1, ccode2, third, value } = columns;
    let [compared, positive] = [0, 0];
    for (const row of rowsIn(columns, Number(year))) {
      const own = values[year]![`${ccode1[row]} ${ccode2![row]}`];
      if (own === undefined || !states.includes(third![row]!)) continue;
      const other = own[third![row]!] ?? 0;
      expect(value[row], `${ccode1[row]} ${ccode2![row]} ${third![row]}`).toBeCloseTo(other, 12);
      compared++;
      if (other > 0) positive++;
    }
    expect(compared).toBeGreaterThan(150);
    expect(positive).toBeGreaterThan(80);
  });

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
