import { describe, expect, it } from 'vitest';
import { actsOfForce } from '../../../../src/app/latent/items/acts-of-force.js';
import { armedConflict } from '../../../../src/app/latent/items/armed-conflict.js';
import { crisesAndConflicts } from '../../../../src/app/latent/items/crises-and-conflicts.js';
import { itemValues } from './item-values.js';

type Cells = Readonly<Record<string, number | null>>;

const row = (year: number, cells: Cells) => ({ ccode1: 2, ccode2: 365, year, ...cells });

describe('gravest act of force', () => {
  const valueOf = (cells: Cells): number =>
    itemValues(actsOfForce, { dyads: [row(1960, cells)] }, 1961)(365, 2, 1960);

  it.each([
    [0, 0],
    [1, 0],
    [2, 1],
    [3, 2],
    [4, 3],
    [5, 5],
  ])('is by the hostility of the events: level %i gives category %i', (mie_hostility, act) => {
    expect(valueOf({ mie_hostility })).toBe(act);
  });

  it.each([
    ['a use of force that killed is a grade more', { mid_fatality: 1 }, 4],
    ['of unknown deaths it is not', { mid_fatality: null }, 3],
    ['nor where a third state took part', { mid_fatality: 6, mid_multilateral: 1 }, 3],
  ])('%s', (_, cells, act) => {
    expect(valueOf({ mie_hostility: 4, ...cells })).toBe(act);
  });

  it('does not count deaths of a dispute without an event', () => {
    expect(valueOf({ mie_hostility: 0, mid_fatality: 3 })).toBe(0);
    expect(valueOf({ mie_hostility: 3, mid_fatality: 3 })).toBe(2);
  });

  it.each([
    [null, 1],
    [1, 1],
    [2, 3],
    [3, 4],
    [4, 5],
  ])('is that of a crisis where it is graver: violence %s gives category %i', (violence, act) => {
    expect(valueOf({ mie_hostility: 0, crises: 1, crisis_violence: violence })).toBe(act);
    expect(valueOf({ mie_hostility: 5, crises: 2, crisis_violence: violence })).toBe(5);
  });

  it('is that of an armed conflict where it is graver', () => {
    expect(valueOf({ mie_hostility: 2, armed_conflict: 1 })).toBe(4);
    expect(valueOf({ mie_hostility: 2, armed_conflict: 2 })).toBe(5);
    expect(valueOf({ mie_hostility: 5, armed_conflict: 1 })).toBe(5);
  });

  it('takes what crises and conflicts do not know for no act of theirs', () => {
    const unknown = { crises: null, crisis_violence: null, armed_conflict: null };
    expect(valueOf({ mie_hostility: 3, ...unknown })).toBe(2);
  });

  it('is unobserved where events are not known, whatever the other records say, and without a row', () => {
    expect(valueOf({ mie_hostility: null, crises: 1, armed_conflict: 2 })).toBeNaN();
    const of = itemValues(actsOfForce, { dyads: [row(1960, { mie_hostility: 3 })] }, 1961);
    expect(of(2, 365, 1961)).toBeNaN();
    expect(of(2, 200, 1960)).toBeNaN();
  });
});

describe('crises and armed conflicts', () => {
  const valueOf = (cells: Cells): number =>
    itemValues(crisesAndConflicts, { dyads: [row(1960, cells)] }, 1961)(365, 2, 1960);

  it('tell none, a crisis with minor clashes at most, fatal clashes and war', () => {
    expect(valueOf({ crises: 0 })).toBe(0);
    for (const crisis_violence of [null, 1, 2])
      expect(valueOf({ crises: 1, crisis_violence })).toBe(1);
    expect(valueOf({ crises: 1, crisis_violence: 3 })).toBe(2);
    expect(valueOf({ crises: 1, crisis_violence: 4 })).toBe(3);
    expect(valueOf({ crises: 0, armed_conflict: 1 })).toBe(2);
    expect(valueOf({ crises: 1, crisis_violence: 1, armed_conflict: 2 })).toBe(3);
  });

  it('are unobserved where crises are not known, and without a row', () => {
    expect(valueOf({ crises: null, armed_conflict: 2 })).toBeNaN();
    expect(itemValues(crisesAndConflicts, {}, 1961)(2, 365, 1960)).toBeNaN();
  });

  it('speak when the disputes have ended', () => {
    expect(crisesAndConflicts.silentTo).toBe(actsOfForce.span.to);
    expect(armedConflict.silentTo).toBe(crisesAndConflicts.span.to);
  });
});

describe('armed conflict', () => {
  const dyads = [2019, 2020, 2021].map((year, at) => row(year, { armed_conflict: at }));
  const excerpt = [row(2025, { armed_conflict: 1 })];

  it('is the intensity of the list, and of the excerpt of 2025', () => {
    const of = itemValues(armedConflict, { dyads, excerpt }, 2025);
    expect([2019, 2020, 2021, 2025].map((year) => of(365, 2, year))).toEqual([0, 1, 2, 1]);
  });

  it('is unobserved without a row, and where the list has no value', () => {
    const unknown = row(2022, { armed_conflict: null });
    const of = itemValues(armedConflict, { dyads: [...dyads, unknown], excerpt }, 2025);
    for (const year of [2018, 2022, 2024]) expect(of(2, 365, year)).toBeNaN();
    expect(of(2, 200, 2025)).toBeNaN();
  });

  it('looks at nothing after the last year', () => {
    const of = itemValues(armedConflict, { dyads, excerpt }, 2020);
    expect([of(2, 365, 2019), of(2, 365, 2020)]).toEqual([0, 1]);
  });
});
