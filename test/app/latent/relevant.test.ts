import { describe, expect, it } from 'vitest';
import { relevantDyads, relevantNeeds } from '../../../src/app/latent/relevant.js';
import { framesOf, type Rows } from '../../measures/frame.js';
import { dyadsTo } from './items/item-values.js';

/** Costa Rica and Uruguay: far from each other, small, and at peace. */
const [a, b] = [94, 165];
const at = dyadsTo(1975);
const key = (year: number) => ({ ccode1: a, ccode2: b, year });
const far = (year: number, cells: object = {}) => ({ ...key(year), distance_km: 5000, ...cells });

function relevant(tables: Readonly<Record<string, Rows>>) {
  const frames = framesOf({ needs: relevantNeeds }, tables);
  const found = relevantDyads(frames as never, at);
  return (year: number, one = a, other = b) => found[at.rowOf(one, other, year)]!;
}
/** Years in which the pair is relevant. */
const yearsFrom = (tables: Readonly<Record<string, Rows>>): number[] => {
  const of = relevant(tables);
  return Array.from({ length: 30 }, (_, k) => 1946 + k).filter((year) => of(year) === 1);
};
const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, k) => from + k);

describe('relevant dyads', () => {
  it('are not two small states far apart, whether or not they have a row', () => {
    expect(yearsFrom({})).toEqual([]);
    expect(yearsFrom({ dyads: [far(1950)] })).toEqual([]);
  });

  it.each([1, 5])('are neighbours, on land or across 400 miles of water: %i', (contiguity) => {
    const dyads = [far(1950, { contiguity }), far(1960)];
    expect(yearsFrom({ dyads })).toEqual(span(1950, 1959));
  });

  it('are states less than 1,000 kilometres apart', () => {
    const at = (distance_km: number | null) =>
      yearsFrom({ dyads: [{ ...key(1970), distance_km }] });
    expect(at(999)).toEqual(span(1970, 1975));
    expect(at(1000)).toEqual([]);
    expect(at(null)).toEqual([]);
  });

  it('have a major power of Correlates of War', () => {
    const of = relevant({});
    expect([of(1960, 2, a), of(1960, 220, b), of(1960, 740, a)]).toEqual([1, 1, 0]);
  });

  it('have a state with 2% of world capability on average over the five years before', () => {
    const shares = (cinc_published: number) =>
      span(1950, 1975).map((year) => ({ ccode: a, year, cinc_published: year === 1955 ? cinc_published : 0 })); // prettier-ignore
    // One year of a tenth is 2% of five
    expect(yearsFrom({ capabilities: shares(0.1) })).toEqual(span(1956, 1960));
    expect(yearsFrom({ capabilities: shares(0.0999) })).toEqual([]);
  });

  it.each(['defense', 'offense', 'neutrality', 'consultation'])(
    'have had an obligation in the year or the nineteen before: %s',
    (kind) => {
      const obligations = [{ ccode1: b, ccode2: a, year: 1950, [kind]: 1 }];
      expect(yearsFrom({ obligations })).toEqual(span(1950, 1969));
      expect(yearsFrom({ obligations: [{ ...key(1950) }] })).toEqual([]);
    },
  );

  it('have had a dispute of the two alone, or an event in a larger one', () => {
    const dyads = (cells: object) => yearsFrom({ dyads: [far(1948, cells)] });
    expect(dyads({ mid_hostility: 2 })).toEqual(span(1948, 1967));
    expect(dyads({ mid_hostility: 4, mid_multilateral: 1 })).toEqual([]);
    expect(dyads({ mid_hostility: 4, mid_multilateral: 1, mie_hostility: 2 })).toEqual(span(1948, 1967)); // prettier-ignore
    expect(dyads({ mid_hostility: null, mid_multilateral: null, mie_hostility: null })).toEqual([]);
  });

  it('have had a sanction of one against the other, not one of a body', () => {
    const by = (who: number) => yearsFrom({ sanctions: [{ ccode1: b, ccode2: a, year: 1955, by: who }] }); // prettier-ignore
    expect(by(1)).toEqual(span(1955, 1974));
    expect(by(2)).toEqual([]);
  });

  it('remember the last of them, and only of their own pair', () => {
    const sanctions = [1950, 1954].map((year) => ({ ...key(year), by: 1 }));
    const of = relevant({ sanctions });
    expect([of(1973), of(1974)]).toEqual([1, 0]);
    expect([of(1955, a, 160), of(1955, a, 166)].filter((one) => one === 1)).toEqual([]);
  });
});
