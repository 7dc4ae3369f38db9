import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { networkCoverage } from '../../../src/app/network/coverage.js';
import { networkParamsFromText, parseNetworkParams } from '../../../src/app/network/params.js';
import { networkRules } from '../../../src/app/network/rules.js';
import { sourceParams, tieSources } from '../../../src/measures/alignment/tie-sources/index.js';
import { type YearNetwork, yearNetwork } from '../../../src/app/network/year-network.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { CounterpoiseError } from '../../../src/core/errors.js';
import { createRng } from '../../../src/core/rng.js';
import { parseState, stateByCcode, statesInYear } from '../../../src/states/index.js';
import { needsRaw, rawAbsent, rawRows } from '../../support/raw.js';
import { sharedWorkspace } from '../../support/workspaces.js';

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  workspace.expect([{ measure: 'cooperation' }, { measure: 'hostile-probability' }]);
});

const made = (year: number, rule?: string, params?: Record<string, unknown>) =>
  yearNetwork(workspace, { year, rule, params });

/** Signs by pairs of names, `USA RUS`; 0 without a tie. */
function signOf({ network: { nodes, from, to, sign } }: YearNetwork, pair: string): number {
  const ends = pair.split(' ').map((name) => nodes.indexOf(name));
  const [a, b] = ends.sort((x, y) => x - y);
  return sign[from.findIndex((one, tie) => one === a && to[tie] === b)] ?? 0;
}

async function refusal(run: Promise<unknown>): Promise<CounterpoiseError> {
  const error: unknown = await run.then(
    () => new Error('nothing was refused'),
    (cause: unknown) => cause,
  );
  if (!(error instanceof CounterpoiseError)) throw error;
  return error;
}

describe('the default rule', () => {
  // History that any reader knows, on pairs of the cases and beside them.
  it.each([
    [1955, 'USA GBR', 1],
    [1955, 'USA RUS', -1],
    [1955, 'RUS CHN', 1],
    [1955, 'USA CHN', -1],
    [1955, 'IND PAK', -1],
    [1965, 'RUS CHN', -1],
    [1985, 'USA GBR', 1],
    [1985, 'USA RUS', -1],
    [1985, 'USA CHN', 0],
    [1985, 'USA ISR', 1],
    [1985, 'CHN PAK', 1],
    [1985, 'RUS IND', 1],
    [1985, 'IND PAK', -1],
    [1985, 'GRC TUR', -1],
    [1985, 'RUS FRA', 0],
    [2000, 'FRA DEU', 1],
    [2000, 'USA JPN', 1],
    [2000, 'USA CHN', -1],
    [2014, 'USA GBR', 1],
    [2014, 'FRA DEU', 1],
    [2014, 'RUS CHN', 1],
    [2014, 'RUS IND', 1],
    [2014, 'RUS UKR', -1],
    [2014, 'USA RUS', -1],
    [2014, 'USA CHN', -1],
    [2014, 'USA IRN', -1],
    [2014, 'USA IND', 0],
    [2014, 'IND PAK', -1],
    [2025, 'RUS UKR', -1],
    [2025, 'RUS CHN', 1],
    [2025, 'USA GBR', 1],
    [2005, 'USA FRA', 1],
    [2025, 'USA CAN', 1],
    [2025, 'USA EST', 1],
    [2025, 'USA VEN', -1],
    [2025, 'USA BRA', 0],
  ])('%i: %s is %i', async (year, pair, sign) => {
    expect(signOf(await made(year), pair)).toBe(sign);
  });

  it('is what the series of the measures say, pair by pair', async () => {
    const year = 1985;
    const result = await made(year);
    const members = statesInYear(year).map(({ ccode }) => ccode);
    const { population } = await workspace.compute({ measure: 'cooperation' });
    const { columns } = population;
    const values = columns.value.filter((_, row) => columns.year[row] === year).sort();
    const closest = values[Math.ceil(0.67 * values.length)]!;
    const rng = createRng(1, 'pairs');
    const draw = () => members[rng.integer(0, members.length - 1)]!;
    const seen = new Map<number, number>();
    for (let pair = 0; pair < 250; pair++) {
      const states = [draw(), draw()];
      if (states[0] === states[1]) continue;
      const at = async (measure: string) =>
        (await measureSeries(workspace, { measure, states, from: year, to: year })).series[0]!;
      const hostile = ((await at('hostile-probability')).value ?? 0) >= 0.5;
      const close = ((await at('cooperation')).value ?? 0) >= closest;
      const likely = (await at('hostile-probability')).value ?? 0;
      const allied = (await at('kept-pact')).value === 1 && likely < 0.2;
      const sign = hostile ? -1 : close || allied ? 1 : 0;
      const names = states.map((state) => stateByCcode(state)!).map(nameOf);
      expect(signOf(result, names.join(' ')), names.join(' ')).toBe(sign);
      seen.set(sign, (seen.get(sign) ?? 0) + 1);
    }
    expect([...seen.keys()].sort()).toEqual([-1, 0, 1]);
  });

  it('tells what it rests on', async () => {
    const { rule, params, sources, grounds, network, states, caveats, datasets, without, dropped } =
      await made(1955);
    expect(rule.id).toBe('default');
    expect(params).toEqual({
      sources: ['cooperation', 'pacts', 'hostility'],
      both: 'negative',
      nodes: 'tied',
      uncovered: 'refuse',
      cooperationTop: 0.33,
      state: 'smoothed',
      pactHostility: 0.2,
      hostileProbability: 0.5,
    });
    expect(sources.map(({ id, says }) => `${id}: ${says}`)).toEqual([
      'cooperation: cooperation in security, votes and ties among the highest 33% of the relevant dyads of the year',
      'pacts: a defence pact kept by practice, with a probability of hostility below 0.2',
      'hostility: a probability of at least 0.5 that the two are hostile',
    ]);
    expect(dropped).toEqual([]);
    expect(caveats).toEqual([
      expect.stringMatching(
        /^Of the source “cooperation” 1,090 of 3,486 pairs have a value in 1955; /,
      ),
      expect.stringMatching(/^Of the source “defence pact kept by practice” 3,460 of 3,486 pairs /),
    ]);
    expect(datasets).toEqual(expect.arrayContaining(['atop', 'un-votes-undl', 'mid', 'rivalry']));
    expect(states.length).toBe(network.nodes.length);
    expect(states.length + without.length).toBe(statesInYear(1955).length);
    const gives = sources.map(({ id }) => tieSources.find((one) => one.id === id)!.gives);
    grounds.forEach((places, tie) => {
      expect(places.length).toBeGreaterThan(0);
      const sign = network.sign[tie]! > 0 ? 'positive' : 'negative';
      for (const place of places) expect(gives[place]).toBe(sign);
    });
  });
});

