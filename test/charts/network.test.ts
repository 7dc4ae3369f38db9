import { describe, expect, it } from 'vitest';
import {
  frustrationYears,
  networkBlocs,
  networkMatrix,
  pairTriangles,
  tieTension,
  tieYears,
} from '../../src/charts/index.js';
import { textWidth } from '../../src/charts/draw/text.js';
import { placeLabels, placeNodes } from '../../src/charts/network-layout.js';
import { caseBlocsState, tieYearsState } from '../../src/views/sections/network.js';
import { caseNetworkFixture } from '../support/case-network.js';
import {
  frustrationStates,
  networkStates,
  tensionStates,
  triangleStates,
} from '../support/networks.js';

const [two, one] = networkStates as [
  (typeof networkStates)[number],
  (typeof networkStates)[number],
];
const place = { width: 720, idPrefix: 'p' };

it('says how good the blocs are, and whether that is proven', () => {
  expect(networkBlocs.finding(two)).toBe(
    '2014: two blocs of 4 states and 3 leave 2 of 10 ties at odds with them, and no two blocs leave fewer',
  );
  const unproven = { ...two, bound: 1 };
  expect(networkBlocs.finding(unproven)).toContain(
    'leave 2 of 10 ties at odds with them, and any two blocs leave at least 1',
  );
  expect(networkMatrix.finding(two)).toBe(
    '2014: 6 of 7 friendly ties lie inside a bloc, 2 of 3 hostile ones between the two',
  );
});

it('says that there are no two blocs where next to nobody is set apart', () => {
  expect(networkBlocs.finding(one)).toBe(
    'a window: no two blocs to speak of. 3 of 10 ties are hostile; the best division found sets none apart',
  );
  const nodes = Array.from({ length: 21 }, (_, at) => ({
    ...two.nodes[0]!,
    name: at === 4 ? 'Israel' : `State ${at}`,
    bloc: at === 4 ? (1 as const) : (0 as const),
  }));
  const lonely = { ...two, nodes };
  expect(networkBlocs.finding(lonely)).toMatch(/sets Israel apart from 20 others$/);
  const whole = {
    ...two.whole!,
    ties: 1520,
    hostile: 28,
    frustrated: 26,
    part: 'a part',
    blocs: [188, 1] as const,
  };
  expect(networkBlocs.finding({ ...lonely, whole, bound: 26 })).toBe(
    '2014: no two blocs to speak of. 28 of 1,520 ties are hostile; one of 3 divisions that are as good sets Israel apart from 188 others',
  );
  const found = (state: object): string => networkBlocs.finding({ ...lonely, ...state });
  expect(found({ optima: null, bound: 0 })).toContain('; the best division found sets Israel');
  expect(found({ optima: null })).toContain('; one of the best divisions sets Israel');
  expect(found({ optima: 1 })).toContain('; the best division sets Israel');
  const ties = two.ties.map((tie) => ({ ...tie, doubtful: tie.sign < 0 }));
  expect(found({ ties })).toContain('3 of 10 ties are hostile, 3 of them doubtful; ');
  expect(found({ ties, whole })).toContain('28 of 1,520 ties are hostile; ');
});

it('has every bloc in its half, and friends nearer than others', () => {
  const wide = placeNodes(two, 700, 400);
  const middle = (bloc: 0 | 1): number => {
    const own = wide.filter((_, node) => two.nodes[node]!.bloc === bloc);
    return own.reduce((sum, { x }) => sum + x, 0) / own.length;
  };
  expect(middle(0)).toBeLessThan(300);
  expect(middle(1)).toBeGreaterThan(400);
  const high = placeNodes(two, 300, 400);
  expect(high[0]!.y).toBeLessThan(high[5]!.y);
  for (const { x, y } of wide) {
    expect(x).toBeGreaterThanOrEqual(0);
    expect(x).toBeLessThanOrEqual(700);
    expect(y).toBeGreaterThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(400);
  }
});

