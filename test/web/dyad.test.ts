import { describe, expect, it } from 'vitest';
import { missingReasons, type MissingReason } from '../../src/core/missing.js';
import { dyadPanel } from '../../src/charts/dyad-panel.js';
import { commonestGap } from '../../src/charts/dyad-panel-state.js';
import type { DyadLine, DyadPanel, DyadResult } from '../../src/contract/index.js';
import { dataCsv } from '../../src/web/components/save.js';
import { chartStateOf, speaks } from '../../src/web/pages/dyad/chart-state.js';
import { foundIn, panelsOf } from '../../src/web/pages/dyad/find.js';
import { hasBands, whyNothing, withoutUnsaid } from '../../src/web/pages/dyad/of-groups.js';
import { seriesTable } from '../../src/web/pages/dyad/series-table.js';
import { shownData } from '../../src/web/pages/dyad/shown-csv.js';
import { addressOf, viewOf, yearsOf } from '../../src/web/pages/dyad/view.js';
import { dyadPage } from '../../src/web/pages/dyad/strings.js';

const state = (ccode: number, iso3: string | null) => ({ ccode, iso3, name: `State ${ccode}` });
const [A, B, K] = [state(1, 'AAA'), state(2, 'BBB'), state(3, null)];

const line = (more: Partial<DyadLine> = {}): DyadLine => ({
  role: 'ab',
  back: false,
  states: [A, B],
  values: [0.25, null, 0.5],
  percentiles: [0.4, null, 0.9],
  intervals: [[2002, 0.45, 0.6]],
  n: [70, null, 80],
  gaps: [{ from: 2001, to: 2001, reason: 'no-joint-votes' }],
  flags: [[2002, 'partial-year']],
  observed: 2,
  existing: 3,
  command: 'counterpoise measure m AAA BBB --from 2000 --to 2002',
  ...more,
});

const panel = (more: Partial<DyadPanel> = {}): DyadPanel => ({
  ...{ id: 'm', measure: 'm', title: 'Measure', summary: 'A measure.', unit: 'index' },
  ...{ range: [0, 1], direction: 'closer', grain: 'dyad-year', dimension: 'norms' },
  ...{ symmetric: true, population: 'all', params: { source: 'x' }, chosen: {} },
  ...{ datasets: ['d', 'e'], references: [], uses: [], interval: null, from: 2000, to: 2002 },
  context: { low: [0, 0, 0], median: [0.1, 0.2, 0.3], high: [1, 1, 1], n: [9, 9, 9] },
  lines: [line()],
  ...more,
});

describe('the address of a pair', () => {
  it('says the whole view and gives it back', () => {
    const address =
      '/dyad/RUS/CHN?third=USA&with=USA-IND,FRA-DEU&from=1990&to=2010&as=percentile&find=votes%20UN&show=vote-kappa';
    const view = viewOf('RUS', 'CHN', new URLSearchParams(address.split('?')[1]));
    expect(view).toEqual({
      ...{ a: 'RUS', b: 'CHN', third: 'USA', compared: ['USA-IND', 'FRA-DEU'] },
      ...{ from: 1990, to: 2010, as: 'percentile', find: 'votes UN', show: 'vote-kappa' },
      known: 'later',
    });
    expect(addressOf(view)).toBe(address);
  });

  it('is short for what is usual, and takes no more pairs than there are colours', () => {
    const view = viewOf('RUS', 'CHN', new URLSearchParams('with=A-B,C-D,E-F,G-H&from=soon'));
    expect(view.compared).toEqual(['A-B', 'C-D', 'E-F']);
    expect(view.from).toBeNull();
    expect(addressOf({ ...view, compared: [] })).toBe('/dyad/RUS/CHN');
  });

  it('has no third state that is one of the two', () => {
    const view = viewOf('RUS', 'USA', new URLSearchParams('third=USA'));
    expect(addressOf(view)).toBe('/dyad/RUS/USA');
  });
});

describe('the years of all axes', () => {
  const there = { from: 1946, to: 2025 };
  it.each([
    [null, null, [1946, 2025]],
    [1990, 2000, [1990, 2000]],
    [1800, 2100, [1946, 2025]],
    [2030, 1950, [1950, 2025]],
    [1946, 1946, [1946, 1947]],
  ])('chosen from %s to %s are %j', (from, to, expected) => {
    expect(yearsOf({ from, to }, there)).toEqual(expected);
  });
});

