import type { PanelRows } from '../../sources/define-table.js';
import type { StatesOfAll } from '../../latent/infer-pairs.js';
import type { EnginePanel } from './engine-panel.js';
import type { HostilityThresholds } from './thresholds.js';
import type { ItemTable } from './item-table.js';
import { latentDomains } from './items/index.js';

/** Largest number of hundredths of a standard deviation in a byte. */
const WIDEST = 255;

/** The rows of the table of latent relations, in whole hundredths. */
export function relationRows(
  { dyads, relevant }: Pick<ItemTable, 'dyads' | 'relevant'>,
  { chains, panel, observed }: Pick<EnginePanel, 'chains' | 'panel' | 'observed'>,
  { smoothed, filtered, prior }: StatesOfAll,
  thresholds: HostilityThresholds,
): PanelRows {
  const { rows } = dyads;
  const domains = latentDomains.length;
  const cellOf = (row: number, domain: number): number =>
    (panel.years[chains.chainOf[row]!]! + chains.yearOf[row]!) * domains + domain;
  const hundredths = (of: (row: number) => number): Float64Array =>
    Float64Array.from({ length: rows }, (_, row) => Math.round(100 * of(row)));
  const spread = (of: (row: number) => number, most = Infinity): Float64Array =>
    hundredths((row) => Math.sqrt(of(row))).map((value) => Math.min(most, Math.max(1, value)));
  const columns: Record<string, PanelRows['columns'][string]> = {
    ccode1: dyads.ccode1,
    ccode2: dyads.ccode2,
    year: dyads.year,
    relevant,
  };
  latentDomains.forEach((domain, d) => {
    columns[`${domain}_mean`] = hundredths((row) => smoothed.mean[cellOf(row, d)]!);
    columns[`${domain}_sd`] = spread((row) => smoothed.variance[cellOf(row, d)]!, WIDEST);
    columns[`${domain}_filtered_mean`] = hundredths((row) => filtered.mean[cellOf(row, d)]!);
    columns[`${domain}_filtered_sd`] = spread((row) => filtered.variance[cellOf(row, d)]!, WIDEST);
    columns[`${domain}_level`] = hundredths((row) => smoothed.level[cellOf(row, d)]!);
    columns[`${domain}_prior_sd`] = spread((row) => prior[chains.yearOf[row]! * domains + d]!);
    columns[`${domain}_n`] = Float64Array.from(
      { length: rows },
      (_, row) => observed[row * domains + d]!,
    );
  });
  for (const [chance, { at }] of Object.entries(thresholds.chances))
    columns[`threshold_${chance}`] = new Float64Array(rows).fill(Math.round(100 * at));
  return { rows, columns };
}
