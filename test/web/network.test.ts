import { networkParams } from '../../src/app/network/params.js';
import { describe, expect, it } from 'vitest';
import { choiceOf, withoutParams, withoutUnknown } from '../../src/web/pages/network/choice.js';
import { graphMl, tiesCsv } from '../../src/web/pages/network/downloads.js';
import { placeStates } from '../../src/web/pages/network/layout.js';
import { edgeLook, nodeLook } from '../../src/web/pages/network/looks.js';
import {
  blocsInOrder,
  neighboursOf,
  networkState,
  tiesByState,
  trianglesState,
  underTension,
  yearsState,
} from '../../src/web/pages/network/model.js';
import { words } from '../../src/web/pages/network/strings.js';
import type { DrawsOfYear } from '../../src/contract/index.js';
import { networkAnswer, readEdgeList } from '../support/network-answer.js';

const asked = (text: string) => choiceOf('2010', new URLSearchParams(text));

describe('the address of a network', () => {
  it('says the year alone where all else is usual', () => {
    expect(asked('')).toEqual({
      ...{ year: 2010, rule: 'default', params: {}, view: 'web', ties: 'all', thorough: false },
    });
  });

  it('names no year where what stands there is none', () => {
    for (const text of ['abc', '0x7de', '2014.5', '1e3', '-5', ''])
      expect(choiceOf(text, new URLSearchParams()).year).toBeNaN();
  });

  it('says rule, parameters, picture and the pair, whose first state is in focus', () => {
    expect(
      asked('rule=voting&voteThreshold=median&view=matrix&pair=RUS-CHN&focus=USA&search=long'),
    ).toEqual({
      ...{ year: 2010, rule: 'voting', params: { voteThreshold: 'median' }, view: 'matrix' },
      ...{ ties: 'all', focus: 'RUS', pair: ['RUS', 'CHN'], thorough: true },
    });
    expect(asked('focus=USA').focus).toBe('USA');
  });

  it('leaves out what it cannot mean', () => {
    for (const text of ['pair=RUS', 'pair=RUS-RUS', 'pair=RUS-x', 'focus=Russia', 'view=sphere']) {
      const choice = asked(text);
      expect([choice.pair, choice.focus, choice.view]).toEqual([undefined, undefined, 'web']);
    }
  });

  it('is told apart from what no network has, whatever the others say', () => {
    const { choice, unknown } = withoutUnknown(asked('voteThreshold=x&utm_source=a&toString=1'), [
      'voteThreshold',
      'nodes',
    ]);
    expect([choice.params, unknown]).toEqual([{ voteThreshold: 'x' }, ['utm_source', 'toString']]);
    const known = asked('nodes=system');
    expect(withoutUnknown(known, ['nodes'])).toEqual({ choice: known, unknown: [] });
  });

  it('loses the parameters with the rule they were given with', () => {
    const query = new URLSearchParams('rule=voting&voteMeasure=vote-pi&focus=USA');
    expect(withoutParams(query)).toEqual({ voteMeasure: null });
  });
});

