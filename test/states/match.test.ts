import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allStates, matchName, nameOf, stateByCcode } from '../../src/states/index.js';
import { knownNames } from '../../src/states/known-names.js';

describe('names of two states', () => {
  it.each(['Korea', 'Congo'])('%s stays without a match however little is asked for', (text) => {
    const { status, ccode, candidates } = matchName(text, { year: 2000, minConfidence: 0.1 });
    expect(ccode).toBeNull();
    expect(status).toBe('ambiguous');
    expect(candidates.length).toBeGreaterThan(1);
  });
});

describe('names that are known', () => {
  it.each<[string, number | undefined, number]>([
    ['Yugoslavia', 1975, 345],
    ['Yugoslavia', 1995, 345],
    ['Federal Republic of Yugoslavia', 1995, 345],
    ['Serbia and Montenegro', 2004, 345],
    ['Serbia', 2010, 345],
    ['Serbia', 1900, 345],
    ['Germany', 1930, 255],
    ['Germany', 2000, 255],
    ['West Germany', 1980, 260],
    ['Federal Republic of Germany', 1980, 260],
    ['Federal Republic of Germany', 2000, 255],
    ['German Democratic Republic', 1980, 265],
    ['Prussia', 1850, 255],
    ['Yemen', 1960, 678],
    ['Yemen', 2000, 679],
    ['Kingdom of Yemen', 1960, 678],
    ['Democratic Yemen', 1980, 680],
    ['Yemen Arab Republic', 1980, 678],
    ['Vietnam', 1990, 816],
    ['Viet Nam', undefined, 816],
    ['North Vietnam', 1970, 816],
    ['Republic of Vietnam', 1970, 817],
    ['Czechoslovakia', 1980, 315],
    ['Czech Republic', 2000, 316],
    ['Soviet Union', 1980, 365],
    ['USSR', 1980, 365],
    ['Russia', 1980, 365],
    ['Russian Federation', 2000, 365],
    ['Sudan', 2000, 625],
    ['South Sudan', 2015, 626],
    ['Pakistan', 1965, 770],
    ['Bangladesh', 1980, 771],
    ['Ethiopia', 1980, 530],
    ['Eritrea', 2000, 531],
    ['Kosovo', 2010, 347],
    ['Taiwan', 1980, 713],
    ['Republic of China', 1930, 710],
    ['Republic of China', 1960, 713],
    ["People's Republic of China", 1960, 710],
    ['Swaziland', 1990, 572],
    ['Eswatini', 2020, 572],
    ['Macedonia', 2000, 343],
    ['North Macedonia', 2020, 343],
    ['The former Yugoslav Republic of Macedonia', 2000, 343],
    ['Burma', 1970, 775],
    ['Myanmar', 2000, 775],
    ['Cape Verde', 2000, 402],
    ['Cabo Verde', 2020, 402],
    ['Ivory Coast', 1970, 437],
    ['Côte d’Ivoire', 2000, 437],
    ["Cote d'Ivoire", undefined, 437],
    ['Turkey', 2000, 640],
    ['Türkiye', 2023, 640],
    ['Turkiye', undefined, 640],
    ['Zaire', 1975, 490],
    ['DR Congo', 2000, 490],
    ['Republic of the Congo', 2000, 484],
    ['Congo, Republic of the', 2000, 484],
    ['Congo, the Democratic Republic of the', undefined, 490],
    ['Korea, Republic of', 2000, 732],
    ["Korea, Democratic People's Republic of", 2000, 731],
    ['Korea', 1900, 730],
    ['Austria', 1850, 300],
    ['Austria', 1930, 305],
    ['United Arab Republic', 1965, 651],
    ['Tanganyika', 1962, 510],
    ['Dahomey', 1970, 434],
    ['Upper Volta', 1970, 439],
    ['Ceylon', 1960, 780],
    ['Siam', 1930, 800],
    ['Persia', 1920, 630],
    ['Khmer Republic', 1972, 811],
    ['Rhodesia', 1970, 552],
    ['Malaya', 1960, 820],
    ['Republic of Kenya', undefined, 501],
    ['Commonwealth of Dominica', undefined, 54],
    ['Dominican Republic', undefined, 42],
    ['Islamic Republic of Iran', undefined, 630],
    ['Iran, Islamic Rep. of', undefined, 630],
    ['French Republic', undefined, 220],
    ['Saint Lucia', undefined, 56],
    ['St Lucia', undefined, 56],
    ['GUINEA BISSAU', undefined, 404],
    ['Bosnia Herzegovina', undefined, 346],
    ['Lao PDR', undefined, 812],
  ])('%s in %s is %i', (text, year, ccode) => {
    const match = matchName(text, { year });
    expect(match).toMatchObject({ status: 'exact', ccode, confidence: 1 });
    expect(match.candidates[0]!.caveats).toEqual([]);
  });

  it.each<[string, number | undefined, number[]]>([
    ['Germany', 1960, [260, 265]],
    ['Germany', 1990, [255, 260, 265]],
    ['Yemen', 1975, [678, 680]],
    ['Yemen', 1990, [678, 679, 680]],
    ['Kingdom of Yemen', undefined, [678, 679, 680]],
    ['Vietnam', 1960, [816, 817]],
    ['Viet Nam', 1975, [816, 817]],
    ['Korea', undefined, [731, 732]],
    ['Korea', 1980, [731, 732]],
    ['Congo', undefined, [484, 490]],
    ['Congo', 1990, [484, 490]],
    ['Hesse', 1850, [273, 275]],
  ])('%s in %s may be %j, each as likely', (text, year, ccodes) => {
    const match = matchName(text, { year, minConfidence: 0.9 });
    expect(match.status).toBe('ambiguous');
    expect(match.ccode).toBeNull();
    expect(match.candidates.map(({ ccode }) => ccode).sort()).toEqual(ccodes);
    for (const { confidence } of match.candidates) expect(confidence).toBe(1 / ccodes.length);
  });

  it.each<[string, number, number, string]>([
    ['Zaire', 2005, 490, 'name-out-of-date'],
    ['Burma', 2010, 775, 'name-out-of-date'],
    ['Czech Republic', 2020, 316, 'name-out-of-date'],
    ['Ukraine', 1950, 369, 'not-in-system'],
    ['Czechia', 1980, 316, 'not-in-system'],
    ['Czechoslovakia', 2000, 315, 'not-in-system'],
    ['East Pakistan', 1965, 771, 'not-in-system'],
    ['Syria', 1960, 652, 'not-in-system'],
    ['China', 1960, 710, 'seat-of-china'],
  ])('%s in %i is %i, and it is said: %s', (text, year, ccode, caveat) => {
    const match = matchName(text, { year });
    expect(match.ccode).toBe(ccode);
    expect(match.candidates[0]!.caveats).toContain(caveat);
  });

  it.each([
    ['Soviet Union', 2005],
    ['Serbia', 1980],
    ['Prussia', 1930],
    ['Yugoslavia', 2010],
    ['Tanganyika', 1990],
  ])('%s in %i meant another territory: not taken', (text, year) => {
    expect(matchName(text, { year })).toMatchObject({
      status: 'unmatched',
      ccode: null,
      confidence: 0.5,
    });
  });

  it.each([
    'Hong Kong',
    'Hong Kong SAR, China',
    'Macao',
    'Palestine',
    'State of Palestine',
    'Greenland',
    'Puerto Rico',
    'Virgin Islands',
    'Holy See',
    'European Union',
    'World',
    'Sub-Saharan Africa',
    'Somaliland',
    'Scotland',
    'Northern Ireland',
    'Siberia',
    'American Samoa',
    'French Guiana',
  ])('%s is no state', (text) => {
    const match = matchName(text);
    expect([match.status, match.ccode]).toEqual(['not-a-state', null]);
    expect(match.candidates[0]!.reason).toBeDefined();
  });

  it('different things that one form of a name would confuse are few and known', () => {
    const bearers = new Map<string, Set<string>>();
    for (const { words, ccode, reason } of knownNames) {
      const found = bearers.get(words) ?? new Set();
      bearers.set(words, found.add(String(ccode ?? reason)));
    }
    const shared = [...bearers].filter(([, set]) => set.size > 1).map(([words]) => words);
    expect(shared.sort()).toEqual(['austria', 'china republic', 'yemen']);
  });
});

