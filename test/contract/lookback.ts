/** A measure asked for late years only gives the rows that it gives when it is asked for all. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstInput } from '../../src/app/engine/first-years.js';
import { whyNoRow } from '../../src/app/engine/measure.js';
import { usesOf } from '../../src/app/engine/measure-uses.js';
import {
  openWorkspace,
  type ComputedMeasure,
  type Workspace,
} from '../../src/app/engine/workspace.js';
import type { AnyMeasure } from '../../src/core/measure.js';
import { measureById, measures } from '../../src/measures/index.js';
import { requestsOf } from '../support/measure-requests.js';
import { differingRows } from '../support/measure-rows.js';

/** First years of the tables that a measure is given: inside most series, and after the last year of some, which are carried on. */
const firstYears = [1990, 2020];

/** Units whose years without a row are compared as well. */
const units = [
  [2, 365],
  [365, 710],
  [110, 990],
  [2, 640],
] as const;

/** The earliest year of interest for which a measure is given the tables from a year on, and nothing earlier. */
function interestFrom(definition: AnyMeasure, params: object, first: number): number {
  const complete = definition.params.parse(params) as Record<string, unknown>;
  const years = Array.from({ length: 50 }, (_, ahead) => first + ahead);
  return years.find((year) => firstInput(definition, complete, year) === first) ?? first;
}

/** Why units have no value in the years from `from` on. */
function silences(computed: ComputedMeasure, from: number): string[] {
  const years = Array.from({ length: 2025 - from }, (_, ahead) => from + ahead);
  return units.flatMap(([ccode1, ccode2]) =>
    years.map((year) => whyNoRow(computed, { ccode1, ccode2, third: 750, year })),
  );
}

/** The defaults for every first year, other choices for the first one; of a long list (regions, fields) only two. */
function casesOf(definition: AnyMeasure) {
  const [defaults, ...choices] = requestsOf(definition);
  const some = choices.length < 4 ? choices : [choices[0]!, choices.at(-1)!];
  return [
    ...firstYears.map((first) => ({ first, params: defaults! })),
    ...some.map((params) => ({ first: firstYears[0]!, params })),
  ];
}

export function testLookback(whole: () => Workspace): void {
  describe.each(measures)('$id', (definition) => {
    // Its own for every measure: tables read for others may reach back further.
    const late = new Map<number, Workspace>();
    beforeAll(async () => {
      for (const first of firstYears) late.set(first, await openWorkspace());
    });
    afterAll(() => {
      late.forEach((workspace) => workspace.close());
      late.clear();
    });

    it.each(casesOf(definition))('is the same from $first on with $params', async (one) => {
      const { first, params } = one;
      const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
      const request = { measure: definition.id, params, pair };
      const full = await whole().compute(request);
      const from = interestFrom(definition, params, first);
      const part = await late.get(first)!.compute({ ...request, from });
      expect(differingRows(full.population.columns, part.population.columns, from)).toEqual([]);
      expect(silences(part, from)).toEqual(silences(full, from));
    });
  });

  describe('in one workspace, after it was asked for later years', () => {
    let shared: Workspace;
    const composites = measures.filter(
      ({ uses, grain }) => uses !== undefined && grain !== 'arena-year',
    );
    beforeAll(async () => {
      shared = await openWorkspace();
      for (const { id } of composites) await shared.compute({ measure: id, from: 2005 });
    });
    afterAll(() => shared.close());

    it.each(composites)('$id is the same from 1990 on', async ({ id }) => {
      const [full, part] = [
        await whole().compute({ measure: id }),
        await shared.compute({ measure: id, from: 1990 }),
      ];
      expect(differingRows(full.population.columns, part.population.columns, 1990)).toEqual([]);
    });
  });

  describe('in one workspace, after all that it is made of was asked for all years, and itself for later ones', () => {
    it.each(['alignment', 'mutual-containment', 'multilateral-containment'])(
      '%s is the same from 1990 on',
      async (measure) => {
        const shared = await openWorkspace();
        const definition = measureById(measure);
        const params = definition.params.parse({}) as Record<string, unknown>;
        for (const use of Object.values(usesOf(definition, params))) await shared.compute(use);
        await shared.compute({ measure, from: 2005 });
        const part = await shared.compute({ measure, from: 1990 });
        const full = await whole().compute({ measure });
        expect(differingRows(full.population.columns, part.population.columns, 1990)).toEqual([]);
        shared.close();
      },
    );
  });
}
