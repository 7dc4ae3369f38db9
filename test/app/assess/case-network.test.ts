import type { CaseNetworkResult } from '../../../src/contract/index.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { networkFigure } from '../../../src/app/assess/figures/case-network.js';
import { networksOfYears } from '../../../src/app/network/selection.js';
import { frustrationReport } from '../../../src/app/network/frustration-report.js';
import { pairsOverTime } from '../../../src/app/network/pairs-over-time.js';
import { tieTriangles } from '../../../src/app/network/pair-tension.js';
import { thirdsText } from '../../../src/views/sections/network.js';
import { nameInText } from '../../../src/states/label.js';
import { listed } from '../../../src/core/format.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { caseForPair, loadCase } from '../../../src/cases/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [USA, JPN, RUS, CHN, PRK, IND] = [2, 740, 365, 710, 731, 750];
/** A case looks at what was known at the time. */
const then = { state: 'filtered' };
/** Place of 2021 among the years from 2013 on. */
const last = 8;
let workspace: Workspace;
let told: CaseNetworkResult;

const networkOf = (...about: Parameters<typeof networkFigure>) =>
  networkFigure(...about)!.compute(workspace);

beforeAll(async () => {
  workspace = await sharedWorkspace();
  workspace.expect(networkFigure(loadCase('russia-china'), [2012, 2021])!.queries);
  told = (await networkOf(loadCase('russia-china'), [2013, 2021]))!;
});

describe('the networks of a case', () => {
  it('end with the last year that the rule covers', () => {
    expect([told.covered, told.years, told.last.year]).toEqual([[1946, 2025], [2013, 2021], 2021]);
  });

  it('say of every tie what the verb says of the pair', async () => {
    const asked = await networksOfYears(workspace, { from: 2013, to: 2021, params: then });
    const pairs = pairsOverTime(
      asked,
      told.states.map(({ ccode }) => String(ccode)),
    );
    expect(told.ties).toHaveLength(10);
    told.ties.forEach((tie, at) => {
      pairs[at]!.of.forEach((one, i) => {
        if ('reason' in one) throw new Error(one.because);
        expect({
          ...{ sign: tie.sign[i], grounds: tie.grounds[i], favoured: tie.favoured[i] || null },
          thirds: [tie.sharedFriends[i], tie.sharedEnemies[i], tie.opposed[i]],
          triangles: [tie.balanced[i], tie.unbalanced[i]],
          oneBloc: i === last ? told.last.oneBloc[at] : null,
        }).toEqual({
          ...{ sign: one.sign, grounds: one.grounds.join(' '), favoured: one.favoured },
          thirds: [one.commonFriends, one.commonEnemies, one.mixed],
          triangles:
            one.unbalanced === null
              ? [null, null]
              : [one.thirds.length - one.unbalanced, one.unbalanced],
          oneBloc: i === last ? (one.oneBloc?.in ?? null) : null,
        });
      });
    });
  });

  it('name the third states that draw the pair together or part it', async () => {
    const { networks } = await networksOfYears(workspace, { from: 2021, to: 2021, params: then });
    const named = networks[0]!;
    const [a, b] = [RUS, CHN].map((ccode) => named.placeOf(String(ccode))) as [number, number];
    const { thirds, commonEnemies } = tieTriangles(named, [a, b]);
    const names = (first: number, second: number): string => {
      const found = thirds.filter(({ signs }) => signs[0] === first && signs[1] === second);
      const codes = found.map(({ node }) => named.made!.states[named.network.nodes.indexOf(node)]!);
      return found.length === 0 ? 'none' : listed(codes.map(({ ccode }) => nameInText(ccode)));
    };
    expect(commonEnemies).toBeGreaterThan(1);
    expect([names(1, -1), names(-1, 1)]).toEqual(['India', 'none']);
    expect(thirdsText(told)).toBe(
      `Third states in 2021: friends of both: ${names(1, 1)}; enemies of both: ${names(-1, -1)}; friends of Russia and enemies of China: ${names(1, -1)}.`,
    );
    const alone = { ...told, last: { ...told.last, part: { states: [], ties: [] } } };
    expect(thirdsText(alone)).toBe('By the rule below no third state has a tie with both in 2021.');
  });

  it('have the blocs of the verb, that of the first state first', async () => {
    const { networks } = await networksOfYears(workspace, { from: 2021, to: 2021, params: then });
    const { network, made } = networks[0]!;
    const report = frustrationReport(network, {});
    const codes = (nodes: readonly string[]): number[] =>
      nodes.map((node) => made!.states[network.nodes.indexOf(node)]!.ccode);
    const [first, second] = told.last.blocs;
    expect(first).toContain(RUS);
    expect([first, second].map((bloc) => [...bloc]).sort()).toEqual(report.blocs.map(codes).sort());
    expect(told.last).toMatchObject({ frustration: report.frustration, bound: report.bound });
  });

  it('draw the states of the case and those with ties to two of them', () => {
    const { states, ties } = told.last.part;
    const codes = states.map(({ ccode }) => ccode);
    expect(codes).toEqual(expect.arrayContaining([USA, RUS, CHN, JPN, IND, PRK]));
    const own = new Set(told.states.map(({ ccode }) => ccode));
    states.forEach(({ ccode }, at) => {
      const toOwn = ties.filter(
        ({ from, to }) =>
          (from === at && own.has(codes[to]!)) || (to === at && own.has(codes[from]!)),
      );
      if (!own.has(ccode)) expect(toOwn.length).toBeGreaterThan(1);
    });
  });
});

it('look at nothing after the year that is asked for', async () => {
  const early = (await networkOf(loadCase('russia-china'), [2013, 2013]))!;
  expect(early.years).toEqual([2013, 2013]);
  expect(early.last.year).toBe(2013);
  // Which of the named states stands in most triangles may differ with the years.
  const steady = [RUS, CHN, USA, IND];
  const between = ({ ties }: typeof told) =>
    ties.filter(({ states }) => states.every((ccode) => steady.includes(ccode)));
  expect(between(early)).toHaveLength(6);
  expect(between(early).map(({ states, sign }) => [states, sign])).toEqual(
    between(told).map(({ states, sign }) => [states, sign.slice(0, 1)]),
  );
});

it('name the states that a case names, and those in triangles with a pair that has no case', async () => {
  expect(told.states.map(({ ccode, ground }) => [ccode, ground])).toEqual([
    [RUS, 'pair'],
    [CHN, 'pair'],
    [USA, 'third'],
    [IND, 'named'],
    [JPN, 'named'],
  ]);
  const pair = (await networkOf(caseForPair(CHN, RUS, USA), [2014, 2014]))!;
  // Of states with ties to both, some in most triangles.
  const [a, b, third, ...others] = pair.states.map(({ ccode, ground }) => [ccode, ground]);
  expect([a, b, third]).toEqual([
    [CHN, 'pair'],
    [RUS, 'pair'],
    [USA, 'third'],
  ]);
  expect(others.length).toBeGreaterThan(0);
  const drawn = pair.last.part;
  for (const [ccode, ground] of others) {
    expect(ground).toBe('triangles');
    const at = drawn.states.findIndex((one) => one.ccode === ccode);
    for (const end of [CHN, RUS]) {
      const other = drawn.states.findIndex((one) => one.ccode === end);
      const isTied = drawn.ties.some(
        ({ from, to }) => (from === at && to === other) || (from === other && to === at),
      );
      expect(isTied, `${ccode} and ${end}`).toBe(true);
    }
  }
});

it('are absent where the rule covers none of the years', async () => {
  expect(await networkOf(loadCase('russia-china'), [2026, 2030])).toBeUndefined();
});
