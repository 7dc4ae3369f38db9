import { describe, expect, it } from 'vitest';
import { chainsOf } from '../../../src/app/latent/chains.js';
import { numbersOf } from '../../../src/app/latent/continued.js';
import { rowsByChain } from '../../../src/app/latent/engine-panel.js';
import { dyadsOf, yearsOf } from './small-table.js';

describe('chains of dyads', () => {
  const dyads = dyadsOf([
    ...yearsOf(255, 365, 1990, 1992),
    ...yearsOf(260, 365, 1988, 1990),
    ...yearsOf(365, 678, 1989, 1990),
    ...yearsOf(365, 679, 1990, 1991),
    ...yearsOf(260, 678, 1988, 1990),
    ...yearsOf(255, 679, 1990, 1991),
    ...yearsOf(2, 40, 1950, 1951),
    ...yearsOf(2, 40, 1954, 1955),
  ]);
  const chains = chainsOf(dyads);
  const rows = rowsByChain(chains);
  const chainOf = (a: number, b: number) =>
    chains.states.findIndex(([one, other]) => one === a && other === b);
  const keysOf = (chain: number) =>
    [...rows[chain]!].map((row) => (row < 0 ? null : [dyads.ccode1[row], dyads.ccode2[row], dyads.year[row]])); // prettier-ignore

  it('go on where West Germany becomes Germany and the north of Yemen Yemen', () => {
    expect(chains.states.toSorted((p, q) => p[0] - q[0] || p[1] - q[1])).toEqual([
      [2, 40],
      [255, 365],
      [255, 679],
      [365, 679],
    ]);
    const chain = chainOf(255, 365);
    expect([chains.first[chain], chains.years[chain]]).toEqual([1988, 5]);
  });

  it('take the shared year 1990 from the present number', () => {
    expect(keysOf(chainOf(255, 365))).toEqual([
      [260, 365, 1988],
      [260, 365, 1989],
      [255, 365, 1990],
      [255, 365, 1991],
      [255, 365, 1992],
    ]);
    expect(keysOf(chainOf(255, 679)).at(2)).toEqual([255, 679, 1990]);
  });

  it('take it so for Yemen too, whose earlier number is the lower one', () => {
    expect(keysOf(chainOf(365, 679))).toEqual([
      [365, 678, 1989],
      [365, 679, 1990],
      [365, 679, 1991],
    ]);
  });

  it('know the rows of other numbers in the shared year', () => {
    const others = (a: number, b: number) =>
      chains.twins
        .get(dyads.rowOf(a, b, 1990))
        ?.map((row) => [dyads.ccode1[row], dyads.ccode2[row], dyads.year[row]]);
    expect(others(365, 679)).toEqual([[365, 678, 1990]]);
    expect(others(255, 679)).toEqual([[260, 678, 1990]]);
    expect(others(2, 40)).toBeUndefined();
  });

  it('give both rows of the shared year the same place', () => {
    const places = [dyads.rowOf(255, 365, 1990), dyads.rowOf(260, 365, 1990)].map((row) => [
      chains.chainOf[row],
      chains.yearOf[row],
    ]);
    expect(places[0]).toEqual(places[1]);
    expect(places[0]).toEqual([chainOf(255, 365), 2]);
  });

  it('have years without a row in between', () => {
    const chain = chainOf(2, 40);
    expect(chains.years[chain]).toBe(6);
    expect(keysOf(chain).map((key) => key?.[2] ?? null)).toEqual([1950, 1951, null, null, 1954, 1955]); // prettier-ignore
  });

  it('know the numbers that a state has had, whichever is asked for', () => {
    for (const number of [255, 260]) expect(numbersOf(number)).toEqual([255, 260]);
    for (const number of [678, 679]) expect(numbersOf(number)).toEqual([679, 678]);
    expect(numbersOf(2)).toEqual([2]);
  });
});
