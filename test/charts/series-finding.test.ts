import type { MeasureResult } from '../../src/contract/index.js';
import { describe, expect, it } from 'vitest';
import type { RowFlag } from '../../src/core/measure.js';
import { yearFrame } from '../../src/charts/draw/axes.js';
import { alone, pathThrough } from '../../src/charts/draw/marks.js';
import { placesOfLine } from '../../src/charts/series-lines.js';
import { seriesFinding } from '../../src/charts/series-finding.js';
import { gapsOf, type SeriesState } from '../../src/charts/series-state.js';

function result(
  values: Readonly<Record<number, number | null>>,
  unit: string,
  ccode: number,
): MeasureResult {
  const years = Object.keys(values).map(Number);
  return {
    measure: 'm',
    title: 'M',
    grain: 'dyad-year',
    unit,
    states: [{ ccode, iso3: null, name: String(ccode) }],
    params: {},
    population: '',
    coverage: { from: 0, to: 0, years: 0, observed: 0, share: 0 },
    series: years.map((year) => ({
      year,
      value: values[year]!,
      ...(values[year] === null ? { reason: 'no-joint-votes' as const } : {}),
      source: [],
    })),
  };
}

function stateOf(
  lines: Readonly<Record<string, Readonly<Record<number, number | null>>>>,
  unit = 'share',
  rule?: SeriesState['rule'],
): SeriesState {
  return {
    topic: 'Topic',
    subtitle: 'Definition',
    lines: Object.entries(lines).map(([label, values], i) => ({
      label,
      slot: 'a',
      result: result(values, unit, i),
    })),
    events: [],
    years: [2000, 2006],
    ...(rule === undefined ? {} : { rule }),
  };
}

