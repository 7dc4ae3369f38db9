import { yearOf } from '../cells.js';
import { label, orNull, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { states as source } from './dataset.js';

const yearColumn = (description: string) =>
  ({ ...yearKey(source.coverage, description), kind: 'label' }) as const;

export const states = definePanelTable({
  id: 'states',
  title: 'States of the system since 1816 with their codes',
  grain: 'state',
  from: { source },
  columns: {
    ccode: stateKey(),
    abbreviation: label('Correlates of War abbreviation'),
    name: label('Name in use'),
    iso2: orNull(label('ISO 3166 alpha-2; states of the past have none. NA is Namibia')),
    iso3: orNull(label('ISO 3166 alpha-3; states of the past have none')),
    gwcode: {
      type: 'int16',
      kind: 'label',
      nullable: true,
      unit: 'code',
      description: 'Latest Gleditsch-Ward number',
      min: 1,
      max: 999,
    },
    continent: orNull(label('Continent')),
    region: orNull(label('World Bank region')),
    from: yearColumn('Year in which the state first entered the system'),
    to: yearColumn('Last year of membership that the lists cover'),
    spells: label('Periods of membership, ISO dates from/to, separated by blanks'),
  },
  build: ({ source: { records } }) =>
    records.map(({ spells, gw, ...record }) => ({
      ...record,
      gwcode: gw.at(-1)?.[0] ?? null,
      from: yearOf(spells[0]![0]),
      to: yearOf(spells.at(-1)![1]),
      spells: spells.map((spell) => spell.join('/')).join(' '),
    })),
});