describe('the network for its pictures', () => {
  // USA and Germany are friends, Russia and China are; Germany has ties with both sides.
  const answer = networkAnswer(
    ['USA', 'DEU', 'RUS', 'CHN', 'IND'],
    ['USA+DEU', 'USA-RUS', 'USA-CHN', 'DEU+RUS', 'RUS+CHN', 'DEU-CHN', 'RUS+IND'],
    [
      ['RUS', 'CHN', 'IND'],
      ['USA', 'DEU'],
    ],
    ['DEU+RUS'],
  );
  const ties = tiesByState(answer);

  it('has the bloc of the first state first, whichever the server told first', () => {
    expect(blocsInOrder(answer)).toEqual([
      ['USA', 'DEU'],
      ['RUS', 'CHN', 'IND'],
    ]);
    expect(networkState(answer, undefined, '').nodes.map(({ bloc }) => bloc)).toEqual([
      0, 0, 1, 1, 1,
    ]);
  });

  it('has ties at odds with the blocs, open states, and the pair where both have ties', () => {
    const { nodes, ties: drawn, pair } = networkState(answer, ['RUS', 'CHN'], '');
    expect(drawn.filter(({ frustrated }) => frustrated)).toEqual([
      { from: 1, to: 2, sign: 1, frustrated: true },
    ]);
    expect(nodes.filter(({ open }) => open).map(({ code }) => code)).toEqual(['IND']);
    expect(pair).toEqual([2, 3]);
    expect(networkState(answer, ['RUS', 'FRA'], '').pair).toBeUndefined();
  });

  it('counts the triangles that hold a tie and those that strain it', () => {
    const neighbours = neighboursOf(answer, ties, 'RUS');
    expect(
      neighbours.map(({ name, sign, balanced, unbalanced }) => [name, sign, balanced, unbalanced]),
    ).toEqual([
      // With the United States, an enemy of both; with Germany, a friend of Russia alone.
      ['CHN name', 1, 1, 1],
      // With the United States, a friend of Germany alone; with China, an enemy of Germany alone.
      ['DEU name', 1, 0, 2],
      ['IND name', 1, 0, 0],
      // With Germany, a friend of both, and with China, an enemy of the one and a friend of the other.
      ['USA name', -1, 1, 1],
    ]);
    expect(underTension(neighbours).map(({ node }) => node)).toEqual(['DEU']);
  });

  it('tells doubtful ties, those below .75, and leaves alone what rests on records', () => {
    const unsure = networkAnswer(
      ['USA', 'DEU', 'RUS'],
      ['USA+DEU', 'USA-RUS', 'DEU+RUS'],
      [['USA', 'DEU', 'RUS'], []],
      [],
      { 'USA+DEU': 0.75, 'USA-RUS': 0.74 },
    );
    const { ties: drawn } = networkState(unsure, undefined, '');
    expect(drawn.map(({ doubtful }) => doubtful === true)).toEqual([false, true, false]);
    const [germany, russia] = neighboursOf(unsure, tiesByState(unsure), 'USA');
    expect([germany!, russia!].map(words.probability)).toEqual(['0.75', '0.74']);
    expect(words.tenseTie(russia!)).toMatch(/^hostile, probability 0\.74, but /);
    const rows = tiesCsv(unsure).trim().split(/\r?\n/);
    expect(rows[0]).toMatch(/,frustrated,probability,doubtful$/);
    expect(rows.slice(1).map((row) => row.split(',').slice(-2))).toEqual([
      ['0.75', '0'],
      ['0.74', '1'],
      ['', ''],
    ]);
    expect(graphMl(unsure).match(/<data key="probability">/g)).toHaveLength(2);
  });

  it('has the bands of the years that were drawn', () => {
    const index = { n: 3, m: 3, negative: 1, frustration: 1, bound: 1, optimal: true, balanced: 0 };
    const draws = {
      draws: 100,
      hostile: [0, 2],
      balanced: null,
      frustration: [0, 1],
      share: [0, 0.3],
    };
    const { years } = yearsState(
      [2009, 2010, 2011].map((year) => ({ year, ...index })),
      [
        { year: 2010, ...draws } as unknown as DrawsOfYear,
        { year: 2011, because: 'its ties rest on records alone' },
      ],
      { marked: 2010, source: '' },
    );
    expect(years.map((year) => 'draws' in year && year.draws?.hostile)).toEqual([
      ...[false, [0, 2], false],
    ]);
  });

  it('has the third states of a pair, tied or not', () => {
    const { pair, years } = trianglesState(answer, ties, ['CHN', 'DEU'], '');
    expect(pair).toEqual(['CHN name', 'DEU name']);
    expect(years[0]!.sign).toBe(-1);
    expect(years[0]!.thirds).toEqual([
      { code: 'USA', name: 'USA name', signs: [-1, 1] },
      { code: 'RUS', name: 'RUS name', signs: [1, 1] },
    ]);
    expect(trianglesState(answer, ties, ['IND', 'USA'], '').years[0]!).toEqual({
      ...{ label: '2010', sign: 0, thirds: [{ code: 'RUS', name: 'RUS name', signs: [1, -1] }] },
    });
  });

  it('is saved so that the program reads the same network again', () => {
    const key = (...ends: string[]): string => ends.sort().join(' ');
    const signs = new Map(answer.ties.map(({ from, to, sign }) => [key(from, to), sign]));
    for (const [name, text] of [
      ['ties.csv', tiesCsv(answer)],
      ['network.graphml', graphMl(answer)],
    ] as const) {
      const { nodes: named, from, to, sign } = readEdgeList(name, text);
      // GraphML has the names of the states beside their codes, and the program tells by them.
      const nodes = named.map((node) => node.replace(' name', ''));
      const read = Array.from(
        sign,
        (one, tie) => [key(nodes[from[tie]!]!, nodes[to[tie]!]!), one] as const,
      );
      expect(new Map(read)).toEqual(signs);
    }
    expect(graphMl(answer)).toContain('<data key="name">RUS name</data><data key="bloc">2</data>');
  });
});

