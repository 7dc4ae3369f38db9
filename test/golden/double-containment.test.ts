import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../src/app/engine/measure.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { mutualGivenHostility } from '../../src/measures/containment/double-draws.js';
import { PairYears } from '../../src/measures/containment/mutual-years.js';
import { sharedWorkspace } from '../support/workspaces.js';
import { columns, frames, used, years } from './mutual-world.js';

/*
 * In triads of the population and of pairs that are asked for, and in the made-up world of
 * test/golden/generators/mutual_containment.py, which goes through every case of who is hostile to whom.
 */

const [usa, fra, deu, rus, kaz, chn, jpn] = [2, 220, 255, 365, 705, 710, 740];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

async function pointOf(measure: string, states: readonly number[], year: number, third?: number) {
  const asked = { measure, states, ...(third === undefined ? {} : { third }) };
  return (await measureSeries(workspace, { ...asked, from: year, to: year })).series[0]!;
}

describe('double-containment', () => {
  it.each([
    { pair: [rus, chn], third: usa, year: 2014 },
    { pair: [rus, chn], third: usa, year: 2024 },
    { pair: [chn, jpn], third: usa, year: 2014 },
    { pair: [fra, deu], third: usa, year: 2014 },
    { pair: [usa, chn], third: rus, year: 2014 },
  ])('of $pair against $third in $year rests on both levels', async ({ pair, third, year }) => {
    const external = await pointOf('external-containment', pair, year, third);
    const mutual = await pointOf('mutual-containment', pair, year);
    const { value, parts } = await pointOf('double-containment', pair, year, third);
    const e = external.parts!['probability']!;
    expect(value).toBeCloseTo(e * parts!['mutual-given-external']!, 12);
    expect(value).toBeLessThanOrEqual(e);
    expect(parts).toMatchObject({ external: e, mutual: mutual.parts!['probability']! });
    expect(parts!['threshold']).toBe(mutual.parts!['threshold']);
  });

  it('is none where only a bond to the third state contains one of the two', async () => {
    // Kazakhstan is bound to Russia, and contains Germany by it only while Russia is no enemy of Kazakhstan.
    const { value, parts } = await pointOf('double-containment', [deu, kaz], 2014, rus);
    expect(parts!['external']! * parts!['mutual']!).toBeGreaterThan(0.2);
    expect(value).toBeLessThan(0.01);
  });

  it('is nearly the product where the third state counts for neither', async () => {
    const { value, parts } = await pointOf('double-containment', [rus, chn], 2014, usa);
    expect(value).toBeCloseTo(parts!['external']! * parts!['mutual']!, 2);
  });
});

it('takes who is hostile as given in a made-up world, by another program', () => {
  const span = { from: -Infinity, to: Infinity };
  const givenOf = mutualGivenHostility(new PairYears(frames as never, used, span), columns);
  const moved = Object.entries(years).flatMap(([year, rows]) =>
    rows.flatMap(({ pair, above, given = [] }) =>
      given.flatMap(([third, expected]) => {
        const found = givenOf(...pair, third, Number(year));
        if (expected === null) expect(found).toBeNaN();
        else
          expect(
            Math.abs(found - expected),
            `${String(pair)} ${third} ${year}`,
          ).toBeLessThanOrEqual(0.17);
        return expected === null ? [] : [Math.abs(expected - above!)];
      }),
    ),
  );
  expect(moved.filter((by) => by > 0.3).length).toBeGreaterThan(20);
});
