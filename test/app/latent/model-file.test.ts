import { describe, expect, it } from 'vitest';
import { enginePanel } from '../../../src/app/latent/engine-panel.js';
import { latentDomains, latentItems } from '../../../src/app/latent/items/index.js';
import { type ModelFile, modelText, readModel } from '../../../src/app/latent/model-file.js';
import { createRng } from '../../../src/core/rng.js';
import { smallTable, yearsOf } from './small-table.js';

const { branches, start } = enginePanel(smallTable(yearsOf(2, 365, 1946, 1950), {}));
const rng = createRng(7, 'parameters');
const moved = (values: Float64Array) => values.map((value) => value + rng.normal());
const model = {
  dynamics: {
    domains: start.dynamics.domains,
    persistence: moved(start.dynamics.persistence),
    innovation: moved(start.dynamics.innovation),
    initial: moved(start.dynamics.initial),
  },
  items: start.items.map((item) => ({
    ...item,
    slope: rng.normal(),
    scale: Math.exp(rng.normal()),
    thresholds: moved(item.thresholds),
    opportunity: moved(item.opportunity),
  })),
};
const thresholds = {
  chances: { '15': { at: 0.123456789 }, '25': { at: 1 }, '40': { at: 2 } },
  slope: 1.5,
  calibration: { slope: 1, intercept: 0, rows: 10 },
  opportunity: { distance: 0, contiguity: 1, stronger: 0, weaker: 0, age: 0 },
  neighbours: { distance: 0, contiguity: 1, stronger: 0, weaker: 0, age: 0 },
  ...{ rows: 100, events: 10 },
};
const text = modelText({
  ...{ model, branches, passes: 12, converged: true, dyadYears: 5, thresholds },
  observations: branches.map((_, at) => at),
  refits: [Float64Array.of(1 / 3, 2)],
});
const changed = (change: (file: ModelFile) => Partial<ModelFile>): string => {
  const file = JSON.parse(text) as ModelFile;
  return JSON.stringify({ ...file, ...change(file) });
};

function refusal(change: (file: ModelFile) => Partial<ModelFile>): unknown {
  try {
    return readModel(changed(change));
  } catch (error) {
    return error;
  }
}
const refused = {
  code: 'latent-model',
  message: expect.stringContaining('latent-model.json') as string,
  hint: expect.stringContaining('npm run latent') as string,
};

describe('the file of the model', () => {
  const read = readModel(text);

  it('gives the parameters back to seven digits', () => {
    const near = (values: Iterable<number>) =>
      [...values].map((value) => Number(value.toPrecision(7)));
    expect(read.branches).toEqual(branches);
    expect(read.model.items).toEqual(
      model.items.map(({ prior: _, ...item }) => ({
        ...item,
        slope: near([item.slope])[0],
        scale: near([item.scale])[0],
        thresholds: Float64Array.from(near(item.thresholds)),
        opportunity: Float64Array.from(near(item.opportunity)),
      })),
    );
    for (const name of ['persistence', 'innovation', 'initial'] as const)
      expect([...read.model.dynamics[name]]).toEqual(near(model.dynamics[name]));
    expect(read.model.dynamics.domains).toBe(latentDomains.length);
  });

  it('keeps which items are silent and which are tied to them', () => {
    const kinds = read.model.items.flatMap(({ silent, tied }, at) =>
      (silent ?? tied !== undefined) ? [[at, silent, tied]] : [],
    );
    const learned = latentItems.filter(({ silentTo }) => silentTo !== undefined).length;
    expect(kinds).toHaveLength(2 * learned);
    for (let k = 0; k < kinds.length; k += 2) {
      expect(kinds[k]![1]).toBe(true);
      expect(kinds[k + 1]![2]).toBe(kinds[k]![0]);
    }
  });

  it('says what it was fitted to', () => {
    expect(read.file).toMatchObject({ passes: 12, converged: true, dyadYears: 5 });
    expect(read.file.observations).toBe((branches.length * (branches.length - 1)) / 2);
    expect(read.file.thresholds).toMatchObject({ chances: { '15': { at: 0.1234568 } } });
    expect(read.file.refits).toEqual([[0.3333333, 2]]);
  });

  it('is the same text again', () => {
    const { model: again, file } = read;
    expect(
      modelText({
        ...{ model: again, branches, passes: 12, converged: true, dyadYears: 5, thresholds },
        observations: file.items.map(({ observations }) => observations),
        refits: file.refits.map((one) => Float64Array.from(one)),
      }),
    ).toBe(text);
  });

  it.each([
    ['in another order', ({ items }: ModelFile) => ({ items: items.toReversed() })],
    ['with one more', ({ items }: ModelFile) => ({ items: [...items, items[0]!] })],
    ['with one less', ({ items }: ModelFile) => ({ items: items.slice(0, -1) })],
    ['with another branch', ({ items }: ModelFile) => ({ items: items.map((item) => (item.branch === 'first' ? { ...item, branch: 'fresh' as const } : item)) })], // prettier-ignore
  ])('is refused for other items: %s', (_, change) => {
    const column = 'items';
    expect(refusal(change)).toMatchObject({ ...refused, details: { column } });
  });

  it.each([
    ['domains', () => ({ domains: ['hostility', 'security', 'ties', 'votes'] })],
    ['opportunity', ({ opportunity }: ModelFile) => ({ opportunity: opportunity.slice(1) })],
  ])('is refused for other %s', (column, change) => {
    expect(refusal(change)).toMatchObject({ ...refused, details: { column } });
  });

  it('is refused where it is none', () => {
    expect(() => readModel('{}')).toThrow();
    expect(() => readModel(changed(() => ({ passes: 'many' }) as never))).toThrow();
  });
});
