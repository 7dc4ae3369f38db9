import { nmc, type Capability, type CleanNmc } from './dataset.js';
import { definePanelTable } from '../define-table.js';
import { level, stateKey, yearKey } from '../keys.js';

const datasets = ['nmc'];
const component = (unit: string, description: string) => level(description, datasets, unit);

const names = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const;

export const capabilities = definePanelTable({
  id: 'capabilities',
  title: 'Components of national material capability',
  grain: 'state-year',
  orderBy: ['ccode', 'year'],
  datasets,
  columns: {
    ccode: stateKey(datasets, 'State'),
    year: yearKey(datasets, nmc.coverage),
    milex: component(
      'thousand current US$ (thousand British pounds before 1914)',
      'Military expenditure',
    ),
    milper: component('thousand persons', 'Military personnel'),
    irst: component('thousand tons', 'Iron and steel production'),
    pec: component('thousand tons of coal equivalent', 'Primary energy consumption'),
    tpop: component('thousand persons', 'Total population'),
    upop: component('thousand persons', 'Urban population (cities above 100,000)'),
    cinc_published: {
      type: 'float64',
      kind: 'level',
      unit: 'share of the system',
      description: 'Composite index as published, to check the computed one against',
      min: 0,
      max: 1,
      datasets,
    },
  },
  build: (clean) => {
    const { capabilities: rows } = clean.nmc as CleanNmc;
    const column = (name: keyof Capability) => rows.map((row) => row[name] ?? NaN);
    return {
      rows: rows.length,
      columns: {
        ccode: column('ccode'),
        year: column('year'),
        ...Object.fromEntries(names.map((name) => [name, column(name)])),
        cinc_published: column('cinc'),
      },
    };
  },
});
