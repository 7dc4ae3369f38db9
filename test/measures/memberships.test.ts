import { describe, expect, it } from 'vitest';
import { exclusiveInstitutions } from '../../src/measures/institutions/exclusive-institutions.js';
import { igoJaccard } from '../../src/measures/institutions/igo-jaccard.js';
import {
  membershipBits,
  type MembershipOptions,
} from '../../src/measures/institutions/membership-bits.js';
import { sharedIgos } from '../../src/measures/institutions/shared-igos.js';
import { compute, framesOf, rowOf, valueOf } from './frame.js';

const states = [1962, 2014, 2020].flatMap((year) =>
  [2, 365, 705, 710, 732].map((ccode) => ({ ccode, year, major: [2, 365, 710].includes(ccode) ? 1 : 0 })),
); // prettier-ignore
const igoBodies = [1962, 2014].flatMap((year) => [
  { body: 10, year, id: 'un', name: 'World body', imputed: 0 },
  { body: 20, year, id: 'sco', name: 'Old name', imputed: 0 },
  { body: 30, year, id: 'fish', name: 'Fisheries', imputed: year === 1962 ? 1 : 0 },
]);
const spell = (ccode: number, body: number, year: number, to: number, status = 1) => ({ ccode, body, year, to, status }); // prettier-ignore
const igoSpells = [
  ...[2, 365, 705, 710].map((ccode) => spell(ccode, 10, 1950, 2014)),
  ...[365, 705].map((ccode) => spell(ccode, 20, 2001, 2014)),
  spell(710, 20, 2001, 2014, 2),
  spell(2, 20, 2001, 2014, 3),
  spell(365, 30, 1960, 1970),
  spell(710, 30, 1960, 1970),
];
const institutions = [
  { id: 'sco', name: 'Shanghai', cow: 'sco', complete: 1, year: 2001, to_year: 2025 },
  { id: 'club', name: 'Club', cow: '', complete: 1, year: 2010, to_year: 2025 },
  { id: 'road', name: 'Road', cow: '', complete: 0, year: 2013, to_year: 2025 },
];
const coded = (ccode: number, institution: string, year: number, status = 'member', to = 2025) => ({ ccode, institution, year, to_year: to, status }); // prettier-ignore
const codedSpells = [
  ...[365, 705, 710].map((ccode) => coded(ccode, 'sco', 2001)),
  coded(2, 'club', 2010),
  coded(365, 'club', 2010, 'member', 2019),
  coded(365, 'club', 2020, 'partner'),
  coded(710, 'club', 2010, 'observer'),
  coded(365, 'road', 2013),
  coded(710, 'road', 2013),
];
const igoStates = states.filter(({ year }) => year <= 2014);
const tables = { states, igoStates, igoBodies, igoSpells, institutions, codedSpells };

describe('shared-igos', () => {
  const columns = compute(sharedIgos, tables);

  it('counts full and associate members, not observers', () => {
    expect(valueOf(columns, 365, 710, 2014)).toBe(2);
    expect(valueOf(columns, 2, 365, 2014)).toBe(1);
    expect(valueOf(compute(sharedIgos, tables, { associates: false }), 365, 710, 2014)).toBe(1);
  });

  it('has a real zero for a state of the list without a membership, and no row beyond the list', () => {
    expect(valueOf(columns, 2, 732, 2014)).toBe(0);
    expect(valueOf(columns, 365, 710, 2020)).toBeUndefined();
    const withoutKorea = igoStates.filter(({ ccode }) => ccode !== 732);
    const fewer = compute(sharedIgos, { ...tables, igoStates: withoutKorea });
    expect(valueOf(fewer, 2, 732, 2014)).toBeUndefined();
  });

  it('marks pairs with a body of a year that the source filled in', () => {
    expect(valueOf(columns, 365, 710, 1962)).toBe(2);
    expect(columns.flags!.get(rowOf(columns, 365, 710, 1962))).toBe('imputed');
    expect(columns.flags!.get(rowOf(columns, 2, 365, 1962))).toBeUndefined();
  });

  it('counts coded bodies with complete lists by years of membership', () => {
    const { value } = { value: compute(sharedIgos, tables, { source: 'coded' }) };
    expect(valueOf(value, 365, 710, 2014)).toBe(1);
    expect(valueOf(value, 2, 365, 2014)).toBe(1);
    expect(valueOf(value, 2, 365, 2020)).toBe(0);
    expect(valueOf(value, 2, 710, 2014)).toBe(0);
  });
});

