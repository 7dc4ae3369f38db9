import { beforeAll, describe, expect, it } from 'vitest';
import { claimResults } from '../../../src/app/assess/claims.js';
import { claimQueries, claimSeries } from '../../../src/app/assess/claim-series.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { loadCase } from '../../../src/cases/index.js';
import { tradeBreaks } from '../../../src/measures/trade/trade-sources.js';
import { parseState } from '../../../src/states/index.js';
import type { PredicateOf, PredicateResult } from '../../../src/evidence/types.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/* Claims of the built-in case whose observation was chosen with care, on the shipped panel. */

const subject = loadCase('russia-china');
const [russia, china, unitedStates] = [365, 710, 2];
const roles = { A: russia, B: china, K: unitedStates };
const claimOf = (id: string) => subject.claims.find((claim) => claim.id === id)!;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

async function resultOf(id: string) {
  const alone = { ...subject, claims: [claimOf(id)] };
  const looks = claimQueries(alone);
  const series = await claimSeries(workspace, subject, looks, { roles, seed: 1 });
  return claimResults(alone, series, 1)[0]!;
}

const outcomes = (predicates: readonly PredicateResult[] = []) =>
  predicates.map(({ measure, params, holds }) => [measure, params['part'] ?? '', holds]);

describe('C67: a handover without violence', () => {
  const { predicates = [] } = claimOf('C67');
  const facts = predicates.filter((one): one is PredicateOf<'fact'> => one.kind === 'fact');

  it('asks of militarized disputes, and of fatal ones beside them', async () => {
    const { verdict, predicates: results } = await resultOf('C67');
    expect(outcomes(results)).toEqual([
      ['power-ratio', 'cinc', 'yes'],
      ['power-ratio', 'current-usd', 'yes'],
      ['mid-hostility', '', 'no'],
      ['mid-hostility', '', 'no'],
      ['mid-hostility', 'event_disputes', 'yes'],
      ['power-transition', '', 'no'],
      ['power-transition', '', 'no'],
      ['power-transition', 'after', 'yes'],
    ]);
    expect(verdict).toBe('mixed');
  });

  it('rests on the disputes of 1986, 1993 and 1994 (dyadic disputes of the Correlates of War, 5.0)', async () => {
    const { predicates: results = [] } = await resultOf('C67');
    const found = results.filter(
      ({ measure, holds }) => measure === 'mid-hostility' && holds === 'no',
    );
    expect(found.map(({ observed }) => observed)).toEqual([3, 3]);
    for (const { plot } of found) {
      const { from, values, window } = plot!.lines[0]!;
      const years = values.flatMap((value, i) => (value !== null && value > 0 ? [from + i] : []));
      expect(years.filter((year) => year >= window[0] && year <= window[1])).toEqual([
        1986, 1993, 1994,
      ]);
    }
  });

  it('looks ten years to either side of the years in which China passed', async () => {
    const passedIn = async (variant: string): Promise<number> => {
      const { population } = await workspace.compute({
        measure: 'power-transition',
        params: { variant },
      });
      const row = population.rowsOf({ ccode1: russia, ccode2: china }).at(-1)!;
      return population.valuesOf('year')![row]!;
    };
    const around = facts
      .filter(({ observe }) => observe.measure === 'mid-hostility' && observe.part === undefined)
      .map(({ window }) => window);
    const [capability, product] = [await passedIn('cinc'), await passedIn('current-usd')];
    expect(around).toEqual([
      [capability - 10, capability + 10],
      [product - 10, product + 10],
    ]);
    const after = facts.find(({ observe }) => observe.part === 'event_disputes')!;
    expect(after.window).toEqual([
      Math.min(capability, product),
      Math.max(capability, product) + 10,
    ]);
  });
});

describe('C43: leadership in Europe and in East Asia', () => {
  it('compares levels as kappas, and changes by their place among those toward all states', async () => {
    const { verdict, predicates: results = [] } = await resultOf('C43');
    expect(results.map(({ holds, unit }) => [holds, unit])).toEqual([
      ['yes', 'mean kappa difference'],
      ['no', 'percentile difference'],
    ]);
    expect(verdict).toBe('mixed');
  });

  it('takes the place of each change in its own region and year', async () => {
    const { predicates: results = [] } = await resultOf('C43');
    const places = (source: string) =>
      Promise.all(['europe', 'east-asia'].map((region) => meanPlace(region, source)));
    const [europe, eastAsia] = await places('undl');
    expect(results[1]!.observed).toBeCloseTo(europe! - eastAsia!, 12);
    // By all roll calls Europe’s votes change more toward the United States than toward half of all states; by these they do not.
    expect(europe).toBeCloseTo(0.459, 3);
    const [all, ofAsia] = await places('voeten');
    expect(all!).toBeGreaterThan(0.5);
    expect(ofAsia!).toBeLessThan(0.2);
  });

  /** Mean share of the states toward which the region's votes changed less than toward the United States, ties as halves. */
  async function meanPlace(region: string, source: string): Promise<number> {
    const { population } = await workspace.compute({
      measure: 'regional-alignment',
      params: { region, source, without: `${russia},${china}` },
    });
    const { ccode1, year } = population.columns;
    const changes = population.valuesOf('change')!;
    const places: number[] = [];
    for (let y = 1992; y <= 2019; y++) {
      const rows = [...changes.keys()].filter((row) => year[row] === y && changes[row]! >= 0);
      const own = changes[rows.find((row) => ccode1[row] === unitedStates)!]!;
      const below = rows.filter((row) => changes[row]! < own).length;
      const level = rows.filter((row) => changes[row] === own).length;
      places.push((below + level / 2) / rows.length);
    }
    return places.reduce((sum, place) => sum + place, 0) / places.length;
  }
});

describe('trends of trade with China by Correlates of War', () => {
  const trends = subject.claims
    .flatMap(({ id, predicates = [] }) =>
      predicates
        .flatMap((one) => (one.kind === 'at-least' ? one.of : [one]))
        .map((predicate) => ({ id, predicate })),
    )
    .flatMap(({ id, predicate }) => (predicate.kind === 'trend' ? [{ id, ...predicate }] : []));

  it('begin when it holds Hong Kong and Macao', async () => {
    const [{ dataset, ccode, from }] = tradeBreaks as [(typeof tradeBreaks)[number]];
    const found: string[] = [];
    for (const { id, observe, window } of trends) {
      const { definition } = await workspace.compute({
        measure: observe.measure,
        params: observe.params,
        group: observe.group,
        pair: observe.third === undefined ? undefined : [russia, china],
        from: window[0],
      });
      const states = [...observe.of, ...(observe.third === undefined ? [] : [observe.third])];
      if (!definition.datasets.includes(dataset)) continue;
      if (!states.some((name) => parseState(name) === ccode)) continue;
      found.push(id);
      const lookback = definition.lookback as number;
      expect(window[0] - lookback, `${id} ${observe.measure}`).toBeGreaterThanOrEqual(from);
    }
    expect(new Set(found)).toEqual(new Set(['C50', 'C69', 'C77', 'C84']));
  });
});
