import type { CleanInstitutions } from '../institutions/dataset.js';
import {
  sanctions as dataset,
  sanctionTypes,
  type CleanSanctions,
  type SanctionSide,
} from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { count, flag, stateKey, yearKey } from '../keys.js';

const datasets = ['sanctions', 'institutions'];
const inForce = (what: string) => flag(`Sanctions ${what} in force on a day of the year`, datasets);

export const sanctions = definePanelTable({
  id: 'sanctions',
  title:
    'Sanctions in force by sender and target, those of the European Union and the G7 by member; from 2013 on a pair without a row has none, before that only cases that outlasted 2012 are known',
  grain: 'directed-dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'Sender'),
    ccode2: stateKey(datasets, 'Target'),
    year: yearKey(datasets, dataset.coverage),
    trade: inForce('on trade'),
    arms: inForce('on arms'),
    military: inForce('on military assistance'),
    financial: inForce('on finance and assets'),
    travel: inForce('on travel'),
    other: inForce('of another kind (diplomatic, sport, flights and the like)'),
    cases: count('Cases in force on a day of the year', datasets, 'cases'),
  },
  build: (clean) =>
    buildSanctions(clean.sanctions as CleanSanctions, clean.institutions as CleanInstitutions),
});

function buildSanctions(cases: CleanSanctions, { memberships }: CleanInstitutions): PanelRows {
  const membersOf = (body: string, year: number): number[] =>
    memberships
      .filter(
        ({ institution, status, from, to }) =>
          institution === body &&
          status === 'member' &&
          Number(from.slice(0, 4)) <= year &&
          Number(to?.slice(0, 4) ?? Infinity) >= year,
      )
      .map(({ ccode }) => ccode);
  const statesOf = ({ states, bodies }: SanctionSide, year: number): Set<number> =>
    new Set([...states, ...bodies.flatMap((body) => membersOf(body, year))]);
  const byPairYear = new Map<number, CleanSanctions[number][]>();
  for (const one of cases)
    for (let year = one.from; year <= one.to; year++) {
      const targets = statesOf(one.target, year);
      for (const sender of statesOf(one.sender, year))
        for (const target of targets) {
          if (sender === target) continue;
          const key = (sender * 1024 + target) * 4096 + year;
          const listed = byPairYear.get(key);
          if (listed === undefined) byPairYear.set(key, [one]);
          else listed.push(one);
        }
    }
  const out = collectRows(['ccode1', 'ccode2', 'year', ...sanctionTypes, 'cases']);
  for (const [key, listed] of [...byPairYear].sort(([a], [b]) => a - b)) {
    const has = (type: (typeof sanctionTypes)[number]): number =>
      listed.some(({ types }) => types.includes(type)) ? 1 : 0;
    out.push({
      ccode1: Math.floor(key / 4096 / 1024),
      ccode2: Math.floor(key / 4096) % 1024,
      year: key % 4096,
      trade: has('trade'),
      arms: has('arms'),
      military: has('military'),
      financial: has('financial'),
      travel: has('travel'),
      other: has('other'),
      cases: listed.length,
    });
  }
  return out.finish();
}
