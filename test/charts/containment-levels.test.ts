import { describe, expect, it } from 'vitest';
import { containmentChannels, containmentLevels } from '../../src/charts/index.js';
import type { LevelsState } from '../../src/charts/levels-state.js';
import type { SeriesLine } from '../../src/charts/series-state.js';
import { createContext } from '../../src/views/context.js';
import { channelsState } from '../../src/views/sections/levels.js';
import { assessmentFixture } from '../support/assessment.js';
import { figuresFixture, resultOf, withFigures } from '../support/figures.js';

type Values = Readonly<Record<number, number>>;

const line = (label: string, values: Values): SeriesLine => ({
  label,
  slot: 'x1',
  result: resultOf({}, (year) => (values[year] === undefined ? null : { value: values[year] })),
});

/** Both have a value where each of the two has one. */
const stateOf = (external: Values, mutual: Values): LevelsState => {
  const both = Object.entries(external).flatMap(([year, value]) => {
    const other = mutual[Number(year)];
    return other === undefined ? [] : [[year, value * other] as const];
  });
  return {
    years: [1991, 2021],
    subtitle: 'Probabilities',
    levels: [line('External', external), line('Mutual', mutual)],
    double: line('Both', Object.fromEntries(both)),
    events: [
      { date: '2014-03', label: 'Later' },
      { date: '2001-07-16', label: 'Earlier' },
      { date: '1985', label: 'Before the axis' },
    ],
  };
};

const draw = (state: LevelsState): string =>
  containmentLevels.render(state, { width: 720, idPrefix: 'p' });

describe('the finding of the levels', () => {
  it('is the last probability of both, with that of each in its year', () => {
    const rising = stateOf({ 2000: 0.9, 2014: 0.9, 2020: 0.1 }, { 2000: 0.3, 2014: 0.8 });
    expect(containmentLevels.finding(rising)).toBe(
      'Before calibration double containment has a probability of 0.72 in 2014; external 0.90, mutual 0.80',
    );
  });

  it('names the highest where it is past', () => {
    const falling = stateOf({ 2000: 0.9, 2014: 0.9 }, { 2000: 0.8, 2014: 0.3 });
    expect(containmentLevels.finding(falling)).toBe(
      'Before calibration double containment has a probability of 0.27 in 2014, 0.72 at most (2000); external 0.90, mutual 0.30',
    );
  });

  it('never writes a probability of hardly anything as zero', () => {
    const low = stateOf({ 2000: 0.9, 2014: 0.5 }, { 2000: 0.001, 2014: 0 });
    expect(containmentLevels.finding(low)).toBe(
      'Before calibration double containment has a probability of under 0.01 in 2014; external 0.50, mutual under 0.01',
    );
  });

  it('says which levels have values where no year has both', () => {
    const of = (...values: Parameters<typeof stateOf>): string =>
      containmentLevels.finding(stateOf(...values));
    const none = 'No year in 1991–2021 has a probability of double containment';
    expect(of({ 2000: 0.4 }, {})).toBe(`${none}; external alone has values`);
    expect(of({ 2000: 0.4 }, { 2001: 0.4 })).toBe(`${none}; external and mutual alone have values`);
    expect(of({}, {})).toBe(none);
  });
});

describe('the picture of the levels', () => {
  const state = stateOf({ 2000: 0.9, 2001: 0.9 }, { 2000: 0.3, 2001: 0.8 });

  it('numbers the events inside the years in the order of time', () => {
    expect(containmentLevels.describe(state)).toContain('Events: 1 2001 Earlier; 2 2014 Later.');
    expect(draw(state)).not.toContain('Before the axis');
  });

  it('shades the years that not both levels cover, with the reason', () => {
    const shaded = draw(state).match(/<title>[^<]*not both levels have a value[^<]*/g);
    expect(shaded).toEqual([
      '<title>1991–1999: not both levels have a value. The source does not cover this year.',
      '<title>2002–2021: not both levels have a value. The source does not cover this year.',
    ]);
  });

  it('names a stretch of such years once, whatever the reasons', () => {
    const result = resultOf({}, (year) => (year === 2000 ? { value: 0.3 } : null));
    const series = result.series.map((point) =>
      point.year > 2010 ? { ...point, reason: 'not-reported' as const } : point,
    );
    const drawn = draw({ ...state, double: { ...state.double, result: { ...result, series } } });
    expect(drawn.match(/>not all covered</g)).toHaveLength(2);
    expect(drawn.match(/not both levels have a value/g)).toHaveLength(3);
  });

  it('dates the end of a line where the title speaks of another year', () => {
    const drawn = draw(stateOf({ 2000: 0.9, 2001: 0.9, 2002: 0.7 }, { 2000: 0.3, 2001: 0.8 }));
    expect(drawn).toContain('External 0.70');
    expect(drawn).toContain('(2002)');
    expect(drawn).not.toContain('(2001)');
  });

  it('gives the value or the reason in the table', () => {
    const { rows, columns } = containmentLevels.table(state);
    expect(columns.map(({ label }) => label)).toEqual(['Year', 'Both', 'External', 'Mutual']);
    expect(rows[0]).toEqual(['2000', '0.27', '0.90', '0.30']);
    expect(containmentLevels.table(stateOf({ 2000: 0.9 }, {})).rows[0]).toEqual([
      '2000',
      'no value: the source does not cover this year',
      '0.90',
      'no value: the source does not cover this year',
    ]);
  });
});