describe('the finding of series', () => {
  it('names the year in which one line passed the other for good', () => {
    const finding = seriesFinding(
      stateOf({
        Russia: { 2000: 0.3, 2001: 0.3, 2002: 0.29, 2003: 0.2, 2004: 0.2 },
        China: { 2000: 0.1, 2001: 0.35, 2002: 0.3, 2003: 0.3, 2004: 0.4 },
      }),
    );
    expect(finding).toBe('China passed Russia in 2001: 40.0% against 20.0% in 2004');
  });

  it('does not call one year ahead a passing', () => {
    const finding = seriesFinding(
      stateOf({
        Russia: { 2000: 0.3, 2001: 0.3, 2002: 0.3, 2003: 0.2 },
        China: { 2000: 0.1, 2001: 0.1, 2002: 0.1, 2003: 0.4 },
      }),
    );
    expect(finding).not.toContain('passed');
  });

  it('does not call a lead from the first year a passing', () => {
    const ahead = { 2000: 0.5, 2001: 0.5, 2002: 0.5, 2003: 0.5 };
    const behind = { 2000: 0.1, 2001: 0.1, 2002: 0.2, 2003: 0.3 };
    expect(seriesFinding(stateOf({ Russia: behind, China: ahead }))).not.toContain('passed');
  });

  it('names the crossing of a reference value', () => {
    const values = { 2000: 0.8, 2001: 0.9, 2002: 1.2, 2003: 1.5, 2004: 2.4 };
    const finding = seriesFinding(
      stateOf({ 'GDP ratio': values }, 'ratio', { value: 1, label: 'parity' }),
    );
    expect(finding).toBe('GDP ratio rose above 1 (parity) in 2002: 2.4 in 2004');
  });

  it('says what a ratio of two states divides', () => {
    const values = { 2000: 0.8, 2001: 0.9, 2002: 1.2, 2003: 1.5, 2004: 2.4 };
    const named = (by: Readonly<Record<number, number>>): string => {
      const state = stateOf({ 'current dollars': by }, 'ratio', { value: 1, label: 'parity' });
      const states = ['Here', 'There'].map((name, ccode) => ({ ccode, iso3: null, name }));
      return seriesFinding({
        ...state,
        lines: state.lines.map((line) => ({ ...line, result: { ...line.result, states } })),
      });
    };
    expect(named(values)).toBe(
      'Topic, Here over There, current dollars: 2.4 in 2004, above parity (1) since 2002',
    );
    const falling = Object.fromEntries(
      Object.entries(values).map(([year, value]) => [year, 2 - value]),
    );
    expect(named({ ...falling, 2004: 0.4 })).toBe(
      'Topic, Here over There, current dollars: 0.4 in 2004, below parity (1) since 2002',
    );
  });

  it('sets the clearest contrary change against the first line', () => {
    const finding = seriesFinding(
      stateOf({
        first: { 2000: 1, 2006: 0.2 },
        same: { 2000: 1, 2006: 0.9 },
        contrary: { 2000: 0.4, 2006: 0.9 },
      }),
    );
    expect(finding).toBe(
      'First down from 100.0% (2000) to 20.0% (2006); Contrary up from 40.0% (2000) to 90.0% (2006)',
    );
  });

  it('does not let two variants for the same states pass each other', () => {
    const state = stateOf({
      'at prices': { 2000: 0.3, 2001: 0.3, 2002: 0.3, 2003: 0.3 },
      'at parities': { 2000: 0.1, 2001: 0.4, 2002: 0.5, 2003: 0.6 },
    });
    expect(seriesFinding(state)).toContain('passed');
    const [one, two] = state.lines;
    const same = { ...two!, result: { ...two!.result, states: one!.result.states } };
    expect(seriesFinding({ ...state, lines: [one!, same] })).not.toContain('passed');
  });

  it('lets a directed pair pass its mirror image', () => {
    const state = stateOf({
      'A on B': { 2000: 0.3, 2001: 0.3, 2002: 0.3, 2003: 0.3 },
      'B on A': { 2000: 0.1, 2001: 0.4, 2002: 0.5, 2003: 0.6 },
    });
    const both = state.lines.map(({ result: { states } }) => states[0]!);
    const [one, two] = state.lines.map((line, i) => ({
      ...line,
      result: { ...line.result, states: i === 0 ? both : both.toReversed() },
    }));
    expect(seriesFinding({ ...state, lines: [one!, two!] })).toContain('B on A passed A on B');
  });

  it('mentions a peak or a low that lies far beyond both ends', () => {
    expect(seriesFinding(stateOf({ trade: { 2000: 0.2, 2003: 0.9, 2006: 0.21 } }))).toBe(
      'Trade from 20.0% (2000) to 21.0% (2006), with a peak of 90.0% (2003) between',
    );
    expect(seriesFinding(stateOf({ trade: { 2000: 0.9, 2003: 0.1, 2006: 0.7 } }))).toBe(
      'Trade down from 90.0% (2000) to 70.0% (2006), with a low of 10.0% (2003) between',
    );
    expect(seriesFinding(stateOf({ trade: { 2000: 0.2, 2003: 0.9, 2006: 0.6 } }))).toBe(
      'Trade up from 20.0% (2000) to 60.0% (2006)',
    );
  });

  it('mentions the peak of another line', () => {
    expect(
      seriesFinding(
        stateOf({ A: { 2000: 0.1, 2006: 0.3 }, B: { 2000: 0.1, 2003: 0.9, 2006: 0.12 } }),
      ),
    ).toBe(
      'A up from 10.0% (2000) to 30.0% (2006); B from 10.0% (2000) to 12.0% (2006), with a peak of 90.0% (2003) between',
    );
  });

  it('counts no change from a bound or to one', () => {
    for (const flag of ['lower-bound', 'bounded-input']) {
      const state = stateOf({ trade: { 2000: 0.05, 2001: 0.2, 2002: 0.3, 2003: 0.9 } });
      const [line] = state.lines;
      const flagged = (years: readonly number[]): SeriesState => ({
        ...state,
        lines: [
          {
            ...line!,
            result: {
              ...line!.result,
              series: line!.result.series.map((point) =>
                years.includes(point.year) ? { ...point, flag: flag as RowFlag } : point,
              ),
            },
          },
        ],
      });
      expect(seriesFinding(flagged([2000, 2003]))).toBe(
        'Trade up from 20.0% (2001) to 30.0% (2002)',
      );
      expect(seriesFinding(flagged([2000, 2001, 2002, 2003]))).toBe(
        'Topic: only bounds in the years shown',
      );
    }
  });

  it('counts events', () => {
    expect(seriesFinding(stateOf({ both: { 2000: 0, 2001: 2, 2002: 1 } }, 'vetoes'))).toBe(
      'Both: 3 vetoes in 2000–2002, most in 2001 (2)',
    );
    expect(seriesFinding(stateOf({ both: { 2000: 0, 2001: 1 } }, 'vetoes'))).toBe(
      'Both: 1 veto in 2000–2001, most in 2001 (1)',
    );
  });

  it('says so where there is no value', () => {
    expect(seriesFinding(stateOf({ nobody: { 2000: null } }))).toBe(
      'Topic: no value in the years shown',
    );
  });
});

describe('gaps', () => {
  const line = stateOf({ x: { 2000: 1, 2001: null, 2002: null, 2003: 3, 2004: 4 } }).lines[0]!;

  it('are never bridged', () => {
    const axis = { left: 0, right: 70, top: 0, bottom: 10 };
    const places = placesOfLine(line, yearFrame(axis, [2000, 2006]), (value) => value);
    expect(places).toEqual([[5, 1], null, null, [35, 3], [45, 4], null, null]);
    expect(pathThrough(places)).toBe('M5,1M35,3L45,4');
    expect(alone(places)).toEqual([[5, 1]]);
  });

  it('carry their reason', () => {
    expect(gapsOf(line, [2000, 2006])).toEqual([
      { from: 2001, to: 2002, reason: 'no-joint-votes' },
      { from: 2005, to: 2006, reason: 'outside-coverage' },
    ]);
  });
});
