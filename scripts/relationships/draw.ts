/**
 * Draws the relationships to be coded: `npm run draw-relationships -- FOLDER [SEED]` writes `list.csv`, which coders get, and
 * `strata.csv`, which they do not. Seeded: the same panel and nominations give the same draw.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { codeOf, labelOf, nameOf } from '../../src/states/index.js';
import { createRng, shuffled, type Rng } from '../../src/core/rng.js';
import { frame, type Candidate } from './frame.js';
import { most, quotas } from './quotas.js';

/** Rows to draw of each stratum. */
const wanted: Readonly<Record<string, number>> = {
  'chance, rivalry, two major powers': 6,
  'chance, alliance, two major powers': 6,
  'chance, distance, two major powers': 2,
  'chance, partnership, two major powers': 6,
  'chance, rivalry': 20,
  'chance, alliance': 18,
  'chance, distance': 20,
  'chance, partnership': 16,
  'pact-not-allied': 15,
  'allied-no-pact': 15,
  'listed-not-rivals': 15,
  'rivals-unlisted': 15,
  'little-trade-close': 15,
  'much-trade-distant': 15,
  convenience: 28,
  partnership: 18,
  other: 10,
};

const total = Object.values(wanted).reduce((sum, n) => sum + n, 0);

/** A draw that keeps to all bounds; undefined where this one cannot. */
function attempt(strata: ReadonlyMap<string, Candidate[]>, rng: Rng): Candidate[] | undefined {
  const drawn: Candidate[] = [];
  const ofState = new Map<number, number>();
  const ofPair = new Map<string, number[]>();
  const fits = ({ a, b, year }: Candidate): boolean => {
    const taken = ofPair.get(`${a} ${b}`) ?? [];
    return (
      [a, b].every((state) => (ofState.get(state) ?? 0) < Math.floor(total * most.perState)) &&
      taken.length < most.perPair &&
      taken.every((other) => Math.abs(other - year) >= most.apart)
    );
  };
  for (const [stratum, count] of Object.entries(wanted)) {
    let left = count;
    const candidates = strata.get(stratum) ?? [];
    const order = candidates.length > 2000 ? undefined : shuffled(candidates, rng);
    for (let tries = 0; left > 0 && tries < (order?.length ?? 2000); tries++) {
      const one = order?.[tries] ?? candidates[rng.integer(0, candidates.length - 1)]!;
      if (!fits(one)) continue;
      drawn.push(one);
      for (const state of [one.a, one.b]) ofState.set(state, (ofState.get(state) ?? 0) + 1);
      const pair = `${one.a} ${one.b}`;
      ofPair.set(pair, [...(ofPair.get(pair) ?? []), one.year]);
      left--;
    }
    if (left > 0) return undefined;
  }
  return quotas(drawn).every(({ least, rows }) => rows >= least) ? drawn : undefined;
}

function groupedBy(candidates: readonly Candidate[]): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const one of candidates)
    if (groups.has(one.stratum)) groups.get(one.stratum)!.push(one);
    else groups.set(one.stratum, [one]);
  return groups;
}

const [folder, seed = '20261129'] = process.argv.slice(2);
if (folder === undefined) {
  process.stderr.write('usage: npm run draw-relationships -- FOLDER [SEED]\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const nominations = fileURLToPath(new URL('nominated.csv', import.meta.url));
const rng = createRng(Number(seed), 'relationships');
const strata = groupedBy(await frame(nominations));
let drawn: Candidate[] | undefined;
let attempts = 0;
while (drawn === undefined && attempts++ < 10_000) drawn = attempt(strata, rng);
if (drawn === undefined) throw new Error('no draw meets the minima');

/** The code of today, or that of the time for a state of the past; Yugoslavia is not called Serbia. */
const yugoslavia = 345;
const code = (ccode: number, year: number): string =>
  (ccode === yugoslavia ? null : labelOf(ccode).iso3) ??
  String(codeOf(ccode, 'iso3', { when: `${year}-07-01` }) ?? codeOf(ccode, 'cow'));
const rows = shuffled(drawn, rng).map(({ a, b, year, stratum }, index) => {
  const states = [a, b]
    .map((ccode) => ({ code: code(ccode, year), name: nameOf(ccode, `${year}-07-01`) }))
    .sort((x, y) => (x.code < y.code ? -1 : 1));
  const weight = strata.get(stratum)!.length / wanted[stratum]!;
  return { id: `r${String(index + 1).padStart(3, '0')}`, states, year, stratum, weight };
});
const lines = (header: string, of: readonly string[]): string => `${[header, ...of].join('\n')}\n`;
writeFileSync(
  `${folder}/list.csv`,
  lines(
    'id,a,b,year,names',
    rows.map(
      ({ id, states: [a, b], year }) =>
        `${id},${a!.code},${b!.code},${year},${a!.name} - ${b!.name}`,
    ),
  ),
);
writeFileSync(
  `${folder}/strata.csv`,
  lines(
    'id,stratum,weight',
    rows.map(({ id, stratum, weight }) => `${id},"${stratum}",${weight.toFixed(2)}`),
  ),
);
process.stdout.write(`${rows.length} rows after ${attempts} attempts\n`);
