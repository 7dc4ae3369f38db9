import { quoted } from '../files/codebook-parts.js';
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
export function commandOf(table: PanelTable, format: TableFormat): string {
  const { request, years, states, partners } = table;
  const option = (name: string, value: string | undefined): string[] =>
    value === undefined || value === '' ? [] : [`--${name}`, quoted(value)];
  const flag = (name: string, wanted: boolean | undefined): string[] =>
    wanted === true ? [`--${name}`] : [];
  return [
    'counterpoise panel',
    ...option('unit', request.unit),
    ...option('years', `${years.from}-${years.to}`),
    ...option('states', states.text),
    ...option('partners', partners?.text),
    ...flag('relevant', request.relevant),
    ...option('measures', request.measures?.join(',')),
    ...option('columns', request.columns?.join(',')),
    ...option('ids', request.ids?.join(',')),
    ...flag('parts', request.parts),
    ...flag('reasons', request.reasons),
    ...flag('flags', request.flags),
    ...option('out', `panel.${format}`),
  ].join(' ');
}
