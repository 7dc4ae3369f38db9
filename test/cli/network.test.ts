import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { BalanceReport, NetworkReport, PairOverTime } from '../../src/contract/index.js';
import { network, networkJson, tribesCsv } from './network-helpers.js';
import { counterpoise } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

const tribes = file('tribes.csv', tribesCsv);
const four = file('four.csv', 'from,to,sign\nA,B,1\nB,C,1\nA,C,-1\nC,D,-1\nA,D,-1\n');
const windows = file(
  'windows.csv',
  'a,b,s,when\nX,Y,1,early\nX,Z,1,early\nY,Z,-1,early\nX,Y,-1,late\nY,W,1,late\n',
);
const named = ['--columns', 'from=a,to=b,sign=s,window=when'];

describe('Read’s highland tribes, with the values of signnet', () => {
  it('have 7 frustrated ties, proven, and the published blocs', async () => {
    const report = await networkJson<NetworkReport>('frustration', tribes);
    expect(report).toMatchObject({
      ...{ n: 16, m: 58, negative: 29 },
      ...{ frustration: 7, optimal: true, bound: 7, gap: 0, relativeGap: 0, ended: 'proven' },
    });
    expect(report.ms).toBeGreaterThanOrEqual(0);
    expect(report.blocs!.map((bloc) => bloc.length)).toEqual([12, 4]);
    expect(report.blocs![1]).toEqual(['Gama', 'Gavev', 'Kotun', 'Nagad']);
    expect(report.frustrated).toHaveLength(7);
    expect(report.optima).toMatchObject({ count: 1, partitions: null, sometimes: [] });
    expect(report.balance).toBeUndefined();
  });

  it('are balanced as published', async () => {
    const { balance } = await networkJson<{ balance: BalanceReport }>(tribes, '--balance');
    expect(balance.triads).toEqual({ '+++': 19, '++-': 2, '+--': 40, '---': 7 });
    expect(balance.triangleBalance).toBeCloseTo(0.8676471, 7);
    expect(balance.walkBalance).toBeCloseTo(0.3575761057, 10);
    const text = await network(tribes);
    expect(text.out).toContain('Triads: 19 +++, 2 ++−, 40 +−−, 7 −−−');
    expect(text.out).toContain('Frustration index: 7, proven optimal');
    expect(text.out).toContain('Bloc 2 (4): Gama, Gavev, Kotun, Nagad');
  });

  it('give the same bytes twice beside the time, and in text without exception', async () => {
    const argv = [tribes, '--balance', '--frustration', '--tension', '--optima', '5'];
    const [one, two] = [await network(...argv, '--json'), await network(...argv, '--json')];
    const untimed = (text: string): string => text.replace(/"ms": \d+/, '');
    expect(untimed(one.out)).toBe(untimed(two.out));
    expect(one.out).toMatch(/"ms": \d+/);
    expect(JSON.parse(one.out)).toMatchObject({
      optima: { partitions: [[[], []]].map(() => expect.anything()) },
    });
    expect((await network(...argv)).out).toBe((await network(...argv)).out);
  });
});

