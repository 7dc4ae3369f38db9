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

const stateOf = (external: Values, mutual: Values, multilateral: Values): LevelsState => {
  const weakest = Object.fromEntries(
    Object.entries(external)
      .map(([year, value]) => [
        Number(year),
        Math.min(value, mutual[Number(year)] ?? NaN, multilateral[Number(year)] ?? NaN),
      ])
      .filter(([, value]) => !Number.isNaN(value)),
  ) as Values;
  return {
    years: [1991, 2021],
    subtitle: 'Percentiles',
    levels: [
      line('External', external),
      line('Mutual', mutual),
      line('Multilateral', multilateral),
    ],
    weakest: line('Weakest level', weakest),
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
  it('says how double containment moved, what it is now, and which level is weakest', () => {
    const state = stateOf(
      { 2000: 0.9, 2014: 0.9 },
      { 2000: 0.3, 2014: 0.8 },
      { 2000: 0.5, 2014: 0.7 },
    );
    expect(containmentLevels.finding(state)).toBe(
      'Double containment rose from 0.30 (2000) to 0.70 (2014), which is high; the weakest level is the multilateral one',
    );
  });

  it('calls a value under one half low and one under two thirds neither', () => {
    const at = (value: number): string =>
      containmentLevels.finding(stateOf({ 2000: value }, { 2000: 0.9 }, { 2000: 0.9 }));
    expect(at(0.49)).toBe(
      'Double containment stands at 0.49 (2000), which is low; the weakest level is the external one',
    );
    expect(at(0.5)).toContain('between low and high');
    expect(at(0.66)).toContain('between low and high');
    expect(at(0.67)).toContain('which is high');
  });

  it('says which levels have values where no year has all three', () => {
    expect(containmentLevels.finding(stateOf({ 2000: 0.4 }, {}, { 2001: 0.4 }))).toBe(
      'No year in 1991–2021 has all 3 levels; external and multilateral alone have values',
    );
    expect(containmentLevels.finding(stateOf({}, {}, {}))).toBe(
      'No year in 1991–2021 has all 3 levels',
    );
  });
});

describe('the picture of the levels', () => {
  const state = stateOf(
    { 2000: 0.9, 2001: 0.9 },
    { 2000: 0.3, 2001: 0.8 },
    { 2000: 0.5, 2001: 0.7 },
  );

  it('numbers the events inside the years in the order of time', () => {
    expect(containmentLevels.describe(state)).toContain('Events: 1 2001 Earlier; 2 2014 Later.');
    expect(draw(state)).not.toContain('Before the axis');
  });

  it('shades the years that not all levels cover, with the reason', () => {
    const shaded = draw(state).match(/<title>[^<]*not all levels have a value[^<]*/g);
    expect(shaded).toEqual([
      '<title>1991–1999: not all levels have a value. The source does not cover this year.',
      '<title>2002–2021: not all levels have a value. The source does not cover this year.',
    ]);
  });

  it('names a stretch of such years once, whatever the reasons', () => {
    const result = resultOf({}, (year) => (year === 2000 ? { value: 0.3 } : null));
    const series = result.series.map((point) =>
      point.year > 2010 ? { ...point, reason: 'not-reported' as const } : point,
    );
    const drawn = draw({ ...state, weakest: { ...state.weakest, result: { ...result, series } } });
    expect(drawn.match(/>not all covered</g)).toHaveLength(2);
    expect(drawn.match(/not all levels have a value/g)).toHaveLength(3);
  });

  it('gives interval and reason in the table', () => {
    const { rows, columns } = containmentLevels.table({
      ...state,
      weakest: {
        ...state.weakest,
        result: resultOf({}, (year) =>
          year === 2000 ? { value: 0.3, interval: [0.2, 0.4] } : null,
        ),
      },
    });
    expect(columns.map(({ label }) => label)).toEqual([
      'Year',
      'Weakest level',
      'External',
      'Mutual',
      'Multilateral',
    ]);
    expect(rows[0]).toEqual(['2000', '0.30 (0.20 to 0.40)', '0.90', '0.30', '0.50']);
    expect(rows[1]![1]).toBe('no value: the source does not cover this year');
  });
});

describe('the channels', () => {
  const context = createContext(withFigures(assessmentFixture()));
  const { levels } = figuresFixture();

  it('names the strongest channel of each level; hostility and counts are none', () => {
    expect(containmentChannels.finding(channelsState(levels, context))).toBe(
      'Strongest channels: votes for the external level (0.69, 2014); arms to the other’s rivals for the mutual level (0.74, 2014); arena inside a joint body for the multilateral level (0.69, 2014)',
    );
  });

  it('sets the case’s own arena beside the automatic one where it has values', () => {
    const panels = channelsState(levels, context).levels[2]!.channels;
    expect(panels.map(({ title, lines }) => [title, ...lines.map(({ label }) => label)])).toEqual([
      ['Arena inside a joint body', 'Multilateral level', 'The case’s own arena'],
      ['Contest for the arena', 'Multilateral level'],
      ['Joint regional bodies', 'Multilateral level'],
    ]);
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
      channelsState(levels, of).levels[0]!.channels[0]!.lines.map(
        ({ label, slot, result }) => `${label} ${slot} ${result.series[10]!.value}`,
      );
    expect(named(context)).toEqual(['Russia a 0.5', 'China b 1']);
    expect(named(swapped)).toEqual(['Russia b 0.5', 'China a 1']);
  });
});
