import { commandText } from '../../table/codebook.js';
import type { ColumnRole } from './column.js';
import type { PanelTable } from './panel-table.js';
import type { TableUnit } from './unit.js';

export const tableFormats = ['csv', 'parquet', 'json'] as const;
export type TableFormat = (typeof tableFormats)[number];

export const unitWords: Readonly<Record<TableUnit, string>> = {
  'state-year': 'a state in a year',
  'dyad-year': 'a pair of states in a year, each pair once, with ccode1 < ccode2',
  'directed-dyad-year': 'an ordered pair of states in a year: each pair twice, once in each order',
};

export const roleWords: Readonly<Record<ColumnRole, string>> = {
  key: 'key',
  id: 'name of a state',
  value: 'value',
  part: 'part',
  missing: 'why a value is missing',
  flag: 'caveat on a value',
};

/** The command that makes a table again, without the place where it was written. */
export function commandOf(
  { request, years, states, partners }: PanelTable,
  format: TableFormat,
): string {
  const list = (of: readonly string[] = []): string | undefined => of.join(',') || undefined;
  return commandText(['panel'], {
    unit: request.unit,
    years: `${years.from}-${years.to}`,
    states: states.text,
    partners: partners?.text,
    relevant: request.relevant,
    measures: list(request.measures),
    columns: list(request.columns),
    ids: list(request.ids),
    parts: request.parts,
    reasons: request.reasons,
    flags: request.flags,
    out: `panel.${format}`,
  });
}