const nameOf = ({ iso3, abbreviation }: { iso3: string | null; abbreviation: string }): string =>
  iso3 ?? abbreviation;

describe('a pair with grounds for either sign', () => {
  it.each([
    ['negative', -1],
    ['positive', 1],
    ['no-tie', 0],
  ])('is decided: %s', async (both, sign) => {
    const result = await made(2014, 'default', { both });
    expect(signOf(result, 'GRC TUR')).toBe(sign);
    const pair = result.contested.find(({ states }) =>
      states.every(({ iso3 }) => ['GRC', 'TUR'].includes(iso3!)),
    )!;
    const ids = (places: readonly number[]) => places.map((place) => result.sources[place]!.id);
    expect(ids(pair.friendly)).toEqual(['cooperation']);
    expect(ids(pair.hostile)).toEqual(['hostility']);
  });
});

describe('a pact that is kept', () => {
  it('makes no friends from a probability of hostility on, if that is a source, as its parameter says', async () => {
    const signs = async (params: Record<string, unknown>) =>
      signOf(await made(1970, 'default', params), 'RUS CHN');
    expect(await signs({})).toBe(0);
    expect(await signs({ pactHostility: 0.5 })).toBe(1);
    expect(await signs({ sources: ['pacts'] })).toBe(1);
    const [alone] = (await made(1970, 'default', { sources: ['pacts'] })).sources;
    expect(alone!.says).toBe('a defence pact kept by practice');
    const { sources, caveats } = await made(2025, 'default');
    expect(sources.find(({ id }) => id === 'pacts')!.friendly).toBeLessThan(
      (await made(2025, 'default', { sources: ['pacts'] })).network.sign.length,
    );
    expect(caveats).toContainEqual(expect.stringMatching(/^Defence pacts are those of 2018/));
  });
});

