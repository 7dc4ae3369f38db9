import { describe, expect, it } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { latentDomains } from '../../../src/app/latent/items/index.js';
import { relationRows } from '../../../src/app/latent/relation-rows.js';
import { relationsCsv } from '../../../src/app/latent/relations-csv.js';
import { latentRelations } from '../../../src/sources/estimated/latent-relations.js';
import { smallTable, yearsOf } from './small-table.js';

const table = {
  ...smallTable(
    [
      ...yearsOf(2, 20, 1950, 1950),
      ...yearsOf(2, 20, 1952, 1952),
      ...yearsOf(255, 365, 1990, 1991),
      ...yearsOf(260, 365, 1989, 1990),
    ],
    {
      'own-sanctions': (a) => (a === 2 ? 1 : NaN),
      'trade-cow': () => 0.5,
      'acts-of-force': () => 0,
    },
    // The first pair is nearer than average neighbours, the others further apart.
    { distance: (a) => (a === 2 ? -1 : 1) },
  ),
  relevant: Uint8Array.of(0, 1, 1, 1, 0, 1),
};
const engine = enginePanel(table);
/** Years of both chains, those between included: 1950-52 and 1989-91. */
const cells = 6 * latentDomains.length;
const numbered = (scale: number) => Float64Array.from({ length: cells }, (_, at) => scale * at);
const moments = (scale: number) => ({ mean: numbered(scale), variance: numbered(scale ** 2), level: numbered(-scale) }); // prettier-ignore
const states = {
  smoothed: moments(0.11),
  filtered: moments(1),
  prior: Float64Array.from({ length: 3 * latentDomains.length }, (_, at) => 4 * at),
  unsettled: [],
};
const thresholds = {
  chances: { '15': { at: 0.333 }, '25': { at: -1.006 }, '40': { at: 2 } },
  slope: 2,
  calibration: { slope: 1, intercept: 0, rows: 1 },
  opportunity: { distance: -1, contiguity: 0, stronger: 0, weaker: 0, age: 0 },
  neighbours: { distance: 0, contiguity: 0, stronger: 0, weaker: 0, age: 0 },
  ...{ rows: 1, events: 1 },
};
const { rows, columns } = relationRows(table, engine, states, thresholds);
const column = (name: string): number[] => Array.from(columns[name] as ArrayLike<number>);

describe('rows of latent relations', () => {
  it('have every column of the table, and a row for each dyad-year', () => {
    expect(rows).toBe(6);
    expect(Object.keys(columns)).toEqual(Object.keys(latentRelations.columns));
    expect(column('relevant')).toEqual([0, 1, 1, 1, 0, 1]);
    expect(column('year')).toEqual([1950, 1952, 1990, 1991, 1989, 1990]);
  });

  it('are positions of their own year and domain, to the twentieth, in hundredths', () => {
    // Years 0, 2, 4, 5, 3 and 4 of four domains each
    expect(column('hostility_mean')).toEqual([0, 90, 175, 220, 130, 175]);
    expect(column('ties_mean')).toEqual([35, 120, 210, 255, 165, 210]);
    expect(column('security_filtered_mean')).toEqual([100, 900, 1700, 2100, 1300, 1700]);
    expect(column('votes_level').slice(0, 2)).toEqual([-20, -110]);
  });

  it('say deviations, to the fiftieth, at least one of these and at most what fits into a byte', () => {
    const deviation = (place: number) => Math.max(2, 2 * Math.round(5.5 * Math.sqrt(place)));
    expect(column('hostility_sd')).toEqual([0, 8, 16, 20, 12, 16].map(deviation));
    expect(column('ties_filtered_sd')).toEqual([174, 254, 254, 254, 254, 254]);
  });

  it('have what was known of a pair before any item by its years since the first, unbounded', () => {
    expect(column('hostility_prior_sd')).toEqual([2, 566, 400, 566, 2, 400]);
  });

  it('count the items of a year, alike under both numbers that a state has in it', () => {
    expect(column('hostility_n')).toEqual([2, 2, 1, 1, 1, 1]);
    expect(column('ties_n')).toEqual([1, 1, 1, 1, 1, 1]);
    expect(column('votes_n')).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('have thresholds of their own where there is less opportunity than between neighbours', () => {
    // Half a unit of hostility for a unit of distance
    for (const [name, near, far] of [
      ['threshold_15', 35, 85],
      ['threshold_25', -100, -50],
      ['threshold_40', 200, 250],
    ] as const)
      expect(column(name)).toEqual([near, near, far, far, far, far]);
  });

  it('are written as CSV', () => {
    const lines = relationsCsv({ rows, columns }).split('\n');
    expect(lines).toHaveLength(rows + 2);
    expect(lines[0]).toBe(Object.keys(columns).join(','));
    expect(lines[2]!.split(',').slice(0, 5)).toEqual(['2', '20', '1952', '1', '90']);
  });
});
