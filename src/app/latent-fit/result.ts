import type { StatesOfAll } from '../../latent/infer-pairs.js';
import type { Model } from '../../latent/model.js';
import type { Panel } from '../../latent/panel.js';
import type { Covariate } from './panel.js';
import type { LeftOut, Part } from './parts.js';
import type { Table } from './read.js';
import type { Spec } from './spec.js';

/** What the engine takes. */
export interface Prepared {
  readonly spec: Spec;
  readonly table: Table;
  readonly parts: readonly Part[];
  readonly leftOut: readonly LeftOut[];
  readonly covariates: readonly Covariate[];
  /** A unit is a pair of it, and a period a year. */
  readonly panel: Panel;
}

export interface LatentFit extends Prepared {
  /** Parameters as the engine has them: continuous values and covariates centred and scaled. */
  readonly model: Model;
  readonly passes: number;
  readonly states: StatesOfAll;
  readonly warnings: readonly string[];
}
