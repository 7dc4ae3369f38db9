import { expect, it } from 'vitest';
import type {
  ArenaGroup,
  DirectoryEntry,
  ListedCase,
  ListedDataset,
} from '../../src/contract/index.js';
import { offerOf, targetsOf } from '../../src/web/components/search/find.js';
import { searchWords } from '../../src/web/components/search/strings.js';

const state = (iso3: string, ccode: number, name: string): DirectoryEntry => ({
  iso3,
  ccode,
  name,
  otherNames: [],
  from: 1946,
  to: null,
});
const listedCase = (id: string, title: string): ListedCase =>
  ({ id, title, pair: ['RUS', 'CHN'], third: ['USA'] }) as unknown as ListedCase;
const all = {
  states: [
    state('RUS', 365, 'Russia'),
    state('CHN', 710, 'China'),
    state('ARE', 696, 'United Arab Emirates'),
    state('CAN', 20, 'Canada'),
    state('COD', 490, 'Democratic Republic of the Congo'),
  ],
  cases: [listedCase('russia-china', 'Russia and China'), listedCase('arms', 'Arms of the two')],
  groups: [{ ...state('', 1001, 'European Union'), iso3: null, group: 'EU', otherNames: ['EEC'] }],
  ...{ measures: [], datasets: [], arenas: [] },
};

it('names every case of two states before their indicators, and leads to the first by Enter', () => {
  const { groups, best } = offerOf(targetsOf(all, undefined), all, 'china russia');
  const pairs = groups.find(({ title }) => title === searchWords.kinds.pair)!;
  expect(pairs.options.map(({ value }) => value)).toEqual([
    '/case/russia-china',
    '/case/arms',
    expect.stringMatching(/^\/dyad\//),
  ]);
  expect(best).toBe('/case/russia-china');
});

it('finds a group as one of a pair, and alone leads to the choice of the other', () => {
  const { best } = offerOf(targetsOf(all, undefined), all, 'EU China');
  expect(best).toBe('/case/EU-CHN-USA');
  expect(offerOf(targetsOf(all, undefined), all, 'EEC').best).toBe('/?a=EU&b=&third=#ask');
});

it('lists a group first where its code or name is typed, and offers a contest of two states alone', () => {
  const more = {
    ...all,
    datasets: [{ id: 'eu', title: 'Bodies of the EU' }] as unknown as ListedDataset[],
    arenas: [{ id: 'eu', name: 'European Union' }] as unknown as ArenaGroup[],
  };
  const { groups, best } = offerOf(targetsOf(more, undefined), more, 'EU');
  expect(groups[0]!.options[0]!.value).toBe('/?a=EU&b=&third=#ask');
  expect(best).toBe('/?a=EU&b=&third=#ask');
  const arenas = (pair: readonly [string, string]): number =>
    targetsOf(more, { pair }).filter(({ code }) => code.startsWith('/arena/')).length;
  expect(arenas(['RUS', 'CHN'])).toBe(1);
  expect(arenas(['EU', 'CHN'])).toBe(0);
});

it('goes nowhere by a name that a state of the past shares with those of today, which stand before it', () => {
  const states = [
    {
      ...state('', 730, 'Korea (to 1905)'),
      iso3: null,
      from: 1887,
      to: 1905,
      otherNames: ['Korea'],
    },
    state('PRK', 731, 'North Korea'),
    state('KOR', 732, 'South Korea'),
    { ...state('', 300, 'Austria-Hungary'), iso3: null, from: 1816, to: 1918 },
  ];
  const some = { ...all, states };
  const { groups, best } = offerOf(targetsOf(some, undefined), some, 'Korea');
  expect(best).toBeUndefined();
  expect(groups.flatMap(({ options }) => options.map(({ label }) => label))).toEqual([
    ...['North Korea', 'South Korea', 'Korea (to 1905)'],
  ]);
  expect(offerOf(targetsOf(some, undefined), some, 'south kor').best).toContain('a=KOR');
  expect(offerOf(targetsOf(some, undefined), some, 'Austria-Hungary').best).toContain('a=300');
});

it('offers a pair for each state that a word of a pair is part of, and goes nowhere by itself', () => {
  const states = [
    ...all.states,
    state('PRK', 731, 'North Korea'),
    state('KOR', 732, 'South Korea'),
  ];
  const some = { ...all, states };
  const pairs = (typed: string) => {
    const { groups, best } = offerOf(targetsOf(some, undefined), some, typed);
    return { best, labels: groups[0]!.options.map(({ label }) => label) };
  };
  const [north, south] = ['North Korea and China', 'South Korea and China'];
  expect(pairs('korea china')).toEqual({ best: undefined, labels: [north, north, south, south] });
  expect(pairs('south korea china')).toEqual({
    best: '/case/KOR-CHN-USA',
    labels: [south, south],
  });
});

it('lists the pages about a pair whose names are the title of a case, that case once', () => {
  const { groups } = offerOf(targetsOf(all, undefined), all, 'Russia China 1969');
  const values = groups.flatMap(({ options }) => options.map(({ value }) => value));
  expect(values.slice(0, 3)).toEqual([
    ...['/case/russia-china?asOf=1969', '/case/arms?asOf=1969'],
    expect.stringMatching(/^\/dyad\/(RUS\/CHN|CHN\/RUS)$/),
  ]);
  expect(new Set(values).size).toBe(values.length);
});

it('puts a state before the cases that it has a part in', () => {
  const { groups, best } = offerOf(targetsOf(all, undefined), all, 'Russia');
  expect(groups[0]!.options[0]!.value).toBe('/?a=RUS&b=&third=#ask');
  expect(best).toBe('/?a=RUS&b=&third=#ask');
});

it('goes to the year that stands beside two names, or one', () => {
  const targets = targetsOf(all, undefined);
  const best = (typed: string) => offerOf(targets, all, typed).best;
  expect(best('Russia China 1969')).toBe('/case/russia-china?asOf=1969');
  expect(best('EU China 2010')).toBe('/case/EU-CHN-USA?asOf=2010');
  expect(best('EU 2010')).toBe('/?a=EU&b=&third=&asOf=2010#ask');
  expect(best('China 1969')).toBe('/?a=CHN&b=&third=&asOf=1969#ask');
  expect(offerOf(targets, all, '1969')).toEqual({ groups: [] });
});

it('finds the names in a sentence', () => {
  const targets = targetsOf(all, undefined);
  const best = (typed: string) => offerOf(targets, all, typed).best;
  expect(best('is Russia China an alliance')).toBe('/case/russia-china');
  expect(best('are Russia and China allies')).toBe('/case/russia-china');
  expect(best('the China')).toBe('/?a=CHN&b=&third=#ask');
  expect(best('can China win')).toBe('/?a=CHN&b=&third=#ask');
  expect(best('Democratic Republic of the Congo China')).toBe('/case/COD-CHN-USA');
  expect(best('war in China')).toBe('/?a=CHN&b=&third=#ask');
  expect(best('the cold war')).toBeUndefined();
});
