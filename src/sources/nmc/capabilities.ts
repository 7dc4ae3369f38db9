import { figure, level, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { nmc } from './dataset.js';

export const capabilities = definePanelTable({
  id: 'capabilities',
  title: 'Components of national material capability',
  grain: 'state-year',
  from: { nmc },
  columns: {
    ccode: stateKey(),
    year: yearKey(nmc.coverage),
    milex: level(
      'Military expenditure',
      'thousand current US$ (thousand British pounds before 1914)',
    ),
    milper: level('Military personnel', 'thousand persons'),
    irst: level('Iron and steel production', 'thousand tons'),
    pec: level('Primary energy consumption', 'thousand tons of coal equivalent'),
    tpop: level('Total population', 'thousand persons'),
    upop: level('Urban population (cities above 100,000)', 'thousand persons'),
    cinc_published: figure(
      'Composite index as published, to check the computed one against',
      'share of the system',
      { min: 0, max: 1 },
    ),
  },
  build: ({ nmc: { capabilities } }) =>
    capabilities.map(({ cinc, ...components }) => ({ ...components, cinc_published: cinc })),
});
