import { beforeAll, describe, expect, it } from 'vitest';
import { freshness } from '../../../src/app/data/freshness.js';
import { measureSeries } from '../../../src/app/engine/measure.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { freshnessCsv, freshnessText } from '../../../src/cli/text/freshness.js';
import type { Freshness } from '../../../src/contract/index.js';
import { measureById, measures } from '../../../src/measures/index.js';
import { countsWhole } from '../../../src/core/measure.js';
import { parseParams, variantOf } from '../../../src/app/engine/measure-params.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [russia, china] = [365, 710] as const;

let workspace: Workspace;
let pair: Freshness;
let all: Freshness;
beforeAll(async () => {
  workspace = await sharedWorkspace();
  pair = await freshness(workspace, [russia, china]);
  all = await freshness(workspace);
});

const rowOf = ({ rows }: Freshness, measure: string, source: string | null, code?: string) =>
  rows.find(
    (row) =>
      row.measure === measure &&
      row.source === source &&
      (code === undefined || (row.states.length === 1 && row.states[0]!.iso3 === code)),
  )!;

describe('how far the measures of a pair reach', () => {
  it('is the last year with a value, by source, and its age', () => {
    expect(pair.latest).toBe(2025);
    const of = (source: string) => {
      const { last, age, command } = rowOf(pair, 'trade-share', source);
      return [last, age, command];
    };
    expect(of('cow')).toEqual([2014, 11, 'counterpoise measure trade-share RUS CHN --source cow']);
    expect(of('dots').slice(0, 2)).toEqual([2021, 4]);
    expect(of('itpd').slice(0, 2)).toEqual([2016, 9]);
    // 2025 was read in part, and nothing is known of the pair.
    expect(rowOf(pair, 'armed-conflict', null)).toMatchObject({ last: 2024, age: 1 });
    expect(rowOf(pair, 'gdp-ratio', 'wdi-2026')).toMatchObject({ last: 2025, age: 0 });
    expect(rowOf(pair, 'military-burden', 'sipri-2026', 'CHN')).toMatchObject({ last: 2024 });
    // A window of some years is looked at first; what ended long before is found all the same.
    expect(rowOf(pair, 'visits', 'us-presidents')).toMatchObject({ last: null, age: null });
  });

  it('is that of the series, for every measure', async () => {
    for (const { measure, source, states, last } of pair.rows) {
      const { series } = await measureSeries(workspace, {
        measure,
        states: states.map(({ ccode }) => ccode),
        ...(source === null ? {} : { params: { source } }),
        intervals: false,
      });
      const base = measureById(measure);
      const whole = variantOf(base, parseParams(base, source === null ? {} : { source }));
      const years = series.flatMap(({ year, value }) =>
        value === null || !countsWhole(whole, year) ? [] : [year],
      );
      expect(years.at(-1) ?? null, `${measure} ${source}`).toBe(last);
    }
  });

  it('takes no year of which the source has a part', () => {
    expect(rowOf(pair, 'vote-agreement', 'undl')).toMatchObject({ last: 2024, age: 1 });
  });

  it('names a newer edition that is not joined to it already', () => {
    expect(rowOf(pair, 'gdp-ratio', 'wdi-2025').renewal).toContain('gdp-2026');
    expect(rowOf(pair, 'gdp-ratio', 'wdi-2026').renewal).toBeNull();
    expect(rowOf(pair, 'armed-conflict', null).renewal).toBe('UCDP/PRIO 26.1 in whole');
  });

  it('leaves out measures of groups and of third states', () => {
    const names = new Set(pair.rows.map(({ measure }) => measure));
    for (const { id, grain } of measures)
      if (['group-year', 'triad-year', 'arena-year'].includes(grain))
        expect(names.has(id), id).toBe(false);
  });
});

describe('how far the sources reach', () => {
  it('has every measure that has values, with the last year of each source', () => {
    const names = new Set(all.rows.map(({ measure }) => measure));
    const expected = measures.filter(({ lacks }) => lacks === undefined).map(({ id }) => id);
    expect([...names]).toEqual(expected);
    expect(rowOf(all, 'trade-share', 'cow')).toMatchObject({
      last: 2014,
      states: [],
      command: 'counterpoise measure trade-share --help',
    });
  });

  it('refuses one state alone, and one twice', async () => {
    await expect(freshness(workspace, [russia])).rejects.toThrow('the two states of a pair');
    await expect(freshness(workspace, [russia, russia])).rejects.toThrow('two different states');
  });
});

describe('what is printed of it', () => {
  it('is the oldest first', () => {
    const text = freshnessText(pair).split('\n');
    expect(text[0]).toMatch(/^measure +states +source +last +age +newer edition$/);
    const ages = text
      .flatMap((line) => /RUS CHN.* (\d{4}) +(\d+)/.exec(line)?.[2] ?? [])
      .map(Number);
    expect(ages.length).toBeGreaterThan(50);
    expect(ages).toEqual([...ages].sort((a, b) => b - a));
    expect(freshnessText(all)).not.toContain('states  ');
  });

  it('has in CSV the command of every series', () => {
    const [head, ...rows] = freshnessCsv(pair).trimEnd().split('\n');
    expect(head).toBe('measure,states,source,datasets,last,age,renewal,command');
    expect(rows).toHaveLength(pair.rows.length);
    expect(rows).toContain(
      'trade-share,RUS CHN,dots,trade-dots,2021,4,"IMF International Trade in Goods (IMTS), which succeeds it",counterpoise measure trade-share RUS CHN --source dots',
    );
  });
});