describe('indicators that are looked for', () => {
  const result = {
    third: K,
    names: { first: 'A', second: 'B', third: 'Kurland' },
    datasets: { d: 'Correlates of War', e: 'Élections' },
    sections: [
      {
        id: 'norms',
        panels: [panel(), panel({ id: 'asymmetry-arms', title: 'Asymmetry', datasets: ['d'] })],
        lacking: [{ measure: 'treaty-depth', title: 'Depth of treaties', lacks: 'treaties' }],
      },
      { id: 'third', panels: [panel({ id: 't', measure: 'shared-pull' })], lacking: [] },
    ],
  } as unknown as DyadResult;
  const found = (words: string): string[] =>
    foundIn(result, words).sections.flatMap(({ id, panels, lacking }) => [
      id,
      ...panels.map((one) => one.id),
      ...lacking.map(({ measure }) => measure),
    ]);

  it.each([
    ['measure', ['norms', 'm', 'third', 't']],
    ['arms ASYM', ['norms', 'asymmetry-arms']],
    ['shared-pull', ['third', 't']],
    ['kurland', ['third', 't']],
    ['elections', ['norms', 'm', 'third', 't']],
    ['depth', ['norms', 'treaty-depth']],
    ['arms kurland', []],
  ])('by %s are %j', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  it('are all without a word, and only they are in the file of what is shown', () => {
    expect(foundIn(result, ' ')).toBe(result);
    expect(panelsOf(result)).toBe(3);
    expect(panelsOf(foundIn(result, 'depth'))).toBe(0);
    const { rows } = shownData(foundIn(result, 'asymmetry'), [2001, 2002]);
    expect(rows.map((row) => row[1])).toEqual(['asymmetry-arms', 'asymmetry-arms']);
  });
});

describe('what the chart of a panel draws', () => {
  const shown = { years: [2000, 2002], as: 'value' } as const;
  const drawn = (one: DyadPanel) =>
    chartStateOf(one, shown).lines.map(({ label, slot, isSubject, broken }) =>
      [label, slot, isSubject ? 'subject' : 'other', broken ? 'broken' : 'whole'].join(' '),
    );

  it('has one colour for a pair without order', () => {
    const lines = [line(), line({ role: 'ak', states: [A, K] })];
    expect(drawn(panel({ lines }))).toEqual(['AAA–BBB ab subject whole', 'AAA–3 ak other whole']);
  });

  it('has the colour of each state for two directions, and one broken line of another pair', () => {
    const lines = [
      line(),
      line({ back: true, states: [B, A] }),
      line({ role: 'x1' }),
      line({ role: 'x1', back: true }),
    ];
    expect(drawn(panel({ symmetric: false, lines }))).toEqual([
      'AAA→BBB a subject whole',
      'BBB→AAA b subject whole',
      'AAA→BBB x1 other whole',
      'AAA→BBB x1 other broken',
    ]);
  });

  it('is nothing where no pair has a value in the years, for the commonest reason', () => {
    expect(speaks(panel(), [2001, 2001])).toBe(false);
    expect(speaks(panel(), [2001, 2002])).toBe(true);
    const gaps = [
      { from: 1990, to: 1999, reason: 'not-in-system' },
      { from: 2001, to: 2001, reason: 'no-joint-votes' },
    ] as const;
    const silent = (years: readonly [number, number]) =>
      chartStateOf(panel({ lines: [line({ gaps })] }), { years, as: 'value' });
    expect(commonestGap(silent([2001, 2002]))).toBe('no-joint-votes');
    expect(commonestGap(silent([2010, 2012]))).toBe('outside-coverage');
    expect(dyadPanel.finding(silent([2001, 2001]))).toBe(
      'No value in 2001–2001: the two states cast no vote on the same roll call',
    );
  });

  it('is told as it is drawn: places where places are, values where values are', () => {
    const lines = [line(), line({ role: 'ak', states: [A, K], percentiles: [0.1, null, 0.2] })];
    const told = (as: 'value' | 'percentile') => {
      const state = chartStateOf(panel({ lines }), { ...shown, as });
      const svg = dyadPanel.render(state, { width: 400, idPrefix: 'p' });
      const [first, count] = /data-panels="[^"]* (\d+) (\d+)"/.exec(svg)!.slice(1).map(Number);
      const { columns, rows } = dyadPanel.table(state);
      const read = (cells: readonly unknown[]) => cells.slice(first! + 1, first! + 1 + count!);
      return {
        text: dyadPanel.describe(state).replace(/.*?\)\. /, ''),
        readout: [read(columns.map(({ label }) => label)), read(rows[0]!)],
      };
    };
    expect(told('value')).toEqual({
      text: 'AAA–BBB: 0.25 in 2000, 0.5 in 2002; lowest 0.25 in 2000, highest 0.5 in 2002. AAA–3: 0.25 in 2000, 0.5 in 2002; lowest 0.25 in 2000, highest 0.5 in 2002. The median of the pairs with a value is 0.3 in 2002.',
      readout: [
        ['AAA–BBB', 'AAA–3'],
        ['0.25', '0.25'],
      ],
    });
    expect(told('percentile')).toEqual({
      text: 'AAA–BBB: 40.0 in 2000, 90.0 in 2002; lowest 40.0 in 2000, highest 90.0 in 2002. AAA–3: 10.0 in 2000, 20.0 in 2002; lowest 10.0 in 2000, highest 20.0 in 2002.',
      readout: [
        ['Percentile AAA–BBB', 'Percentile AAA–3'],
        ['40.0', '10.0'],
      ],
    });
  });

  it('is drawn in values where nothing has a place among others', () => {
    const lines = [line({ percentiles: [null, null, null] })];
    expect(chartStateOf(panel({ lines }), { ...shown, as: 'percentile' }).as).toBe('value');
  });

  it('names the pairs that it is ranked among', () => {
    const relevant = 'the relevant dyads of the year (near each other)';
    expect(dyadPage.among({ grain: 'dyad-year', population: relevant })).toBe('the relevant dyads');
    const found = dyadPanel.finding(chartStateOf(panel({ population: relevant }), shown));
    expect(found).toContain('above 90% of the relevant dyads');
    const unlikely = line({ values: [0.2, null, 0.001] });
    const rare = panel({ unit: 'probability', lines: [unlikely] });
    expect(dyadPanel.finding(chartStateOf(rare, shown))).toBe('under 0.01 in 2002');
  });
});

