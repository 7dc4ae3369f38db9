import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { networkReport } from '../../../src/app/network/network-report.js';
import { tiesCsv } from '../../../src/app/network/network-table.js';
import { networksOfYears } from '../../../src/app/network/selection.js';
import { SIGN_DRAWS, type SignChances, signDraws } from '../../../src/app/network/sign-draws.js';
import { yearChances, yearNetwork } from '../../../src/app/network/year-network.js';
import { sharedWorkspace } from '../../support/workspaces.js';

/** A triangle of states, with the chances of a friendly and of a hostile sign of each pair. */
const triangle = (
  friendly: readonly [number, number, number],
  hostile: readonly [number, number, number],
  both: SignChances['both'] = 'negative',
): SignChances => ({
  ...{ year: 2000, count: 3, both },
  pair: Int32Array.of(1, 2, 5),
  friendly: Float64Array.from(friendly),
  hostile: Float64Array.from(hostile),
});

describe('draws of signs', () => {
  it('have no width where every sign is certain', () => {
    expect(signDraws(triangle([1, 1, 0], [0, 0, 1]))).toEqual({
      ...{ draws: SIGN_DRAWS, hostile: [1, 1], balanced: [0, 0], frustration: [1, 1] },
      share: [1 / 3, 1 / 3],
    });
  });

  it('follow the chances, and the rule for pairs with grounds for either sign', () => {
    const { hostile } = signDraws(triangle([0, 0, 0], [0.5, 0.5, 0.5]));
    expect(hostile).toEqual([0, 3]);
    const certain = [[1, 1, 1] as const, [1, 1, 1] as const] as const;
    expect(signDraws(triangle(...certain)).hostile).toEqual([3, 3]);
    expect(signDraws(triangle(...certain, 'positive')).hostile).toEqual([0, 0]);
    expect(signDraws(triangle(...certain, 'no-tie'))).toMatchObject({
      ...{ hostile: [0, 0], balanced: null, share: [0, 0] },
    });
  });

  it('are the same each time', () => {
    const chances = triangle([0.4, 0.7, 0.2], [0.3, 0.1, 0.6]);
    expect(signDraws(chances)).toEqual(signDraws(chances));
  });
});

describe('the chances of a year', () => {
  let workspace: Workspace;
  beforeAll(async () => {
    workspace = await sharedWorkspace();
    workspace.expect([{ measure: 'cooperation' }, { measure: 'hostile-probability' }]);
  });

  it('are, of a hostile tie, what the measure says of the pair', async () => {
    const { states, network, probability } = await yearNetwork(workspace, { year: 2014 });
    const hostile = [...network.sign.keys()].filter((tie) => network.sign[tie]! < 0);
    for (const tie of hostile.slice(0, 12)) {
      const ends = [network.from[tie]!, network.to[tie]!].map((place) => states[place]!.ccode);
      const request = { measure: 'hostile-probability', states: ends, from: 2014, to: 2014 };
      expect(probability[tie]).toBe((await measureSeries(workspace, request)).series[0]!.value);
    }
    expect(Math.min(...hostile.map((tie) => probability[tie]!))).toBeGreaterThanOrEqual(0.5);
  });

  it('are, of a friendly tie, that cooperation exceeds the threshold: the median, if that is asked for', async () => {
    const params = { cooperationTop: 0.5, sources: ['cooperation', 'hostility'] };
    const made = await yearNetwork(workspace, { year: 2014, params });
    const { states, network, probability } = made;
    const friendly = [...network.sign.keys()].filter((tie) => network.sign[tie]! > 0);
    for (const tie of friendly.filter((_, at) => at % 100 === 0)) {
      const ends = [network.from[tie]!, network.to[tie]!].map((place) => states[place]!.ccode);
      const request = { measure: 'cooperation', states: ends, from: 2014, to: 2014 };
      const [point] = (await measureSeries(workspace, request)).series;
      expect(probability[tie]).toBeCloseTo(point!.parts!['probability']!, 1);
    }
    const third = await yearNetwork(workspace, { year: 2014 });
    const chanceIn = ({ network: { nodes, from, to }, ...one }: typeof made): number => {
      const [a, b] = ['CHN', 'RUS'].map((node) => nodes.indexOf(node)).sort((x, y) => x - y);
      return one.probability[from.findIndex((end, tie) => end === a && to[tie] === b)]!;
    };
    expect(chanceIn(third)).toBeLessThanOrEqual(chanceIn(made));
  });

  it('are of no tie that a record gives', async () => {
    const sources = ['alliances', 'hostility'];
    const made = await yearNetwork(workspace, { year: 2000, params: { sources } });
    made.grounds.forEach((places, tie) => {
      const isRecord = places.some((place) => made.sources[place]!.id === 'alliances');
      expect(made.probability[tie] === null).toBe(isRecord);
    });
    const rule = 'alliances-and-rivalries';
    expect(await yearChances(workspace, { year: 2000, rule })).toBeUndefined();
  });

  it('stand in the table of ties and in the report', async () => {
    const request = { from: 2014, to: 2014, chances: true };
    const [named] = (await networksOfYears(workspace, request)).networks;
    const all = {
      balance: true,
      frustration: true,
      tension: true,
      draws: true,
      others: false,
      top: 3,
    };
    const report = networkReport(named!, all);
    const [head, ...rows] = tiesCsv([{ named: named!, report }])
      .trim()
      .split('\n');
    expect(head).toMatch(/,frustrated,probability,doubtful$/);
    const doubtful = rows.filter((row) => row.endsWith(',1')).map((row) => row.split(','));
    expect(doubtful.filter(([, , , sign]) => sign === '-1')).toHaveLength(report.doubtful!.hostile);
    expect(doubtful.filter(([, , , sign]) => sign === '1')).toHaveLength(report.doubtful!.friendly);
    for (const row of doubtful) expect(Number(row.at(-2))).toBeLessThan(0.75);
    const { hostile, balanced } = report.draws!;
    expect(hostile[0]).toBeLessThan(report.negative);
    expect(hostile[1]).toBeGreaterThan(report.negative);
    expect(balanced![0]).toBeLessThan(balanced![1]);
    expect(report.tension!.ties[0]!.probability).toBeGreaterThan(0);
  });
});
