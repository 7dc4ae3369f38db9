import { describe, expect, it } from 'vitest';
import { armsSupply } from '../../../../src/app/latent/items/arms-supply.js';
import { defenceAgreement } from '../../../../src/app/latent/items/defence-agreement.js';
import { consultationPact, defencePact } from '../../../../src/app/latent/items/defence-pact.js';
import type { LatentItem } from '../../../../src/app/latent/items/index.js';
import { ownSanctions } from '../../../../src/app/latent/items/own-sanctions.js';
import { rivalryItem } from '../../../../src/app/latent/items/rivalry.js';
import type { Rows } from '../../../measures/frame.js';
import { itemValues } from './item-values.js';

interface Listed {
  readonly item: LatentItem;
  readonly table: string;
  readonly span: readonly [number, number];
  readonly counts: Readonly<Record<string, number>>;
  readonly not: readonly Readonly<Record<string, number | null>>[];
}

/** Lists of what there is: who does not stand in one in its years has nothing of it. */
const lists: readonly Listed[] = [
  {
    ...{ item: ownSanctions, table: 'sanctions', span: [1950, 2023] },
    ...{ counts: { by: 1 }, not: [{ by: 0 }, { by: 2 }, { by: null }] },
  },
  {
    ...{ item: defencePact, table: 'obligations', span: [1946, 2018] },
    ...{ counts: { defense: 1 }, not: [{ defense: 0, offense: 1, consultation: 1 }] },
  },
  {
    ...{ item: consultationPact, table: 'obligations', span: [1946, 2018] },
    ...{ counts: { consultation: 1 }, not: [{ offense: 1 }, { neutrality: null }] },
  },
  {
    ...{ item: consultationPact, table: 'obligations', span: [1946, 2018] },
    ...{ counts: { neutrality: 1 }, not: [{ consultation: null }] },
  },
  {
    ...{ item: defenceAgreement, table: 'agreements', span: [1980, 2010] },
    ...{ counts: { in_force: 2 }, not: [{ in_force: 0 }, { in_force: null }] },
  },
  {
    ...{ item: armsSupply, table: 'arms', span: [1950, 2024] },
    ...{ counts: { volume_index: 0.01 }, not: [{ volume_index: 0 }, { volume_index: null }] },
  },
];

describe.each(lists)('$item.id', ({ item, table, span: [from, to], counts, not }) => {
  const year = 1995;
  const of = (rows: Rows, until = year) => itemValues(item, { [table]: rows }, until);
  const row = (ccode1: number, ccode2: number, year: number) => ({ ccode1, ccode2, year });

  it('is 1 where one of the two, in either direction, stands in the list', () => {
    const found = of([
      { ...row(2, 365, year), ...counts },
      { ...row(365, 200, year), ...counts },
    ]);
    expect([found(2, 365, year), found(365, 2, year), found(200, 365, year)]).toEqual([1, 1, 1]);
  });

  it('is 0 where nothing is listed, or what does not count', () => {
    for (const cells of not) expect(of([{ ...row(2, 365, year), ...cells }])(2, 365, year)).toBe(0);
    expect(of([])(2, 365, year)).toBe(0);
  });

  it('stays 1 where the other direction does not count', () => {
    const both = [
      { ...row(2, 365, year), ...counts },
      { ...row(365, 2, year), ...not[0] },
    ];
    expect(of(both)(2, 365, year)).toBe(1);
    expect(of(both.toReversed())(2, 365, year)).toBe(1);
  });

  it('is unobserved outside the years of the list, even where it has a row', () => {
    const found = of([from - 1, from, to, to + 1].map((one) => ({ ...row(2, 365, one), ...counts })), to + 1); // prettier-ignore
    expect([found(2, 365, from), found(2, 365, to)]).toEqual([1, 1]);
    if (from > 1946) expect(found(2, 365, from - 1)).toBeNaN();
    expect(found(2, 365, to + 1)).toBeNaN();
    expect(item.span).toEqual({ from, to });
  });

  it('passes over pairs of which one is no state in the year', () => {
    const found = of([
      { ...row(2, 260, year), ...counts },
      { ...row(2, 255, year), ...counts },
    ]);
    expect(found(2, 255, year)).toBe(1);
    expect(() => found(2, 260, year)).toThrow(RangeError);
  });
});

describe('a pact to consult', () => {
  it('is unobserved where there is a pact of defence, of either direction', () => {
    const obligations = [
      { ccode1: 2, ccode2: 200, year: 1960, defense: 1, consultation: 1 },
      { ccode1: 220, ccode2: 2, year: 1960, consultation: 1 },
      { ccode1: 2, ccode2: 220, year: 1960, defense: 1 },
      { ccode1: 2, ccode2: 365, year: 1960, neutrality: 1 },
    ];
    const of = itemValues(consultationPact, { obligations }, 1960);
    expect([of(2, 200, 1960), of(2, 220, 1960), of(2, 365, 1960)]).toEqual([NaN, NaN, 1]);
    const pact = itemValues(defencePact, { obligations }, 1960);
    expect([pact(2, 200, 1960), pact(2, 220, 1960), pact(2, 365, 1960)]).toEqual([1, 1, 0]);
  });
});

describe('strategic rivalry', () => {
  it('is what the table of dyad-years says, unobserved where it has no value and no row', () => {
    const dyads = [
      { ccode1: 2, ccode2: 365, year: 1960, rivalry: 1 },
      { ccode1: 2, ccode2: 200, year: 1960, rivalry: 0 },
      { ccode1: 2, ccode2: 365, year: 1961, rivalry: null },
    ];
    const of = itemValues(rivalryItem, { dyads }, 1961);
    expect([of(365, 2, 1960), of(2, 200, 1960), of(2, 365, 1961)]).toEqual([1, 0, NaN]);
    expect(of(200, 365, 1960)).toBeNaN();
  });
});