describe('the channels', () => {
  const context = createContext(withFigures(assessmentFixture()));
  const { levels } = figuresFixture();

  it('finds the index of each level in its own last year', () => {
    expect(containmentChannels.finding(channelsState(levels, context))).toBe(
      'Indices of containment: external 0.96 (2021), mutual 0.09 (2018), multilateral 0.16 (2014)',
    );
    expect(containmentChannels.finding(channelsState({ ...levels, levels: [] }, context))).toBe(
      'No level has a value in 1991–2021',
    );
  });

  it('begins each level with its index, and leaves out one that has no value', () => {
    const titles = (of: typeof levels): string[][] =>
      channelsState(of, context).levels.map(({ label, channels }) => [
        label,
        ...channels.map(({ title }) => title),
      ]);
    const [external, mutual, multilateral] = levels.levels;
    const never = {
      ...external!,
      result: resultOf({ measure: 'external-containment' }, () => null),
    };
    expect(titles({ ...levels, levels: [never, mutual!, multilateral!] })).toEqual([
      ['Mutual', 'Mutual index', 'Arms', 'Obligations', 'Displacement'],
      [
        'Multilateral',
        'Multilateral index',
        'Contested states inside',
        'Contest for them',
        'Joint bodies that count',
      ],
    ]);
  });

  it('sets the case’s own arena beside the automatic one where it has values', () => {
    const panels = channelsState(levels, context).levels[2]!.channels;
    expect(panels.map(({ title, lines }) => [title, ...lines.map(({ label }) => label)])).toEqual([
      ['Multilateral index', 'Automatic arena', 'The case’s own arena'],
      ['Contested states inside', 'Automatic arena', 'The case’s own arena'],
      ['Contest for them', 'Contest for them'],
      ['Joint bodies that count', 'Joint bodies that count'],
    ]);
  });

  it('names in the key the lines of panels that have several, and no panel twice', () => {
    const drawn = containmentChannels.render(channelsState(levels, context), {
      ...{ width: 720, idPrefix: 'p' },
    });
    for (const once of ['Automatic arena', 'Russia', 'Contest for them', 'Mutual index'])
      expect(drawn.split(`>${once}<`)).toHaveLength(2);
  });

  it('has axes as long as the values ask for', () => {
    const small = resultOf({ measure: 'multilateral-containment' }, () => ({ value: 0.03 }));
    const state = channelsState(
      { ...levels, levels: [{ level: 'multilateral', result: small }] },
      context,
    );
    const drawn = containmentChannels.render(state, { width: 720, idPrefix: 'p' });
    expect(drawn).toContain('>0.10<');
    expect(drawn).not.toContain('>1.00<');
  });

  it('gives each direction the state that it belongs to, whichever is named first', () => {
    const swapped = createContext({
      ...context.assessment,
      case: {
        ...context.assessment.case,
        pair: context.assessment.case.pair.toReversed() as never,
      },
    });
    const named = (of: typeof context): string[] =>
      channelsState(levels, of).levels[0]!.channels[1]!.lines.map(
        ({ label, slot, result }) => `${label} ${slot} ${result.series[10]!.value}`,
      );
    expect(named(context)).toEqual(['Russia a 0.667', 'China b 0.433']);
    expect(named(swapped)).toEqual(['Russia b 0.667', 'China a 0.433']);
  });
});
