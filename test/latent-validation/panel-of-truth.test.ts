import { beforeAll, describe, expect, it } from 'vitest';
import { drawModel, thresholdsFor } from '../../scripts/latent-validation/truth/draw-model.js';
import { drawValues } from '../../scripts/latent-validation/truth/draw-values.js';
import { panelOfTruth } from '../../scripts/latent-validation/truth/panel-of-truth.js';
import { hasResults, readResults } from '../../scripts/latent-validation/truth/results.js';
import { realTable, study, taskOf } from '../../scripts/latent-validation/truth/study.js';
import { asItemTable } from '../../scripts/latent-validation/truth/table-of-states.js';
import { enginePanel } from '../../src/app/latent/engine-panel.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { createRng } from '../../src/core/rng.js';

const few = { truth: 'known-truth', seed: 7, states: 10, start: 'truth', tolerance: 0.05 } as const;
let real: ItemTable;
beforeAll(async () => {
  real = await realTable();
});

describe('a drawn panel', () => {
  it('has values where the real one has, and every value about as often', () => {
    const { table } = taskOf(real, { ...few, states: 60, panel: 0 });
    const like = enginePanel(asItemTable(table));
    const model = drawModel(like, createRng(1, 'model'));
    const { items } = drawValues(table, like, model, createRng(1, 'values'));
    for (const [id, column] of Object.entries(table.items)) {
      expect(Array.from(items[id]!, Number.isNaN)).toEqual(Array.from(column, Number.isNaN));
    }
    expect(items['roll-call-agreement']).not.toEqual(table.items['roll-call-agreement']);
    const share = (column: Float64Array): number =>
      column.filter((value) => value > 0).length / column.filter((value) => value >= 0).length;
    const acts = share(table.items['acts-of-force']!);
    expect(share(items['acts-of-force']!) / acts).toBeGreaterThan(0.3);
    expect(share(items['acts-of-force']!) / acts).toBeLessThan(3);
  });

  it('has thresholds under which values have the shares that are asked for', () => {
    const { table } = taskOf(real, { ...few, panel: 0 });
    const { panel, start } = enginePanel(asItemTable(table));
    const at = start.items.findIndex(({ opportunity }) => opportunity.length > 0);
    const item = { ...start.items[at]!, slope: 0, opportunity: start.items[at]!.opportunity };
    const [first, second] = thresholdsFor([0.3, 0.1], item, panel, createRng(1));
    // Without slopes eta is nought, so that a share is the logistic of less the threshold.
    expect(first).toBeCloseTo(Math.log(0.7 / 0.3), 9);
    expect(second).toBeCloseTo(Math.log(0.9 / 0.1), 9);
  });
});

describe('the study of known truth', () => {
  it.each(['known-truth', 'sticky-truth'] as const)(
    'of %s counts every dyad-year once, and is the same again and in another order',
    async (truth) => {
      const options = { ...few, truth };
      const [one, two] = await study(real, { ...options, panels: [0, 1] });
      for (const { dyads, domains } of [one!, two!])
        for (const { ranks } of Object.values(domains))
          expect(ranks.reduce((sum, count) => sum + count, 0)).toBe(dyads);
      const swapped = await study(real, { ...options, panels: [1, 0], threads: 2 });
      expect(swapped).toEqual([one, two]);
    },
  );

  it('has intervals that hold nine truths in ten', async () => {
    const { domains, dyadYears } = await panelOfTruth(
      taskOf(real, { ...few, states: 25, panel: 3 }),
    );
    const { smoothed } = domains.ties!;
    const share = smoothed.reduce((sum, count) => sum + count, 0) / dyadYears;
    expect(share).toBeGreaterThan(0.85);
    expect(share).toBeLessThan(0.94);
  });

  // Of a study that nobody has run to its end nothing is kept yet.
  it.each((['known-truth'] as const).filter(hasResults))(
    'gives again what is kept of a panel: %s',
    async (study) => {
      const { panels, ...made } = readResults(study);
      const kept = panels[0]!;
      const again = await panelOfTruth(taskOf(real, { ...made, truth: study, panel: kept.panel }));
      expect(again.dyadYears).toBe(kept.dyadYears);
      for (const [domain, { smoothed, filtered }] of Object.entries(kept.domains)) {
        // Another version of the engine may add up in another order, and stop a pass sooner or later.
        const near = (one: readonly number[], other: readonly number[]): void =>
          one.forEach((count, tenth) =>
            expect(Math.abs(count - other[tenth]!) / (kept.dyadYears / 10), domain).toBeLessThan(
              0.01,
            ),
          );
        near(smoothed, again.domains[domain]!.smoothed);
        near(filtered, again.domains[domain]!.filtered);
      }
    },
  );
});