it('puts no label over another, over the point of another, or beyond the edge', () => {
  const wanted = Array.from({ length: 24 }, (_, node) => ({
    node,
    point: { x: (20 + node * 97) % 300, y: (20 + node * 61) % 200 },
    width: 60,
  }));
  const labels = placeLabels(wanted, { left: 0, right: 300, top: 0, bottom: 200 }, 16);
  expect(labels.length).toBeGreaterThan(4);
  expect(labels.length).toBeLessThan(24);
  const boxes = labels.map(({ x, y, anchor }) => {
    const left = anchor === 'start' ? x : x - (anchor === 'end' ? 60 : 30);
    return { left, right: left + 60, top: y - 8, bottom: y + 8 };
  });
  boxes.forEach((box, i) => {
    expect(box.left).toBeGreaterThanOrEqual(0);
    expect(box.right).toBeLessThanOrEqual(300);
    for (const other of boxes.slice(i + 1))
      expect(
        box.left < other.right &&
          other.left < box.right &&
          box.top < other.bottom &&
          other.top < box.bottom,
      ).toBe(false);
    for (const { node, point } of wanted)
      if (node !== labels[i]!.node)
        expect(
          point.x > box.left && point.x < box.right && point.y > box.top && point.y < box.bottom,
        ).toBe(false);
  });
});

it('places the first labels first', () => {
  const first = { node: 0, point: { x: 70, y: 8 }, width: 60 };
  const second = { node: 1, point: { x: 145, y: 8 }, width: 60 };
  const strip = { left: 0, right: 200, top: 0, bottom: 16 };
  const placed = (wanted: (typeof first)[]): number[] =>
    placeLabels(wanted, strip, 16).map(({ node }) => node);
  expect(placed([first, second])).toEqual([0]);
  expect(placed([second, first])).toEqual([1, 0]);
});

it('tells hostile ties by their dashes, and blocs by their shapes', () => {
  const svg = networkBlocs.render(two, place);
  expect(svg.match(/<circle /g)).toHaveLength(5);
  expect(svg.match(/<rect /g)).toHaveLength(4);
  // The two kinds of hostile ties, each in the picture and in the key.
  expect(svg.match(/stroke-dasharray="7 4"/g)).toHaveLength(2);
  expect(svg.match(/stroke-dasharray="2 3"/g)).toHaveLength(2);
});

it('lists every node, tie and third state in the text alternative', () => {
  expect(networkBlocs.table(two).rows[6]).toEqual(['Seventh', '2', '2', '1', '2']);
  expect(networkBlocs.describe(two)).toContain('Second bloc: Fifth, Sixth, Seventh.');
  expect(tieTension.table(tensionStates[0]!).rows[0]).toEqual([
    ...['One <state> – Another & other', 'friendly', '9', '2', '82%', '−7', '−1'],
  ]);
  expect(pairTriangles.table(triangleStates[0]!).rows).toHaveLength(7);
  expect(pairTriangles.finding(triangleStates[0]!)).toBe(
    'One <state> and Another & other in 2014: 2 of 5 third states would draw them together (1 shared friend, 1 shared enemy), 3 apart',
  );
});

it('begins a finding with a capital where a name has an article', () => {
  const state = { ...triangleStates[0]!, pair: ['the United States', 'India'] as const };
  expect(pairTriangles.finding(state)).toContain('The United States and India in 2014');
});

