import type { Model } from '../../latent/model.js';
import type { Pair } from '../../latent/panel.js';
import type { Covariate } from './panel.js';
import type { LeftOut, Part } from './parts.js';
import type { Table } from './read.js';
import type { Spec } from './spec.js';
import type { UnitStates } from './states.js';

/** What the engine takes. */
export interface Prepared {
  readonly spec: Spec;
  readonly table: Table;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly covariates: readonly Covariate[];
  readonly pairs: readonly Pair[];
}

export interface LatentFit extends Prepared {
  /** Parameters as the engine has them: continuous values and covariates centred and scaled. */
  readonly model: Model;
  readonly passes: number;
  readonly states: readonly UnitStates[];
  /** Variance of each cell before anything is observed, by period since the beginning of a unit. */
  readonly before: Float64Array;
  readonly warnings: readonly string[];
}