describe('parameters', () => {
  it('move the thresholds', async () => {
    const ties = async (rule: string, params: Record<string, unknown>) => {
      const { network } = await made(2000, rule, params);
      const hostile = network.sign.filter((sign) => sign < 0).length;
      return [network.sign.length - hostile, hostile];
    };
    const rule = 'alliances-and-rivalries';
    const obligations = [
      await ties(rule, { obligation: 'defense' }),
      await ties(rule, { obligation: 'consultation' }),
      await ties(rule, { obligation: 'any' }),
    ].map(([friendly]) => friendly!);
    expect(obligations.toSorted((a, b) => a - b)).toEqual(obligations);
    expect(new Set(obligations).size).toBe(3);
    const only = (source: string, params: Record<string, unknown> = {}) =>
      ties('default', { sources: [source], ...params });
    expect(await only('disputes', { disputeRecord: 'disputes', disputeLevel: 'use' })).toEqual([
      0, 38,
    ]);
    expect(await only('disputes', { disputeRecord: 'disputes', disputeLevel: 'display' })).toEqual([
      0, 81,
    ]);
    const [, four] = await only('disputes', { disputeYears: 4 });
    expect(four).toBeGreaterThan((await only('disputes'))[1]!);
    expect(await only('rivalries')).toEqual([0, 74]);
    expect(await only('conflicts')).toEqual([0, 2]);
    const [, likely] = await only('hostility');
    const [, surer] = await only('hostility', { hostileProbability: 0.75 });
    expect(surer).toBeGreaterThan(0);
    expect(surer).toBeLessThan(likely!);
    // Of the 3,841 relevant dyads of the year.
    expect(await only('cooperation')).toEqual([1267, 0]);
    expect(await only('cooperation', { cooperationTop: 0.5 })).toEqual([1920, 0]);
  });

  it('take what was known at the time', async () => {
    const before = await made(2013, 'default', { state: 'filtered' });
    const after = await made(2014, 'default', { state: 'filtered' });
    expect(signOf(before, 'RUS UKR')).not.toBe(-1);
    expect(signOf(after, 'RUS UKR')).toBe(-1);
    const hindsight = await made(2013);
    expect(hindsight.network.sign).not.toEqual(before.network.sign);
  });

  it('count a dispute of one of the years before', async () => {
    const params = { sources: ['disputes'], disputeYears: 2 };
    const before = await made(1979, 'default', { sources: ['disputes'] });
    expect(signOf(before, 'CHN VNM')).toBe(-1);
    const [one, two] = [
      await made(1999, 'default', { sources: ['disputes'] }),
      await made(2000, 'default', params),
    ];
    one.network.sign.forEach((_, tie) => {
      const [a, b] = [one.network.from[tie]!, one.network.to[tie]!].map(
        (place) => one.network.nodes[place]!,
      );
      expect(signOf(two, `${a!} ${b!}`)).toBe(-1);
    });
  });

  it('read sanctions of either on the other', async () => {
    const result = await made(2014, 'default', { sources: ['sanctions'] });
    expect(signOf(result, 'USA RUS')).toBe(-1);
    expect(signOf(result, 'USA CUB')).toBe(-1);
    expect(signOf(result, 'USA CAN')).toBe(0);
    const harder = await made(2014, 'default', { sources: ['sanctions'], sanctionTypes: 3 });
    expect(harder.network.sign.length).toBeLessThan(result.network.sign.length);
  });

  it('read divided votes of the Security Council, of its members alone', async () => {
    const { network, caveats, ...result } = await made(2022, 'council');
    expect(network.nodes).toHaveLength(15);
    expect(signOf({ network, caveats, ...result }, 'GBR FRA')).toBe(1);
    // .44, .64 and .82 of 25 divided votes, by `unsc-agreement`.
    expect(signOf({ network, caveats, ...result }, 'USA RUS')).toBe(-1);
    expect(signOf({ network, caveats, ...result }, 'RUS CHN')).toBe(1);
    expect(caveats.join(' ')).toContain('a few divided votes a year');
    const median = await made(2022, 'council', { councilThreshold: 'median' });
    expect(signOf(median, 'RUS CHN')).toBe(-1);
  });

  it('keep members without a tie as nodes', async () => {
    const all = await made(2000, 'default', { nodes: 'system' });
    expect(all.network.nodes.length).toBe(statesInYear(2000).length);
    expect(all.without).toEqual([]);
    const tied = await made(2000);
    expect(tied.network.nodes.length).toBeLessThan(all.network.nodes.length);
    expect(signOf(all, 'USA JPN')).toBe(1);
    expect(all.network.sign).toEqual(tied.network.sign);
  });

  it('may be written as text', () => {
    const texts = [
      ['sources', 'votes, hostility'],
      ['vote-threshold', '0.25'],
      ['both', 'no-tie'],
    ] as const;
    expect(parseNetworkParams(networkParamsFromText(texts))).toMatchObject({
      sources: ['votes', 'hostility'],
      voteThreshold: 0.25,
      both: 'no-tie',
    });
    expect(networkParamsFromText([['carryAlliances', 'true']])).toEqual({ carryAlliances: true });
  });

  it.each([
    [{ obligations: 'any' }, 'obligations'],
    [{ sources: ['alliances'], obligation: 'weak' }, 'obligation'],
    [{ cooperationTop: 0 }, 'cooperationTop'],
    [{ hostileProbability: 1.5 }, 'hostileProbability'],
    [{ sources: ['treaties'] }, 'sources'],
    [{ sources: [] }, 'sources'],
    [{ disputeYears: 1.5 }, 'disputeYears'],
    // It would change nothing: the default rule has no votes.
    [{ voteThreshold: 0.5 }, 'voteThreshold'],
  ])('are refused: %j', async (params, column) => {
    const { code, details, hint } = await refusal(made(2000, 'default', params));
    expect({ code, column: details.column }).toEqual({ code: 'bad-parameter', column });
    expect(hint).toContain('disputeYears');
  });

  it('have a description and a default each', () => {
    expect(Object.keys(parseNetworkParams({})).length).toBeGreaterThan(10);
    // What two sources call by one name is one parameter.
    const known = new Map<string, unknown>();
    for (const { params } of tieSources)
      for (const [name, param] of Object.entries(params as object)) {
        if (known.has(name)) expect(param, name).toBe(known.get(name));
        known.set(name, param);
      }
    expect(known.size).toBe(new Set(Object.keys(sourceParams)).size);
  });
});

