import { logitFit } from '../../../src/analysis/index.js';
import { chainsOf, type Chains } from '../../../src/app/latent/chains.js';
import type { ItemTable } from '../../../src/app/latent/item-table.js';
import { latentItems } from '../../../src/app/latent/items/index.js';
import { aboveNeighbours, hostilityThresholds } from '../../../src/app/latent/thresholds.js';
import { createRng } from '../../../src/core/rng.js';
import { markdownTable } from '../../markdown-table.js';
import { filteredOf } from '../filtered.js';
import { compare, type Comparison, together } from '../forecast/compare.js';
import { democracyOf, forecastAt } from '../forecast/index.js';
import { outcomes } from '../forecast/outcomes.js';
import { rowsOfRelevant, tableOfPairs } from '../pair-table.js';
import type { Part } from '../part.js';
import { refit, refitsInWords, type RefitSummary, summaryOf } from '../refit.js';
import { type Relations, relationsOf } from '../relations.js';
import type { Setting } from '../setting.js';
import { doubleContainment, type Triads } from './containment.js';
import { shuffledWithin, strataOf, withHistoriesOf } from './shuffle.js';

const YEAR = 2014;
const AHEAD = 3;
const SEED = 1;
const BARS = { gain: 0.01, share: 0.01 } as const;

interface Control extends RefitSummary {
  /** Onset of acts of force, forecast with hostility as shuffled histories make it. */
  readonly onset: Comparison;
  readonly shuffled: Triads;
  readonly real: Triads;
  /** Hostility from which two average neighbours count as hostile. */
  readonly hostile: number;
}

export const control: Part<Control> = {
  id: 'control',
  async run(setting) {
    const { table, model, parallel, say } = setting;
    const chains = chainsOf(table.dyads);
    const strata = strataOf(contiguityOf(table, chains), propensityOf(table, chains));
    const from = shuffledWithin(strata, createRng(SEED, 'histories'));
    const items = latentItems;
    const ids = items.filter(({ domain }) => domain === 'hostility').map(({ id }) => id);
    const other = withHistoriesOf(table, chains, from, ids);
    const fitted = await refit(other, { items, near: { model, items }, parallel, say });
    const relevant = tableOfPairs(other, rowsOfRelevant(other));
    const onset = await onsetGain(setting, filteredOf(relevant, fitted.model));
    const relations = await setting.relations();
    const { at: hostile, of } = hostileFrom(relations);
    return {
      ...{ onset, hostile, ...summaryOf(fitted) },
      shuffled: doubleContainment(
        await relationsOf(relevant, fitted.model, { parallel }),
        YEAR,
        of,
      ),
      real: doubleContainment(relations, YEAR, of),
    };
  },
  markdown({ onset, shuffled, real, hostile, ...fitted }) {
    const { gain, interval } = onset.averagePrecision;
    const triads = ({ triads, both, share }: Triads): string =>
      `${(100 * share).toFixed(2)}% (${both.toLocaleString('en-GB')} of ${triads.toLocaleString('en-GB')})`;
    const meets = [Math.abs(gain) < BARS.gain, shuffled.share < BARS.share];
    const held = meets.filter(Boolean).length;
    return `${held} of the 2 bars ${held === 1 ? 'is' : 'are'} met. ${refitsInWords([fitted])} Neighbours count as hostile from ${hostile.toFixed(2)} on, h* of the shipped model.\n\n${markdownTable(
      ['what', 'found', 'bar', 'held'],
      [
        [
          `gain of average precision for the onset of a show of force or graver (${onset.rows.toLocaleString('en-GB')} dyads × origins, ${onset.events} events)`,
          `${gain.toFixed(4)} (${interval[0].toFixed(4)} to ${interval[1].toFixed(4)})`,
          `less than ${BARS.gain} either way`,
          meets[0] ? 'yes' : '**no**',
        ],
        [
          `triads of double containment in ${YEAR}, histories shuffled`,
          triads(shuffled),
          'under 1%',
          meets[1] ? 'yes' : '**no**',
        ],
        [`the same, real histories`, triads(real), '–', '–'],
      ],
    )}`;
  },
};

/** Hostility at which the chance of a clash or a new sanction within three years is a quarter: between neighbours, and by row. */
function hostileFrom(relations: Relations) {
  const { table } = relations;
  const thresholds = hostilityThresholds(table, (row) => relations.mean(row, 'hostility', 'filtered')); // prettier-ignore
  const { at } = thresholds.chances['25']!;
  const above = aboveNeighbours(thresholds, table);
  return { at, of: (row: number): number => at + above(row) };
}

/** 1 for pairs that were contiguous in some year. */
function contiguityOf({ opportunity }: ItemTable, { chainOf, states }: Chains): Uint8Array {
  const ever = new Uint8Array(states.length);
  chainOf.forEach((chain, row) => {
    if (opportunity.contiguity[row] === 1) ever[chain] = 1;
  });
  return ever;
}

/** Mean over its years of a pair’s log odds of an act of force, given opportunity alone. */
function propensityOf(
  { items, opportunity }: ItemTable,
  { chainOf, states }: Chains,
): Float64Array {
  const acts = items['acts-of-force']!;
  const rows = Int32Array.from(acts.keys()).filter((row) => !Number.isNaN(acts[row]!));
  const columns = Object.entries(opportunity);
  const { names, coefficients } = logitFit({
    outcome: Float64Array.from(rows, (row) => (acts[row]! >= 1 ? 1 : 0)),
    columns: [
      { name: 'one', values: new Float64Array(rows.length).fill(1) },
      ...columns.map(([name, column]) => ({
        name,
        values: Float64Array.from(rows, (row) => column[row]!),
      })),
    ],
  });
  const slope = (name: string): number => coefficients[names.indexOf(name)] ?? 0;
  const sums = new Float64Array(states.length);
  const years = new Float64Array(states.length);
  chainOf.forEach((chain, row) => {
    years[chain]!++;
    for (const [name, column] of columns) sums[chain]! += slope(name) * column[row]!;
  });
  return sums.map((sum, chain) => sum / years[chain]!);
}

/** Onset of acts, of the real dyads and beside their own past, with the hostility of a dyad that is not theirs. */
async function onsetGain(
  setting: Setting,
  known: ReturnType<typeof filteredOf>,
): Promise<Comparison> {
  const outcome = outcomes.find(({ id }) => id === 'act')!;
  const democracy = await democracyOf(setting);
  const scored = outcome.origins.flatMap(
    (origin) =>
      forecastAt(known, setting, { outcome, ahead: AHEAD, kind: 'onset', origin, democracy }) ?? [],
  );
  return compare(together(scored), createRng(SEED, 'dyads control'));
}