describe('tables', () => {
  it('have every year of a series, with the reason for a missing one', () => {
    const { columns, rows } = seriesTable(panel(), line());
    expect(rows.every((row) => row.length === columns.length)).toBe(true);
    expect(rows[1]).toEqual([
      '2001',
      '–',
      '–',
      '–',
      '–',
      '0.2',
      '9',
      missingReasons['no-joint-votes'],
      '',
    ]);
    expect(rows[2]!.slice(0, 5)).toEqual(['2002', '0.5', '0.45 to 0.6', '90.0', '80']);
  });

  it('of all that is shown hold numbers as they came, source and coverage, in the years shown', () => {
    const result = {
      third: K,
      sections: [
        { id: 'norms', panels: [panel()], lacking: [] },
        { id: 'third', panels: [panel({ id: 't', grain: 'triad-year' })], lacking: [] },
      ],
    } as unknown as DyadResult;
    const { columns, rows } = shownData(result, [2001, 2002]);
    const cells = rows.map((row) => Object.fromEntries(row.map((cell, i) => [columns[i]!, cell])));
    expect(rows).toHaveLength(4);
    expect(cells[0]).toMatchObject({ year: 2001, value: null, missing_reason: 'no-joint-votes' });
    expect(cells[1]).toMatchObject({
      ...{ section: 'norms', state1: 'AAA', state2: 'BBB', third: '', year: 2002, value: 0.5 },
      ...{ low90: 0.45, percentile: 0.9, n: 80, flag: 'partial-year', sources: 'd e' },
      ...{ source_from: 2000, source_to: 2002, years_with_value: 2, years_possible: 3 },
    });
    expect(cells[3]).toMatchObject({ section: 'third', third: '3' });
  });

  it('of one panel hold every digit, an empty cell with the reason beside it, and the quartiles as numbers', () => {
    const context = { low: [0.0123456, 0, 0], median: [0.2, 0.2, 0.3], high: [1, 1, 1] };
    const values = [-0.02355, null, 0.5];
    const one = panel({
      ...{ id: 'p', unit: '=1+1', context: { ...context, n: [9, 9, 9] } },
      lines: [line({ values }), line({ role: 'ak', states: [A, K] })],
    });
    const result = {
      third: K,
      sections: [{ id: 'norms', panels: [panel(), one], lacking: [] }],
    } as unknown as DyadResult;
    const table = shownData(result, [2000, 2001], 'p');
    const columns = ['state2', 'year', 'value', 'percentile', 'n', 'flag', 'missing_reason'];
    const quartiles = ['lower_quartile', 'median', 'upper_quartile'].map(
      (of) => `population_${of}`,
    );
    const picked = ['panel', ...columns, ...quartiles, 'unit'].map((name) =>
      table.columns.indexOf(name),
    );
    const written = dataCsv({
      columns: picked.map((at) => table.columns[at]!),
      rows: table.rows.map((row) => picked.map((at) => row[at]!)),
    });
    expect(written.split('\r\n').slice(1)).toEqual([
      "p,BBB,2000,-0.02355,0.4,70,,,0.0123456,0.2,1,'=1+1",
      "p,BBB,2001,,,,,no-joint-votes,0,0.2,1,'=1+1",
      "p,3,2000,0.25,0.4,70,,,0.0123456,0.2,1,'=1+1",
      "p,3,2001,,,,,no-joint-votes,0,0.2,1,'=1+1",
      '',
    ]);
  });
});

