import { describe, expect, it } from 'vitest';
import {
  greatCircle,
  opportunityNeeds,
  opportunityOf,
  type Opportunity,
} from '../../../src/app/latent/opportunity.js';
import { framesOf, type Rows } from '../../measures/frame.js';
import { dyadsTo } from './items/item-values.js';

const at = dyadsTo(1965);
const places = { 2: [38.9, -77.04], 200: [51.51, -0.13], 220: [48.86, 2.35], 365: [55.75, 37.62], 740: [35.68, 139.69] } as const; // prettier-ignore
const capitals = Object.entries(places).map(([ccode, [latitude, longitude]]) => ({ ccode: Number(ccode), year: 1950, latitude, longitude })); // prettier-ignore

function opportunity(tables: Readonly<Record<string, Rows>>) {
  const frames = framesOf({ needs: opportunityNeeds }, tables);
  const columns = opportunityOf(frames as never, at);
  return (name: Opportunity, a: number, b: number, year: number) =>
    columns[name][at.rowOf(a, b, year)]!;
}

/** What a thousand kilometres count for. */
const LEAST = (Math.log(1000) - 8.4) / 0.8;

describe('distance of capitals', () => {
  it.each([
    ['Washington and Moscow', 2, 365, 7820],
    ['London and Paris', 200, 220, 344],
    ['Washington and Tokyo', 2, 740, 10_915],
    ['London and Tokyo', 200, 740, 9560],
  ])('is that of a globe, within 1%: %s', (_, a, b, kilometres) => {
    const [p, q] = [places[a as 2], places[b as 2]];
    const found = greatCircle(p[0], p[1], q[0], q[1]);
    expect(Math.abs(found / kilometres - 1)).toBeLessThan(0.01);
    const of = opportunity({ capitals });
    const log = 0.8 * of('distance', a, b, 1955) + 8.4;
    expect(Math.abs(Math.exp(log) / Math.max(1000, kilometres) - 1)).toBeLessThan(0.01);
  });

  it('goes round the globe the short way', () => {
    expect(greatCircle(0, 179, 0, -179)).toBeCloseTo(222.4, 1);
    expect(greatCircle(90, 0, -90, 50)).toBeCloseTo(Math.PI * 6371, 6);
  });

  it('is at least 1,000 kilometres, and usual where a capital is unknown', () => {
    const near = [...capitals, { ccode: 210, year: 1950, latitude: 51.51, longitude: 0 }];
    const of = opportunity({ capitals: near });
    expect(of('distance', 200, 210, 1950)).toBeCloseTo(LEAST, 12);
    expect(of('distance', 2, 710, 1950)).toBe(0);
    expect(of('distance', 2, 365, 1949)).toBe(0);
  });

  it('is carried forward', () => {
    const of = opportunity({ capitals });
    expect(of('distance', 2, 365, 1965)).toBe(of('distance', 2, 365, 1950));
  });
});

describe('neighbours', () => {
  const row = (year: number, contiguity: number | null) => ({ ccode1: 200, ccode2: 220, year, contiguity }); // prettier-ignore
  const of = (contiguity: number) => opportunity({ capitals, dyads: [row(1950, contiguity)] });

  it.each([1, 2, 3, 4])(
    'meet on land or across 150 miles of water: contiguity %i',
    (contiguity) => {
      const found = of(contiguity);
      expect(found('contiguity', 220, 200, 1950)).toBe(1);
      expect(found('distance', 200, 220, 1950)).toBeCloseTo(LEAST, 12);
    },
  );

  it.each([0, 5])('are none across more water: contiguity %i', (contiguity) => {
    expect(of(contiguity)('contiguity', 200, 220, 1950)).toBe(0);
  });

  it('are carried forward, not back, and not to the next pair', () => {
    const dyads = [row(1950, 1), row(1951, null), row(1960, 0)];
    const found = opportunity({ dyads });
    const years = [1949, 1950, 1951, 1959, 1960, 1965];
    expect(years.map((year) => found('contiguity', 200, 220, year))).toEqual([0, 1, 1, 1, 0, 0]);
    expect(found('contiguity', 200, 225, 1950)).toBe(0);
  });
});

describe('power and age', () => {
  const capabilities = [
    { ccode: 2, year: 1950, cinc_published: 0.2 },
    { ccode: 200, year: 1950, cinc_published: 0.05 },
    { ccode: 200, year: 1951, cinc_published: null },
  ];
  const of = opportunity({ capabilities });

  it('are logarithms of the larger and the smaller share, carried forward', () => {
    for (const year of [1950, 1951, 1965]) {
      expect(of('stronger', 2, 200, year)).toBeCloseTo((Math.log(0.2) + 4.6) / 1.5, 12);
      expect(of('weaker', 2, 200, year)).toBeCloseTo((Math.log(0.05) + 7.3) / 1.5, 12);
    }
  });

  it('take an unknown share for a usual one', () => {
    expect(of('weaker', 2, 200, 1949)).toBeCloseTo((Math.log(0.002) + 7.3) / 1.5, 12);
    expect(of('weaker', 2, 365, 1950)).toBeCloseTo((Math.log(0.002) + 7.3) / 1.5, 12);
  });

  it('count years since the younger joined the system', () => {
    // China 1860, Congo 1960
    expect(of('age', 2, 710, 1960)).toBeCloseTo((Math.log(101) - 3.2) / 0.9, 12);
    expect(of('age', 2, 490, 1960)).toBeCloseTo(-3.2 / 0.9, 12);
  });
});
