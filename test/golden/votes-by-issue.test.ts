import { beforeAll, describe, expect, it } from 'vitest';
import { issueCodes, type VoteIssue } from '../../src/core/vote-issues.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { voteCoverage } from '../../src/measures/votes/vote-sources.js';
import {
  expectNear,
  fixture,
  openPanelMeasures,
  rowOf,
  type PanelMeasures,
} from './panel-measures.js';

const statistics = ['agreement', 'identity', 'kappa'] as const;
type Statistic = (typeof statistics)[number];

interface Pair {
  readonly issue: VoteIssue;
  readonly ccode1: number;
  readonly ccode2: number;
  readonly year: number;
}
interface IssueCase extends Pair, Readonly<Record<Statistic, number | null>> {
  readonly nonUnanimousOnly: boolean;
  readonly n: number;
}
interface Ranked extends Pair {
  readonly statistic: Statistic;
  readonly population: number;
  readonly percentile: number;
}

const { cases, percentiles, rollCalls } = fixture<{
  readonly cases: readonly IssueCase[];
  readonly percentiles: readonly Ranked[];
  readonly rollCalls: Readonly<Record<VoteIssue, Readonly<Record<string, number>>>>;
}>('votes-by-issue');

const id = 'vote-agreement-by-issue';
/** The source whose codes the script reads. */
const source = 'voeten';
let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

describe('values computed ballot by ballot from the raw files', () => {
  it.each(cases)(
    '$ccode1 and $ccode2 on $issue in $year, non-unanimous only: $nonUnanimousOnly',
    async ({ issue, ccode1, ccode2, year, nonUnanimousOnly, n, ...expected }) => {
      for (const statistic of statistics) {
        const columns = await panel.compute(id, { source, issue, statistic, nonUnanimousOnly });
        const row = rowOf(columns, [ccode1, ccode2], year);
        expect(row < 0 ? 0 : columns.n![row]).toBe(n);
        if (n === 0) continue;
        const value = expected[statistic];
        if (value !== null) expectNear(columns.value[row], value, 1e-11);
        else expect(columns.reasons?.get(row)).toBe('zero-variance');
      }
    },
  );

  it.each(percentiles)(
    'percentile of the $statistic of $ccode1 and $ccode2 on $issue in $year',
    async ({ issue, ccode1, ccode2, year, statistic, population, percentile }) => {
      const computed = await panel.workspace.compute({
        measure: id,
        params: { source, issue, statistic },
      });
      const { columns } = computed.population;
      const row = rowOf(columns, [ccode1, ccode2], year);
      expectNear(computed.population.percentiles([row])[0], percentile);
      const ranked = columns.value.filter(
        (value, other) => columns.year[other] === year && !Number.isNaN(value),
      );
      expect(ranked.length).toBe(population);
    },
  );

  it.each(issueCodes)('%s has the roll calls of every session', async (issue) => {
    const { year, n } = await panel.compute(id, { source, issue });
    const most = new Map<number, number>();
    for (const [row, of] of year.entries()) most.set(of, Math.max(most.get(of) ?? 0, n![row]!));
    const listed = Object.entries(rollCalls[issue]);
    expect([...most.keys()].sort((a, b) => a - b)).toEqual(listed.map(([of]) => Number(of)));
    // Where the session is large some pair took part in every roll call.
    for (const [of, count] of listed) expect(most.get(Number(of))).toBe(count);
  });
});

