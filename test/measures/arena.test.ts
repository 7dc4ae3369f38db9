import { describe, expect, it } from 'vitest';
import { openWorkspace } from '../../src/app/workspace.js';
import { measureSeries } from '../../src/app/measure.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { hedging } from '../../src/measures/hedging.js';
import { influenceContest } from '../../src/measures/influence-contest.js';
import { arenaColumns } from '../../src/measures/shared/arena.js';

type Tie = readonly [ccode1: number, ccode2: number, year: number, value: number];

function columnsOf(ties: readonly Tie[]): MeasureColumns {
  return {
    rows: ties.length,
    ccode1: Int16Array.from(ties, ([i]) => i),
    ccode2: Int16Array.from(ties, ([, j]) => j),
    year: Int16Array.from(ties, ([, , year]) => year),
    value: Float64Array.from(ties, ([, , , value]) => value),
    reasons: new Map(),
    flags: new Map([[0, 'mirror']]),
  };
}

const shares = columnsOf([
  [705, 365, 2010, 0.3],
  [705, 710, 2010, 0.2],
  [365, 705, 2010, 0.9],
  [704, 365, 2010, 0],
  [704, 710, 2010, 0],
  [703, 365, 2010, 0.25],
  [702, 365, 2010, NaN],
  [702, 710, 2010, 0.5],
  [365, 710, 2010, 0.1],
  [710, 365, 2010, 0.1],
  [705, 365, 2011, 0.5],
  [705, 710, 2011, 0.5],
]);
const request = { params: { channel: 'trade', source: 'cow' }, pair: [365, 710] } as const;
const byUnit = (columns: MeasureColumns) =>
  new Map(
    Array.from(columns.third!, (third, row) => [
      `${third} ${columns.year[row]}`,
      { value: columns.value[row], reason: columns.reasons.get(row) },
    ]),
  );

describe('ties of third states with a pair', () => {
  it('takes the third state’s side of a directed tie, and only where it has both', () => {
    const found = byUnit(influenceContest.compute({}, request, { tie: { columns: shares } }));
    expect([...found.keys()].sort()).toEqual(['702 2010', '704 2010', '705 2010', '705 2011']);
    expect(found.get('705 2010')!.value).toBeCloseTo(0.1, 12);
    expect(found.get('704 2010')).toEqual({ value: 0, reason: undefined });
    expect(found.get('702 2010')).toEqual({ value: NaN, reason: 'not-reported' });
  });

  it('takes a symmetric tie in whichever order it is listed', () => {
    const ties = columnsOf([
      [2, 816, 2010, 0.1],
      [710, 816, 2010, 0.4],
      [2, 710, 2010, 0.3],
    ]);
    const columns = arenaColumns(ties, [710, 2], {
      symmetric: true,
      valueOf: (first, second) => first - second,
    });
    expect(columns.rows).toBe(1);
    expect([columns.ccode1[0], columns.ccode2![0], columns.third![0]]).toEqual([710, 2, 816]);
    expect(columns.value[0]).toBeCloseTo(0.3, 12);
    expect(columns.flags!.get(0)).toBe('mirror');
  });

  it('hedges fully with half to each, not at all with one alone, and has no value without ties', () => {
    const found = byUnit(hedging.compute({}, request, { tie: { columns: shares } }));
    expect(found.get('705 2011')!.value).toBe(1);
    expect(found.get('705 2010')!.value).toBeCloseTo((4 * 0.3 * 0.2) / 0.5, 12);
    expect(found.get('704 2010')).toEqual({ value: NaN, reason: 'no-ties' });
  });
});

describe('relative alignment on the panel', () => {
  it('is the difference of the two kappas, and turns its sign with the pair', async () => {
    const workspace = await openWorkspace();
    const between = { measure: 'relative-alignment', third: 816, from: 2018, to: 2018 };
    const of = async (states: readonly number[]) =>
      (await measureSeries(workspace, { ...between, states })).series[0]!.value!;
    const kappa = async (other: number) => {
      const request = { measure: 'vote-kappa', states: [other, 816], from: 2018, to: 2018 };
      return (await measureSeries(workspace, request)).series[0]!.value!;
    };
    expect(await of([2, 710])).toBeCloseTo((await kappa(2)) - (await kappa(710)), 12);
    expect(await of([710, 2])).toBeCloseTo(-(await of([2, 710])), 12);
    workspace.close();
  });
});
