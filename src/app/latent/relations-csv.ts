import type { PanelRows } from '../../sources/define-table.js';

/** The rows of latent relations as CSV, in hundredths as in the panel. */
export function relationsCsv({ rows, columns }: PanelRows): string {
  const names = Object.keys(columns);
  const lines = [names.join(',')];
  for (let row = 0; row < rows; row++)
    lines.push(names.map((name) => String(columns[name]![row])).join(','));
  return `${lines.join('\n')}\n`;
}
