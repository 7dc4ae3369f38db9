import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { bundleTables } from '../../../src/app/bundle/tables.js';
import type { Assessment } from '../../../src/contract/index.js';
import { tableFiles } from '../../../src/table/csv.js';
import { assessmentFixture } from '../../support/assessment.js';
import { contestFixture } from '../../support/contest.js';
import { figuresFixture } from '../../support/figures.js';

type Row = Readonly<Record<string, string>>;
const whole: Assessment = { ...assessmentFixture(), ...figuresFixture(), ...contestFixture() };

function tablesOf(assessment: Assessment): Readonly<Record<string, readonly Row[]>> {
  return Object.fromEntries(
    Object.entries(tableFiles(bundleTables(assessment))).map(([name, text]) => [
      name.replace(/\.csv$/, ''),
      parse<Row>(text, { columns: true }),
    ]),
  );
}

const tables = tablesOf(whole);
const rowsOf = (table: string, where: Row): readonly Row[] =>
  tables[table]!.filter((row) =>
    Object.entries(where).every(([name, value]) => row[name] === value),
  );
const cell = (value: number | null | undefined): string =>
  value === null || value === undefined ? '' : String(value);

/** What tells the rows of a table apart. */
const keys: Readonly<Record<string, readonly string[]>> = {
  readings: ['question', 'reading'],
  evidence: ['item'],
  weights: ['item', 'question', 'reading'],
  claims: ['claim'],
  tests: ['claim', 'test', 'part'],
  holes: ['hole'],
  series: ['series', 'line', 'year', 'key'],
  levels: ['level', 'part', 'year'],
  alignment: ['pair', 'domain', 'year'],
  dependence: ['measure', 'channel', 'source', 'part', 'year'],
  'network-ties': ['ccode1', 'ccode2', 'year'],
  'network-blocs': ['ccode'],
  contest: ['channel', 'ccode', 'dataset', 'year'],
  'contest-leads': ['channel', 'ccode', 'dataset', 'from'],
  institutions: ['body', 'ccode'],
};

