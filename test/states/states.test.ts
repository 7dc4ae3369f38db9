import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/core/errors.js';
import {
  allStates,
  isInSystem,
  labelOf,
  membershipCoverage,
  parseState,
  resolveState,
  stateByCcode,
  statesInYear,
  type CodeScheme,
} from '../../src/states/index.js';
import { editDistance } from '../../src/core/closest.js';
import { normalizeName, withoutFormalEnding } from '../../src/states/names.js';

describe('resolveState', () => {
  it.each<[CodeScheme, string | number, number | undefined, number]>([
    ['ccode', 365, undefined, 365],
    ['cow', 'AUS', undefined, 305],
    ['iso3', 'AUS', undefined, 900],
    ['iso3', 'DEU', 2000, 255],
    ['iso3', 'DEU', 1980, 260],
    ['iso3', 'DDR', 1980, 265],
    ['iso3', 'SUN', 1980, 365],
    ['iso3', 'YUG', 1980, 345],
    ['iso3', 'SRB', 2015, 345],
    ['iso3', 'CZE', 1990, 315],
    ['iso3', 'CZE', 1993, 316],
    ['iso3', 'YEM', 1985, 678],
    ['iso3', 'YEM', 1990, 679],
    ['iso3', 'VNM', 1960, 816],
    ['iso3', 'KOR', 1900, 730],
    ['iso3', 'KOR', 1950, 732],
    ['iso3', 'XKX', 2010, 347],
    ['iso2', 'XK', undefined, 347],
    ['iso2', 'CS', undefined, 315],
    ['iso2', 'NA', 1995, 565],
    ['iso2', 'CS', 1980, 315],
    ['iso2', 'CS', 2004, 345],
    ['isonum', '156', undefined, 710],
    ['isonum', 276, 1970, 260],
    ['wb', 'XKX', undefined, 347],
    ['imf', 924, undefined, 710],
    ['gw', 260, 1980, 260],
    ['gw', 260, 2000, 255],
    ['gw', 340, 2010, 345],
    ['gw', 678, 1985, 678],
    ['gw', 678, 2000, 679],
    ['gw', 970, 2005, 946],
    ['gw', 971, 2005, 970],
    ['un-votes', 'Federal Republic of Germany', 1985, 260],
    ['un-votes', 'Yemen Arab Republic', 1985, 678],
    ['un-votes', 'YD', 1985, 680],
    ['un-votes', 'Zanzibar', 1963, 511],
    ['un-votes', 'DE', 1991, 255],
    ['un-votes', 'DD', 1985, 265],
    ['un-votes', 'TW', 1960, 713],
    ['un-votes', 'NA', 1995, 565],
    ['un-votes', 'UA', 1950, 369],
    ['sipri', 'USSR', 1988, 365],
    ['sipri', 'Soviet Union', 1950, 365],
    ['sipri', 'Germany', 1960, 260],
    ['sipri', 'Germany', 1990, 260],
    ['sipri', 'Germany', 1991, 255],
    ['sipri', 'Yemen, North', 1980, 678],
    ['sipri', 'South Yemen', 1980, 680],
    ['sipri', 'South Vietnam', 1970, 817],
    ['sipri', 'Viet Nam', 1970, 816],
    ['dots', 'China, P.R.: Mainland', 2015, 710],
    ['dots', 'Taiwan Province of China', 2015, 713],
    ['dots', 'Kazakhstan, Rep. of', 2015, 705],
    ['dots', 'Congo, Dem. Rep. of the', 2015, 490],
    ['dots', 'Congo, Rep. of', 2015, 484],
    ['name', 'United Arab Republic', 1960, 651],
    ['name', 'Tanganyika', 1962, 510],
    ['name', 'Korea', 1900, 730],
    ['name', 'Korea', 1990, 732],
    ['name', 'Germany', 1930, 255],
    ['name', 'Côte d’Ivoire', undefined, 437],
  ])('%s %s in %s is %i', (scheme, value, year, ccode) => {
    expect(resolveState(scheme, value, year)).toEqual({ ccode });
  });

  it.each<[CodeScheme, string | number, string]>([
    ['dots', 'China, P.R.: Hong Kong', 'not a state (territory)'],
    ['dots', 'Aruba, Kingdom of the Netherlands', 'not a state (territory)'],
    ['iso3', 'CS', 'unknown code'],
    ['name', 'constructor', 'unknown name'],
    ['dots', 'European Union', 'aggregate'],
    ['dots', 'Belgium-Luxembourg', 'aggregate'],
    ['dots', 'Asia not specified', 'not specified'],
    ['wb', 'WLD', 'aggregate'],
    ['wb', 'HKG', 'not a state (territory)'],
    ['sipri', 'NATO**', 'international organisation'],
    ['sipri', 'Hezbollah (Lebanon)*', 'armed non-state group'],
    ['sipri', 'unknown recipient(s)', 'unknown recipient'],
    ['sipri', 'unknown supplier(s)', 'unknown supplier'],
    ['sipri', 'Katanga', 'not a state (unrecognised entity)'],
    ['iso2', 'PS', 'not a state (territory)'],
    ['iso3', 'QQQ', 'unknown code'],
    ['ccode', 999, 'unknown code'],
    ['ccode', 'NA', 'unknown code'],
    ['gw', 711, 'unknown code'],
    ['name', 'Ruritania', 'unknown name'],
    ['name', '', 'unknown name'],
  ])('%s %s is no state: %s', (scheme, value, reason) => {
    expect(resolveState(scheme, value)).toEqual({ unmatched: reason });
  });

  it('never throws and answers with a known state or a reason', () => {
    const schemes: CodeScheme[] = ['ccode', 'cow', 'gw', 'iso2', 'iso3', 'isonum', 'wb', 'imf'];
    const all = [...schemes, 'sipri', 'dots', 'un-votes', 'name'] as const;
    fc.assert(
      fc.property(fc.constantFrom(...all), fc.string(), fc.integer(), (scheme, text, year) => {
        const { ccode, unmatched } = resolveState(scheme, text, year);
        expect((ccode === undefined) !== (unmatched === undefined)).toBe(true);
        if (ccode !== undefined) expect(stateByCcode(ccode)).toBeDefined();
      }),
    );
  });
});

