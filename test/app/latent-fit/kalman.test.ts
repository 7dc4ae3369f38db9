import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { describeModel } from '../../../src/app/latent-fit/describe.js';
import { prepare } from '../../../src/app/latent-fit/fit.js';
import { startOf } from '../../../src/app/latent-fit/start.js';
import { createRng } from '../../../src/core/rng.js';
import { statesOfAll } from '../../../src/latent/infer-pairs.js';
import type { Model } from '../../../src/latent/model.js';
import { LatentFolder } from '../../support/latent-files.js';

type Dynamics = Record<
  'level' | 'levelStep' | 'deviation' | 'deviationStep' | 'persistence',
  number
>;
/** Written by generators/kalman.py. */
const golden = JSON.parse(readFileSync(new URL('./kalman.json', import.meta.url), 'utf8')) as {
  readonly dynamics: Dynamics;
  readonly items: readonly {
    readonly item: string;
    readonly slope: number;
    readonly threshold: number;
    readonly opportunity: Readonly<Record<string, number>>;
    readonly scale: number | null;
  }[];
  readonly csv: string;
  readonly units: Readonly<
    Record<string, Record<'filteredMean' | 'filteredVariance' | 'mean' | 'variance', number[]>>
  >;
};

const folder = new LatentFolder();
afterAll(() => folder.remove());
const file = folder.write(
  `data: model.csv
unit: unit
period: year
domains: [warmth]
dynamics:
  warmth: ${JSON.stringify(golden.dynamics)}
opportunity: [distance]
items:
  - { column: tone, domain: warmth, family: continuous }
  - { column: score, domain: warmth, family: continuous, error: doubt, opportunity: true }
`,
  golden.csv,
);
const prepared = prepare(file);
const { spec, table, parts, covariates, panel } = prepared;
const start = startOf(spec, table, parts, covariates.length, createRng(1, 'start'));
const [distance] = covariates;

/** The parameters of the generator in the units of the engine. */
const model: Model = {
  ...start,
  items: golden.items.map(({ slope, threshold, opportunity, scale }, at) => {
    const { unit, centre } = parts[at]!;
    const along = opportunity['distance'];
    const moved = (along ?? 0) * distance!.centre;
    return {
      ...start.items[at]!,
      slope: slope / unit,
      thresholds: Float64Array.of((threshold + centre - moved) / unit),
      opportunity: Float64Array.from(along === undefined ? [] : [(along * distance!.unit) / unit]),
      scale: scale === null ? 1 : scale / unit,
    };
  }),
};
const states = await statesOfAll(model, panel);

describe('the states of continuous items under given parameters', () => {
  it.each(Object.entries(golden.units))(
    'are those of a Kalman smoother in another language: unit %s',
    (name, expected) => {
      const { smoothed, filtered } = states;
      const unit = table.units.findIndex(({ names: [own] }) => own === name);
      const [from, to] = [panel.years[unit], panel.years[unit + 1]];
      for (const [found, values] of [
        [smoothed.mean, expected.mean],
        [smoothed.variance, expected.variance],
        [filtered.mean, expected.filteredMean],
        [filtered.variance, expected.filteredVariance],
      ] as const) {
        const own = found.subarray(from, to);
        expect(own).toHaveLength(values.length);
        values.forEach((value, at) => expect(own[at]).toBeCloseTo(value, 8));
      }
    },
  );

  it('begin with the variance given, and gain that of the steps', () => {
    const { level, deviation, levelStep, deviationStep, persistence } = golden.dynamics;
    expect(states.prior[0]).toBeCloseTo(level ** 2 + deviation ** 2, 12);
    const second =
      level ** 2 + levelStep ** 2 + persistence ** 2 * deviation ** 2 + deviationStep ** 2;
    expect(states.prior[1]).toBeCloseTo(second, 12);
  });

  it('come with the parameters in the units of the data', () => {
    const described = describeModel({
      ...{ ...prepared, model, states },
      ...{ passes: 1, warnings: [] },
    });
    golden.items.forEach(({ item, slope, threshold, opportunity, scale }, at) => {
      const found = described.items[at]!;
      expect(found.item).toBe(item);
      expect(found.slope).toBeCloseTo(slope, 8);
      expect(found.thresholds[0]).toBeCloseTo(threshold, 8);
      expect(Object.keys(found.opportunity)).toEqual(Object.keys(opportunity));
      for (const [column, value] of Object.entries(opportunity))
        expect(found.opportunity[column]).toBeCloseTo(value, 8);
      if (scale === null) expect(found.scale).toBeNull();
      else expect(found.scale).toBeCloseTo(scale, 8);
    });
    expect(described.domains[0]).toMatchObject({
      ...{ domain: 'warmth', persistence: 0.65, levelStep: 0.15, deviationStep: 0.5 },
      ...{ level: 0.9, deviation: 0.6 },
    });
    expect(described.held).toBe(true);
  });
});
