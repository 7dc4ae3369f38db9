import { Cells, pairOf, yearsOf } from '../cells.js';
import { count, pairKeys, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { dca } from './dataset.js';

const agreements = (description: string) => count(description, 'agreements');

/** Rows for the years in which an agreement is in force, the year of signature included. */
export const defenseAgreements = definePanelTable({
  id: 'defense-agreements',
  title:
    'Bilateral defence cooperation agreements; a pair without a row in 1980-2010 has none signed since 1980',
  grain: 'dyad-year',
  from: { dca },
  columns: {
    ...pairKeys,
    year: yearKey(dca.coverage),
    signed: agreements('Agreements signed in the year'),
    in_force: agreements(
      'Agreements signed since 1980 and not ended before the year, as the source estimates',
    ),
    in_force_general: agreements('Those of them that are frameworks for cooperation in general'),
  },
  build: ({ dca }) => {
    const pairs = new Cells((ccode1: number, ccode2: number, year: number) => ({
      ccode1,
      ccode2,
      year,
      signed: 0,
      in_force: 0,
      in_force_general: 0,
    }));
    for (const { ccode1: a, ccode2: b, signed, until, scope } of dca)
      for (const year of yearsOf(signed, until)) {
        const { ccode1, ccode2 } = pairOf(holderIn(a, year), holderIn(b, year));
        const row = pairs.at(ccode1, ccode2, year);
        if (year === signed) row.signed++;
        row.in_force++;
        if (scope === 'general') row.in_force_general++;
      }
    return pairs.values();
  },
});

/** West Germany's agreements are Germany's after 1990. */
const holderIn = (ccode: number, year: number): number =>
  ccode === 260 && year > 1990 ? 255 : ccode;
