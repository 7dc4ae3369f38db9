import { beforeAll, describe, expect, it } from 'vitest';
import { panelPull, type PanelPull } from '../../src/analysis/index.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { createRng } from '../../src/core/rng.js';
import { fixture } from './panel-measures.js';
import { digestOf, rivalCsv, rivalFits, rivalTable } from './rival-tables.js';
import {
  pullTable,
  pullTables,
  smallTable,
  type PullTableName,
} from './third-party-pull-tables.js';
import { sharedWorkspace } from '../support/workspaces.js';

interface Error {
  readonly error: number | null;
  readonly p: number | null;
  readonly low: number | null;
  readonly high: number | null;
}
type Column = 'either' | 'shared' | 'lagged' | 'power' | 'regime';
type ErrorKind = 'byDyad' | 'byDyadAndYear' | 'dyadicRobust';
interface Fit {
  readonly rows: number;
  readonly triads: number;
  readonly dyads: number;
  readonly states: number;
  readonly years: number;
  readonly outcomeSum: number;
  readonly sharedSum: number;
  readonly coefficients: Readonly<Record<Column, number>>;
  readonly errors: Readonly<Record<ErrorKind, Readonly<Record<Column, Error>>>>;
}
/** Written by generators/third_party_pull.R from the tables of third_party_pull_tables.ts. */
const golden = fixture<Readonly<Record<PullTableName, Fit>>>('third-party-pull');
const columns: readonly Column[] = ['either', 'shared', 'lagged', 'power', 'regime'];
const kinds: readonly ErrorKind[] = ['byDyad', 'byDyadAndYear', 'dyadicRobust'];

/** That a value is that of R, to eight digits. */
function expectSame(value: number | null, of: number | null, what: string): void {
  if (value === null || of === null) expect(value, what).toBe(of);
  else expect(Math.abs(value / of - 1), `${what}: ${value} for ${of}`).toBeLessThan(1e-8);
}

describe('the general effects, against lm and sandwich of R on the same tables', () => {
  const tables = (Object.keys(pullTables) as PullTableName[]).filter((name) => name !== smallTable);

  it.each(tables)('%s', async (name) => {
    const panel = await pullTable(await sharedWorkspace(), name);
    const { rows, years, effects } = panelPull({
      ...{ panel, powers: new Set<number>(), permutations: 0, jackknife: false },
      rng: createRng(1, 'golden'),
    });
    const fit = golden[name];
    expect([rows, years]).toEqual([fit.rows, fit.years]);
    for (const [term, column] of [
      ['one', 'either'],
      ['shared', 'shared'],
    ] as const) {
      const { coefficient, errors } = effects.find((one) => one.term === term)!;
      expectSame(coefficient, fit.coefficients[column], `${term}, coefficient`);
      const { low, high } = fit.errors.dyadicRobust[column];
      expectSame(errors.dyadicRobust.interval![0], low, `${term}, low`);
      expectSame(errors.dyadicRobust.interval![1], high, `${term}, high`);
    }
  });
});

describe(`${smallTable}: every coefficient and error, against a fit with a dummy for every triad and year`, () => {
  let workspace: Workspace;
  let found: PanelPull;
  let sums: readonly number[];
  beforeAll(async () => {
    workspace = await sharedWorkspace();
    const panel = await pullTable(workspace, smallTable);
    const { outcome, firstHostile, secondHostile } = panel;
    sums = [
      outcome.reduce((sum, value) => sum + value, 0),
      firstHostile.reduce((sum, value, row) => sum + value * secondHostile[row]!, 0),
    ];
    found = panelPull({
      ...{ panel, powers: new Set<number>(), permutations: 0, jackknife: false },
      rng: createRng(1, 'golden'),
    });
  });
  const fit = golden[smallTable];

  it('is of the table that R had: else write the tables and the fixture anew', () => {
    const { rows, triads, dyads, states, years } = fit;
    expect(found).toMatchObject({ rows, triads, dyads, states, years });
    expectSame(sums[0]!, fit.outcomeSum, 'outcome');
    expectSame(sums[1]!, fit.sharedSum, 'hostility of both');
  });

  // Made of the same inputs; the table of votes would have to be computed for it.
  it('of rivals, too, R had the table: else generators/rivals.R makes its figures anew', async () => {
    const name = 'practice 1947-2025';
    const table = rivalCsv(await rivalTable(workspace, name));
    expect(digestOf(table)).toBe(rivalFits()[name].digest);
  });

  it.each(columns.map((name, at) => [name, at] as const))('%s', (name, at) => {
    const { coefficient, errors } = found.coefficients[at]!;
    expectSame(coefficient, fit.coefficients[name], 'coefficient');
    for (const kind of kinds) {
      const { error, p, interval } = errors[kind];
      const of = fit.errors[kind][name];
      expectSame(error, of.error, `${kind}, error`);
      expectSame(p, of.p, `${kind}, p`);
      expectSame(interval?.[0] ?? null, of.low, `${kind}, low`);
      expectSame(interval?.[1] ?? null, of.high, `${kind}, high`);
    }
  });
});
