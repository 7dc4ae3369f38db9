import { beforeAll, describe, expect, it } from 'vitest';
import { tradeCoverage } from '../../../src/app/data/trade-coverage.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { tradeCoverageCsv, tradeCoverageText } from '../../../src/cli/text/trade-coverage.js';
import type { TradeCoverage } from '../../../src/contract/index.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [usa, belarus, russia, kazakhstan, china] = [2, 370, 365, 705, 710] as const;

let workspace: Workspace;
let ofRussia: TradeCoverage;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  ofRussia = await tradeCoverage(workspace, [russia, china]);
});

const rowOf = ({ rows }: TradeCoverage, source: string, first: number) =>
  rows.find((row) => row.source === source && row.first.ccode === first)!;

const span = (years: readonly number[]) => [years.at(0), years.at(-1), years.length];

describe('what each source of trade has of a pair', () => {
  it('is the years of exports and of shares, in both orders', () => {
    expect(ofRussia.rows).toHaveLength(12);
    const spans = (source: string, first: number) => {
      const { exports, share } = rowOf(ofRussia, source, first);
      return [span(exports), span(share)];
    };
    const none = [undefined, undefined, 0];
    expect(spans('cow', russia)).toEqual([
      [1955, 2014, 40],
      [1955, 2014, 40],
    ]);
    expect(spans('dots', china)).toEqual([
      [2011, 2021, 11],
      [2011, 2021, 11],
    ]);
    expect(spans('baci-club', russia)).toEqual([[2005, 2021, 17], none]);
    expect(spans('china-books', russia)).toEqual([[2002, 2024, 23], none]);
    expect(spans('baci', russia)).toEqual([[2023, 2023, 1], none]);
    expect(spans('baci', china)).toEqual([
      [2023, 2023, 1],
      [2023, 2023, 1],
    ]);
  });

  it('says why there is no share, and is what the measures have', async () => {
    expect(rowOf(ofRussia, 'baci', china).whyNoShare).toBeNull();
    expect(rowOf(ofRussia, 'baci', russia).whyNoShare).toContain('does not report');
    expect(rowOf(ofRussia, 'china-books', russia).whyNoShare).toContain(
      'no trade with all partners',
    );
    const inUnion = await tradeCoverage(workspace, [russia, belarus]);
    expect(rowOf(inUnion, 'baci', russia)).toMatchObject({ exports: [], share: [] });
    expect(rowOf(inUnion, 'baci', russia).whyNoShare).toContain('not a zero');
    const inAsia = await tradeCoverage(workspace, [kazakhstan, usa]);
    expect(rowOf(inAsia, 'dots', usa).whyNoShare).toContain('Russia at one end');
    expect(rowOf(inAsia, 'china-books', usa).exports).toEqual([]);
    for (const { source, exports, measures, first, second } of ofRussia.rows) {
      const growth = measures[0] === 'trade-growth' ? { base: exports[0] } : {};
      const { series } = await measureSeries(workspace, {
        measure: measures[0]!,
        states: [first.ccode, second.ccode],
        params: { source, flow: 'exports', ...growth },
      });
      const found = series.flatMap(({ year, value }) => (value === null ? [] : [year]));
      expect(found, source).toEqual(exports);
    }
  });

  it('wants two different states', async () => {
    await expect(tradeCoverage(workspace, [russia])).rejects.toMatchObject({
      code: 'wrong-number-of-states',
    });
    await expect(tradeCoverage(workspace, [russia, russia])).rejects.toMatchObject({
      code: 'same-state-twice',
    });
  });

  it('is written for a terminal, each reason once, and as CSV', () => {
    const text = tradeCoverageText(ofRussia);
    expect(text).toMatch(/baci +CHN RUS +2023 +yes +2023/);
    expect(text.match(/no trade with all partners/g)).toHaveLength(2);
    const [header, ...lines] = tradeCoverageCsv(ofRussia).trimEnd().split('\n');
    expect(header).toContain('source,dataset,order');
    expect(lines).toHaveLength(12);
  });
});