/** Pairs and triples of names that lie near each other. */
const near = [
  ['Niger', 'Nigeria'],
  ['Guinea', 'Equatorial Guinea', 'Guinea-Bissau', 'Papua New Guinea'],
  ['Austria', 'Australia'],
  ['Dominica', 'Dominican Republic'],
  ['Slovakia', 'Slovenia'],
  ['Iran', 'Iraq'],
  ['Mali', 'Malawi', 'Malta', 'Maldives'],
  ['Gambia', 'Zambia'],
  ['Mauritania', 'Mauritius'],
  ['Oman', 'Romania', 'Jordan'],
  ['Chad', 'Chile', 'China'],
  ['Iceland', 'Ireland', 'Finland'],
  ['Liberia', 'Libya', 'Algeria'],
  ['Paraguay', 'Uruguay'],
  ['North Korea', 'South Korea'],
  ['Sudan', 'South Sudan'],
  ['Georgia', 'Jordan'],
  ['Latvia', 'Lithuania'],
  ['Togo', 'Tonga', 'Congo'],
  ['Samoa', 'Somalia'],
  ['Nauru', 'Palau'],
  ['Eritrea', 'Ethiopia'],
  ['India', 'Indonesia'],
  ['Swaziland', 'Switzerland', 'Sweden'],
];

