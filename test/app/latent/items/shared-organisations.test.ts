import { describe, expect, it } from 'vitest';
import { sharedOrganisations } from '../../../../src/app/latent/items/shared-organisations.js';
import { sharedOrganisationsFactbook } from '../../../../src/app/latent/items/shared-organisations-factbook.js';
import { itemValues } from './item-values.js';

/** Ten bodies with members: six, five, five and four memberships. */
const memberships = new Map([
  [2, [1, 2, 3, 4, 5, 6]],
  [200, [1, 2, 3, 4, 7]],
  [365, [1, 2, 8, 9, 10]],
  [740, [1, 2, 3, 4]],
]);
const full = 1;
const associate = 2;
/** (10 x 4 - 6 x 5) / sqrt(6 x 4 x 5 x 5) of 2 and 200, who share four; of 2 and 365, who share two, the opposite. */
const phi = 10 / Math.sqrt(600);

const spellsOf = (from: number, to: number) =>
  [...memberships].flatMap(([ccode, bodies]) =>
    bodies.map((body) => ({ ccode, body, year: from, to, status: full })),
  );
const listedIn = (years: readonly number[], states = [...memberships.keys()]) =>
  years.flatMap((year) => states.map((ccode) => ({ ccode, year })));

describe('correlation of memberships', () => {
  const igoBodies = [...Array(12).keys()].map((body) => ({ body, year: 1950, id: `b${body}` }));
  const years = [1950, 1955, 1957, 1960];
  const tables = {
    igoSpells: [
      ...spellsOf(1950, 1958),
      { ccode: 365, body: 3, year: 1950, to: 1958, status: associate },
      { ccode: 200, body: 11, year: 1956, to: 1958, status: full },
    ],
    igoBodies,
    igoStates: [...listedIn(years), { ccode: 220, year: 1950 }],
  };
  const of = itemValues(sharedOrganisations, tables, 1962);

  it('is phi over the bodies with a member, full members alone', () => {
    expect(of(2, 200, 1955)).toBeCloseTo(phi, 12);
    expect(of(365, 2, 1955)).toBeCloseTo(-phi, 12);
    expect(of(200, 365, 1955)).toBeCloseTo((10 * 2 - 25) / 25, 12);
  });

  it('is unobserved between the fifth years', () => {
    expect(of(2, 200, 1950)).toBeCloseTo(phi, 12);
    expect(of(2, 200, 1957)).toBeNaN();
  });

  it('is unobserved of a state with fewer than five memberships, or that is not listed', () => {
    expect(of(2, 740, 1955)).toBeNaN();
    expect(of(2, 220, 1950)).toBeNaN();
    expect(of(2, 200, 1960)).toBeNaN();
    const unlisted = { ...tables, igoStates: listedIn(years, [2, 365]) };
    expect(itemValues(sharedOrganisations, unlisted, 1962)(2, 200, 1955)).toBeNaN();
  });

  it('looks at nothing after the last year, the end of a spell included', () => {
    const longer = {
      ...tables,
      igoSpells: [
        ...spellsOf(1950, 2014),
        { ccode: 200, body: 11, year: 1956, to: 2014, status: full },
      ],
    };
    const cut = [tables, longer].map((one) => itemValues(sharedOrganisations, one, 1955));
    expect(cut[1]!(2, 200, 1955)).toBe(cut[0]!(2, 200, 1955));
  });
});

describe('correlation of memberships by the World Factbook', () => {
  const tables = {
    factbookSpells: [
      ...spellsOf(1990, 2025),
      { ccode: 365, body: 3, year: 1990, to: 2025, status: associate },
    ],
    factbookStates: [...listedIn([2015, 2020], [2, 365]), ...listedIn([2020], [200])],
  };
  const of = itemValues(sharedOrganisationsFactbook, tables, 2021);

  it('is phi over the bodies of the list, of the states whose entries are whole', () => {
    // Without the fourth state, the same ten bodies
    expect(of(2, 365, 2020)).toBeCloseTo(-phi, 12);
    expect(of(2, 200, 2020)).toBeCloseTo(phi, 12);
    expect(of(2, 200, 2015)).toBeNaN();
  });

  it('moves nothing while the fuller list has the same years', () => {
    expect(sharedOrganisationsFactbook.silentTo).toBe(sharedOrganisations.span.to);
  });
});
