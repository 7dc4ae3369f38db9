import { dca, type CleanDca, type DefenseAgreement } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { count, stateKey, yearKey } from '../keys.js';

const datasets = ['dca'];
const agreements = (description: string) => count(description, datasets, 'agreements');

export const defenseAgreements = definePanelTable({
  id: 'defense-agreements',
  title:
    'Bilateral defence cooperation agreements; a pair without a row in 1980-2010 has none signed since 1980',
  grain: 'dyad-year',
  orderBy: ['ccode1', 'ccode2', 'year'],
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    year: yearKey(datasets, dca.coverage),
    signed: agreements('Agreements signed in the year'),
    in_force: agreements(
      'Agreements signed since 1980 and not ended before the year, as the source estimates',
    ),
    in_force_general: agreements('Those of them that are frameworks for cooperation in general'),
  },
  build: (clean) => buildAgreements(clean.dca as CleanDca),
});

/** Rows for the years in which an agreement is in force, the year of signature included. */
function buildAgreements(agreements: CleanDca): PanelRows {
  const byPairYear = new Map<number, DefenseAgreement[]>();
  for (const agreement of agreements)
    for (let year = agreement.signed; year <= agreement.until; year++) {
      const key = pairKey(agreement, year);
      byPairYear.set(key, [...(byPairYear.get(key) ?? []), agreement]);
    }
  const out = collectRows(['ccode1', 'ccode2', 'year', 'signed', 'in_force', 'in_force_general']);
  for (const [key, inForce] of [...byPairYear].sort(([a], [b]) => a - b)) {
    const year = key % 4096;
    out.push({
      ccode1: Math.floor(key / 4096 / 1024),
      ccode2: Math.floor(key / 4096) % 1024,
      year,
      signed: inForce.filter(({ signed }) => signed === year).length,
      in_force: inForce.length,
      in_force_general: inForce.filter(({ scope }) => scope === 'general').length,
    });
  }
  return out.finish();
}

/** Pair and year as one number, in the order of the rows; West Germany's pairs are Germany's after 1990. */
function pairKey({ ccode1, ccode2 }: DefenseAgreement, year: number): number {
  const [a, b] = [ccode1, ccode2]
    .map((ccode) => (ccode === 260 && year > 1990 ? 255 : ccode))
    .sort((x, y) => x - y) as [number, number];
  return (a * 1024 + b) * 4096 + year;
}