describe('places of states', () => {
  const nodes = Array.from({ length: 24 }, (_, i) => ({
    ccode: 2 + 40 * i,
    bloc: i % 3 === 0 ? (1 as const) : (0 as const),
  }));
  const friendly = nodes.flatMap((_, i) => (i > 2 ? [[i - 3, i] as const] : []));
  const wide = placeStates({ nodes, friendly, wide: true });

  it('part the blocs, by side or by height', () => {
    const high = placeStates({ nodes, friendly, wide: false });
    const most = (of: number[]): number => Math.max(...of);
    const along = (places: typeof wide, axis: 'x' | 'y', bloc: 0 | 1): number[] =>
      places.filter((_, i) => nodes[i]!.bloc === bloc).map((place) => place[axis]);
    expect(most(along(wide, 'x', 0))).toBeLessThan(Math.min(...along(wide, 'x', 1)));
    expect(most(along(high, 'y', 0))).toBeLessThan(Math.min(...along(high, 'y', 1)));
    for (const { x, y } of [...wide, ...high])
      expect([x, y].every((one) => one >= 0 && one <= 1)).toBe(true);
  });

  it('are the same for the same network, and nearly so without one state', () => {
    expect(placeStates({ nodes, friendly, wide: true })).toEqual(wide);
    const fewer = placeStates({
      nodes: nodes.slice(0, -1),
      friendly: friendly.filter(([, to]) => to < 23),
      wide: true,
    });
    const moved = fewer.map(({ x, y }, i) => Math.hypot(x - wide[i]!.x, y - wide[i]!.y));
    expect(moved.reduce((sum, one) => sum + one, 0) / moved.length).toBeLessThan(0.1);
  });
});

describe('what WebGL draws', () => {
  const colours = {
    ...{ x1: '#1', x2: '#2', context: '#3', page: '#4', ink: '#5', muted: '#6' },
    ...{ strong: '#7', against: '#8' },
  };
  const tie = (sign: 1 | -1, frustrated: boolean) => ({ from: 0, to: 1, sign, frustrated });
  const look = (sign: 1 | -1, frustrated: boolean, more: object = {}, doubtful = false) =>
    edgeLook(
      { ...tie(sign, frustrated), doubtful },
      {
        ...{ colours, choice: 'all' as const, lit: undefined, ofLit: false, isPair: false },
        ...{ many: 100, ...more },
      },
    );

  it('tells blocs by shape and signs by dash, not by colour alone', () => {
    const node = (bloc: 0 | 1, open = false) =>
      nodeLook({ code: 'A', name: 'A', bloc, open }, { colours, lit: undefined, isPair: false });
    expect([node(0), node(1), node(0, true)].map(({ shape }) => shape)).toEqual([
      ...['circle', 'square', 'diamond'],
    ]);
    const [friendly, hostile] = [look(1, false), look(-1, false)];
    expect([friendly.dash, friendly.plain]).toEqual([0, '#7']);
    expect([hostile.dash > 0, hostile.plain, hostile.color]).toEqual([true, '#00000000', '#8']);
    // At odds with the blocs: thicker, and dotted where hostile.
    expect(look(1, true).size).toBeGreaterThan(friendly.size);
    expect(look(-1, true).dash).toBeLessThan(hostile.dash);
    // Doubtful: broken, thinner, and with wider gaps.
    for (const sign of [1, -1] as const)
      for (const odds of [false, true]) {
        const [sure, unsure] = [look(sign, odds), look(sign, odds, {}, true)];
        expect(unsure.size).toBeLessThan(sure.size);
        expect(unsure.gap).toBeGreaterThan(sure.gap);
        expect(unsure.plain).toBe('#00000000');
      }
  });

  it('shows the ties that are chosen, and the pair whatever is', () => {
    const shown = (choice: string) =>
      ([1, -1] as const).flatMap((sign) =>
        [false, true].map((odds) => look(sign, odds, { choice }).visibility === 'visible'),
      );
    expect(shown('all')).toEqual([true, true, true, true]);
    expect(shown('hostile')).toEqual([false, false, true, true]);
    expect(shown('odds')).toEqual([false, true, false, true]);
    expect(look(1, false, { choice: 'odds', isPair: true }).visibility).toBe('visible');
  });

  it('pales what is not of the state that is looked at', () => {
    const lit = { node: 'A', others: new Set(['B']) };
    expect(look(1, false, { lit, ofLit: false }).opacity).toBeLessThan(0.1);
    expect(look(1, false, { lit, ofLit: true }).opacity).toBe(1);
    const node = (code: string) =>
      nodeLook({ code, name: code, bloc: 0 }, { colours, lit, isPair: false }).opacity;
    expect([node('A'), node('B'), node('C') < 0.5]).toEqual([1, 1, true]);
  });
});

it('has a name for every parameter of a network but its sources, which are boxes to tick', () => {
  const { sources, ...shown } = networkParams.shape;
  expect(sources).toBeDefined();
  expect(Object.keys(words.parameterNames).sort()).toEqual(Object.keys(shown).sort());
});