describe('a network of one’s own', () => {
  it('is told the same by `network FILE --frustration` and `network frustration FILE`', async () => {
    const untimed = (report: NetworkReport) => ({ ...report, ms: 0 });
    const one = await networkJson<NetworkReport>('frustration', four);
    expect(untimed(await networkJson<NetworkReport>(four, '--frustration'))).toEqual(untimed(one));
    // Options may stand before the word, too.
    expect(untimed(await networkJson<NetworkReport>('--seed', '4', 'frustration', four))).toEqual(
      untimed(one),
    );
  });

  it('ranks its ties by what a turn would do', async () => {
    // A and C are hostile, B is a friend and D an enemy of both: both triangles want them to be friends.
    const { tension } = await networkJson<NetworkReport>(four, '--tension', '--top', '2');
    expect(tension).toMatchObject({ inTriangles: 5, rewarded: 5, lowersIndex: 1 });
    expect(tension!.ties).toHaveLength(2);
    expect(tension!.ties[0]).toMatchObject({
      ...{ from: 'A', to: 'C', sign: -1, balanced: 0, unbalanced: 2, tension: 1 },
      ...{ ifFlipped: -2, indexIfFlipped: -1, grounds: [] },
    });
  });

  it('tells of a tie, and of a pair without one', async () => {
    const { pairs } = await networkJson<{ pairs: PairOverTime[] }>(
      four,
      '--tension',
      'A',
      'C',
      'D',
      'B',
    );
    expect(pairs.map(({ pair }) => pair.join(''))).toEqual(['AC', 'AD', 'AB', 'CD', 'CB', 'DB']);
    expect(pairs[0]!.of).toEqual([
      {
        ...{ label: 'four.csv', sign: -1, grounds: [], probability: null, contested: false },
        ...{ commonFriends: 1, commonEnemies: 1, mixed: 0, unbalanced: 2, favoured: 1 },
        ifFriendly: { unbalanced: 0, index: -1 },
        ifHostile: { unbalanced: 2, index: 0 },
        ...{ oneBloc: { in: 1, of: 1 }, oneBlocReason: null },
        thirds: [
          { node: 'B', signs: [1, 1] },
          { node: 'D', signs: [-1, -1] },
        ],
      },
    ]);
    expect(pairs[5]!.of[0]).toMatchObject({
      ...{ sign: 0, unbalanced: null, commonFriends: 0, mixed: 2, favoured: -1 },
      ifFriendly: { unbalanced: 2, index: 1 },
      ifHostile: { unbalanced: 0, index: 0 },
    });
    const first = async (...asked: string[]): Promise<string[]> =>
      (await networkJson<{ blocs: string[][] }>(four, '--frustration', '--tension', ...asked))
        .blocs[0]!;
    expect(await first('D', 'B')).toEqual(['D']);
    expect(await first('B', 'D')).toEqual(['A', 'B', 'C']);
    const { out } = await network(four, '--tension', 'D', 'B');
    expect(out).toContain('D – B: no tie');
    expect(out).toContain('enemies of D, friends of B: A, C');
  });

  it('has a line for each window, and says where a node is not there', async () => {
    const { out } = await network(windows, ...named, '--tension', 'X', 'Z', '--frustration');
    expect(out).toMatch(/^early +3 +3 +1 +1 +1/m);
    expect(out).toMatch(/^late +3 +2 +1 +0 +0/m);
    expect(out).toContain('late: Z is no node of it');
    const one = await networkJson<NetworkReport>(windows, ...named, '--window', 'late');
    expect(one).toMatchObject({ label: 'late', m: 2, frustration: 0 });
    const { networks } = await networkJson<{ networks: NetworkReport[] }>(windows, ...named);
    expect(networks.map(({ label }) => label)).toEqual(['early', 'late']);
  });

  it('stops at a limit with the best partition and a bound', async () => {
    // A random dense network is too wide for tables.
    let state = 1;
    const sign = (): string => ((state = (state * 48271) % 2147483647) % 2 === 0 ? '1' : '-1');
    const dense = Array.from({ length: 50 }, (_, a) =>
      Array.from({ length: a }, (_, b) => `n${a},n${b},${sign()}`),
    ).flat();
    const path = file('dense.csv', ['from,to,sign', ...dense].join('\n'));
    const cut = ['frustration', path, '--branches', '0'];
    const report = await networkJson<NetworkReport>(...cut);
    expect(report).toMatchObject({ optimal: false, ended: 'node-limit', optima: null });
    expect(report.optimaReason).toBe('not-proven');
    expect(report.gap).toBe(report.frustration! - report.bound!);
    expect(report.gap).toBeGreaterThan(0);
    const { out } = await network(...cut);
    expect(out).toContain('The search came to the limit of branches.');
    expect(out).toMatch(/is not known: the index is not\s+proven/);
    // The program searches in a thread, and this process here.
    expect(counterpoise(['network', ...cut]).out).toBe(`${out}\n`);
    const timed = await networkJson<NetworkReport>('frustration', path, '--time-limit', '0.001');
    expect(timed).toMatchObject({ optimal: false, ended: 'time-limit' });
    const { pairs } = await networkJson<{ pairs: PairOverTime[] }>(path, '--tension', 'n1', 'n2');
    expect(pairs[0]!.of[0]).toMatchObject({ oneBloc: null, oneBlocReason: 'not-known' });
  });
});