describe('years', () => {
  it('that a source does not cover are refused, with the years of each and what could be dropped', async () => {
    const sources = ['alliances', 'disputes', 'hostility'];
    const { code, details, hint, message } = await refusal(made(2020, 'default', { sources }));
    expect(message).toBe('alliances and disputes do not cover 2020');
    expect(code).toBe('outside-coverage');
    expect(details).toMatchObject({
      value: 2020,
      expected: 'alliances 1816–2018, disputes 1946–2014, hostility 1946–2025',
    });
    expect(hint).toContain('--uncovered drop leaves hostility');
  });

  it('are covered without the source where it may be dropped, which is said', async () => {
    const sources = ['alliances', 'disputes', 'hostility'];
    const result = await made(2016, 'default', { sources, uncovered: 'drop' });
    expect(result.sources.map(({ id }) => id)).toEqual(['alliances', 'hostility']);
    expect(result.dropped.map(({ id, coverage }) => [id, coverage.to])).toEqual([
      ['disputes', 2014],
    ]);
    expect(result.caveats).toContain(
      'Dropped: a militarized event between the two with a use of force or more. It is covered in 1946–2014, so that ties that rest on it alone are missing.',
    );
  });

  it('are refused where no source is left, or no state is known', async () => {
    // Of 2025 there is a part.
    const none = await refusal(made(2025, 'voting', { uncovered: 'drop' }));
    expect(none.details).toMatchObject({ value: 2025, expected: 'votes 1946–2024' });
    const all = { uncovered: 'drop', voteSource: 'voeten' };
    const earlier = await refusal(made(2020, 'voting', all));
    expect(earlier.details).toMatchObject({ value: 2020, expected: 'votes 1946–2019' });
    expect((await refusal(made(2030))).code).toBe('outside-coverage');
  });

  it('begin and end with their source, those of several years later', async () => {
    const sanctions = await refusal(made(2024, 'default', { sources: ['sanctions'] }));
    expect(sanctions.details.expected).toBe('sanctions 1949–2023');
    const disputes = { sources: ['disputes'], disputeYears: 4 };
    expect((await refusal(made(1948, 'default', disputes))).details.expected).toBe(
      'disputes 1949–2014',
    );
  });

  it('after 2018 have the alliances of 2018 where they may be carried forward', async () => {
    const rule = 'alliances-and-rivalries';
    expect((await refusal(made(2020, rule))).code).toBe('outside-coverage');
    const result = await made(2020, rule, { carryAlliances: true });
    expect(signOf(result, 'USA GBR')).toBe(1);
    expect(result.caveats).toContain('Alliances are those of 2018, carried forward.');
  });

  it('are told for each rule', () => {
    expect(
      networkRules.map(({ id, params }) => [id, networkCoverage(parseNetworkParams(params))]),
    ).toEqual([
      ['default', { from: 1946, to: 2025 }],
      ['alliances-and-disputes', { from: 1949, to: 2014 }],
      ['alliances-and-rivalries', { from: 1946, to: 2018 }],
      ['voting', { from: 1946, to: 2024 }],
      ['council', { from: 1946, to: 2025 }],
    ]);
  });

  it('never have two states of one name', () => {
    for (let year = 1946; year <= 2025; year++) {
      const names = statesInYear(year).map(nameOf);
      expect(new Set(names).size, String(year)).toBe(names.length);
    }
  });
});