describe('sentences of the summary', () => {
  const trade = {
    channel: 'trade',
    source: 'trade-cow',
    year: 2014,
    first: 0.02,
    second: 0.18,
  } as const;
  it('name who needs whom more by the sign', () => {
    expect(dyadPage.dependence('A', 'the B', { ...trade, value: -0.8 }, 2023)).toBe(
      'In trade the B needs A more: A is 18.0% of the trade of the B, which is 2.0% of that of A (2014, Correlates of War).',
    );
    expect(
      dyadPage.dependence('A', 'B', { ...trade, value: 0.8, first: 0.3, second: 0.1 }, 2023),
    ).toContain('A needs B more: B is 30.0%');
  });

  it('say that a need is little, and that its last year is long past', () => {
    const arms = { channel: 'arms', source: 'arms', year: 1970, first: 0, second: 0.0006 } as const;
    expect(dyadPage.dependence('A', 'B', { ...arms, value: -1 }, 1980)).toBe(
      'In arms B needs A more, but little: A supplied 0.06% of the arms that B imported in five years, and B 0% of those that A imported (last in 1970, SIPRI).',
    );
    expect(dyadPage.dependence('A', 'B', { ...trade, value: -0.8 }, 2024)).toContain(
      'which is 2.0% of that of A (last in 2014, Correlates of War).',
    );
  });

  it('leave out years that have no value', () => {
    const moved = {
      year: 2014,
      value: 0.7,
      percentile: null,
      tenBefore: 0.5,
      twentyFiveBefore: null,
    };
    expect(dyadPage.overall(moved)).toBe(
      'Overall their alignment was 0.70 in 2014; it was 0.50 ten years before.',
    );
  });

  it('name the minor partner with a number above parity, whichever it is', () => {
    expect(
      dyadPage.minorPartner('A', 'B', { year: 2014, value: 0.3, source: 'trade-dots' }),
    ).toContain('B is the minor partner: 0.70 in 2014, with trade by IMF; 0.50 is parity.');
  });

  it('name nobody where the two are level', () => {
    expect(dyadPage.minorPartner('A', 'B', { year: 2014, value: 0.5, source: 'trade-dots' })).toBe(
      'By capabilities and dependence together, neither is the minor partner (2014, with trade by IMF).',
    );
    const same = { value: 0.5, percentile: 0.6 };
    expect(dyadPage.thirdTies('the A', 'B', 'K', { year: 2014, first: same, second: same })).toBe(
      'The A and B stand equally close to K: 0.50 (2014).',
    );
  });
});

describe('a pair with a group', () => {
  const gap = (reason: MissingReason) => [{ from: 2000, to: 2002, reason }];
  const silent = (reason: MissingReason) =>
    line({ values: [null, null, null], intervals: [], gaps: gap(reason) });
  const of = (pair: unknown, ...panels: readonly DyadPanel[]) =>
    ({
      pair,
      sections: [
        { id: 'norms', panels, lacking: [] },
        { id: 'status', panels: [], lacking: [{ measure: 'l', title: 'L', lacks: 'data' }] },
      ],
    }) as unknown as DyadResult;
  const group = [{ ...A, group: 'AAA' }, B];
  const unsaid = panel({ id: 'u', lines: [silent('not-said-of-groups'), line({ role: 'bk' })] });

  it('has panels apart that say nothing of a group, whatever they say of other pairs', () => {
    const members = panel({ id: 'few', lines: [silent('members-missing')] });
    const apart = withoutUnsaid(of(group, unsaid, panel(), members));
    expect(apart.unsaid.map(({ id }) => id)).toEqual(['u']);
    expect(apart.result.sections[0]!.panels.map(({ id }) => id)).toEqual(['m', 'few']);
    expect(withoutUnsaid(of(group, unsaid)).result.sections.map(({ id }) => id)).toEqual([
      'status',
    ]);
    expect(withoutUnsaid(of([A, B], unsaid)).unsaid).toEqual([]);
  });

  it('gives members in common as the reason where nothing is measured', () => {
    const nothing = of(group, unsaid, panel({ lines: [silent('groups-overlap')] }));
    expect(dyadPage.noPanelsOfGroup(whyNothing(nothing))).toBe(
      'Nothing is measured of these two: the groups have members in common, which would stand on both sides.',
    );
    expect(whyNothing(of([A, B], panel()))).toBeUndefined();
  });

  it('has bands where the pair itself has intervals', () => {
    expect(hasBands(of([A, B], panel()))).toBe(true);
    expect(
      hasBands(of(group, panel({ lines: [silent('not-reported'), line({ role: 'bk' })] }))),
    ).toBe(false);
  });
});
