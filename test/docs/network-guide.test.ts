import { beforeAll, expect, it } from 'vitest';
import { type NetworkSelection, networksOfYears } from '../../src/app/network/selection.js';
import { pairsOverTime } from '../../src/app/network/pairs-over-time.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import type { PairTension, PairOverTime } from '../../src/contract/index.js';
import { readDocument, tableRows } from './markdown.js';
import { sharedWorkspace } from '../support/workspaces.js';

const rows = tableRows(readDocument('docs/verbs/network.md'), 'pair', 'tied as favoured');

let workspace: Workspace;
let pairs: PairOverTime[];
const asked = (rule: string): Promise<NetworkSelection> =>
  networksOfYears(workspace, { from: 1984, to: 2014, rule });
beforeAll(async () => {
  workspace = await sharedWorkspace();
  pairs = pairsOverTime(await asked('default'), ['RUS', 'CHN', 'IND', 'USA']);
});

const told = ({ of }: PairOverTime): PairTension[] =>
  of.flatMap((answer) => ('reason' in answer ? [] : [answer]));

it('the table of the powers is what the networks of 31 years say', () => {
  const found = pairs.map((pair) => {
    const answers = told(pair);
    expect(answers).toHaveLength(31);
    const count = (of: (answer: PairTension) => boolean): string =>
      String(answers.filter(of).length);
    const thirds = answers.reduce((sum, answer) => sum + answer.thirds.length, 0);
    return [
      pair.names.join(' – '),
      count(({ sign }) => sign !== 0),
      (thirds / answers.length).toFixed(1),
      count(({ favoured }) => favoured === 1),
      count(({ favoured }) => favoured === -1),
      count(({ favoured }) => favoured === null),
      count(({ sign, favoured }) => sign !== 0 && sign === favoured),
    ];
  });
  expect(rows).toEqual(found);
});

const span = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, at) => from + at);

it.each<[pair: string, hostile: number[], friendly: number[]]>([
  ['RUS CHN', [1986], span(1998, 2014)],
  ['RUS IND', [], [...span(1984, 1991), ...span(1997, 2014)]],
  ['RUS USA', [...span(1984, 1986), ...span(1999, 2014)], []],
  ['CHN IND', [], span(2004, 2007)],
  ['CHN USA', span(1988, 2014), []],
  ['IND USA', [], []],
])('%s are hostile and friends in the years it names', (name, hostile, friendly) => {
  const answers = told(pairs.find(({ pair }) => pair.join(' ') === name)!);
  const years = (wanted: number): number[] =>
    answers.filter(({ sign }) => sign === wanted).map(({ label }) => Number(label));
  expect(years(-1)).toEqual(hostile);
  expect(years(1)).toEqual(friendly);
});

it.each<[pair: string, third: string, signs: [number, number], years: number[]]>([
  ['RUS CHN', 'PRK', [1, 1], span(1984, 1997)],
  ['RUS CHN', 'KGZ', [1, 1], [1994, 1995, ...span(2000, 2014)]],
  ['RUS CHN', 'JPN', [-1, -1], span(1991, 2014)],
  ['RUS CHN', 'USA', [-1, -1], span(1999, 2014)],
  ['IND USA', 'GBR', [1, 1], span(1990, 2014)],
  ['IND USA', 'RUS', [1, -1], [...span(1984, 1986), ...span(1999, 2014)]],
])('a third state of %s is %s, in the years it names', (name, node, signs, years) => {
  const answers = told(pairs.find(({ pair }) => pair.join(' ') === name)!);
  const found = answers.filter(({ thirds }) =>
    thirds.some((third) => third.node === node && third.signs.join() === signs.join()),
  );
  expect(found.map(({ label }) => Number(label))).toEqual(years);
});

it('in no year it is known whether two of the powers stand in one bloc', () => {
  expect(pairs.flatMap(told).filter(({ oneBloc }) => oneBloc !== null)).toEqual([]);
});

it('Russia and the United States have no third state in common by alliances and rivalries', async () => {
  const [pair] = pairsOverTime(await asked('alliances-and-rivalries'), ['RUS', 'USA']);
  expect(told(pair!).every(({ thirds }) => thirds.length === 0)).toBe(true);
});

it.each([2014, 2025])('there are as many hostile ties in %i as it says', async (year) => {
  const { networks } = await networksOfYears(workspace, { from: year, to: year, rule: 'default' });
  const hostile = networks[0]!.network.sign.filter((sign) => sign < 0).length;
  const said = /There are (?<y2014>\d+) hostile ties in 2014 and (?<y2025>\d+) in 2025/.exec(
    readDocument('docs/verbs/network.md').replaceAll(/\s+/g, ' '),
  )!.groups!;
  expect(String(hostile)).toBe(said[`y${year}`]);
});

it('common friends speak for a friendly tie of Russia and the United States in the years it names', () => {
  const friendly = told(pairs.find(({ pair }) => pair.join(' ') === 'RUS USA')!).filter(
    ({ favoured }) => favoured === 1,
  );
  expect(friendly.map(({ label }) => Number(label))).toEqual([
    ...[1992, 1995, 1996],
    ...span(2001, 2007),
  ]);
});

it.each([
  [2025, ['GRC', 'TUR'], 0],
  [2025, ['PRK', 'KOR'], 0],
  [2025, ['CHN', 'TWN'], 0],
  ...span(2001, 2005).map((year) => [year, ['TUR', 'USA'], -1] as const),
] as const)('in %i %j have the tie that it names: %i', async (year, names, sign) => {
  const years = await networksOfYears(workspace, { from: year, to: year, rule: 'default' });
  const [pair] = pairsOverTime(years, names);
  expect(told(pair!)[0]!.sign).toBe(sign);
});