describe('a network of votes', () => {
  it('is dense, with all that voted, friendly above chance', async () => {
    const result = await made(2014, 'voting');
    expect(result.network.nodes.length).toBeGreaterThan(185);
    expect(result.network.sign.length).toBeGreaterThan(17_000);
    expect(signOf(result, 'USA GBR')).toBe(1);
    expect(signOf(result, 'USA PRK')).toBe(-1);
    const [one] = (
      await measureSeries(workspace, {
        measure: 'vote-kappa',
        states: [parseState('RUS'), parseState('CHN')],
        from: 2014,
        to: 2014,
      })
    ).series;
    expect(signOf(result, 'RUS CHN')).toBe(Math.sign(one!.value!));
    expect(result.caveats.at(-1)).toContain('no enmity');
  });

  it('has as many friends as foes at the median', async () => {
    const { network, caveats } = await made(2014, 'voting', {
      voteMeasure: 'vote-agreement',
      voteThreshold: 'median',
    });
    const friendly = network.sign.filter((sign) => sign > 0).length;
    expect(Math.abs(2 * friendly - network.sign.length)).toBeLessThan(20);
    expect(caveats.at(-1)).toContain('by construction');
  });
});

describe('rules', () => {
  it('are refused where there is none of the name', async () => {
    const { code, details, hint } = await refusal(made(2000, 'votin'));
    expect({ code, value: details.value }).toEqual({ code: 'unknown-rule', value: 'votin' });
    expect(hint).toBe('did you mean voting?');
  });
});

describe.skipIf(rawAbsent)(needsRaw('Correlates of War windows of other authors'), () => {
  // Hostile wins there, too: where friendly wins, four and more times as many of the ties that both have differ.
  it.each([
    ['55-58', [300, 63, 4], 19],
    ['82-85', [635, 79, 3], 22],
    ['95-98', [731, 98, 0], 17],
  ] as const)(
    '%s: nearly all ties that both have are of one sign',
    async (label, counts, turned) => {
      const year = 1900 + Number(label.slice(3));
      const rule = 'alliances-and-disputes';
      expect(Object.values(compared(await made(year, rule), label))).toEqual(counts);
      const friendlyWins = await made(year, rule, { both: 'positive' });
      expect(compared(friendlyWins, label).other).toBe(turned);
    },
  );
});

/** Ties that a window has as well: friendly in both, hostile in both, of other signs. */
function compared(result: YearNetwork, label: string) {
  const members = statesInYear(result.year);
  // NIG is Niger there, and Nigeria in the codes that most of the others are of.
  const named = (code: string): string | undefined => {
    if (code === 'NIG') return undefined;
    const found = members.filter((one) => one.abbreviation === code || one.iso3 === code);
    return found.length === 1 ? nameOf(found[0]!) : undefined;
  };
  const same = { friendly: 0, hostile: 0, other: 0 };
  for (const row of rawRows('signed-networks/cowList_edges.csv.gz')) {
    const [a, b] = [named(row.from!), named(row.to!)];
    if (row.label !== label || a === undefined || b === undefined) continue;
    const sign = signOf(result, `${a} ${b}`);
    if (sign === 0) continue;
    if (sign !== Number(row.sign)) same.other++;
    else if (sign > 0) same.friendly++;
    else same.hostile++;
  }
  return same;
}
