import { statesOfAll, type StatesOfAll } from '../../latent/infer-pairs.js';
import type { Model } from '../../latent/model.js';
import { resampledFits } from '../../latent/resampled.js';
import { type EnginePanel, enginePanel } from './engine-panel.js';
import { fitLatent, type LatentFitOptions, sampleWeights } from './fit.js';
import { type ItemTable } from './item-table.js';
import { latentDomains } from './items/index.js';
import type { FittedRelations } from './model-file.js';
import { withParameterSpread } from './parameter-spread.js';
import { hostilityThresholds } from './thresholds.js';

export interface EstimateOptions extends LatentFitOptions {
  /** Parameters that are given, with their refits: nothing is fitted. */
  readonly given?: Pick<FittedRelations, 'model' | 'passes' | 'converged' | 'refits'>;
  /** Refits on pairs drawn again, for the uncertainty of the parameters; none unless stated. */
  readonly refits?: number;
  readonly onStates?: () => void;
  readonly onRefit?: (done: number, passes: number) => void;
  /** The states under the parameters of a refit are known. */
  readonly onSpread?: (done: number) => void;
}

export interface EstimatedRelations {
  readonly engine: EnginePanel;
  readonly states: StatesOfAll;
  readonly fitted: FittedRelations;
}

/** From items to relations: fits the model, or takes a given one, and estimates all states. */
export async function estimateRelations(
  table: ItemTable,
  { given, refits: count = 0, onStates, onRefit, onSpread, ...options }: EstimateOptions = {},
): Promise<EstimatedRelations> {
  const engine = enginePanel(table);
  const { parallel } = options;
  const { model, passes, converged } = given ?? (await fittedTo(engine, options));
  onStates?.();
  const known = await statesOfAll(model, engine.panel, { parallel });
  const thresholds = hostilityThresholds(table, filteredHostility(engine, known));
  const refits =
    given?.refits ?? (await refitsOf(engine, model, { refits: count, onRefit, parallel }));
  const fitted = {
    ...{ model, branches: engine.branches, passes, converged },
    dyadYears: table.dyads.rows,
    observations: observationsOf(engine),
    ...{ thresholds, refits },
  };
  const spread = { parallel, onRefit: onSpread };
  const states = await withParameterSpread(known, model, engine.panel, refits, spread);
  return { engine, states, fitted };
}

async function fittedTo(engine: EnginePanel, options: LatentFitOptions) {
  const { model, passes, coarsePasses, converged } = await fitLatent(engine, options);
  return { model, passes: passes + coarsePasses, converged };
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
