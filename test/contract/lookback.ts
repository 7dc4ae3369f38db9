/** A measure asked for late years only gives the rows that it gives when it is asked for all. */
import { usesOf } from '../../src/app/engine/measure-params.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { firstInput } from '../../src/app/engine/first-years.js';
import { whyNoRow } from '../../src/app/engine/measure.js';
import type { ComputedMeasure } from '../../src/app/engine/workspace.js';
import type { AnyMeasure } from '../../src/core/measure.js';
import { measureById, measures } from '../../src/measures/index.js';
import { requestsOf } from '../support/measure-requests.js';
import { differingRows } from '../support/measure-rows.js';
import { SharedWorkspace } from '../support/workspaces.js';
import type { CutWorkspaces } from './cut-workspaces.js';

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

/**
 * Whether a measure may be computed where others were: each asks for the same rows of the same tables, so that none finds earlier ones
 * that it would have to ask for. One that is made of others asks for earlier years of what they read, and has a workspace to itself.
 */
const mayShare = ({ uses, lookback }: AnyMeasure): boolean =>
  uses === undefined && lookback !== Infinity;

export function openLookback({ dataDir, few }: CutWorkspaces) {
  const another = () => new SharedWorkspace({ dataDir });
  const shared = new Map(firstYears.map((first) => [first, another()]));

  return {
    test(definition: AnyMeasure): void {
      it.each(casesOf(definition))('is the same from $first on with $params', async (one) => {
        const { first, params } = one;
        const pair = definition.grain === 'arena-year' ? ([365, 710] as const) : undefined;
        const request = { measure: definition.id, params, pair };
        const full = await (await few.get()).compute(request);
        const from = interestFrom(definition, params, first);
        const late = mayShare(definition) ? shared.get(first)! : another();
        const part = await (await late.get()).compute({ ...request, from });
        expect(differingRows(full.population.columns, part.population.columns, from)).toEqual([]);
        expect(silences(part, from)).toEqual(silences(full, from));
        if (!mayShare(definition)) await late.close();
      });
    },

    /** What was asked for before changes nothing. */
    testOrders(): void {
      describe('in one workspace, after it was asked for later years', () => {
        const own = another();
        const composites = measures.filter(
          ({ uses, grain }) => uses !== undefined && grain !== 'arena-year',
        );
        beforeAll(async () => {
          const workspace = await own.get();
          for (const { id } of composites) await workspace.compute({ measure: id, from: 2005 });
        });
        afterAll(() => own.close());

        it.each(composites)('$id is the same from 1990 on', async ({ id }) => {
          const full = await (await few.get()).compute({ measure: id });
          const part = await (await own.get()).compute({ measure: id, from: 1990 });
          expect(differingRows(full.population.columns, part.population.columns, 1990)).toEqual([]);
          await few.trim();
        });
      });

      describe('in one workspace, after all that it is made of was asked for all years, and itself for later ones', () => {
        it.each(['alignment', 'mutual-containment', 'multilateral-containment'])(
          '%s is the same from 1990 on',
          async (measure) => {
            const own = another();
            const workspace = await own.get();
            const definition = measureById(measure);
            const params = definition.params.parse({}) as Record<string, unknown>;
            for (const use of Object.values(usesOf(definition, params)))
              await workspace.compute(use);
            await workspace.compute({ measure, from: 2005 });
            const part = await workspace.compute({ measure, from: 1990 });
            const full = await (await few.get()).compute({ measure });
            expect(differingRows(full.population.columns, part.population.columns, 1990)).toEqual(
              [],
            );
            await own.close();
          },
        );
      });
    },

    async trim(): Promise<void> {
      for (const workspace of shared.values()) await workspace.trim();
    },
    async close(): Promise<void> {
      for (const workspace of shared.values()) await workspace.close();
    },
  };
}