it('says nothing of sides that unconnected parts take', async () => {
  const parts = file('parts.csv', 'from,to,sign\nA,B,1\nB,C,-1\nA,C,-1\nX,Y,1\n');
  const { out } = await network(parts, '--frustration', '--tension', 'A', 'X');
  const flat = out.replace(/\s+/g, ' ');
  expect(flat).toContain(
    'No other partition frustrates as few ties, up to turning each of 2 unconnected parts.',
  );
  expect(flat).toContain('No ties connect the two: which blocs they are in says nothing.');
  const { pairs } = await networkJson<{ pairs: PairOverTime[] }>(parts, '--tension', 'A', 'X');
  expect(pairs[0]!.of[0]).toMatchObject({ oneBloc: null, oneBlocReason: 'not-connected' });
});

it('says before the blocs that they are one of several, and which nodes change sides', async () => {
  const several = file('several.csv', 'from,to,sign\nA,B,1\nA,C,1\nB,C,1\nA,D,1\nB,D,-1\n');
  const { out } = await network(several, '--frustration', '--tension', 'A', 'D');
  expect(out.replace(/\s+/g, ' ')).toContain(
    'One of 2 equally good divisions: the one marked * changes sides among them, all others stand to one another alike in each. Bloc 1',
  );
  expect(out).toMatch(/^Bloc . .*D\*/m);
  expect(out.replace(/\s+/g, ' ')).toContain('favoured: hostile, by 1 third state only.');
});

it('says what optimal partitions have in common where a search was needed', async () => {
  // Two blocs with one tie in eight out of line, and a node that is as well in either.
  let state = 1;
  const isWrong = (): boolean => (state = (state * 48271) % 2147483647) % 8 === 0;
  const ties = Array.from({ length: 40 }, (_, a) =>
    Array.from(
      { length: a },
      (_, b) => `n${a},n${b},${((a + b) % 2 === 0) !== isWrong() ? 1 : -1}`,
    ),
  ).flat();
  const path = file('blocs.csv', ['from,to,sign', ...ties, 'n0,x,1', 'n1,x,1', ''].join('\n'));
  const report = await networkJson<NetworkReport>('frustration', path);
  expect(report).toMatchObject({ optimal: true, optimaReason: null });
  const { count, partitions, always, sometimes } = report.optima!;
  expect({ count, partitions }).toEqual({ count: null, partitions: null });
  expect(sometimes.map(({ from, to }) => [from, to])).toEqual([
    ['n0', 'x'],
    ['n1', 'x'],
  ]);
  expect(always).toHaveLength(report.frustration! - 1);
  const { out } = await network('frustration', path);
  expect(out.replaceAll('\n', ' ')).toContain(
    `Other partitions, which tables cannot count here, frustrate as few ties; ${always.length} ties are frustrated in all of them, 2 ties in some: n0`,
  );
});

