import type { MeasureResult } from '../../../src/contract/index.js';
import type { MeasureQuery } from '../../../src/core/measure-query.js';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { measureSeries } from '../../../src/app/engine/measure.js';
import { seriesBibtex, seriesCodebook } from '../../../src/app/series/series-codebook.js';
import { stateOfPart } from '../../../src/app/series/part-state.js';
import { seriesCsv, seriesColumns } from '../../../src/app/series/series-table.js';
import type { Workspace } from '../../../src/app/engine/workspace.js';
import { seriesText } from '../../../src/cli/text/series.js';
import { rowFlags } from '../../../src/core/measure.js';
import { missingReasons } from '../../../src/core/missing.js';
import { sharedWorkspace } from '../../support/workspaces.js';

const [usa, russia, iran, kazakhstan, china, taiwan] = [2, 365, 630, 705, 710, 713];

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

const ask = (request: MeasureQuery): Promise<MeasureResult> => measureSeries(workspace, request);
const rowsOf = (result: MeasureResult): Record<string, string>[] =>
  parse(seriesCsv(result), { columns: true });

/** A request of every grain, with what is missing in it. */
const requests: readonly MeasureQuery[] = [
  { measure: 'cinc', states: [kazakhstan], from: 1988, to: 1995 },
  { measure: 'vote-kappa', states: [russia, china], from: 1968, to: 1975 },
  { measure: 'vote-agreement', states: [taiwan, china], from: 1968, to: 1975 },
  { measure: 'trade-share', states: [china, russia], from: 2010, to: 2016 },
  { measure: 'trade-share', states: [russia], group: 'EU-28', params: { source: 'dots' } },
  { measure: 'external-containment', states: [russia, china], third: usa, from: 2005, to: 2020 },
  { measure: 'influence-contest', states: [china, russia], third: kazakhstan, from: 2010 },
  { measure: 'group-cohesion', states: [], group: 'EAEU', from: 2010, to: 2021 },
  { measure: 'group-inequality', states: [], from: 2021, to: 2023 },
  { measure: 'roll-call', states: [kazakhstan], from: 2013, to: 2021 },
  { measure: 'smaf-stage', states: [russia, china], part: 'since-policy' },
  { measure: 'military-burden', states: [russia], changes: true, from: 1990, to: 1996 },
];

describe.each(requests)('$measure $states $group as CSV', (request) => {
  it('has a row for every point, with the same numbers, and a reason where there is no value', async () => {
    const result = await ask(request);
    const rows = rowsOf(result);
    expect(rows).toHaveLength(result.series.length);
    result.series.forEach((point, at) => {
      const row = rows[at]!;
      const number = (name: string): number | null => (row[name] === '' ? null : Number(row[name]));
      expect(number('year')).toBe(point.year);
      expect(number('value')).toBe(point.value);
      expect([number('low90'), number('high90')]).toEqual(point.interval ?? [null, null]);
      expect(number('percentile')).toBe(point.percentile ?? null);
      expect(number('n')).toBe(point.n ?? null);
      expect(row['missing_reason']).toBe(point.reason ?? '');
      expect(row['flag']).toBe(point.flag ?? '');
      expect(row['value'] === '').toBe(row['missing_reason'] !== '');
      expect(row['sources']).toBe(point.source.join(' '));
      for (const [part, value] of Object.entries(point.parts ?? {}))
        expect(number(`part_${part.replaceAll('-', '_')}`), part).toBe(value);
    });
  });

  it('has a header of plain names, none twice', async () => {
    const names = Object.keys(seriesColumns(await ask(request)));
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9_]*$/);
  });

  it('has a codebook with every column, reason and flag of it, and the works to cite', async () => {
    const result = await ask(request);
    const { manifest, dataVersion } = workspace.panel;
    const sourced = { result, manifest, dataVersion };
    const text = seriesCodebook(sourced, 'mine', 'csv');
    for (const name of Object.keys(seriesColumns(result)))
      expect(text).toContain(`\n| \`${name}\` | `);
    for (const { reason, flag } of result.series) {
      if (reason !== undefined)
        expect(text).toContain(`- \`${reason}\`: ${missingReasons[reason]}`);
      if (flag !== undefined) expect(text).toContain(`- \`${flag}\`: ${rowFlags[flag]}`);
    }
    const ids = new Set(result.series.flatMap(({ source }) => source));
    for (const id of ids) expect(text).toContain(`\n| ${id}: [`);
    expect(text).toContain(`| data version | ${dataVersion} |`);
    expect(seriesBibtex(sourced, 'mine.csv')).toMatch(/\n@\w+\{/);
  });
});