describe('membership', () => {
  it('follows the spells of the lists and goes on after 2016', () => {
    expect(isInSystem(365, 1816)).toBe(true);
    expect(isInSystem(255, 1960)).toBe(false);
    expect(isInSystem(260, 1990)).toBe(true);
    expect(isInSystem(255, 1990)).toBe(true);
    expect(isInSystem(345, 1942)).toBe(false);
    expect(isInSystem(710, 2025)).toBe(true);
    expect(isInSystem(710, 2026)).toBe(false);
    expect(isInSystem(315, 1993)).toBe(false);
    expect(isInSystem(1, 2000)).toBe(false);
  });

  it('has 195 members in 2016 and in every year since', () => {
    for (let year = 2016; year <= membershipCoverage.to; year++)
      expect(statesInYear(year)).toHaveLength(195);
    expect(statesInYear(1816)).toHaveLength(23);
    expect(statesInYear(2026)).toHaveLength(0);
  });

  it('gives each code to one state', () => {
    for (const key of ['ccode', 'abbreviation', 'iso2', 'iso3', 'isonum', 'wb', 'imf'] as const) {
      const values = allStates().flatMap((record) => record[key] ?? []);
      expect(new Set(values).size, key).toBe(values.length);
    }
  });
});

describe('labelOf', () => {
  it('uses the name of the year when asked', () => {
    expect(labelOf(365)).toEqual({ ccode: 365, iso3: 'RUS', name: 'Russia' });
    expect(labelOf(365, 1970).name).toBe('Soviet Union');
    expect(labelOf(345, 2004).name).toBe('Serbia and Montenegro');
    expect(labelOf(260)).toEqual({ ccode: 260, iso3: null, name: 'West Germany' });
    expect(labelOf(12345)).toEqual({ ccode: 12345, iso3: null, name: '12345' });
  });
});