describe('igo-jaccard', () => {
  it('divides by the bodies of either state, and is undefined without any', () => {
    const columns = compute(igoJaccard, tables);
    expect(valueOf(columns, 2, 365, 2014)).toBe(1 / 2);
    expect(valueOf(columns, 365, 710, 2014)).toBe(1);
    expect(valueOf(columns, 2, 732, 2014)).toBe(0);
    const alone = igoSpells.filter(({ ccode }) => ccode !== 2 && ccode !== 705);
    const empty = compute(igoJaccard, { ...tables, igoSpells: alone });
    expect(valueOf(empty, 2, 732, 2014)).toBeNaN();
    expect(empty.reasons?.get(rowOf(empty, 2, 732, 2014))).toBe('zero-variance');
  });

  it('takes full members alone, and the other list, where asked to', () => {
    const full = compute(igoJaccard, tables, { associates: false });
    expect(valueOf(full, 365, 710, 2014)).toBe(1 / 2);
    expect(valueOf(compute(igoJaccard, tables, { source: 'coded' }), 365, 710, 2014)).toBe(1 / 2);
    expect(valueOf(compute(igoJaccard, tables, { source: 'coded' }), 365, 705, 2020)).toBe(1);
  });
});

describe('exclusive-institutions', () => {
  it('is the share of the common bodies without the third state, who may be an observer', () => {
    const columns = compute(exclusiveInstitutions, tables);
    const rows = Array.from({ length: columns.rows }, (_, row) => row).filter(
      (row) => columns.year[row] === 2014,
    );
    const found = rows.map((row) => [columns.ccode1[row], columns.ccode2![row], columns.third![row], columns.value[row], columns.parts!.joint![row], columns.parts!.excluding![row]]); // prettier-ignore
    expect(found).toEqual([
      [2, 365, 710, 0, 1, 0],
      [2, 710, 365, 0, 1, 0],
      [365, 710, 2, 1 / 2, 2, 1],
    ]);
  });

  it('takes full members alone, and the other list, where asked to', () => {
    const of = (params: Readonly<Record<string, unknown>>, year: number) => {
      const columns = compute(exclusiveInstitutions, tables, params);
      const row = Array.from(columns.third!).findIndex(
        (third, at) => third === 2 && columns.year[at] === year,
      );
      return columns.value[row];
    };
    expect(of({ associates: false }, 2014)).toBe(0);
    expect(of({ source: 'coded' }, 2014)).toBe(1);
    expect(of({ source: 'coded' }, 2020)).toBe(1);
    expect(of({}, 2020)).toBeUndefined();
  });
});

describe('membership bits', () => {
  const bits = (options: MembershipOptions) =>
    membershipBits(framesOf(sharedIgos, tables) as never, options);

  it('take a coded body in place of the one that the other list has', () => {
    const both = bits({ source: 'both' });
    expect(both.bodies.map(({ id, list }) => [id, list])).toEqual([
      ['un', 'cow'],
      ['fish', 'cow'],
      ['sco', 'coded'],
      ['club', 'coded'],
    ]);
    expect(both.joint(365, 710, 2014)).toBe(2);
    expect(both.joint(365, 710, 2020)).toBe(1);
  }); // prettier-ignore

  it('keep the bodies of 2014 in later years where that is asked for', () => {
    expect(bits({ source: 'cow' }).joint(365, 710, 2020)).toBe(0);
    const carried = bits({ source: 'both', carryForward: true });
    expect(carried.joint(365, 710, 2020)).toBe(2);
    expect(carried.joint(365, 710, 1975)).toBe(1);
  });

  it('call a body regional where half of its members are near, and name the arena states in it', () => {
    const both = bits({ source: 'both' });
    const near = (arena: number[], without?: number) =>
      both.regionalBodies([365, 710], arena, 2014, without).map(({ id, inside, members }) => [id, inside, members]);
    expect(near([705, 732], 2)).toEqual([['sco', [705], [365, 705, 710]]]);
    expect(near([], 705)).toEqual([]);
    expect(near([]).map(([id]) => id)).toEqual(['un', 'sco']);
  }); // prettier-ignore

  it('agree with counting one by one, over more bodies than one word holds', () => {
    const many = Array.from({ length: 70 }, (_, index) => 100 + index);
    const wide = {
      ...tables,
      igoBodies: many.map((body) => ({ body, year: 2000, id: `b${body}`, name: 'B', imputed: 0 })),
      igoSpells: [2, 365, 710].flatMap((ccode, at) =>
        many.filter((body) => (body * (at + 3)) % 7 < 4).map((body) => spell(ccode, body, 2000, 2000)),
      ),
    };
    const sets = [2, 365, 710].map(
      (one) => new Set(wide.igoSpells.filter(({ ccode }) => ccode === one).map(({ body }) => body)),
    );
    const counted = membershipBits(framesOf(sharedIgos, wide) as never, { source: 'cow' });
    const joint = many.filter((body) => sets[0]!.has(body) && sets[1]!.has(body));
    expect(counted.words).toBe(3);
    expect(counted.joint(2, 365, 2000)).toBe(joint.length);
    expect(counted.union(2, 365, 2000)).toBe(new Set([...sets[0]!, ...sets[1]!]).size);
    expect(counted.jointWithout(2, 365, 710, 2000)).toBe(joint.filter((body) => !sets[2]!.has(body)).length);
    expect(counted.count(710, 2000)).toBe(sets[2]!.size);
  }); // prettier-ignore
});
