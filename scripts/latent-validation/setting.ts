import type { ItemTable } from '../../src/app/latent/item-table.js';
import type { Parallel } from '../../src/core/parallel.js';
import type { Model } from '../../src/latent/model.js';
import type { Panel } from '../../src/panel/read.js';
import type { Relations } from './relations.js';

/** What the parts of the validation look at. */
export interface Setting {
  readonly panel: Pick<Panel, 'loadFrame'>;
  /** The items of all dyads. */
  readonly table: ItemTable;
  /** The shipped model. */
  readonly model: Model;
  readonly parallel?: Parallel;
  /** The pairs that are relevant in some year, in all their years, and those of the contrasts. */
  relevantTable(): ItemTable;
  /** Their relations under the shipped model. */
  relations(): Promise<Relations>;
  say(text: string): void;
}
