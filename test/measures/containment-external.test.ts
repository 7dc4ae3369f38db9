import { describe, expect, it } from 'vitest';
import type { Rng } from '../../src/core/rng.js';
import { externalContainment } from '../../src/measures/containment/external-containment.js';
import { compute, framesOf, requestOf } from './frame.js';
import { majors, pairs, reader, triads } from './containment-used.js';

const year = 2014;
const [usa, rus, chn] = [2, 365, 710];
const tables = {
  states: majors([usa, rus, chn], [year]),
  importers: [
    { ccode: usa, year, world_import_share_5y: 0.05 },
    { ccode: rus, year, world_import_share_5y: 0.01 },
    { ccode: chn, year, world_import_share_5y: 0.04 },
  ],
};
/** Four dyads have a kappa: percentiles 1/8, 3/8 and, for the two that tie, 3/4. */
const kappas = [
  [2, 365, year, -0.5],
  [2, 710, year, -0.2],
  [365, 710, year, 0.6],
  [20, 200, year, 0.6],
] as const;
const used = {
  kappa: pairs(kappas),
  obligations: pairs([
    [2, 365, year, 1 / 3],
    [2, 710, year, 0],
    [365, 710, year, 2 / 3],
  ]),
  arms: pairs([
    [365, 710, year, 0],
    [365, 2, year, 0],
    [710, 365, year, 0.8],
    [710, 2, year, 0.05],
    [2, 365, year, 0],
    [2, 710, year, 0],
  ]),
  hostility: pairs([
    [2, 365, year, 0.5],
    [2, 710, year, 1],
    [365, 710, year, 0],
  ]),
  institutions: triads([
    [365, 710, 2, year, 0.25],
    [2, 365, 710, year, 0.5],
    [2, 710, 365, year, 0.5],
  ]),
};
const votes = 0.75 * Math.sqrt((1 - 1 / 8) * (1 - 3 / 8));
const obligations = (2 / 3) * Math.sqrt(1 - 1 / 3);
// China had 80% of 4 from Russia, Russia nothing of 1 from China; China 5% of 4 from the United States.
const arms = 0.64 * Math.sqrt((1 - 0) * (1 - (0.05 * 0.04) / 0.09));
const channels = [votes, obligations, arms, 0.25];
const sum = channels.reduce((a, b) => a + b, 0);

describe('external-containment', () => {
  const read = reader(compute(externalContainment, tables, {}, undefined, used));

  it('is the root of the two hostilities times the mean of the four channels', () => {
    const names = ['votes', 'obligations', 'arms', 'institutions'];
    names.forEach((name, at) => expect(read(rus, chn, usa, year, name)).toBeCloseTo(channels[at]!, 12));
    expect(read(rus, chn, usa, year, 'shared-hostility')).toBeCloseTo(Math.SQRT1_2, 12);
    expect(read(rus, chn, usa, year)).toBeCloseTo((Math.SQRT1_2 * sum) / 4, 12);
    expect(read(rus, chn, usa, year, 'without-votes')).toBeCloseTo((Math.SQRT1_2 * (sum - votes)) / 3, 12);
  }); // prettier-ignore

  it('is zero without hostility of both, and lists every pair with every third state', () => {
    expect(read(usa, rus, chn, year)).toBe(0);
    expect(read(usa, chn, rus, year)).toBe(0);
    expect(read(usa, chn, 740, year)).toBeUndefined();
  });

  it('has no value where a channel has none, zero hostility or not', () => {
    const without = (changed: Partial<typeof used>, more: object = {}) => {
      const columns = compute(externalContainment, { ...tables, ...more }, {}, undefined, {
        ...used,
        ...changed,
      });
      expect(columns.reasons?.get(2)).toBe('not-reported');
      return [0, 1, 2].map((row) => Number.isNaN(columns.value[row]));
    };
    expect(without({ kappa: pairs(kappas.slice(1)) })).toEqual([true, true, true]);
    expect(without({ institutions: triads([[365, 710, 2, year, NaN]]) })).toEqual([true, true, true]); // prettier-ignore
    // Neither Russia nor China imported any arms: their tie is unknown, and so is every channel it enters.
    const importers = tables.importers.slice(0, 1);
    expect(without({}, { importers })).toEqual([true, true, true]);
  });

  it.each([
    [
      [2, 200, 260],
      [2, 200, 260],
    ],
    [
      [260, 365, 710],
      [365, 710, 260],
    ],
  ] as const)(
    'knows no arms of West Germany, which the source leaves out (%j)',
    (known, [i, j, k]) => {
      const all = (value: number) =>
        pairs(known.flatMap((a) => known.map((b) => [a, b, 1985, value] as const)));
      const columns = compute(
        externalContainment,
        {
          states: majors(known, [1985]),
          importers: known.map((ccode) => ({ ccode, year: 1985, world_import_share_5y: 0.1 })),
        },
        {},
        undefined,
        { ...used, kappa: all(0.5), obligations: all(1), arms: all(0.1), hostility: all(1) },
      );
      expect(reader(columns)(i, j, k, 1985, 'obligations')).toBe(0);
      expect(reader(columns)(i, j, k, 1985, 'arms')).toBeNaN();
    },
  );

  it('draws the roll calls of the three pairs again and keeps the rest', () => {
    const asked: (readonly [number, number | undefined])[] = [];
    const drawn = {
      ...used,
      kappa: {
        ...used.kappa,
        resample: ({ ccode1, ccode2, years }: { ccode1: number; ccode2?: number; years: readonly number[] }) => {
          asked.push([ccode1, ccode2]);
          return Float64Array.from(years, () => (ccode1 === rus ? -0.2 : 0.6));
        },
      },
    }; // prettier-ignore
    const unit = { ccode1: rus, ccode2: chn, third: usa, years: [year, 2010] };
    const found = externalContainment.resample!(
      framesOf(externalContainment, tables) as never,
      unit,
      requestOf(externalContainment) as never,
      undefined as unknown as Rng,
      drawn,
    );
    expect(asked).toEqual([[rus, chn], [usa, rus], [usa, chn]]); // prettier-ignore
    const again = (3 / 8) * Math.sqrt((1 - 3 / 4) * (1 - 3 / 4));
    expect(found[0]).toBeCloseTo((Math.SQRT1_2 * (sum - votes + again)) / 4, 12);
    expect(found[1]).toBeNaN();
  });
});
