import type { PanelOffer, TableManifest } from '../../contract/index.js';
import { formatCell, formatPercent } from '../../core/format.js';
import { textTable } from '../../table/text.js';

/** What was written: the size of the table and how much every column holds. */
export function tableText({ unit, years, rows, columns, notes }: TableManifest): string {
  const told = columns.filter(({ role }) => role === 'value' || role === 'part');
  const table = textTable(
    ['column', 'values', 'missing', 'years', 'smallest', 'largest'],
    told.map(({ name, values, missing, years: span, min, max }) => [
      name,
      formatCell(values),
      formatPercent(missing / rows),
      span === null ? '' : `${span.from}–${span.to}`,
      min === null ? '' : formatCell(min),
      max === null ? '' : formatCell(max),
    ]),
  );
  const what = {
    'state-year': 'states',
    'dyad-year': 'pairs',
    'directed-dyad-year': 'ordered pairs',
  };
  return [
    `${formatCell(rows)} rows: ${what[unit]} by year, ${years.from} to ${years.to}; ${columns.length} columns`,
    ...(told.length > 0 ? [table] : []),
    ...notes.map((note) => `note: ${note}`),
  ].join('\n');
}

/** What can be asked for, by the unit that it is of. */
export function offerText({ measures, columns, groups }: PanelOffer): string {
  const width = Math.max(...measures.map(({ id }) => id.length));
  const measureLines = Object.entries(headings).flatMap(([kind, heading]) => {
    const listed = measures.filter((measure) => measure.kind === kind);
    if (listed.length === 0) return [];
    return [
      '',
      heading,
      ...listed.map(({ id, title, unit, params }) => {
        const options = params.length === 0 ? '' : `  (${params.join(', ')})`;
        return `  ${id.padEnd(width)}  ${title} [${unit}]${options}`;
      }),
    ];
  });
  return [
    'Measures (--measures), with their parameters:',
    ...measureLines,
    '',
    'Columns of the panel (--columns):',
    ...columns.map(
      ({ table, shape, columns: names }) => `  ${table} (${shape}): ${names.join(', ')}`,
    ),
    '',
    `Groups (--states group:NAME): ${groups.join(', ')}`,
  ].join('\n');
}

const headings: Readonly<Record<PanelOffer['measures'][number]['kind'], string>> = {
  state: 'Of a state: in tables of pairs twice, NAME_1 and NAME_2',
  pair: 'Of a pair; of a state with a partner that is fixed (:with=USA)',
  directed:
    'Of one state toward another: in tables by dyad-year NAME_12 and NAME_21; of a state with a partner that is fixed (:with=USA, :from=USA)',
  triad: 'Of a pair beside a third state, which is to be fixed (:third=USA)',
  arena: 'Of a state that a pair competes over, which is to be fixed (:pair=CHN+RUS)',
};
