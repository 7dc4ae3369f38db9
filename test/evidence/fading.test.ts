import { describe, expect, it } from 'vitest';
import { fadingText } from '../../src/evidence/chances/fading.js';
import { cut, type Window } from '../../src/evidence/predicates/window.js';
import type { ObservedSeries } from '../../src/evidence/types.js';

/** Estimates of 2001 to 2020, of which those from 2011 on rest on so many items. */
const seriesOf = (later: number, known = true): ObservedSeries => ({
  observe: { measure: 'latent-security', of: ['A', 'B'] },
  ...{ label: 'm', unit: 'sd', datasets: [] },
  points: Array.from({ length: 20 }, (_, i) => ({
    ...{ year: 2001 + i, value: 1, interval: [0, 2] as const },
    ...(known ? { n: i < 10 ? 6 : later } : {}),
  })),
});
const textOf = (series: ObservedSeries, ...windows: Window[]) =>
  fadingText(windows.map((window) => cut(series, window)));

describe('estimates that rest on unequally many items', () => {
  it('are said to drift where a window has less than two thirds of the other', () => {
    expect(textOf(seriesOf(3), [2016, 2020], [2006, 2010])).toBe(
      'The estimates of 2016–2020 rest on 3 items a year and those of 2006–2010 on 6: with fewer, an estimate drifts to what is usual among pairs.',
    );
    expect(textOf(seriesOf(4), [2016, 2020], [2006, 2010])).toBeUndefined();
  });

  it('are compared within a series only, and where their items are counted', () => {
    const other = { ...seriesOf(1), observe: { measure: 'latent-security', of: ['A', 'C'] } };
    const window = [2016, 2020] as const;
    expect(fadingText([cut(seriesOf(6), window), cut(other, window)])).toBeUndefined();
    expect(textOf(seriesOf(1, false), [2016, 2020], [2006, 2010])).toBeUndefined();
  });
});
