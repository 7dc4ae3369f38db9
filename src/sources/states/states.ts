import { states as source, type CleanStates } from './dataset.js';
import { definePanelTable, type PanelColumn } from '../define-table.js';
import { label, stateKey } from '../keys.js';

const datasets = ['states'];
const yearColumn = (description: string): PanelColumn => ({
  type: 'int16',
  kind: 'label',
  unit: 'year',
  description,
  min: source.coverage.from,
  max: source.coverage.to,
  datasets,
});

const yearOf = (date: string | undefined): number => Number((date ?? '').slice(0, 4));

export const states = definePanelTable({
  id: 'states',
  title: 'States of the system since 1816 with their codes',
  grain: 'state',
  orderBy: ['ccode'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    abbreviation: label('Correlates of War abbreviation', datasets),
    name: label('Name in use', datasets),
    iso2: label('ISO 3166 alpha-2; states of the past have none. NA is Namibia', datasets, true),
    iso3: label('ISO 3166 alpha-3; states of the past have none', datasets, true),
    gwcode: {
      type: 'int16',
      kind: 'label',
      nullable: true,
      unit: 'code',
      description: 'Latest Gleditsch-Ward number',
      min: 1,
      max: 999,
      datasets,
    },
    continent: label('Continent', datasets, true),
    region: label('World Bank region', datasets, true),
    from: yearColumn('Year in which the state first entered the system'),
    to: yearColumn('Last year of membership that the lists cover'),
    spells: label('Periods of membership, ISO dates from/to, separated by blanks', datasets),
  },
  build: (clean) => {
    const { records } = clean.states as CleanStates;
    return {
      rows: records.length,
      columns: {
        ccode: records.map((record) => record.ccode),
        abbreviation: records.map((record) => record.abbreviation),
        name: records.map((record) => record.name),
        iso2: records.map((record) => record.iso2),
        iso3: records.map((record) => record.iso3),
        gwcode: records.map((record) => record.gw.at(-1)?.[0] ?? NaN),
        continent: records.map((record) => record.continent),
        region: records.map((record) => record.region),
        from: records.map((record) => yearOf(record.spells[0]?.[0])),
        to: records.map((record) => yearOf(record.spells.at(-1)?.[1])),
        spells: records.map((record) => record.spells.map((spell) => spell.join('/')).join(' ')),
      },
    };
  },
});
