import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openWorkspace } from '../../src/app/engine/workspace.js';
import { frameNeed } from '../../src/core/frames.js';
import { itemColumns, itemsOfFrame } from '../../src/app/latent/item-rows.js';
import type { ItemTable } from '../../src/app/latent/item-table.js';
import { modelFile, readModel } from '../../src/app/latent/model-file.js';
import type { Parallel } from '../../src/core/parallel.js';
import type { Model } from '../../src/latent/model.js';
import type { Panel } from '../../src/panel/read.js';
import { defaultDataDir } from '../../src/store/places.js';
import { readContrasts } from './known/contrasts.js';
import { rowsOfRelevant, tableOfPairs } from './pair-table.js';
import { type Relations, relationsOf } from './relations.js';

/** What the parts of the validation look at. */
export interface Setting {
  readonly panel: Pick<Panel, 'loadFrame'>;
  /** The items of all dyads. */
  readonly table: ItemTable;
  /** The shipped model. */
  readonly model: Model;
  readonly parallel?: Parallel;
  /** The pairs that are relevant in some year, in all their years, and those of the contrasts. */
  readonly relevantTable: () => ItemTable;
  /** Their relations under the shipped model. */
  readonly relations: () => Promise<Relations>;
  readonly say: (text: string) => void;
}

const modelPath = path.join(defaultDataDir, modelFile);

/** First 12 hex digits of the digest of the shipped model: results that were kept for another are stale. */
export const modelDigest = (): string =>
  createHash('sha256').update(readFileSync(modelPath)).digest('hex').slice(0, 12);

/** The shipped panel and model. */
export async function openSetting({
  say,
  parallel,
}: Pick<Setting, 'say' | 'parallel'>): Promise<Setting & { close(): void }> {
  const { model } = readModel(readFileSync(modelPath, 'utf8'));
  const workspace = await openWorkspace();
  const table = await shippedItems(workspace.panel);
  let relevant: ItemTable | undefined;
  const relevantTable = (): ItemTable => {
    const named = readContrasts().flatMap(({ side, than }) => [side, than]);
    return (relevant ??= tableOfPairs(table, rowsOfRelevant(table, named)));
  };
  let relations: Promise<Relations> | undefined;
  return {
    ...{ panel: workspace.panel, table, model, parallel, relevantTable, say },
    relations: () => (relations ??= relationsOf(relevantTable(), model, { parallel })),
    close: () => workspace.close(),
  };
}

/** What the shipped model was fitted to, as the panel keeps it. */
export async function shippedItems(panel: Pick<Panel, 'loadFrame'>): Promise<ItemTable> {
  const need = frameNeed<'dyad-year', string>('dyad-year', 'latent-items', itemColumns);
  const relations = frameNeed('dyad-year', 'latent-relations', ['relevant']);
  return {
    ...itemsOfFrame(await panel.loadFrame(need)),
    relevant: Uint8Array.from((await panel.loadFrame(relations)).numbers.relevant),
  };
}
