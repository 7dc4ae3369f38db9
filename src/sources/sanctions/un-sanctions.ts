import type { SanctionType } from '../../core/sanction-types.js';
import { Cells, yearsOf } from '../cells.js';
import { count, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { sanctions } from './dataset.js';
import { inForce, typeFlags } from './types.js';

export const unSanctions = definePanelTable({
  id: 'un-sanctions',
  title: 'Sanctions of the United Nations in force by target; a state without a row has none',
  grain: 'state-year',
  from: { sanctions },
  columns: {
    ccode: stateKey('Target'),
    year: yearKey(sanctions.coverage),
    ...inForce,
    cases: count('Cases in force on a day of the year', 'cases'),
  },
  build: ({ sanctions }) => {
    const targets = new Cells((ccode: number, year: number) => ({
      ...{ ccode, year },
      cases: 0,
      types: new Set<SanctionType>(),
    }));
    for (const { target, types } of sanctions.filter((one) => one.sender.unitedNations))
      for (const { ccode, from, to } of target.states)
        for (const year of yearsOf(from, to)) {
          const one = targets.at(ccode, year);
          one.cases++;
          for (const type of types) one.types.add(type);
        }
    return targets.values().map(({ types, ...one }) => ({ ...one, ...typeFlags(types) }));
  },
});