describe('figures that the definition of the measure quotes', () => {
  it('human rights tell states apart best', async () => {
    const medians: Partial<Record<VoteIssue, string>> = {};
    const undefinedShares: Partial<Record<VoteIssue, number>> = {};
    for (const issue of issueCodes) {
      const { year, value } = await panel.compute(id, { source, issue });
      const sorted = value.filter((_, row) => year[row] === 2018).sort();
      medians[issue] = sorted[sorted.length >> 1]!.toFixed(2);
      const kappa = await panel.compute(id, { source, issue, statistic: 'kappa' });
      undefinedShares[issue] = Number((kappa.reasons!.size / kappa.rows).toFixed(2));
    }
    expect(medians).toEqual({
      me: '0.91',
      nu: '0.84',
      di: '0.85',
      hr: '0.77',
      co: '0.83',
      ec: '0.88',
    });
    expect(undefinedShares).toEqual({ me: 0.26, nu: 0.22, di: 0.18, hr: 0.06, co: 0.23, ec: 0.27 });
  });
});

describe('known groups', () => {
  const percentile = async (
    [ccode1, ccode2]: readonly [number, number],
    issue: VoteIssue,
    statistic: Statistic,
    years: { readonly from: number; readonly to?: number },
  ): Promise<readonly number[]> => {
    const { population } = await panel.workspace.compute({
      measure: id,
      params: { source, issue, statistic },
    });
    const { from, to = voteCoverage.to } = years;
    const { year } = population.columns;
    const rows = population
      .rowsOf({ ccode1, ccode2 })
      .filter((row) => year[row]! >= from && year[row]! <= to);
    expect(rows.length).toBe(to - from + 1);
    return [...population.percentiles(rows)];
  };

  it('nobody votes with the United States on the Palestine question as Israel does, 2018 and 1985', async () => {
    const columns = await panel.compute(id, { source, issue: 'me' });
    for (const [year, agreement] of [
      [1985, 26 / 31],
      [2018, 1],
    ] as const) {
      const [first, second] = partnersOf(columns, 2, year);
      expect(first!.partner).toBe(666);
      expectNear(first!.value, agreement);
      expect(second!.value).toBeLessThan(first!.value);
    }
  });

  it('Russia and China part ways on human rights in 1992-95 and vote alike from 2005 on', async () => {
    const [russiaChina, issue] = [[365, 710], 'hr'] as const;
    const apart = await percentile(russiaChina, issue, 'agreement', { from: 1992, to: 1995 });
    expect(Math.max(...apart)).toBeLessThan(0.05);
    const alike = await percentile(russiaChina, issue, 'kappa', { from: 2005 });
    expect(Math.min(...alike)).toBeGreaterThan(0.75);
    expect(
      Math.min(...(await percentile(russiaChina, issue, 'agreement', { from: 2005 }))),
    ).toBeGreaterThan(0.5);
  });

  it('India and China, 1997-2008: far apart on nuclear weapons, close on human rights', async () => {
    const years = { from: 1997, to: 2008 };
    const nuclear = await percentile([710, 750], 'nu', 'agreement', years);
    const rights = await percentile([710, 750], 'hr', 'agreement', years);
    expect(Math.max(...nuclear)).toBeLessThan(0.12);
    expect(Math.min(...rights)).toBeGreaterThan(0.6);
  });

  it('the United States and Britain differ on the Palestine question and agree beyond chance on nuclear weapons, 2009-19', async () => {
    const nuclear = await percentile([2, 200], 'nu', 'kappa', { from: 2009 });
    const palestine = await percentile([2, 200], 'me', 'agreement', { from: 2009 });
    expect(Math.min(...nuclear)).toBeGreaterThan(0.85);
    expect(Math.max(...palestine)).toBeLessThan(0.1);
  });

  /** States by their agreement with one that has the lower number, closest first; of those with ten joint roll calls. */
  function partnersOf(
    { rows, ccode1, ccode2, year, value, n }: MeasureColumns,
    state: number,
    wanted: number,
  ) {
    const partners: { partner: number; value: number }[] = [];
    for (let row = 0; row < rows; row++)
      if (year[row] === wanted && ccode1[row] === state && n![row]! >= 10)
        partners.push({ partner: ccode2![row]!, value: value[row]! });
    return partners.sort((a, b) => b.value - a.value);
  }
});
