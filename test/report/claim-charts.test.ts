import { describe, expect, it } from 'vitest';
import type { ClaimResult } from '../../src/contract/index.js';
import type { PlotLine, PredicateResult } from '../../src/evidence/types.js';
import { claimState, effectState } from '../../src/views/claim-chart.js';
import { sourceDisagreements } from '../../src/views/source-disagreements.js';

const line = (from: number, values: PlotLine['values'], window: PlotLine['window']): PlotLine => ({
  label: 'line',
  from,
  values,
  window,
});
const result = (facts: Partial<PredicateResult>): PredicateResult => ({
  kind: 'level',
  label: 'label',
  holds: 'yes',
  measure: 'trade-share',
  of: ['KAZ', 'CHN'],
  params: { source: 'cow' },
  window: [2000, 2004],
  observed: 0.3,
  unit: 'share',
  interval: [0.2, 0.4],
  intervalMethod: null,
  percentile: null,
  threshold: 'above 0.1',
  coverage: { years: 5, observed: 5, share: 1 },
  datasets: ['trade-cow'],
  finding: 'Finding.',
  ...facts,
});

describe('the small chart of a test', () => {
  it('has the estimate of an effect with its interval, whose it is, and the side asked for', () => {
    const effect = { population: 'all pairs', sign: 'negative' } as const;
    const found = { kind: 'effect', effect, holds: 'no', unit: 'share' } as const;
    expect(effectState(result(found))).toEqual({
      ...{ label: 'label', population: 'all pairs', sign: 'negative', unit: 'share' },
      ...{ window: [2000, 2004], estimate: 0.3, interval: [0.2, 0.4], look: 'fails' },
    });
    expect(effectState(result({ ...found, observed: null, interval: null }))).toBeNull();
    expect(effectState(result({}))).toBeNull();
  });

  it('has the mean of the window with its interval for a level', () => {
    const plot = {
      lines: [line(1998, [0, 0, 0.3, 0.3, 0.3, 0.3, 0.3], [2000, 2004])],
      unit: 'share',
      threshold: 0.1,
    };
    expect(claimState(result({ plot }))).toMatchObject({
      threshold: 0.1,
      means: [{ window: [2000, 2004], value: 0.3, interval: [0.2, 0.4] }],
    });
  });

  it('has Theil and Sen’s line for a trend: the median of what remains without the slope', () => {
    const plot = { lines: [line(2000, [1, 2, 30, 4, 5], [2000, 2004])], unit: 'share' };
    const state = claimState(result({ kind: 'trend', observed: 1, interval: [0.5, 1.5], plot }))!;
    expect(state.slope).toEqual({
      window: [2000, 2004],
      middle: [2002, 3],
      perYear: 1,
      interval: [0.5, 1.5],
    });
  });

  it('shows the parts of at-least together, crossings of two series as their gap', () => {
    const part = (holds: PredicateResult['holds']) =>
      result({
        kind: 'crossing',
        holds,
        plot: {
          lines: [line(2000, [1, 2, 3], [2000, 2002]), line(2001, [1, 1, 1], [2000, 2002])],
          unit: 'share',
        },
      });
    const state = claimState(result({ kind: 'at-least', parts: [part('yes'), part('no')] }))!;
    expect(state.lines).toEqual([
      { label: 'label', look: 'holds', from: 2001, values: [1, 2] },
      { label: 'label', look: 'fails', from: 2001, values: [1, 2] },
    ]);
    expect(state.threshold).toBe(0);
  });

  it('is none without a series, or for parts in different units', () => {
    expect(claimState(result({}))).toBeNull();
    const part = (unit: string) =>
      result({ plot: { lines: [line(2000, [1], [2000, 2000])], unit } });
    expect(claimState(result({ parts: [part('share'), part('kappa')] }))).toBeNull();
    expect(claimState(result({ parts: [result({})] }))).toBeNull();
  });
});

describe('disagreement of sources', () => {
  const claim = (...predicates: PredicateResult[]): ClaimResult => ({
    id: 'C1',
    level: 'mutual',
    dimension: 'economy',
    kind: 'measured',
    status: 'computed',
    statement: 'Statement.',
    predicates,
    sources: [],
  });
  const decided = (verdict: string, by?: string) =>
    ({ verdict, ...(by === undefined ? {} : { by }) }) as unknown as NonNullable<
      PredicateResult['decided']
    >;
  const central = result({ role: 'central', decided: decided('supported') });
  const other = (verdict: string, by = 'source', more: Partial<PredicateResult> = {}) =>
    result({ role: 'robustness', decided: decided(verdict, by), holds: 'no', ...more });

  it('is a central test that another source decides the other way, whatever the years', () => {
    const found = sourceDisagreements([
      claim(central, other('contradicted', 'source', { window: [2000, 2016] })),
    ]);
    expect(found).toHaveLength(1);
    expect(found[0]!.tests[0]!.map(({ holds }) => holds)).toEqual(['yes', 'no']);
  });

  it('is none where the other leans nowhere, is of another window, of another half, or only beside', () => {
    expect(
      sourceDisagreements([
        claim(central, other('open')),
        claim(central, other('contradicted', 'window')),
        claim(central, other('contradicted', 'source', { half: 2 })),
        claim(central, other('contradicted', 'source', { role: 'side' })),
      ]),
    ).toEqual([]);
  });
});
