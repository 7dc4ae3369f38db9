import { beforeAll, expect, it } from 'vitest';
import { type NetworkSelection, networksOfYears } from '../../src/app/network/selection.js';
import { pairsOverTime } from '../../src/app/network/pairs-over-time.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import type { PairTension, PairOverTime } from '../../src/contract/index.js';
import { readDocument, tableRows } from './markdown.js';
import { sharedWorkspace } from '../support/workspaces.js';

const rows = tableRows(readDocument('docs/verbs/network.md'), 'pair', 'changes of bloc');

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

/** How often two years that follow, of those in which all optimal partitions agree, do not agree with each other. */
function changesOfBloc(answers: readonly PairTension[]): number {
  const blocs = answers.flatMap(({ oneBloc }) =>
    oneBloc === null || (oneBloc.in > 0 && oneBloc.in < oneBloc.of) ? [] : [oneBloc.in > 0],
  );
  return blocs.filter((bloc, at) => at > 0 && bloc !== blocs[at - 1]).length;
}

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
      String(changesOfBloc(answers)),
    ];
  });
  expect(rows).toEqual(found);
});

it('Russia and China are hostile until 1999, and friends in the years it names', () => {
  const signs = new Map(told(pairs[0]!).map(({ label, sign }) => [Number(label), sign]));
  const years = (wanted: number): number[] =>
    [...signs].flatMap(([year, sign]) => (sign === wanted ? [year] : []));
  expect(years(-1)).toEqual(Array.from({ length: 16 }, (_, at) => 1984 + at));
  expect(years(1)).toEqual([2006, 2011, 2012, 2013, 2014]);
});

it('the third states of Russia and China are those it names', () => {
  const answers = told(pairs[0]!);
  const yearsOf = (node: string, sign: number): number[] =>
    answers.flatMap(({ label, thirds }) =>
      thirds.some((third) => third.node === node && third.signs.every((one) => one === sign))
        ? [Number(label)]
        : [],
    );
  const span = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, at) => from + at);
  expect(yearsOf('PRK', 1)).toEqual(span(1984, 1996).filter((year) => year !== 1993));
  expect(yearsOf('JPN', -1)).toEqual(span(1996, 2014));
  expect(yearsOf('USA', -1)).toEqual([2003, ...span(2007, 2014)]);
});

it('Russia and the United States have no third state in common by alliances and rivalries', async () => {
  const [pair] = pairsOverTime(await asked('alliances-and-rivalries'), ['RUS', 'USA']);
  expect(told(pair!).every(({ thirds }) => thirds.length === 0)).toBe(true);
});
