import { statesOfAll, type StatesOfAll } from '../../latent/infer-pairs.js';
import type { Model } from '../../latent/model.js';
import { resampledFits } from '../../latent/resampled.js';
import { type EnginePanel, enginePanel } from './engine-panel.js';
import { fitLatent, type LatentFitOptions, sampleWeights } from './fit.js';
import { type ItemTable } from './item-table.js';
import { latentDomains } from './items/index.js';
import type { FittedRelations } from './model-file.js';
import { hostilityThresholds } from './thresholds.js';

export interface EstimateOptions extends LatentFitOptions {
  /** Parameters that are given: nothing is fitted. */
  readonly given?: Model;
  /** Refits on pairs drawn again, for the uncertainty of the parameters; none unless stated. */
  readonly refits?: number;
  readonly onStates?: () => void;
  readonly onRefit?: (done: number, passes: number) => void;
}

export interface EstimatedRelations {
  readonly engine: EnginePanel;
  readonly states: StatesOfAll;
  readonly fitted: FittedRelations;
}

/** From items to relations: fits the model, or takes a given one, and estimates all states. */
export async function estimateRelations(
  table: ItemTable,
  { given, refits = 0, onStates, onRefit, ...options }: EstimateOptions = {},
): Promise<EstimatedRelations> {
  const engine = enginePanel(table);
  const { model, passes, coarsePasses, converged } =
    given === undefined
      ? await fitLatent(engine, options)
      : { model: given, passes: 0, coarsePasses: 0, converged: true };
  onStates?.();
  const states = await statesOfAll(model, engine.panel, { parallel: options.parallel });
  const thresholds = hostilityThresholds(table, filteredHostility(engine, states));
  const fitted = {
    ...{ model, branches: engine.branches, passes: passes + coarsePasses, converged },
    dyadYears: table.dyads.rows,
    observations: observationsOf(engine),
    thresholds,
    refits: await refitsOf(engine, model, { refits, onRefit, parallel: options.parallel }),
  };
  return { engine, states, fitted };
}

/** Parameters of refits on pairs drawn again, of those that tell most and the sample that stands for the others. */
async function refitsOf(
  { panel, branches }: EnginePanel,
  model: Model,
  { refits, ...options }: Pick<EstimateOptions, 'onRefit' | 'parallel'> & { refits: number },
): Promise<readonly Float64Array[]> {
  if (refits === 0) return [];
  const weights = sampleWeights(panel, branches);
  const limits = { seed: SEED, share: 1, most: MOST_PASSES, weights };
  return (await resampledFits(model, panel, { ...options, ...limits, refits })).vectors;
}

const SEED = 21;
/** Passes of a refit: from the estimate on it comes near enough for an error of the parameters. */
const MOST_PASSES = 10;

/** Hostility as known at the end of the year, by row of the dyads. */
function filteredHostility(
  { chains, panel }: EnginePanel,
  { filtered }: StatesOfAll,
): (row: number) => number {
  const domains = latentDomains.length;
  const hostility = latentDomains.indexOf('hostility');
  return (row) =>
    filtered.mean[
      (panel.years[chains.chainOf[row]!]! + chains.yearOf[row]!) * domains + hostility
    ]!;
}

function observationsOf({ panel, branches }: EnginePanel): number[] {
  const counts = branches.map(() => 0);
  for (const item of panel.items) counts[item]!++;
  return counts;
}