describe('the tables of a bundle', () => {
  it.each(Object.entries(keys))('%s has one row for each %s', (table, columns) => {
    const rows = tables[table]!;
    expect(rows.length).toBeGreaterThan(0);
    const found = rows.map((row) => columns.map((name) => row[name]!).join('|'));
    expect(found).not.toContain('undefined');
    expect(new Set(found).size).toBe(found.length);
  });

  it('are described column by column in the codebook, and no other is', () => {
    const { codebook, ...others } = tables;
    expect(Object.keys(others)).toEqual(Object.keys(keys));
    expect(codebook!.map(({ table, column }) => [table, column])).toEqual(
      Object.entries(others).flatMap(([table, rows]) =>
        Object.keys(rows[0]!).map((column) => [table, column]),
      ),
    );
    for (const { holds } of codebook!) expect(holds).toMatch(/\w/);
  });

  it('are listed with their keys in docs/replication-bundle.md', () => {
    const doc = readFileSync(
      new URL('../../../docs/replication-bundle.md', import.meta.url),
      'utf8',
    );
    for (const [table, columns] of Object.entries(keys)) {
      const line = doc.split('\n').find((text) => text.startsWith(`| \`${table}.csv\` `));
      for (const column of columns) expect(line, table).toContain(`\`${column}\``);
    }
  });

  it('of levels give values with percentile and interval, parts without, and every reason', () => {
    const { levels, double } = whole.levels!;
    for (const [level, result] of [
      ...levels.map((one) => [one.level, one.result] as const),
      ['double', double] as const,
    ])
      expect(
        rowsOf('levels', { level, part: 'value' }).map((row) => [
          ...[row['year'], row['value'], row['percentile'], row['low'], row['missing']],
          ...[row['ccode1'], row['ccode2'], row['third']],
        ]),
        level,
      ).toEqual(
        result.series.map((point) => [
          ...[cell(point.year), cell(point.value), cell(point.percentile)],
          ...[
            cell(point.interval?.[0]),
            point.reason ?? '',
            '365',
            '710',
            level === 'mutual' ? '' : '2',
          ],
        ]),
      );
    const part = rowsOf('levels', { level: 'mutual', part: 'first-displacement' });
    expect(part.map(({ year, value }) => [year, value])).toContainEqual(['2017', '']);
    for (const row of part) expect([row['percentile'], row['low']]).toEqual(['', '']);
  });

  it('of alignment give the overall value with its interval, and the domains', () => {
    const [{ result } = { result: undefined }] = whole.alignment!.pairs;
    const rows = (domain: string) => rowsOf('alignment', { pair: 'ab', domain });
    const { series } = result!;
    expect(rows('overall').map(({ value, low, high }) => [value, low, high])).toEqual(
      series.map(({ value, interval }) => [value, interval![0], interval![1]].map(cell)),
    );
    for (const name of whole.alignment!.domains) {
      expect(rows(name).map(({ value }) => value)).toEqual(series.map(({ parts }) => cell(parts![name]))); // prettier-ignore
      expect(rows(name).every(({ low }) => low === '')).toBe(true);
    }
  });

  it('of dependence keep channels and sources apart', () => {
    const { asymmetry, minorPartner } = whole.dependence!;
    for (const { channel, source = '', result } of [...asymmetry, ...minorPartner])
      expect(
        rowsOf('dependence', { measure: result.measure, channel, source, part: 'value' }).map(
          ({ value, flag }) => [value, flag],
        ),
      ).toEqual(result.series.map(({ value, flag }) => [cell(value), flag ?? '']));
    const units = rowsOf('dependence', { measure: 'asymmetry', part: 'first' });
    expect(new Set(units.map(({ unit }) => unit))).toEqual(new Set(['share']));
  });

  it('of the contest give both ties by year, and name who is ahead since when', () => {
    const [trade] = whole.contest!.channels;
    const [{ state, series, compared } = { state: undefined, series: [] }] = trade!.states;
    const rows = rowsOf('contest', {
      channel: 'trade',
      ccode: String(state!.ccode),
      dataset: 'trade-cow',
    });
    expect(rows.map((row) => [row['year'], row['first'], row['second'], row['hedging']])).toEqual(
      series[0]!.first.map((first, i) => [
        cell(series[0]!.from + i),
        cell(first),
        cell(series[0]!.second[i]),
        cell(series[0]!.hedging![i]),
      ]),
    );
    expect(rows.filter(({ disagree }) => disagree === '1').map(({ year }) => Number(year))).toEqual(
      compared!.disagree,
    );
    const [a, b] = whole.case.pair;
    expect(
      rowsOf('contest-leads', { channel: 'trade', ccode: '705', dataset: 'trade-cow' }).map(
        (row) => [row['ahead'], row['from'], row['from_start']],
      ),
    ).toEqual(
      series[0]!.leads.map(({ side, from, fromStart }) => [
        String((side === 'first' ? a : b).ccode),
        String(from),
        fromStart ? '1' : '0',
      ]),
    );
  });

  it('of institutions tell outsiders of complete lists from states that nobody knows of', () => {
    const placeOf = (body: string, ccode: string) => rowsOf('institutions', { body, ccode })[0]!;
    expect(placeOf('one', '365')).toMatchObject({ belongs: '1', since: '2001-06-15' });
    expect(placeOf('one', '2')).toMatchObject({ belongs: '0', status: '', members: '6' });
    expect(placeOf('two', '703')).toMatchObject({ belongs: '', status: '', members: '' });
    expect(placeOf('three', '701')).toMatchObject({ belongs: '0', status: 'observer' });
  });

  it('leave out what the assessment does not have', () => {
    const { codebook, ...bare } = tablesOf(assessmentFixture());
    expect(Object.keys(bare)).toEqual(Object.keys(keys).slice(0, 7));
    expect(new Set(codebook!.map(({ table }) => table))).toEqual(new Set(Object.keys(bare)));
  });
});
