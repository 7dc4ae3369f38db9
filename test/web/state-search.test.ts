import { describe, expect, it } from 'vitest';
import { groupDirectory, stateDirectory } from '../../src/app/states/states.js';
import { notChosen, offerOf } from '../../src/web/components/state-choice.js';
import { namedIn, statesFor } from '../../src/web/components/state-search.js';
import { codeOf } from '../../src/web/state/address.js';

const states = stateDirectory().map((state) => ({
  ...state,
  code: codeOf(state),
  codes: [state.iso3 ?? [], String(state.ccode)].flat(),
}));
const groups = groupDirectory().map((group) => ({
  ...group,
  ...{ code: group.group, codes: [group.group] },
}));
const found = (typed: string): string[] => statesFor(states, typed).map(({ state }) => state.code);

describe('states that are looked for', () => {
  it.each([
    ['turkiye', 'TUR'],
    ['Türkiye', 'TUR'],
    ['ivory coast', 'CIV'],
    ["Côte d'Ivoire", 'CIV'],
    ['cote d', 'CIV'],
    ['south korea', 'KOR'],
    ['republic of korea', 'KOR'],
    ['russia', 'RUS'],
    ['ussr', 'RUS'],
    ['usa', 'USA'],
    ['U.S.A.', 'USA'],
    ['uk', 'GBR'],
    ['great b', 'GBR'],
    ['DEU', 'DEU'],
    ['365', 'RUS'],
    ['saint lucia', 'LCA'],
    ['st. l', 'LCA'],
    ['democratic republic of congo', 'COD'],
    ['zaire', 'COD'],
    ['yugoslavia', 'SRB'],
    ['austria-hungary', '300'],
    ['trinidad & tobago', 'TTO'],
    ['niger', 'NER'],
    ['United St', 'USA'],
    ['united st', 'USA'],
    ['rusia', 'RUS'],
    ['germny', 'DEU'],
    ['phillipines', 'PHL'],
    ['kazahkstan', 'KAZ'],
    ['columbia', 'COL'],
  ])('by %s: first %s', (typed, code) => {
    expect(found(typed)[0]).toBe(code);
  });

  it('are all that have every word, by their own name before another, and none where no word begins so', () => {
    expect(found('korea').sort()).toEqual(['730', 'KOR', 'PRK']);
    expect(found('congo').sort()).toEqual(['COD', 'COG']);
    expect(found('uk')).toEqual(['GBR', 'UKR']);
    expect(found('orea').sort()).toEqual(['730', 'KOR', 'PRK']);
    expect(found('xqz')).toEqual([]);
    // “OPEC” is one letter from APEC, and a body of its own.
    const withGroups = [...states, ...groups];
    expect(statesFor(withGroups, 'opek').map(({ state }) => state.code)).toEqual([]);
    expect(statesFor(withGroups, 'apek').map(({ state }) => state.code)).toEqual(['APEC']);
    expect(statesFor(withGroups, 'OPEC')).toEqual([]);
    for (const none of ['atlantis', 'EU', 'European Union', 'NATO', 'BRICS', 'ASEAN'])
      expect(found(none), none).toEqual([]);
    expect(found('36').sort()).toEqual(['EST', 'LTU', 'LVA', 'ROU', 'RUS', 'UKR']);
    expect(found(' ')).toHaveLength(states.length);
    const [russia] = statesFor(states, 'soviet union');
    expect(russia).toMatchObject({ state: { code: 'RUS' }, by: 'Soviet Union' });
  });

  it('are taken without the list where a text means one and no other', () => {
    expect(namedIn(states, 'japan')).toBe('JPN');
    expect(namedIn(states, 'jpn')).toBe('JPN');
    expect(namedIn(states, '740')).toBe('JPN');
    expect(namedIn(states, 'Burma')).toBe('MMR');
    expect(namedIn(states, 'Congo')).toBeUndefined();
    expect(namedIn(states, 'united')).toBeUndefined();
    expect(namedIn(states, '')).toBeUndefined();
  });
});

describe('other names of states', () => {
  it('are those that mean the state today, none twice and none its own', () => {
    const names = (code: string): readonly string[] =>
      states.find((state) => state.code === code)!.otherNames;
    expect(names('TUR')).toContain('Ottoman Empire');
    expect(names('COG')).not.toContain('Congo');
    expect(names('260')).not.toContain('Federal Republic of Germany');
    expect(names('RUS')).not.toContain('Russia');
    for (const { otherNames } of states)
      expect(new Set(otherNames.map((name) => name.toLowerCase())).size).toBe(otherNames.length);
  });
});

describe('what is said of a text that was not taken', () => {
  const entries = states.map((state) => ({ ...state, title: state.name }));
  it.each([
    ['OPEC', /^OPEC is a body whose members are not coded here\. .*OPEC=USA,CAN\.$/],
    ['african un', /^African Union is a body .*African-Union=USA,CAN\.$/],
    ['United Na', /^United Nations is a body/],
    ['Rusia', /Did you mean Russia\?/],
    ['united', /^“united” can mean several: .*United States/],
    ['Atlantis', /^No state is known/],
  ])('is of %s', (typed, said) => {
    expect(notChosen(entries, typed, true)).toMatch(said);
  });

  it('names no command where no group can be chosen', () => {
    expect(notChosen(entries, 'OPEC', false)).not.toContain('=');
  });
});

it('takes no state of the past by a name that several of today hold', () => {
  const entries = states.map((state) => ({
    ...state,
    ...{ title: state.name, isPast: /^\d+$/.test(state.code), isGroup: false },
  }));
  const { best, sure, groups } = offerOf(entries, 'Korea', false, undefined);
  expect([best, sure]).toEqual([undefined, undefined]);
  expect(groups.flatMap(({ options }) => options.map(({ value }) => value))).toContain('730');
  expect(offerOf(entries, 'Austria-Hungary', false, undefined).best).toBe('300');
});