describe('near names', () => {
  it.each(near.map((names) => [names.join(', '), names] as const))(
    '%s: each is itself, and one letter off is itself or nothing',
    (_, names) => {
      for (const name of names) {
        const ccode = name === 'Congo' ? null : matchName(name).ccode;
        if (name !== 'Congo') expect(ccode, name).not.toBeNull();
        for (const text of oneOff(name)) {
          const match = matchName(text);
          if (match.status !== 'approximate') continue;
          expect(match.ccode, `${text} for ${name}`).toBe(ccode);
        }
      }
    },
  );

  it.each([
    ['Slovekia', [317, 349]],
    ['Irak', [630, 645]],
    ['Austrlia', [305, 900]],
    ['Malwi', [432, 553]],
  ])('%s lies between: both are named and none taken', (text, ccodes) => {
    const match = matchName(text);
    expect([match.status, match.ccode]).toEqual(['ambiguous', null]);
    expect(match.candidates.slice(0, 2).map(({ ccode }) => ccode)).toEqual(ccodes);
  });

  it.each([
    ['Kazakstan', 705],
    ['Burkina Fasso', 439],
    ['Brasil', 140],
    ['Kirgyzstan', 703],
    ['Autralia', 900],
    ['Guinea-Bisau', 404],
    ['Great Britian', 200],
    ["Cote D'Ivorie", 437],
    ['Dominicana', 42],
    ['Phillipines', 840],
    ['Azerbaidjan', 373],
    ['Lichtenstein', 223],
    ['Untied States', 2],
    ['North Koria', 731],
    ['Soviet Unoin', 365],
  ])('%s is %i with at least nine tenths', (text, ccode) => {
    expect(matchName(text)).toMatchObject({ status: 'approximate', ccode });
    expect(matchName(text, { minConfidence: 1 }).ccode).toBeNull();
  });

  it.each([
    'Atlantis',
    'Wakanda',
    'Ruritania',
    'xyz',
    '',
    '???',
    '12345',
    'Wales and more',
    'Bavarian',
  ])('%s is taken for no state', (text) => expect(matchName(text).ccode).toBeNull());
});

/** The text with a letter left out, doubled, changed, or swapped with the next. */
function oneOff(name: string): string[] {
  return Array.from(name).flatMap((letter, i) => {
    const [before, after] = [name.slice(0, i), name.slice(i + 1)];
    const swapped = after === '' ? [] : [`${before}${after[0]}${letter}${after.slice(1)}`];
    return [
      before + after,
      `${before}${letter}${letter}${after}`,
      `${before}e${after}`,
      ...swapped,
    ];
  });
}

describe('matchName', () => {
  it('gives probabilities, the likeliest first', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string(), fc.constantFrom(...knownNames.map(({ name }) => name.slice(0, -1)))),
        fc.option(fc.integer({ min: 1816, max: 2025 }), { nil: undefined }),
        (text, year) => {
          const { candidates, confidence, ccode } = matchName(text, { year, limit: 1000 });
          const sum = candidates.reduce((total, candidate) => total + candidate.confidence, 0);
          expect(sum).toBeLessThanOrEqual(1 + 1e-9);
          expect(confidence).toBe(candidates[0]?.confidence ?? 0);
          for (let i = 1; i < candidates.length; i++)
            expect(candidates[i]!.confidence).toBeLessThanOrEqual(candidates[i - 1]!.confidence);
          if (ccode !== null) expect(stateByCcode(ccode)).toBeDefined();
        },
      ),
    );
  });

  it('does not depend on case, accents, punctuation or small words', () => {
    for (const { ccode, name } of allStates()) {
      const plain = matchName(name);
      for (const text of [
        name.toUpperCase(),
        ` the ${name.toLowerCase()} `,
        name.replace(/ /g, '-'),
      ])
        expect(matchName(text), text).toMatchObject({ status: plain.status, ccode: plain.ccode });
      if (plain.status === 'exact') expect(plain.ccode).toBe(ccode);
    }
  });
});

describe('nameOf', () => {
  it.each<[number, number | string | undefined, string]>([
    [490, 1975, 'Zaire'],
    [490, 1997, 'Democratic Republic of the Congo'],
    [365, 1970, 'Soviet Union'],
    [365, 1991, 'Soviet Union'],
    [365, '1991-12-31', 'Russia'],
    [345, 2004, 'Serbia and Montenegro'],
    [345, 1990, 'Yugoslavia'],
    [345, 1900, 'Serbia'],
    [345, undefined, 'Serbia'],
    [816, 1970, 'North Vietnam'],
    [800, 1930, 'Siam'],
    [800, 1942, 'Thailand'],
    [800, 1947, 'Siam'],
    [640, 1900, 'Ottoman Empire'],
    [265, 1980, 'East Germany'],
    [12345, 1980, '12345'],
  ])('%i in %s', (ccode, when, name) => expect(nameOf(ccode, when)).toBe(name));
});
