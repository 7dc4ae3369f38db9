import { describe, expect, it } from 'vitest';
import { DataError } from '../../src/core/errors.js';
import type { RawRow } from '../../src/sources/define.js';
import { relationships } from '../../src/sources/relationships/dataset.js';
import { relationships as table } from '../../src/sources/relationships/relationships.js';
import { cleanRows, tableRows } from '../support/clean.js';

const row = (changes: Readonly<Record<string, string | number | null>> = {}): RawRow => ({
  id: 'r001',
  a: 'DEU',
  b: 'FRA',
  year: 1984,
  pass1: 'alliance|none|one-sided',
  pass2: 'partnership|DEU|no',
  degree: 'alliance',
  alternate: 'partnership',
  certainty: 'medium',
  change: 'no',
  dependence: 'none',
  third: 'RUS',
  double_containment: 'one-sided',
  source1: 'A book',
  kind1: 'recalled',
  page1: null,
  sentence1: 'They were allies.',
  source2: 'A treaty',
  kind2: 'official',
  page2: 'Article 5',
  sentence2: 'An attack on one is an attack on all.',
  coder1: 'one',
  coder2: 'other',
  stratum: 'partnership',
  weight: 2.5,
  note: null,
  ...changes,
});
const cleaned = (changes?: Readonly<Record<string, string | number | null>>) =>
  cleanRows(relationships, { relationships: [row(changes)] }).clean[0]!;

describe('relationships', () => {
  it('names the states of the time, keeps both passes and says what was not opened', () => {
    expect(cleaned()).toMatchObject({
      ccode1: 220,
      ccode2: 260,
      passes: [
        { degree: 'alliance', dependence: 'none', doubleContainment: 'one-sided' },
        { degree: 'partnership', dependence: 260, doubleContainment: 'no' },
      ],
      third: 365,
      change: false,
      sources: [
        { kind: 'recalled', page: null },
        { kind: 'official', page: 'Article 5' },
      ],
    });
  });

  it('knows states by the code of their time: North and South Vietnam, a state founded in autumn', () => {
    expect(cleaned({ a: 'RVN', b: 'VNM', year: 1975, pass2: 'rivalry|none|no' })).toMatchObject({
      ccode1: 816,
      ccode2: 817,
    });
    expect(cleaned({ a: 'AUS', b: 'PNG', year: 1975, pass2: 'alliance|PNG|no' }).ccode2).toBe(910);
  });

  it.each([
    ['id', { id: 'r001' }],
    ['b', { a: 'FRA', b: 'DEU' }],
    ['a', { a: 'DDD' }],
    ['b', { b: 'SSD', pass2: 'distance|none|no' }],
    ['pass1', { pass1: 'alliance|none' }],
    ['pass1', { pass1: 'friendship|none|no' }],
    ['pass2', { pass2: 'alliance|none|perhaps' }],
    ['pass2', { pass2: 'alliance|RUS|no' }],
    ['dependence', { dependence: 'RUS' }],
    ['alternate', { alternate: 'alliance' }],
    ['third', { third: null }],
    ['third', { double_containment: 'no' }],
    ['third', { third: 'XXX' }],
    ['certainty', { certainty: 'high' }],
    ['page1', { page1: 'p. 12' }],
    ['page2', { page2: null }],
  ])('refuses a wrong %s: %o', (column, changes) => {
    const read = () =>
      cleanRows(relationships, {
        relationships: [row({ year: 1994 }), row({ id: 'r002', ...changes })],
      });
    expect(read).toThrow(DataError);
    try {
      read();
    } catch (error) {
      const place = { file: 'relationships.csv', line: 3, column };
      expect((error as DataError).details).toMatchObject(place);
    }
  });

  it('give a row of the panel each', () => {
    const [one] = tableRows(table, { relationships: [cleaned()] });
    expect(one).toMatchObject({
      degree: 'alliance',
      dependence: 'none',
      pass2: 'partnership|West Germany|no',
      sources: 'A book (recalled); A treaty (official)',
      third: 365,
    });
  });
});
