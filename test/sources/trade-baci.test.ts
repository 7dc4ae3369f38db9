import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { readDataset } from '../../src/sources/read.js';
import { tradeBaci, type CleanBaci } from '../../src/sources/trade-baci/dataset.js';
import { tradeBaciTotals } from '../../src/sources/trade-baci/trade-baci-totals.js';
import { tradeBaci as table } from '../../src/sources/trade-baci/trade-baci.js';
import { withoutReports } from '../../src/sources/trade-baci/without-reports.js';
import { cleanRows, tableRows } from '../support/clean.js';
import { needsRaw, rawAbsent, rawRoot } from '../support/raw.js';

const flow = (exporter: string, importer: string, value_kusd: number): RawRow => ({
  exporter,
  importer,
  value_kusd,
});
const clean = (...trade: RawRow[]) => cleanRows(tradeBaci, { trade });

/** China and Germany report; Russia, Belarus and Iran do not; Hong Kong is no state. */
const rows = [
  flow('CHN', 'RUS', 1234567),
  flow('RUS', 'CHN', 2000),
  flow('CHN', 'DEU', 50),
  flow('CHN', 'IRN', 7),
  flow('DEU', 'RUS', 8),
  flow('BLR', 'CHN', 9),
  flow('BLR', 'DEU', 0.4),
  flow('HKG', 'DEU', 1000),
];

describe('trade-baci', () => {
  it('finds who does not report: those left without a pair when the others are taken out', () => {
    const { silent, states } = clean(...rows).clean;
    expect(states).toEqual([255, 365, 370, 630, 710]);
    expect([...silent]).toEqual([365, 370, 630]);
    expect([...clean(...rows.toReversed()).clean.silent]).toEqual([365, 370, 630]);
  });

  it('takes one of two with as many pairs to report, the first in the alphabet', () => {
    const pair = new Map([
      ['B', new Set(['A'])],
      ['A', new Set(['B'])],
    ]);
    expect([...withoutReports(pair)]).toEqual(['B']);
  });

  it('refuses trade of a state with itself', () => {
    expect(() => clean(flow('CHN', 'CHN', 1))).toThrow(
      expect.objectContaining({ code: 'raw-value', exitCode: 3 }),
    );
  });

  const tables = (trade: CleanBaci) => ({ 'trade-baci': trade });

  it('has null for a pair that neither reports, and zero for one that either does', () => {
    const listed = tableRows(table, tables(clean(...rows).clean));
    const of = (a: number, b: number) => {
      const row = listed.find(({ ccode1, ccode2 }) => ccode1 === a && ccode2 === b)!;
      return [row.imports1, row.imports2];
    };
    expect(listed).toHaveLength(10);
    expect([of(365, 370), of(365, 630), of(370, 630)]).toEqual(Array(3).fill([null, null]));
    expect(of(255, 630)).toEqual([0, 0]);
    expect(of(365, 710)).toEqual([1234600, 2000]);
    expect(of(255, 370)).toEqual([0, 0]);
  });

  it('keeps the total of a state that does not report, marked, with territories', () => {
    const totals = tableRows(tradeBaciTotals, tables(clean(...rows).clean));
    const of = (state: number) => {
      const row = totals.find(({ ccode }) => ccode === state)!;
      return [row.exports, row.imports, row.incomplete];
    };
    expect(of(365)).toEqual([2, 1234.575, 1]);
    expect(of(255)).toEqual([0.008, 1.0504, 0]);
    expect(totals[0]).toMatchObject({ ccode: 255, year: 2023 });
  });
});

describe.skipIf(rawAbsent)(needsRaw('trade-baci, the file'), () => {
  const read = rawAbsent ? undefined : readDataset(tradeBaci, rawRoot).then(({ clean }) => clean);

  it('has the figures that its description quotes', async () => {
    const { flows } = (await read)!;
    const billions = (from: number, to: number) =>
      (flows.find(({ exporter, importer }) => exporter === from && importer === to)?.value ?? NaN) /
      1e6;
    expect(billions(710, 2)).toBeCloseTo(440.5, 1);
    expect(billions(2, 710)).toBeCloseTo(145.3, 1);
    expect(billions(365, 710)).toBeCloseTo(129.0, 1);
    expect(billions(710, 365)).toBeCloseTo(110.0, 1);
    expect(billions(255, 220)).toBeCloseTo(121.2, 1);
    for (const state of [370, 630, 731, 652, 702, 701, 732, 816, 290])
      expect([billions(365, state), billions(state, 365)]).toEqual([NaN, NaN]);
    expect(flows.reduce((sum, { value }) => sum + value, 0) / 1e9).toBeCloseTo(22.54, 2);
  });

  it('has 192 states, 74 of which do not report, the two groups far apart', async () => {
    const { flows, states, silent } = (await read)!;
    expect([states.length, silent.size]).toEqual([192, 74]);
    const russiaAndOthers = [
      365, 370, 630, 731, 652, 702, 701, 732, 816, 290, 840, 645, 160, 771, 615,
    ];
    for (const state of russiaAndOthers) expect(silent.has(state), String(state)).toBe(true);
    for (const state of [2, 710, 255, 220, 750, 740, 705, 703, 704, 345])
      expect(silent.has(state), String(state)).toBe(false);
    const withSilent = new Map(states.map((state) => [state, new Set<number>()]));
    for (const { exporter: a, importer: b } of flows) {
      if (a === null || b === null) continue;
      if (silent.has(b)) withSilent.get(a)!.add(b);
      if (silent.has(a)) withSilent.get(b)!.add(a);
    }
    const counts = (of: (state: number) => boolean) =>
      states.filter(of).map((state) => withSilent.get(state)!.size);
    expect(Math.max(...counts((state) => silent.has(state)))).toBe(0);
    // Lesotho and others of the smallest reporters trade with a score of them.
    expect(Math.min(...counts((state) => !silent.has(state)))).toBeGreaterThanOrEqual(19);
  });
});