describe('parseState', () => {
  it.each([
    ['365', 365],
    ['rus', 365],
    ['RU', 365],
    ['Russia', 365],
    [' soviet union ', 365],
    ['AUS', 900],
    ['SWZ', 572],
    ['SWD', 380],
    ['TAW', 713],
    ['cote divoire', 437],
    ["Lao People's Democratic Republic", 812],
  ])('%s', (text, ccode) => expect(parseState(text)).toBe(ccode));

  it('finds every state under its number, codes and names', () => {
    for (const { ccode, iso2, iso3, name, cowName } of allStates()) {
      expect(parseState(String(ccode))).toBe(ccode);
      expect(parseState(name)).toBe(ccode);
      if (iso3 !== null) expect(parseState(iso3)).toBe(ccode);
      if (iso2 !== null) expect(parseState(iso2.toLowerCase())).toBe(ccode);
      if (!['Congo', 'Korea'].includes(cowName)) expect(parseState(cowName)).toBe(ccode);
    }
  });

  it.each([
    ['russsia', 'Russia (RUS)'],
    ['Kyrgistan', 'Kyrgyzstan (KGZ)'],
    ['Kazak', 'Kazakhstan (KAZ)'],
    ['MAC', 'North Macedonia (MKD)'],
  ])('suggests for %s: %s', (text, near) => {
    const error = catchError(() => parseState(text));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({ code: 'unknown-state', exitCode: 2, details: { value: text } });
    expect(error.hint).toContain(near);
  });

  it.each([
    ['Korea', 'South Korea (KOR)', 'North Korea (PRK)'],
    ['congo ', 'Republic of the Congo (COG)', 'Democratic Republic of the Congo (COD)'],
  ])('refuses %s, which two states share, and names both', (text, first, second) => {
    const error = catchError(() => parseState(text));
    expect(error).toBeInstanceOf(UsageError);
    expect(error).toMatchObject({
      code: 'ambiguous-state',
      exitCode: 2,
      details: { value: text.trim(), suggestions: [first, second] },
    });
    expect(error.hint).toBe(`Did you mean ${first}, or ${second}?`);
  });

  it('takes the full names, and a source may still use the short one', () => {
    expect(['South Korea', 'Korea, North', 'Congo Brazzaville'].map(parseState)).toEqual([
      732, 731, 484,
    ]);
    expect(['DR Congo', 'Germany', 'Yemen', 'Vietnam'].map(parseState)).toEqual([
      490, 255, 679, 816,
    ]);
    expect(resolveState('name', 'Congo').ccode).toBe(484);
    expect(resolveState('sipri', 'Korea', 1990).ccode).toBe(732);
  });

  it('says why a territory or a group of states is refused', () => {
    expect(catchError(() => parseState('Hong Kong')).message).toContain('territory');
    expect(catchError(() => parseState('European Union')).message).toContain('group of states');
    expect(catchError(() => parseState('999')).code).toBe('unknown-state');
    expect(catchError(() => parseState('')).code).toBe('unknown-state');
    expect(catchError(() => parseState('__proto__')).code).toBe('unknown-state');
  });
});

function catchError(work: () => unknown): UsageError {
  try {
    work();
  } catch (error) {
    return error as UsageError;
  }
  throw new Error('nothing was thrown');
}

describe('names', () => {
  it('compares without case, accents and punctuation', () => {
    expect(normalizeName('São Tomé & Príncipe')).toBe('sao tome and principe');
    expect(normalizeName('St. Lucia')).toBe('saint lucia');
    expect(normalizeName('Côte d’Ivoire')).toBe(normalizeName("COTE D'IVOIRE"));
  });

  it('drops formal endings only', () => {
    expect(withoutFormalEnding('Iran, Islamic Rep. of')).toBe('Iran');
    expect(withoutFormalEnding('Türkiye, Rep of')).toBe('Türkiye');
    expect(withoutFormalEnding('Aruba, Kingdom of the Netherlands')).toBe('Aruba');
    expect(withoutFormalEnding('China, P.R.: Hong Kong')).toBe('China, P.R.: Hong Kong');
    expect(withoutFormalEnding('Korea, North')).toBe('Korea, North');
  });

  it('measures edits: symmetric, zero for equals, one for a transposition', () => {
    expect(editDistance('chian', 'china')).toBe(1);
    expect(editDistance('', 'abc')).toBe(3);
    expect(editDistance('kitten', 'sitting')).toBe(3);
    fc.assert(
      fc.property(fc.string({ maxLength: 8 }), fc.string({ maxLength: 8 }), (a, b) => {
        expect(editDistance(a, b)).toBe(editDistance(b, a));
        expect(editDistance(a, a)).toBe(0);
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length));
      }),
    );
  });
});
