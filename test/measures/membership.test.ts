import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import { membership } from '../../src/measures/institutions/membership.js';
import { compute, framesOf, requestOf } from './frame.js';

const tables = {
  states: [2011, 2012, 2013, 2014].flatMap((year) =>
    [2, 365, 704, 710].map((ccode) => ({ ccode, year })),
  ),
  institutions: [
    { id: 'pact', complete: 1, year: 2012, to_year: 2013 },
    { id: 'road', complete: 0, year: 2013, to_year: 2025 },
  ],
  spells: [
    { ccode: 365, institution: 'pact', year: 2012, to_year: 2013, status: 'member' },
    { ccode: 704, institution: 'pact', year: 2012, to_year: 2012, status: 'member' },
    { ccode: 2, institution: 'pact', year: 2012, to_year: 2012, status: 'observer' },
    { ccode: 710, institution: 'pact', year: 2012, to_year: 2012, status: 'associate' },
    { ccode: 710, institution: 'pact', year: 2013, to_year: 2025, status: 'elected' },
    { ccode: 710, institution: 'road', year: 2013, to_year: 2025, status: 'signatory' },
  ],
};

function seriesOf(ccode: number, body: string): Record<string, [number, number]> {
  const { rows, ccode1, year, value, parts, key } = compute(membership, tables, { body });
  return Object.fromEntries(
    Array.from({ length: rows }, (_, row) => row)
      .filter((row) => ccode1[row] === ccode)
      .map((row) => [`${key![row]} ${year[row]}`, [value[row]!, parts!.other![row]!]]),
  );
}

describe('membership', () => {
  it('is one for members and holders of a seat, zero for other standing, which a part tells', () => {
    expect(seriesOf(365, 'pact')).toEqual({ 'pact 2012': [1, 0], 'pact 2013': [1, 0] });
    expect(seriesOf(704, 'pact')).toEqual({ 'pact 2012': [1, 0], 'pact 2013': [0, 0] });
    expect(seriesOf(2, 'pact')).toEqual({ 'pact 2012': [0, 1], 'pact 2013': [0, 0] });
    expect(seriesOf(710, 'pact')).toEqual({ 'pact 2012': [0, 1], 'pact 2013': [1, 0] });
  });

  it('calls nobody an outsider of a body whose list is incomplete', () => {
    expect(seriesOf(710, 'road')).toEqual({ 'road 2013': [0, 1], 'road 2014': [0, 1] });
    expect(seriesOf(2, 'road')).toEqual({ 'road 2013': [NaN, NaN], 'road 2014': [NaN, NaN] });
  });

  it('gives every body with its id as key, and refuses one that is not coded', () => {
    expect(Object.keys(seriesOf(710, 'all'))).toEqual([
      'pact 2012',
      'pact 2013',
      'road 2013',
      'road 2014',
    ]);
    expect(() => compute(membership, tables, { body: 'club' })).toThrow(UsageError);
  });

  it('says why it has no value outside the years of the body', () => {
    const reasonIn = (year: number) =>
      membership.explainMissing!(
        framesOf(membership, tables) as never,
        { ccode1: 2, year },
        requestOf(membership, { body: 'pact' }) as never,
      );
    expect(reasonIn(2011)).toBe('outside-coverage');
    expect(reasonIn(2012)).toBeUndefined();
    expect(reasonIn(2014)).toBe('outside-coverage');
  });
});