describe('network refuses', () => {
  const bad = (text: string): string => file('bad.csv', text);
  it.each([
    ['no target', [], 'missing-target', 2],
    ['states in place of one', ['--tension', 'RUS', 'CHN', '2014'], 'missing-target', 2],
    ['a word', ['russia'], 'bad-target', 2],
    ['what is no year', ['99999'], 'bad-year', 2],
    ['reversed years', ['2014-1992'], 'reversed-years', 2],
    ['a year of no states', ['1816-1817', '--rule', 'voting'], 'outside-coverage', 2],
    [
      'a year that sources do not cover',
      ['2020', '--rule', 'alliances-and-rivalries'],
      'outside-coverage',
      2,
    ],
    ['an unknown rule', ['2014', '--rule', 'defualt'], 'unknown-rule', 2],
    ['an unknown source', ['2014', '--sources', 'friends'], 'bad-parameter', 2],
    ['a parameter of another source', ['2014', '--vote-threshold', '1'], 'bad-parameter', 2],
    ['an unknown state', ['2014', '--tension', 'RUS', 'Chnia'], 'unknown-state', 2],
    ['one state', ['2014', '--tension', 'RUS'], 'wrong-number-of-states', 2],
    [
      'a state twice',
      ['2014', '--rule', 'alliances-and-rivalries', '--tension', 'RUS', 'Russia'],
      'repeated-state',
      2,
    ],
    ['a rule for a file', [four, '--rule', 'voting'], 'stray-option', 2],
    ['columns for a year', ['2014', '--columns', 'from=a'], 'stray-option', 2],
    ['columns of no use', [four, '--columns', 'form=a'], 'bad-columns', 2],
    ['an unknown node', [four, '--tension', 'A', 'E'], 'unknown-node', 2],
    ['a file that is not there', ['nowhere.csv'], 'no-such-file', 2],
    ['an unknown form', ['ties.xlsx'], 'unknown-form', 2],
    ['no time', [four, '--time-limit', '0'], 'bad-number', 2],
    ['frustration of nothing', ['frustration'], 'missingArgument', 2],
  ])('%s', async (_, argv, code, exit) => {
    const told = await network(...argv);
    expect(told.err).toContain(`[${code}]`);
    expect(told.err).toContain('hint:');
    expect(told.code).toBe(exit);
    expect(told.out).toBe('');
  });

  it.each([
    ['an unknown rule', ['2014', '--rule', 'voteing'], 'did you mean voting?'],
    ['an unknown node', [tribes, '--tension', 'Gavve', 'Ove'], 'did you mean Gavev?'],
    ['an unknown state', ['2014', '--tension', 'RUS', 'Rusia'], 'Russia'],
    ['an uncovered year', ['2016', '--sources', 'disputes,hostility'], 'uncovered drop'],
    ['either sign', [file('either.csv', 'from,to,sign\nA,B,1\nB,A,-1\n')], '--columns window='],
    [
      'an unused source',
      ['2014', '--vote-threshold', '1'],
      '--sources cooperation,pacts,hostility,votes',
    ],
    ['an unknown parameter of a rule', ['2014', '--sources', 'friends'], '--disputeYears'],
    ['another column', [file('weight.csv', 'from,to,weight\nA,B,1\n')], '--columns sign=weight'],
    ['another sign', [file('ally.csv', 'from,to,sign\nA,B,ally\n')], '--columns sign=NAME'],
    ['a window of none', [four, '--window', '1914'], '--columns window='],
  ])('%s with a way out', async (_, argv, hint) =>
    expect((await network(...argv)).err).toContain(hint),
  );

  it('a wrong sign with line and column, and a column that is missing', async () => {
    const sign = await network('frustration', bad('from,to,sign\nA,B,1\nB,C,friend\n'), '--json');
    expect(sign.code).toBe(3);
    expect(JSON.parse(sign.err)).toMatchObject({
      error: { code: 'bad-sign', details: { line: 3, column: 'sign', value: 'friend' } },
    });
    const column = await network('frustration', bad('from,to,weight\nA,B,1\n'), '--json');
    expect(column.code).toBe(2);
    expect(JSON.parse(column.err)).toMatchObject({
      error: { code: 'no-such-column', details: { line: 1, value: 'sign' } },
    });
  });

  it('a pair with either sign, unless told which wins', async () => {
    const path = bad('from,to,sign\nA,B,1\nB,A,-1\nB,C,1\n');
    expect((await network(path)).err).toContain('[contradictory-ties]');
    expect(await networkJson<NetworkReport>(path, '--both', 'positive')).toMatchObject({
      m: 2,
      negative: 0,
    });
  });
});

