import type { PanelRows } from '../../sources/define-table.js';
import type { StatesOfAll } from '../../latent/infer-pairs.js';
import type { EnginePanel } from './engine-panel.js';
import { aboveNeighbours, type HostilityThresholds } from './thresholds.js';
import type { ItemTable } from './item-table.js';
import { latentDomains } from './items/index.js';

/** Largest number of hundredths of a standard deviation in a byte. */
const WIDEST = 254;

/** Hundredths to which positions and spreads are kept: a tenth of the narrowest interval, and half the bytes. */
const POSITION = 5;
const SPREAD = 2;

/** The rows of the table of latent relations, in hundredths: positions to the twentieth, spreads to the fiftieth. */
export function relationRows(
  { dyads, relevant, opportunity }: Pick<ItemTable, 'dyads' | 'relevant' | 'opportunity'>,
  { chains, panel, observed }: Pick<EnginePanel, 'chains' | 'panel' | 'observed'>,
  { smoothed, filtered, prior }: StatesOfAll,
  thresholds: HostilityThresholds,
): PanelRows {
  const { rows } = dyads;
  const domains = latentDomains.length;
  const cellOf = (row: number, domain: number): number =>
    (panel.years[chains.chainOf[row]!]! + chains.yearOf[row]!) * domains + domain;
  const inSteps = (step: number, of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => step * Math.round((100 / step) * of(row)));
  const position = (of: (row: number) => number): Float64Array => inSteps(POSITION, of);
  const spread = (of: (row: number) => number, most = Infinity): Float64Array =>
    inSteps(SPREAD, (row) => Math.sqrt(of(row))).map((value) =>
      Math.min(most, Math.max(SPREAD, value)),
    );
  const columns: Record<string, PanelRows['columns'][string]> = {
    ccode1: dyads.ccode1,
    ccode2: dyads.ccode2,
    year: dyads.year,
    relevant,
  };
  latentDomains.forEach((domain, d) => {
    columns[`${domain}_mean`] = position((row) => smoothed.mean[cellOf(row, d)]!);
    columns[`${domain}_sd`] = spread((row) => smoothed.variance[cellOf(row, d)]!, WIDEST);
    columns[`${domain}_filtered_mean`] = position((row) => filtered.mean[cellOf(row, d)]!);
    columns[`${domain}_filtered_sd`] = spread((row) => filtered.variance[cellOf(row, d)]!, WIDEST);
    columns[`${domain}_level`] = position((row) => smoothed.level[cellOf(row, d)]!);
    columns[`${domain}_prior_sd`] = spread((row) => prior[chains.yearOf[row]! * domains + d]!);
    columns[`${domain}_n`] = Float64Array.from(
      { length: rows },
      (_, row) => observed[row * domains + d]!,
    );
  });
  const above = aboveNeighbours(thresholds, { opportunity });
  for (const [chance, { at }] of Object.entries(thresholds.chances))
    columns[`threshold_${chance}`] = position((row) => at + above(row));
  return { rows, columns };
}
