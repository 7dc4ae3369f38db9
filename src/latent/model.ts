import type { Dynamics } from './dynamics.js';
import type { ItemParameters } from './likelihood.js';

/** How states move and what items make of them. */
export interface Model {
  readonly dynamics: Dynamics;
  readonly items: readonly ItemParameters[];
  /** The dynamics are given, and with them the scale: only the items are estimated. */
  readonly held?: true;
}
