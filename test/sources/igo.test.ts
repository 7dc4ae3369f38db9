import { describe, expect, it } from 'vitest';
import type { RawRow } from '../../src/sources/define.js';
import { igo } from '../../src/sources/igo/dataset.js';
import { igoBodyIds } from '../../src/sources/igo/body-ids.js';
import { cleanRows } from '../support/clean.js';

/** A state in a year; every body that is not named does not exist. */
const state = (ccode: number, year: number, codes: Readonly<Record<string, string>>): RawRow => ({
  ccode,
  year,
  ...Object.fromEntries(igoBodyIds.map((id) => [id, codes[id] ?? '-1'])),
});

const body = (ioname: string, year: number, ionum: number, imputed: number | null = 0): RawRow => ({
  ioname,
  orgname: `Name  of ${ioname} `,
  year,
  ionum,
  imputed,
  political: 1,
  social: null,
  economic: 0,
});

const bodies = [body('SCO', 2001, 4115), body('NATO', 1950, 3700, 1)];

describe('igo', () => {
  it('makes one spell of consecutive years with one status', () => {
    const memberships = [
      state(710, 2003, { sco: '1' }),
      state(710, 2001, { sco: '1' }),
      state(710, 2002, { sco: '1' }),
      state(710, 2005, { sco: '1' }),
      state(710, 2006, { sco: '3' }),
      state(710, 2007, { sco: '0' }),
    ];
    expect(cleanRows(igo, { memberships, bodies }).clean.spells).toEqual([
      { ccode: 710, body: 4115, from: 2001, to: 2003, status: 1 },
      { ccode: 710, body: 4115, from: 2005, to: 2005, status: 1 },
      { ccode: 710, body: 4115, from: 2006, to: 2006, status: 3 },
    ]);
  });

  it('ends a spell where the place of the state is not known', () => {
    const memberships = [
      state(2, 1950, { nato: '1' }),
      state(2, 1951, { nato: '-9' }),
      state(2, 1952, { nato: '1' }),
    ];
    const { spells } = cleanRows(igo, { memberships, bodies }).clean;
    expect(spells.map(({ from, to }) => [from, to])).toEqual([
      [1950, 1950],
      [1952, 1952],
    ]);
  });

  it('counts memberships by status and leaves out the years before 1946', () => {
    const memberships = [
      state(2, 1945, { nato: '1' }),
      state(2, 1950, { nato: '1', sco: '2', un: '3', cis: '-9' }),
    ];
    expect(cleanRows(igo, { memberships, bodies }).clean.stateYears).toEqual([
      { ccode: 2, year: 1950, full: 1, associate: 1, observer: 1 },
    ]);
  });

  it('knows bodies whose members are not known, and years that were filled in', () => {
    const memberships = [state(2, 1950, { nato: '-9' }), state(2, 2001, { sco: '0' })];
    const { bodyYears } = cleanRows(igo, { memberships, bodies }).clean;
    expect(bodyYears.map(({ id, name, listed, imputed, social }) => [id, name, listed, imputed, social])).toEqual([
      ['sco', 'Name of SCO', true, false, false],
      ['nato', 'Name of NATO', false, true, false],
    ]); // prettier-ignore
  });

  it('records a number that is no state', () => {
    const { clean, unmatched } = cleanRows(igo, {
      memberships: [state(999, 2001, { sco: '1' })],
      bodies,
    });
    expect(clean.spells).toEqual([]);
    expect(unmatched).toMatchObject([{ dataset: 'igo', value: '999', rows: 1 }]);
  });

  it('lists 534 bodies, each once', () => {
    expect(new Set(igoBodyIds).size).toBe(534);
  });
});
