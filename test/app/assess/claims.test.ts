import { beforeAll, describe, expect, it } from 'vitest';
import { claimResults } from '../../../src/app/assess/claims.js';
import { claimQueries, claimSeries } from '../../../src/app/assess/claim-series.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { basisSentences } from '../../../src/evidence/bases.js';
import { predicatesOf } from '../../../src/evidence/index.js';
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
  const facts = (claimOf('C67').side ?? []).filter(
    (one): one is PredicateOf<'fact'> => one.kind === 'fact',
  );

  it('is false on the record: a fatal dispute lies within ten years of either parity', async () => {
    const { verdict, predicates: results = [] } = await resultOf('C67');
    expect(verdict).toBe('false');
    expect(results[0]!.parts!.map(({ decided }) => decided!.verdict)).toEqual(['false', 'false']);
    expect(outcomes(results.filter(({ role }) => role === 'side'))).toEqual([
      ['power-ratio', 'cinc', 'yes'],
      ['power-ratio', 'current-usd', 'yes'],
      ['mid-hostility', '', 'no'],
      ['mid-hostility', '', 'no'],
      ['mid-hostility', 'event_disputes', 'yes'],
      ['power-transition', '', 'no'],
      ['power-transition', '', 'no'],
    ]);
    // What stands against it came before parity: those that follow it are without deaths.
    const [after] = results.filter(({ role }) => role === 'robustness');
    expect(after!.decided!.verdict).toBe('true');
    expect(outcomes(after!.parts)).toEqual([
      ['power-transition', 'after', 'yes'],
      ['power-transition', 'after', 'yes'],
    ]);
  });

  it('stands beside the disputes of 1986, 1993 and 1994 (dyadic disputes of the Correlates of War, 5.0)', async () => {
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
  });
});

describe('C43: leadership in Europe and in East Asia', () => {
  it('is the change of fifteen states less that of nine, each with the error of its estimates', async () => {
    const { verdict, predicates: results = [] } = await resultOf('C43');
    const [central] = results;
    const change = async (states: readonly string[]): Promise<number> => {
      const { population } = await workspace.compute({
        measure: 'latent-security',
        params: { state: 'filtered' },
      });
      const meanOf = (state: string, [from, to]: readonly [number, number]): number => {
        const [a, b] = [unitedStates, parseState(state)].sort((x, y) => x - y) as [number, number];
        const rows = population
          .rowsOf({ ccode1: a, ccode2: b })
          .filter(
            (row) => population.columns.year[row]! >= from && population.columns.year[row]! <= to,
          );
        return rows.reduce((sum, row) => sum + population.columns.value[row]!, 0) / rows.length;
      };
      const changes = states.map((one) => meanOf(one, [2012, 2021]) - meanOf(one, [1992, 2001]));
      return changes.reduce((sum, one) => sum + one, 0) / changes.length;
    };
    const { central: stated } = claimOf('C43');
    if (stated?.test.kind !== 'contrast') throw new TypeError('another test');
    const [europe, , asia] = stated.test.terms.map(({ each }) => each!);
    expect([europe!.length, asia!.length]).toEqual([15, 9]);
    expect(central!.observed).toBeCloseTo((await change(europe!)) - (await change(asia!)), 9);
    expect(verdict).toBe('open');
    expect(central!.interval![0]).toBeLessThan(0);
    expect(central!.interval![1]).toBeGreaterThan(0.1);
  });
});

describe('claims that share a basis', () => {
  it('say so: C06, C25 and C82 are one witness', async () => {
    const { basis } = await resultOf('C06');
    expect(basis).toEqual(['B']);
    expect(basisSentences(claimOf('C06'), subject.claims, subject.bases)).toEqual([
      'Rests on B, indices of containment, by which double containment is defined; so do C25 and C82: together one witness.',
    ]);
  });
});

describe('trends of trade with China by Correlates of War', () => {
  const trends = subject.claims
    .flatMap((claim) =>
      predicatesOf(claim)
        .flatMap((one) => (one.kind === 'at-least' ? one.of : [one]))
        .map((predicate) => ({ id: claim.id, predicate })),
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
    expect(new Set(found)).toEqual(new Set(['C50', 'C84']));
  });
});
