import { describe, expect, it } from 'vitest';
import { rhetoricPracticeGap } from '../../src/measures/events/rhetoric-practice-gap.js';
import { residualsOf } from '../../src/measures/shared/residuals.js';
import { compute, framesOf, requestOf, rowOf, valueOf } from './frame.js';

describe('residuals', () => {
  const x = [0, 1, 2, 3, 4, 5];
  const y = [1, 0, 4, 2, 9, 3];

  it('are what no column explains', () => {
    const squares = x.map((value) => value ** 2);
    const residuals = [...residualsOf(y, [x, squares])];
    for (const column of [x.map(() => 1), x, squares])
      expect(residuals.reduce((sum, r, at) => sum + r * column[at]!, 0)).toBeCloseTo(0, 10);
    expect(residuals.reduce((sum, r) => sum + r * r, 0)).toBeGreaterThan(1);
  });

  it('leave out a column that depends on those before it', () => {
    const alike = residualsOf(y, [x, x.map((value) => 1001 - 3 * value), x.map(() => 7)]);
    residualsOf(y, [x]).forEach((r, at) => expect(alike[at]).toBeCloseTo(r, 10));
  });
});

/* 36 pairs of nine states in 2010, all relevant and alike in opportunity, so that ranks are those of the raw values. */
const states = [2, 20, 40, 70, 90, 200, 220, 365, 710];
const pairs = states.flatMap((ccode1, at) =>
  states.slice(at + 1).map((ccode2) => ({ ccode1, ccode2, year: 2010 })),
);
const nowhere = {
  trade_cow_any: null,
  trade_itpd: null,
  trade_baci: null,
  joint_exercises: null,
  visits_by_pair: null,
  visits_of_chinese_leaders: null,
  visits_of_us_presidents: null,
};
interface Own {
  readonly verbal_cooperation?: number;
  readonly verbal_conflict?: number;
  readonly material_conflict?: number;
  readonly [item: string]: number | null | undefined;
}
/** The pair at a place says 10 times its place and trades so much that it ranks by its place; the first pair is as given. */
const tables = (first: Own = {}) => ({
  relations: pairs.map((pair) => ({ ...pair, relevant: 1 })),
  counts: pairs.map((pair, at) => ({
    ...pair,
    verbal_cooperation: 10 * (at + 1),
    ...(at === 0 ? first : {}),
  })),
  items: pairs.map((pair, at) => ({
    ...pair,
    ...nowhere,
    trade_cow: at,
    arms_supply: 0,
    ...(at === 0 ? first : {}),
  })),
});
const gapOf = (first: Own, part?: string) =>
  valueOf(compute(rhetoricPracticeGap, tables(first)), 2, 20, 2010, part)!;

describe('rhetoric-practice-gap', () => {
  it('is nought where words and follow-through have the same place', () => {
    const columns = compute(rhetoricPracticeGap, tables());
    expect(columns.rows).toBe(36);
    for (const value of columns.value) expect(value).toBeCloseTo(0, 12);
    expect(columns.n![0]).toBe(3);
  });

  it('rises with words, and with conflict the words are gone', () => {
    // Above 35 of 36 in words, below 35 in trade: 35.5/36 - 0.5/36.
    expect(gapOf({ verbal_cooperation: 1000 })).toBeCloseTo(35 / 36, 12);
    expect(
      gapOf({ verbal_cooperation: 1000, verbal_conflict: 600, material_conflict: 390 }, 'words'),
    ).toBeCloseTo(0.5 / 36, 12);
    // 355 lies above 34 others, 20 to 350, and below the last.
    expect(gapOf({ verbal_cooperation: 1000, verbal_conflict: 645 }, 'words')).toBeCloseTo(
      34.5 / 36,
      12,
    );
  });

  it('falls with trade and with arms', () => {
    expect(gapOf({ trade_cow: 99 })).toBeCloseTo(-35 / 36, 12);
    expect(gapOf({ arms_supply: 1 })).toBeLessThan(0);
  });

  it('takes the first source of trade, and no trade where some is expected for the floor', () => {
    const trade = (first: Own) => gapOf(first, 'trade') * 36;
    expect(trade({ trade_cow: null, trade_itpd: 99 })).toBeCloseTo(35.5, 9);
    expect(trade({ trade_cow: null, trade_baci: 99 })).toBeCloseTo(35.5, 9);
    expect(trade({ trade_cow: 3.5, trade_itpd: 99 })).toBeCloseTo(3.5, 9);
    expect(trade({ trade_cow: null, trade_cow_any: 0, trade_itpd: 99 })).toBeCloseTo(0.5, 9);
  });

  it('has no value with one indicator of follow-through, and ranks no one against it', () => {
    const columns = compute(
      rhetoricPracticeGap,
      tables({ arms_supply: null, verbal_cooperation: 1000 }),
    );
    const row = rowOf(columns, 2, 20, 2010);
    expect(columns.value[row]).toBeNaN();
    expect(columns.reasons!.get(row)).toBe('too-few-indicators');
    expect(valueOf(columns, 365, 710, 2010, 'words')).toBeCloseTo(34.5 / 35, 12);
  });

  it('takes opportunity out: neighbours are expected to speak more', () => {
    const near = pairs.map((_, at) => Number(at >= 18));
    const all = tables();
    const columns = compute(rhetoricPracticeGap, {
      ...all,
      items: all.items.map((row, at) => ({ ...row, opportunity_contiguity: 100 * near[at]! })),
    });
    const place = (at: number) =>
      columns.parts!.news![rowOf(columns, pairs[at]!.ccode1, pairs[at]!.ccode2, 2010)]!;
    expect(place(17)).toBeGreaterThan(place(18));
  });

  it('joins the known years of the window', () => {
    const all = tables();
    const later = all.items.map((row) => ({ ...row, trade_cow: null, arms_supply: 0, year: 2011 }));
    const columns = (window: number) =>
      compute(
        rhetoricPracticeGap,
        {
          relations: all.relations.map((row) => ({ ...row, year: 2011 })),
          counts: all.counts.map((row) => ({ ...row, year: 2011 })),
          items: [...all.items, ...later],
        },
        { window },
      );
    expect(valueOf(columns(1), 2, 20, 2011)).toBeNaN();
    expect(valueOf(columns(2), 2, 20, 2011)).toBeCloseTo(0, 12);
  });

  it('balances the days of GDELT, whose last year is a part', () => {
    const index = pairs.map((pair, at) => ({
      ...pair,
      year: 2024,
      positive: 100 + (at === 0 ? 4000 : at),
      negative: 50,
      days_covered: 50,
    }));
    const of2024 = <Row extends object>(rows: readonly Row[]) =>
      rows.map((row) => ({ ...row, year: 2024 }));
    const all = tables();
    const columns = compute(
      rhetoricPracticeGap,
      { relations: of2024(all.relations), items: of2024(all.items), index },
      { source: 'gdelt' },
    );
    const row = rowOf(columns, 2, 20, 2024);
    expect(columns.value[row]).toBeCloseTo(35 / 36, 12);
    expect(columns.flags!.get(row)).toBe('partial-year');
  });

  it('says why there is no value', () => {
    const explain = (ccode1: number, ccode2: number) =>
      rhetoricPracticeGap.explainMissing!(
        framesOf(rhetoricPracticeGap, tables()) as never,
        { ccode1, ccode2, year: 2010 },
        requestOf(rhetoricPracticeGap) as never,
      );
    expect(explain(2, 710)).toBe('pair-not-listed');
    expect(explain(2, 640)).toBe('state-not-covered');
  });
});