describe('the names beside the matrix', () => {
  const many = (names: readonly string[]) => ({
    ...two,
    nodes: names.map((name, at) => ({ code: `N${at}`, name, bloc: 0 as const })),
    named: [...names.keys()],
  });
  const shown = (svg: string): string[] =>
    [...svg.matchAll(/<text x="[^"]*" y="[^"]*" dy="[^"]*" text-anchor="end">([^<]*)</g)].map(
      ([, text]) => text!,
    );
  const places = (svg: string): number[] =>
    [...svg.matchAll(/<text x="([^"]*)" y="[^"]*" dy="[^"]*" text-anchor="end"/g)].map(([, x]) =>
      Number(x),
    );

  it('have room for a long one, and cut one that would take half of the picture', () => {
    const congo = 'Democratic Republic of the Congo';
    const svg = networkMatrix.render(many([congo, 'B', 'C', 'D', 'E']), place);
    expect(shown(svg)[0]).toBe(congo);
    expect(places(svg)[0]).toBeGreaterThanOrEqual(textWidth(congo));
    const cut = networkMatrix.render(many([congo.repeat(3), 'B', 'C', 'D', 'E']), place);
    expect(shown(cut)[0]).toMatch(/^Democratic Republic .*…$/);
  });

  it('stand near their rows: the first ones, where all have no room', () => {
    const names = Array.from({ length: 100 }, (_, at) => `N${at}`);
    const svg = networkMatrix.render({ ...many(names), ties: two.ties }, place);
    // Rows of less than six pixels, and lines of sixteen.
    expect(shown(svg).length).toBeGreaterThan(4);
    expect(shown(svg).length).toBeLessThan(12);
    expect(shown(svg).slice(0, 4)).toEqual(['N0', 'N1', 'N2', 'N3']);
    const lines = [...svg.matchAll(/d="M[\d.]+,([\d.]+)L[\d.]+,([\d.]+)H/g)];
    expect(lines).toHaveLength(shown(svg).length);
    for (const [, name, row] of lines)
      expect(Math.abs(Number(name) - Number(row))).toBeLessThanOrEqual(40);
  });

  it('are in the order of the rows in its table too', () => {
    const mixed = {
      ...two,
      nodes: two.nodes.map((node, at) => ({ ...node, bloc: (at % 2) as 0 | 1 })),
    };
    const column = (of: typeof networkMatrix): string[] =>
      of.table(mixed).rows.map(([name]) => name!);
    expect(column(networkBlocs)).toEqual(two.nodes.map(({ name }) => name));
    const [first, second] = [0, 1].map((rest) => two.nodes.filter((_, at) => at % 2 === rest));
    expect(column(networkMatrix)).toEqual([...first!, ...second!].map(({ name }) => name));
  });
});

it('strikes through no name of a tense tie', () => {
  const svg = tieTension.render(tensionStates[0]!, place);
  const lines = [...svg.matchAll(/<line x1="[^"]*" y1="([^"]*)" x2="[^"]*" y2="([^"]*)"/g)];
  expect(lines).toHaveLength(3);
  // A name is seven pixels above and below the seventh of its row.
  for (const [, from] of lines) expect(Number(from)).toBeGreaterThan(14);
});

it('says of a pair how its tie stood and what the triangles favoured, and of every tie in which years', () => {
  const state = tieYearsState(caseNetworkFixture());
  // Of 2011, in which Russia is no state, nothing is said.
  expect(tieYears.finding(state)).toBe(
    'Russia and China, 2011–2014: friendly in 1 year, hostile in 1, without a tie in 1; the triangles around them favour a friendly tie in 2 years and a hostile one in 0',
  );
  expect(tieYears.describe(state)).toContain(
    'Russia – United States: friendly in no year; hostile in 2012–2014; triangles favour a friendly tie in no year; a hostile one in 2012, 2014.',
  );
  expect(tieYears.table(state).rows).toContainEqual([
    ...['Russia – China', '2013', 'hostile', 'militarized dispute, hostility', '0', '2', '0'],
    ...['2 of 2', 'friendly'],
  ]);
});

it('tells of the whole network where a part of it is shown', () => {
  expect(networkBlocs.finding(caseBlocsState(caseNetworkFixture()))).toBe(
    '2014: two blocs of 2 states and 4 leave 1 of 8 ties at odds with them, and no two blocs leave fewer',
  );
});

it('draws the tie of the pair over the others, in the same colours for every network', () => {
  const state = caseBlocsState(caseNetworkFixture());
  const svg = networkBlocs.render(state, place);
  // In the picture and in the key; names of the pair alone are bold.
  expect(svg.match(/stroke-width="4"/g)).toHaveLength(2);
  expect([...svg.matchAll(/font-weight="600"[^>]*>([^<]*)</g)].map(([, name]) => name)).toEqual([
    ...['China', 'Russia'],
  ]);
  expect(networkBlocs.describe(state)).toContain('Russia – China: friendly.');
  for (const one of [svg, networkBlocs.render(two, place)])
    expect(one).toMatch(/<circle [^>]*--actor-x2[^]*<rect [^>]*--actor-x1/);
  expect(networkBlocs.describe({ ...state, pair: [1, 3] })).toContain('Russia – Japan: no tie.');
});

it('says when the frustration index was highest, and in how many networks it is proven', () => {
  const [years, windows] = frustrationStates;
  expect(frustrationYears.finding(years!)).toBe(
    'The frustration index is highest in 1984: 95 of 1,200 ties (7.9%); in 1987 it is 50 of 1,300 ties (3.8%), proven in all 3 years',
  );
  expect(frustrationYears.finding(windows!)).toContain('proven in 1 of 2 networks');
  expect(frustrationYears.describe(windows!)).toContain('Not proven: 46-49 between 5 and 7.');
  expect(frustrationYears.describe(years!)).toContain('Without a network: 1986.');
});

it('draws blocs where they are placed, and apart those that are as well on the other side', () => {
  const places = two.nodes.map((_, i) => ({ x: i / 10, y: 0.5 }));
  const nodes = two.nodes.map((node, i) => (i === 1 ? { ...node, open: true } : node));
  const svg = networkBlocs.render({ ...two, nodes, places }, place);
  // 16 from the edge, and a tenth of what is left for each.
  const width = place.width - 32;
  expect(svg).toMatch(new RegExp(`<circle cx="${16 + 0.2 * width}"`));
  expect(svg).toContain('either is as good');
  const marks = svg.match(/<path d="[^"]*z" [^>]*--actor-context/g);
  // One in the key.
  expect(marks).toHaveLength(2);
  expect(networkBlocs.render(two, place)).not.toContain('--actor-context');
});

it('marks the year that is looked at in every panel', () => {
  const [years] = frustrationStates;
  const lines = (marked?: string): number =>
    frustrationYears
      .render({ ...years!, ...(marked === undefined ? {} : { marked }) }, place)
      .match(/<line x1="([\d.]+)" y1="-6" x2="\1"/g)?.length ?? 0;
  expect([lines(), lines('1984'), lines('1700')]).toEqual([0, 4, 0]);
});

it('draws bands behind the curves and says them in words, where the signs were drawn', () => {
  const [years, windows] = frustrationStates;
  const bands = (state: typeof years): number =>
    frustrationYears.render(state!, place).match(/<path[^>]*fill-opacity="0.28"/g)?.length ?? 0;
  expect([bands(years), bands(windows)]).toEqual([4, 0]);
  expect(frustrationYears.describe(years!)).toContain(
    'Bands from draws of the signs, in 1987: frustration index 54 to 69, hostile ties 85 to 107; by the rule 50, 90.',
  );
  expect(frustrationYears.describe(windows!)).not.toContain('Bands');
  const columns = ({ columns: all }: ReturnType<typeof frustrationYears.table>): string[] =>
    all.map(({ label }) => label);
  expect(columns(frustrationYears.table(years!))).toContain('Hostile ties, 90%');
  expect(columns(frustrationYears.table(windows!))).not.toContain('Hostile ties, 90%');
});

it('draws doubtful ties thinner and with wider gaps, and says what that means', () => {
  const doubtful = { ...two, ties: two.ties.map((tie) => ({ ...tie, doubtful: tie.sign < 0 })) };
  const [sure, unsure] = [two, doubtful].map((state) => networkBlocs.render(state, place));
  expect(sure).not.toContain('doubtful');
  expect(unsure).toContain('doubtful: probability of the sign below 0.75');
  const dashes = (svg: string): string[] => [...new Set(svg.match(/stroke-dasharray="[^"]*"/g))];
  expect(dashes(sure!)).not.toContain('stroke-dasharray="4 7"');
  expect(dashes(unsure!)).toContain('stroke-dasharray="4 7"');
  expect(networkBlocs.describe(doubtful)).toContain(
    'The sign is doubtful, with a probability below 0.75, of 0 friendly ties and 3 hostile ones.',
  );
});
