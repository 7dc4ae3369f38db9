import { describe, expect, it } from 'vitest';
import { aboveNeighbours, hostilityThresholds } from '../../../src/app/latent/thresholds.js';
import { createRng, type Rng } from '../../../src/core/rng.js';
import { type Key, smallTable, type ValueOf } from './small-table.js';

const SLOPE = 1.4;
const INTERCEPT = -1.6;
const DISTANCE = -0.8;
const PAIRS = 12_000;

/** Pairs of four years: the hostility of the first, and a serious act in one of the next three with the chance that it gives. */
function simulated() {
  const rng = createRng(11, 'serious acts');
  const keys: Key[] = [];
  const values = emptyValues();
  let events = 0;
  const hostility = new Map<string, number>();
  const distance = new Map<string, number>();
  for (let pair = 0; pair < PAIRS; pair++) {
    const [a, b] = [1 + Math.floor(pair / 400), 500 + (pair % 400)];
    const first = 1950 + (pair % 60);
    for (let k = 0; k < 4; k++) keys.push([a, b, first + k]);
    const [h, z] = [rng.normal(), rng.normal()];
    hostility.set([a, b, first].join(), h);
    distance.set([a, b, first].join(), z);
    const isSerious = rng.uniform() < 1 / (1 + Math.exp(-INTERCEPT - SLOPE * h - DISTANCE * z));
    if (isSerious) {
      act(rng, values, [a, b, first + rng.integer(1, 3)]);
      events++;
    }
    // Threats are not serious, and an act of the first year itself is over.
    else values.acts.set([a, b, first + 1].join(), 1);
    values.acts.set([a, b, first].join(), 5);
  }
  return { keys, values, hostility, distance, events };
}

function act(rng: Rng, { acts, crises, sanctions }: ReturnType<typeof emptyValues>, key: Key) {
  const kind = rng.integer(0, 2);
  if (kind === 0) acts.set(key.join(), rng.integer(2, 5));
  else if (kind === 1) crises.set(key.join(), 1);
  else sanctions.set(key.join(), 1);
}
const emptyValues = () => ({ acts: new Map<string, number>(), crises: new Map<string, number>(), sanctions: new Map<string, number>() }); // prettier-ignore

const { keys, values, hostility, distance, events } = simulated();
const from =
  (map: ReadonlyMap<string, number>): ValueOf =>
  (...key) =>
    map.get(key.join()) ?? 0;
const table = smallTable(
  keys,
  {
    'acts-of-force': from(values.acts),
    'crises-and-conflicts': from(values.crises),
    'own-sanctions': from(values.sanctions),
  },
  // What else there is of opportunity tells nothing.
  {
    distance: from(distance),
    contiguity: (a, b, year) => Number(Math.sin(a + b * year) > 0),
    stronger: (a, b, year) => Math.sin(a * b + year),
    weaker: (a, b, year) => Math.cos(a + b + year * 7),
    age: (a, b) => Math.cos(a * 3 + b * 11),
  },
);
const { dyads } = table;
const filtered = (row: number): number =>
  hostility.get([dyads.ccode1[row], dyads.ccode2[row], dyads.year[row]].join()) ?? 0;

describe('the hostility at which a chance is reached', () => {
  const found = hostilityThresholds(table, filtered);

  it('counts the years whose next three are known, once each', () => {
    expect(found.rows).toBe(PAIRS);
    expect(found.events).toBe(events);
  });

  it('is that of the model that the acts were drawn from', () => {
    expect(Math.abs(found.slope - SLOPE)).toBeLessThan(0.1);
    const near = found.neighbours.distance;
    expect(found.neighbours.contiguity).toBe(1);
    expect(Math.abs(near)).toBeLessThan(0.1);
    for (const chance of [15, 25, 40]) {
      const truth = (Math.log(chance / (100 - chance)) - INTERCEPT - DISTANCE * near) / SLOPE;
      expect(Math.abs(found.chances[String(chance)]!.at - truth)).toBeLessThan(0.1);
    }
  });

  it('lies higher for those that are further apart than average neighbours, and no lower for those nearer', () => {
    const above = aboveNeighbours(found, table);
    const [far, near] = [1, -1].map((side) =>
      Array.from(table.relevant.keys()).find(
        (row) => Math.abs(table.opportunity.distance[row]! - side * 1.5) < 0.05,
      )!,
    ) as [number, number];
    expect(above(near)).toBe(0);
    const apart = table.opportunity.distance[far]! - found.neighbours.distance;
    expect(Math.abs(above(far) - (-DISTANCE * apart) / SLOPE)).toBeLessThan(0.1);
  });

  it('forecasts neither too boldly nor too shyly', () => {
    const { slope, intercept, rows } = found.calibration;
    expect(Math.abs(slope - 1)).toBeLessThan(0.1);
    expect(Math.abs(intercept)).toBeLessThan(0.1);
    expect(rows).toBe([...hostility.keys()].filter((key) => Number(key.slice(-4)) >= 1970).length);
  });

  it('shows a calibration slope under 1 where hostility foretold more in the past than it does', () => {
    const late = (row: number): number =>
      dyads.year[row]! < 1990 ? filtered(row) : filtered(row) / 2 + Math.sin(row);
    expect(hostilityThresholds(table, late).calibration.slope).toBeLessThan(0.9);
  });

  it('does not count a sanction that goes on', () => {
    const always = { ...table.items, 'own-sanctions': table.items['own-sanctions']!.map(() => 1) };
    const never = { ...table.items, 'own-sanctions': table.items['own-sanctions']!.map(() => 0) };
    const [goesOn, none] = [always, never].map((own) =>
      hostilityThresholds({ ...table, items: own }, filtered),
    );
    expect(goesOn!.events).toBe(none!.events);
    expect(goesOn!.events).toBeLessThan(events);
  });

  it('passes over what is not relevant and what is not known', () => {
    const early = (row: number) => dyads.year[row]! < 1990;
    const relevant = table.relevant.map((_, row) => Number(early(row)));
    const known = [...hostility.keys()].filter((key) => Number(key.slice(-4)) < 1990).length;
    expect(hostilityThresholds({ ...table, relevant }, filtered).rows).toBe(known);
    const sanctions = table.items['own-sanctions']!.map((value, row) => (dyads.year[row]! === 1990 ? NaN : value)); // prettier-ignore
    const items = { ...table.items, 'own-sanctions': sanctions };
    const touched = [...hostility.keys()].filter((key) => [1987, 1988, 1989].includes(Number(key.slice(-4)))).length; // prettier-ignore
    expect(hostilityThresholds({ ...table, items }, filtered).rows).toBe(PAIRS - touched);
  });
});