describe('columns of a series', () => {
  const headOf = async (request: MeasureQuery): Promise<string> =>
    seriesCsv(await ask(request))
      .split('\n')[0]!
      .replace(/,year.*/, '');

  it('name whom a row is of, by grain', async () => {
    expect(await headOf(requests[0]!)).toBe('ccode,iso3,name');
    expect(await headOf(requests[1]!)).toBe('ccode1,iso3_1,name_1,ccode2,iso3_2,name_2');
    expect(await headOf(requests[4]!)).toBe('ccode,iso3,name,group');
    expect(await headOf(requests[5]!)).toBe(
      'ccode1,iso3_1,name_1,ccode2,iso3_2,name_2,ccode3,iso3_3,name_3',
    );
    expect(await headOf(requests[7]!)).toBe('group');
  });

  it('keep the order of the states as asked, and name a group by its id in every row', async () => {
    const [row] = rowsOf(await ask({ ...requests[1]!, states: [china, russia] }));
    expect(row).toMatchObject({ ccode1: '710', name_1: 'China', ccode2: '365', name_2: 'Russia' });
    const groups = rowsOf(await ask(requests[7]!)).map(({ group }) => group);
    expect(new Set(groups)).toEqual(new Set(['eaeu']));
  });

  it('say which roll call a value is of', async () => {
    const rows = rowsOf(await ask({ ...requests[9]!, from: 2014, to: 2014 }));
    expect(rows.map(({ key }) => key)).toContain('A/RES/68/262');
  });

  it('say which part stands for the value, in its own unit', async () => {
    const [row] = rowsOf(await ask(requests[10]!));
    expect(row).toMatchObject({ measure: 'smaf-stage', part: 'since-policy', unit: 'year' });
  });

  it('are the same whether a year has a value or not', async () => {
    const none = await ask({ measure: 'cinc', states: [china], from: 2030, to: 2031 });
    const names = Object.keys(seriesColumns(none));
    expect(names).toContain('low90');
    expect(names).toContain('percentile');
    expect(rowsOf(none).map((row) => row['missing_reason'])).toEqual(
      Array(2).fill('outside-coverage'),
    );
  });
});

it('the codebook says what the interval is where there is one, and why not where there is none', async () => {
  const { manifest, dataVersion } = workspace.panel;
  const bookOf = async (request: MeasureQuery): Promise<string> =>
    seriesCodebook({ result: await ask(request), manifest, dataVersion }, 'mine', 'csv');
  expect(await bookOf(requests[1]!)).toMatch(/`low90` \| .*1,000 values.*roll calls/);
  expect(await bookOf(requests[0]!)).toMatch(/`low90` \| .*none here/);
});

describe('parts of either state', () => {
  const stated = async (measure: string, states: readonly number[], third?: number) => {
    const result = await ask({ measure, states, third, from: 2014, to: 2014 });
    const { manifest, dataVersion } = workspace.panel;
    const [csv, json] = (['csv', 'json'] as const).map((format) =>
      seriesCodebook({ result, manifest, dataVersion }, 'mine', format),
    );
    return { result, csv, json };
  };

  it.each([
    [iran, russia],
    [russia, iran],
  ])('of a pair without an order go by numbers: %i, %i', async (a, b) => {
    const { result, csv, json } = await stated('external-containment', [a, b], usa);
    expect(stateOfPart(result, 'probability-first')?.ccode).toBe(russia);
    expect(stateOfPart(result, 'probability-second')?.ccode).toBe(iran);
    expect(stateOfPart(result, 'probability-cooperation')).toBeUndefined();
    expect(csv).toContain('| part probability-first of the measure: of Russia |');
    expect(json).toContain('The part `probability-second` is of Iran.');
    expect(seriesText(result).replaceAll(/\s+/g, ' ')).toContain('probability-first (Russia) ');
  });

  it('of an ordered pair go by the order in which it is named', async () => {
    const { result } = await stated('influence-contest', [china, russia], kazakhstan);
    expect(stateOfPart(result, 'first')?.ccode).toBe(china);
    expect(stateOfPart(result, 'second')?.ccode).toBe(russia);
  });

  it('may be told by a number at the end', async () => {
    const { result } = await stated('unsc-vetoes', [china, russia]);
    expect(stateOfPart(result, 'alone1')?.ccode).toBe(russia);
    expect(stateOfPart(result, 'joint')).toBeUndefined();
  });
});
