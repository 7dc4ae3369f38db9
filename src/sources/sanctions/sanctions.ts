import { Cells, yearOf, yearsOf } from '../cells.js';
import { count, flag, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { institutions, type CleanInstitutions } from '../institutions/dataset.js';
import { sanctions as dataset, type SanctionType, type SanctionSide } from './dataset.js';

const inForce = (what: string) => flag(`Sanctions ${what} in force on a day of the year`);

export const sanctions = definePanelTable({
  id: 'sanctions',
  title:
    'Sanctions in force by sender and target, those of the European Union and the G7 by member; from 2013 on a pair without a row has none, before that only cases that outlasted 2012 are known',
  grain: 'directed-dyad-year',
  from: { sanctions: dataset, institutions },
  columns: {
    ccode1: stateKey('Sender'),
    ccode2: stateKey('Target'),
    year: yearKey(dataset.coverage),
    trade: inForce('on trade'),
    arms: inForce('on arms'),
    military: inForce('on military assistance'),
    financial: inForce('on finance and assets'),
    travel: inForce('on travel'),
    other: inForce('of another kind (diplomatic, sport, flights and the like)'),
    cases: count('Cases in force on a day of the year', 'cases'),
  },
  build: ({ sanctions, institutions }) => {
    const statesOf = membersAmong(institutions);
    const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      cases: 0,
      types: new Set<SanctionType>(),
    }));
    for (const one of sanctions)
      for (const year of yearsOf(one.from, one.to)) {
        const targets = statesOf(one.target, year);
        for (const sender of statesOf(one.sender, year))
          for (const target of targets) {
            if (sender === target) continue;
            const pair = pairs.at(sender, target, year);
            pair.cases++;
            for (const type of one.types) pair.types.add(type);
          }
      }
    return pairs.values().map(({ types, ...pair }) => ({
      ...pair,
      trade: types.has('trade'),
      arms: types.has('arms'),
      military: types.has('military'),
      financial: types.has('financial'),
      travel: types.has('travel'),
      other: types.has('other'),
    }));
  },
});

/** The states of a side in a year, those of its bodies included. */
function membersAmong({ memberships }: CleanInstitutions) {
  return ({ states, bodies }: SanctionSide, year: number): Set<number> => {
    const members = memberships.filter(
      ({ institution, status, from, to }) =>
        bodies.some((body) => body === institution) &&
        status === 'member' &&
        yearOf(from) <= year &&
        (to === null || yearOf(to) >= year),
    );
    return new Set([...states, ...members.map(({ ccode }) => ccode)]);
  };
}
