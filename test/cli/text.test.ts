import type { MeasureResult, SeriesPoint } from '../../src/contract/index.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NetworkResult } from '../../src/app/network/network-json.js';
import {
  formatDecibels,
  formatCell,
  formatPercent,
  formatPercentileCell,
} from '../../src/core/format.js';
import { seriesText } from '../../src/cli/text/series.js';
import { networkRows } from '../../src/cli/text/network-rows.js';

describe('numbers on a terminal', () => {
  it.each([
    [0, '0'],
    [3, '3'],
    [0.4605263, '0.4605'],
    [9.6668, '9.667'],
    [123456.7, '123,457'],
    [0.000002114, '2.114e-6'],
    [-0.0317, '−0.03170'],
  ])('%d is %s', (value, text) => expect(formatCell(value)).toBe(text));

  it('never print as zero what is not', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        fc.pre(value !== 0);
        const text = formatCell(value).replaceAll(',', '').replace('−', '-');
        expect(Math.sign(Number(text))).toBe(Math.sign(value));
      }),
    );
  });

  it('percents and decibels', () => {
    const percents = [0, 0.004, 0.0076, 0.5].map((share) => formatPercent(share));
    expect(percents).toEqual(['0%', 'under 1%', '1%', '50%']);
    expect([2.44, -0.51, 0].map(formatDecibels)).toEqual(['+2.4 dB', '−0.5 dB', '0.0 dB']);
  });
});

describe('percentiles on a terminal', () => {
  it.each([
    [0.5, '50.0'],
    [0.0004, '<0.1'],
    [0.0006, '0.1'],
    [0.99949, '99.9'],
    [0.9995, '>99.9'],
    [undefined, ''],
  ])('%d is %s: none is at an end', (u, text) => expect(formatPercentileCell(u)).toBe(text));
});

describe('a series on a terminal', () => {
  const series = (parts: Readonly<Record<string, number | null>>): MeasureResult => ({
    measure: 'smaf-stage',
    title: 'Steps',
    grain: 'dyad-year',
    unit: 'indicators',
    states: [],
    params: {},
    population: 'all',
    coverage: { from: 2013, to: 2014, years: 2, observed: 1, share: 0.5 },
    series: [
      { year: 2013, value: 2, parts, source: ['atop'] },
      { year: 2014, value: null, reason: 'not-reported', source: ['atop'] },
    ],
  });

  it('ends with the parts of the last value, a unit said once, years as they are', () => {
    const text = seriesText(
      series({ partial: 1, cbm: 1, policy: 0, 'since-cbm': 1990, 'since-policy': null }),
    ).replaceAll('\n', ' ');
    expect(text).toContain(
      'Parts in 2013: partial 1, cbm 1, policy 0 [met (1 yes, 0 no)], since-cbm 1990.',
    );
    expect(seriesText(series({}))).not.toContain('Parts');
  });

  const [source, none] = [['atop'], 'not-reported'] as const;
  const missing = (year: number, reason: SeriesPoint['reason'] = none): SeriesPoint => ({
    ...{ year, value: null, reason, source },
  });
  const linesOf = (points: readonly SeriesPoint[], more: Partial<MeasureResult> = {}): string[] =>
    seriesText({ ...series({}), ...more, series: points })
      .split('\n')
      .map((line) => line.trim().replaceAll(/ {2,}/g, '  '));

  it('puts years that are missing for one reason into one line from the third on', () => {
    const lines = linesOf([
      { year: 2000, value: 1, source },
      ...[2001, 2002, 2003].map((year) => missing(year)),
      missing(2004, 'not-in-system'),
      missing(2005),
      missing(2006),
    ]);
    expect(lines.filter((line) => line.startsWith('2')).map((line) => line.split('  ')[0])).toEqual(
      [...['2000', '2001–2003', '2004', '2005', '2006']],
    );
  });

  it('keeps years apart that have a key, a number of observations or a flag', () => {
    const years = [2001, 2002, 2003];
    for (const more of [{ key: 'a' }, { n: 3 }, { flag: 'mirror' }] as const)
      expect(
        linesOf(years.map((year) => ({ ...missing(year), ...more }))).filter((line) =>
          /^2/.test(line),
        ),
        JSON.stringify(more),
      ).toHaveLength(3);
  });

  it('writes a value that is a year without a comma', () => {
    expect(linesOf([{ year: 2013, value: 2002, source }], { unit: 'year' })[2]).toContain('2002');
    expect(linesOf([{ year: 2013, value: 2002, source }], { unit: 'km' })[2]).toContain('2,002');
  });

  it('says of which of several rows of a year the parts are', () => {
    const point = (key: string) => ({ year: 2013, key, value: 1, parts: { partial: 1 }, source });
    expect(linesOf([point('a'), point('b')])).toContainEqual(
      expect.stringMatching(/^Parts in 2013 of b: partial 1/),
    );
    expect(linesOf([point('a')])).toContainEqual(expect.stringMatching(/^Parts in 2013: /));
  });

  it('names the part that stands for the value, and leaves the others out', () => {
    const point = { year: 2013, value: 1, parts: { partial: 1 }, source };
    const lines = linesOf([point], { part: 'partial' });
    expect(lines[0]).toBe('Steps, partial [indicators]');
    expect(lines.some((line) => line.startsWith('Parts'))).toBe(false);
  });

  it.each([
    [
      { existing: 8 },
      {},
      '3 of the 8 years in which all the states were in the state system, of 10 requested',
    ],
    [
      { existing: 8 },
      { grain: 'group-year' as const },
      '3 of the 8 years in which the group had members, of 10 requested',
    ],
    [
      { existing: 0, observed: 0 },
      {},
      '0 of 10 years, 2001 to 2010: in none of them all the states were',
    ],
    [{}, {}, '3 of 10 years, 2001 to 2010.'],
  ])('counts covered years among those that can have a value: %j', (counts, more, said) => {
    const coverage = { from: 2001, to: 2010, years: 10, observed: 3, share: 0.3, ...counts };
    const text = linesOf([{ year: 2001, value: 1, source }], { ...more, coverage }).join(' ');
    expect(text).toContain(`Coverage: ${said}`);
  });
});

describe('several networks', () => {
  const file = { file: 'ties.csv' };
  const report = { label: 'one', n: 4, m: 6, negative: 2 };
  const text = (parts: object): string =>
    networkRows({
      selection: { networks: [], absent: [], file },
      reports: [{ ...report, ...parts }],
    } as unknown as NetworkResult);

  it('say what the columns count that they have, and of no others', () => {
    expect(text({})).toContain('n: nodes; m: ties; hostile: of them.');
    expect(text({})).not.toContain('walks');
    const balance = { triangleBalance: 1, walkBalance: 1 };
    expect(text({ balance })).toMatch(/walks:\s+closed walks with an even number/);
  });
});