describe('the network of a year', () => {
  it('is told with rule, parameters, sources, contested pairs and what is not known', async () => {
    const argv = ['2014', '--cooperationTop', '0.1', '--both', 'no-tie', '--frustration'];
    const report = await networkJson<Record<string, unknown> & NetworkReport>(...argv);
    expect(report).toMatchObject({
      year: 2014,
      rule: { id: 'default' },
      params: { cooperationTop: 0.1, both: 'no-tie', hostileProbability: 0.5 },
      optimal: true,
    });
    expect((report['sources'] as { id: string }[]).map(({ id }) => id)).toEqual([
      ...['cooperation', 'pacts', 'hostility'],
    ]);
    expect(report['contested']).not.toEqual([]);
    expect(report['caveats']).not.toEqual([]);
    expect(report['dataVersion']).toMatch(/\w/);
    const { out } = await network(...argv);
    expect(out).toContain('cooperationTop = 0.1');
    expect(out).toContain('grounds for either sign, which both = no-tie');
  });

  it('drops a source that does not cover it where that is asked for, and says so', async () => {
    const { out } = await network(
      ...['2016', '--sources', 'disputes,hostility', '--uncovered', 'drop', '--balance'],
    );
    expect(out.replaceAll('\n', ' ')).toContain('Dropped: a militarized event between the two');
  });

  it('has a line for a pair in every year, those without a network as well', async () => {
    const argv = ['2017-2019', '--rule', 'alliances-and-rivalries', '--tension', 'China', 'IND'];
    const { out } = await network(...argv);
    expect(out).toContain('China – India');
    expect(out.indexOf('China – India')).toBeLessThan(out.indexOf('Rule alliances'));
    expect(out).toMatch(/^2018 +hostile +rivalries +0 +0 +0 +neither/m);
    expect(out).toContain('2019: alliances does not cover 2019');
    const { pairs, absent } = await networkJson<{ pairs: PairOverTime[]; absent: object[] }>(
      ...argv,
    );
    expect(absent).toHaveLength(1);
    expect(pairs[0]!.pair).toEqual(['CHN', 'IND']);
    expect(pairs[0]!.of.map(({ label }) => label)).toEqual(['2017', '2018', '2019']);
    expect(pairs[0]!.of.at(-1)).toMatchObject({ reason: 'outside-coverage' });
  });

  it('knows states that were none yet, and states without a tie', async () => {
    const argv = ['1990-1992', '--rule', 'alliances-and-rivalries'];
    const { out } = await network(...argv, '--tension', 'KAZ', 'CHE');
    expect(out).toContain('1990: KAZ was not a member of the state system');
    expect(out).toMatch(/^1992 +none +0 +0 +0 +neither/m);
  });
});

it('shows a rule, the form of a file and examples in its help', async () => {
  for (const argv of [['--help'], ['frustration', '--help']]) {
    const { code, out } = await network(...argv);
    expect(code).toBe(0);
    expect(out).toContain('--rule');
    expect(out).toContain('from,to,sign');
    expect(out.split('\n').filter((line) => line.length > 80)).toEqual([]);
    expect(out.match(/^ {2}counterpoise network /gm)!.length).toBeGreaterThanOrEqual(2);
  }
});

it('writes a page, its numbers and tables, and names them', async () => {
  const out = join(folder, 'page');
  const { code, err } = await network(four, '--out', out);
  expect(code).toBe(0);
  expect(err).toContain(`wrote ${join(out, 'network.html')}`);
  expect(readFileSync(join(out, 'network.html'), 'utf8')).toContain(`counterpoise network ${four}`);
  expect(readFileSync(join(out, 'ties.csv'), 'utf8')).toMatch(/^network,from,to,sign/);
});
