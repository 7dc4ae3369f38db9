import { usesOf } from '../../src/app/engine/measure-params.js';
import { describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { AnyMeasure, MeasureColumns, MeasureUnit } from '../../src/core/measure.js';
import { createRng } from '../../src/core/rng.js';
import { hedging } from '../../src/measures/dependence/hedging.js';
import { influenceContest } from '../../src/measures/dependence/influence-contest.js';
import { relativeAlignment } from '../../src/measures/votes/relative-alignment.js';
import { arenaColumns } from '../../src/measures/dependence/arena.js';
import { sharedWorkspace } from '../support/workspaces.js';

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
      { value: columns.value[row], reason: columns.reasons?.get(row) },
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

  it.each([influenceContest, hedging])('says why a third state has no row: $id', (definition) => {
    const unit = { ccode1: 365, ccode2: 710, third: 701, year: 2000 };
    const reason = (channel: 'trade' | 'arms') =>
      definition.explainMissing!({}, unit, { params: { channel, source: 'cow' } });
    expect(reason('arms')).toBe('no-imports');
    expect(reason('trade')).toBe('not-reported');
  });
});

describe('channels of contest', () => {
  it.each([influenceContest, hedging])('$id takes shares of trade or of arms', (measure) => {
    const of = (channel: 'trade' | 'arms', source: 'cow' | 'itpd') => ({
      uses: usesOf(measure as AnyMeasure, { channel, source }),
      ...measure.variant!({ channel, source }),
    });
    expect(of('trade', 'itpd')).toMatchObject({
      uses: { tie: { measure: 'trade-share', params: { source: 'itpd' } } },
      datasets: ['trade-itpd'],
      coverage: { from: 2000, to: 2016 },
    });
    expect(of('arms', 'itpd')).toMatchObject({
      uses: { tie: { measure: 'arms-dependence' } },
      datasets: ['arms', 'states'],
      coverage: { from: 1954, to: 2024 },
    });
  });
});

describe('relative alignment', () => {
  const kappas = columnsOf([
    [2, 816, 2010, -0.3],
    [710, 816, 2010, 0.5],
    [2, 710, 2010, 0.1],
    [2, 830, 2010, 0.2],
    [710, 830, 2010, NaN],
  ]);

  it('is positive toward the first state, null where one kappa is', () => {
    const ask = { params: { source: 'voeten' }, pair: [2, 710] } as const;
    const columns = relativeAlignment.compute({}, ask, { kappa: { columns: kappas } });
    const found = byUnit(columns);
    expect(found.get('816 2010')!.value).toBeCloseTo(-0.8, 12);
    expect(found.get('830 2010')).toEqual({ value: NaN, reason: 'not-reported' });
    const back = { params: { source: 'voeten' }, pair: [710, 2] } as const;
    const turned = relativeAlignment.compute({}, back, { kappa: { columns: kappas } });
    expect(byUnit(turned).get('816 2010')!.value).toBeCloseTo(0.8, 12);
  });

  it('draws the roll calls of both pairs again, each pair with the lower number first', () => {
    const asked: string[] = [];
    const kappa = {
      columns: kappas,
      resample: ({ ccode1, ccode2 }: MeasureUnit) => {
        asked.push(`${ccode1} ${ccode2}`);
        return Float64Array.of(ccode1 === 2 ? 0.1 : 0.4);
      },
    };
    const unit = { ccode1: 710, ccode2: 2, third: 816, years: [2010] };
    const ask = { params: { source: 'voeten' }, pair: [710, 2] } as const;
    const drawn = relativeAlignment.resample!({}, unit, ask, createRng(1), { kappa });
    expect(asked).toEqual(['710 816', '2 816']);
    expect(drawn[0]).toBeCloseTo(0.3, 12);
  });
});

describe('relative alignment on the panel', () => {
  it('is the difference of the two kappas, and turns its sign with the pair', async () => {
    const workspace = await sharedWorkspace();
    const between = { measure: 'relative-alignment', third: 816, from: 2018, to: 2018 };
    const of = async (states: readonly number[]) =>
      (await measureSeries(workspace, { ...between, states })).series[0]!.value!;
    const kappa = async (other: number) => {
      const request = { measure: 'vote-kappa', states: [other, 816], from: 2018, to: 2018 };
      return (await measureSeries(workspace, request)).series[0]!.value!;
    };
    expect(await of([2, 710])).toBeCloseTo((await kappa(2)) - (await kappa(710)), 12);
    expect(await of([710, 2])).toBeCloseTo(-(await of([2, 710])), 12);
  });
});
