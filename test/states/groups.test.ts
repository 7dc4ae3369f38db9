import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { madeGroups } from '../../src/measures/shared/groups.js';
import { groupNamed } from '../../src/states/groups.js';
import {
  allStates,
  groupActor,
  groupActors,
  isInSystem,
  labelOf,
  meantByFormerName,
  meantInYear,
  parseActor,
  parseState,
} from '../../src/states/index.js';

const idOf = (text: string): string | undefined => groupActor(parseActor(text))?.id;
const errorOf = (parse: () => unknown): unknown => {
  try {
    parse();
  } catch (error) {
    return error;
  }
  return undefined;
};

describe('groups as actors', () => {
  it.each([
    ['EU', 'eu'],
    ['European Union', 'eu'],
    ['nato', 'nato'],
    ['the West', 'west'],
    ['BRICS', 'brics'],
    ['Shanghai Cooperation Organization', 'sco'],
    ['ASEAN', 'asean'],
    ['Central Asia', 'central-asia'],
    ['central-asia', 'central-asia'],
  ])('%s', (text, id) => {
    expect(idOf(text)).toBe(id);
  });

  it('are coded bodies whose members are all known, groups made of them, and Central Asia', () => {
    const lines = readFileSync('coded/institutions.csv', 'utf8').split('\n').slice(1);
    const complete = lines.filter((line) => line.includes(',yes,'));
    const known = new Map(complete.map((line) => [line.split(',')[0]!, line] as const));
    const made = madeGroups.map(({ id }) => id);
    const ids = groupActors.map(({ id }) => id);
    expect(ids.filter((id) => !known.has(id) && !made.includes(id))).toEqual(['central-asia']);
    expect([...known.keys(), ...made].filter((id) => !ids.includes(id))).toEqual([]);
    for (const { id, years } of groupActors.filter((one) => known.has(one.id)))
      expect([id, known.get(id)]).toEqual([id, expect.stringMatching(new RegExp(`,${years[0]}`))]);
  });

  it('take no name or code of a state', () => {
    for (const { name, iso3, abbreviation } of allStates())
      for (const text of [name, iso3, abbreviation])
        if (text !== null) expect([text, groupNamed(text)]).toEqual([text, undefined]);
    for (const { ccode } of groupActors)
      expect(allStates().some((one) => one.ccode === ccode)).toBe(false);
  });

  it('can be defined by a text, with the years of a member', () => {
    const core = groupActor(parseActor('Old Core = FRA, Germany,GBR:1973-2019'))!;
    expect(core).toMatchObject({
      id: 'old-core',
      name: 'Old Core',
      code: 'Old-Core=GBR:1973-2019,FRA,DEU',
      years: [1816, null],
    });
    expect(parseActor('Old Core=GBR:1973-2019,DEU,FRA')).toBe(core.ccode);
    expect(parseActor('Old Core=DEU,FRA')).not.toBe(core.ccode);
    expect(parseActor(core.code)).not.toBe(NaN);
    expect(labelOf(core.ccode)).toMatchObject({ iso3: null, group: core.code });
  });

  it.each([
    ['Core=FRA,,DEU', 'bad-group'],
    ['Core=FRA:73-19', 'bad-group'],
    ['EU=FRA,DEU', 'bad-group'],
    ['Core=FRA,Gremany', 'unknown-state'],
    ['Core=FRA,EU', 'group-not-state'],
    ['OPEC', 'unknown-group'],
    ['Asaen', 'unknown-state'],
  ])('refuse %s with %s', (text, code) => {
    expect(errorOf(() => parseActor(text))).toMatchObject({ code });
  });

  it('are refused with the reason where one state is needed', () => {
    for (const text of ['EU', 'Core=FRA,DEU', 'OPEC'])
      expect(errorOf(() => parseState(text))).toMatchObject({ code: 'group-not-state' });
  });

  it('are suggested for a spelling that is near', () => {
    expect(errorOf(() => parseActor('European Unoin'))).toMatchObject({
      hint: 'Did you mean European Union (EU)?',
    });
  });

  it('exist in some years', () => {
    const eu = parseActor('EU');
    expect([1957, 1958, 2025].map((year) => isInSystem(eu, year))).toEqual([false, true, true]);
  });
});

describe('names of the past', () => {
  it.each([
    ['USSR', 'Russia (the Soviet Union until 1991)'],
    ['Soviet Union', 'Russia (the Soviet Union until 1991)'],
    ['Zaire', 'Democratic Republic of the Congo (Zaire until 1997)'],
    ['Yugoslavia', 'Serbia (Yugoslavia until 2003)'],
    ['Serbia and Montenegro', 'Serbia (Serbia and Montenegro until 2006)'],
    ['North Vietnam', 'Vietnam (North Vietnam until 1976)'],
    ['Burma', 'Myanmar (Burma until 1989)'],
    ['Persia', 'Iran (Persia until 1935)'],
    ['Swaziland', 'Eswatini (Swaziland until 2018)'],
  ])('%s is %s', (text, meant) => {
    expect(meantByFormerName(text)).toBe(meant);
  });

  it.each(['Russia', 'RUS', '365', 'UK', 'Holland', 'EU', 'West Germany', 'Czechoslovakia'])(
    '%s says itself what it is',
    (text) => {
      expect(meantByFormerName(text)).toBeUndefined();
    },
  );

  it('are told of a year', () => {
    expect(meantInYear(365, 1985)).toBe('Russia (the Soviet Union until 1991)');
    expect(meantInYear(365, 1995)).toBeUndefined();
    expect(meantInYear(parseActor('NATO'), 1985)).toBeUndefined();
  });
});
