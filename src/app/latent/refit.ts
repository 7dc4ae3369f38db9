import type { Parallel } from '../../core/parallel.js';
import type { Panel } from '../../panel/read.js';
import { estimateRelations, type EstimateOptions } from './estimate.js';
import { readItems } from './item-table.js';
import { type FittedRelations, modelFile, modelText } from './model-file.js';
import { relationRows } from './relation-rows.js';
import { relationsCsv } from './relations-csv.js';

/** Passes over some pairs, and over all, at most. */
export const mostPasses = 400;

export interface RefitOptions extends Pick<EstimateOptions, 'onPass' | 'onStates'> {
  readonly parallel?: Parallel | undefined;
  readonly onItem?: (id: string) => void;
}

/** The relations of all dyads as they were to be seen at the end of a year: nothing later is looked at, for parameters neither. */
export async function refitTo(
  panel: Pick<Panel, 'loadFrame'>,
  to: number,
  { onItem, ...options }: RefitOptions = {},
): Promise<{ fitted: FittedRelations; files: Readonly<Record<string, string>> }> {
  const table = await readItems(panel, { to, ...(onItem && { onItem }) });
  const { engine, states, fitted } = await estimateRelations(table, {
    ...options,
    most: mostPasses,
  });
  const rows = relationRows(table, engine, states, fitted.thresholds);
  return {
    fitted,
    files: { [modelFile]: modelText(fitted), 'latent-relations.csv': relationsCsv(rows) },
  };
}
