import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, PairsSummary } from '../../src/contract/index.js';
import { pairsText } from '../../src/cli/text/pairs.js';
import { counterpoise, type Ran } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'pairs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const out = join(folder, 'out');
const list = join(folder, 'pairs.csv');
const files = ['assessment.json', 'brief.html', 'manifest.json', 'report.html'];

describe('assess --pairs', () => {
  let ran: Ran;
  let summary: PairsSummary;
  beforeAll(() => {
    writeFileSync(list, 'a,b,third\nIND,USA,CHN\nGDR,POL,USA\nFrance,Germany,RUS\n');
    ran = counterpoise(['assess', '--pairs', list, '--out', out, '--seed', '5', '--json']);
    summary = JSON.parse(ran.out) as PairsSummary;
  });

  it('writes a folder for each pair that can be assessed, a summary, and nothing else', () => {
    expect(readdirSync(out).sort()).toEqual([
      'FRA-DEU-RUS',
      'IND-USA-CHN',
      'summary.csv',
      'summary.json',
    ]);
    for (const pair of ['FRA-DEU-RUS', 'IND-USA-CHN'])
      expect(readdirSync(join(out, pair)).sort()).toEqual(files);
    expect(JSON.parse(readFileSync(join(out, 'summary.json'), 'utf8'))).toEqual(summary);
  });

  it('gives the bytes of a run for the last pair alone, after which others were assessed', () => {
    const alone = join(folder, 'alone');
    const args = ['FRA', 'DEU', '--third', 'RUS', '--seed', '5', '--out', alone];
    expect(counterpoise(['assess', ...args]).code).toBe(0);
    for (const file of files) {
      const [one, other] = [alone, join(out, 'FRA-DEU-RUS')].map((dir) =>
        readFileSync(join(dir, file), 'utf8'),
      );
      expect(one === other, file).toBe(true);
    }
  });

  it('tells of the pair that could not be assessed, with the reason, and ends with 3', () => {
    expect(ran.code).toBe(3);
    expect(JSON.parse(ran.err.slice(ran.err.indexOf('{')))).toMatchObject({
      error: { code: 'pairs-not-assessed', details: { file: list, line: 3, value: '265-POL-USA' } },
    });
    const [, failed] = summary.pairs;
    expect(failed).toMatchObject({
      name: '265-POL-USA',
      line: 3,
      problem: { code: 'not-in-system' },
    });
    expect(failed!.result).toBeUndefined();
  });

  it('keeps the order of its columns, with how good the leader is and the weights at the end', () => {
    const header = readFileSync(join(out, 'summary.csv'), 'utf8').split('\n')[0]!.split(',');
    const relied = ['a', 'b', 'third', 'as_of', 'what_leader', 'what_posterior'];
    const features = ['double_containment_p', 'dependence_p', 'dependent'];
    const all = [...relied, ...features];
    expect(header.filter((name) => all.includes(name))).toEqual(all);
    expect(header.slice(-3)).toEqual(['seed', 'weights', 'how_good']);
  });

  it('says how often such a leader was right, as each assessment does', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(out, 'summary.csv')), {
      columns: true,
    });
    expect(rows.map(({ how_good: text }) => text !== '')).toEqual([true, false, true]);
    for (const { name, result } of summary.pairs) {
      if (result === undefined) continue;
      const { sentence } = result.howGood!;
      expect(rows.find(({ pair }) => pair === name)!['how_good']).toBe(sentence);
      const { answer } = JSON.parse(
        readFileSync(join(out, name, 'assessment.json'), 'utf8'),
      ) as Assessment;
      expect(answer).toContain(sentence);
    }
    const text = pairsText(summary);
    const { right, of } = summary.pairs[0]!.result!.howGood!;
    expect(text).toMatch(/^pair +observed +right +what +double-containment/);
    expect(text).toMatch(new RegExp(`^IND-USA-CHN +\\d+ of \\d+ +${right} of ${of} `, 'm'));
    expect(text).toContain('\nRight: of the known relationships');
  });

  it('says so where it weighs by hand, with the command that repeats each', () => {
    const dir = join(folder, 'hand');
    const one = join(folder, 'one.csv');
    writeFileSync(one, 'a,b,third\nIND,USA,CHN\n');
    const { code, out: text } = counterpoise([
      ...['assess', '--pairs', one, '--out', dir, '--weights', 'hand'],
    ]);
    expect(code).toBe(0);
    expect(text).toContain('Weighed by hand alone: ');
    expect(text).not.toContain('right  ');
    const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
    const hand = JSON.parse(read('summary.json')) as PairsSummary;
    expect(hand.weights).toBe('hand');
    expect(hand.pairs[0]!.result!.howGood).toBeUndefined();
    const [row]: Record<string, string>[] = parse(read('summary.csv'), { columns: true });
    expect(row).toMatchObject({ weights: 'hand', how_good: '' });
    expect(read('IND-USA-CHN/manifest.json')).toContain('--weights hand --seed 1');
  });

  it('sums up what the assessments say', () => {
    const rows: Record<string, string>[] = parse(readFileSync(join(out, 'summary.csv')), {
      columns: true,
    });
    expect(rows.map((row) => [row['pair'], row['status']])).toEqual([
      ['IND-USA-CHN', 'assessed'],
      ['265-POL-USA', 'failed'],
      ['FRA-DEU-RUS', 'assessed'],
    ]);
    expect(rows[1]).toMatchObject({ problem: expect.stringContaining('East Germany') as string });
    for (const row of [rows[0]!, rows[2]!]) {
      const assessment = JSON.parse(
        readFileSync(join(out, row['pair']!, 'assessment.json'), 'utf8'),
      ) as Assessment;
      expect(row['observed']).toBe(String(assessment.observations.observed));
      expect(row['as_of']).toBe(String(assessment.asOf));
      for (const question of assessment.questions) {
        expect(row[`${question.id}_standing`]).toBe(question.standing);
        if (question.standing === 'no-evidence' || question.standing === 'left-out') {
          expect(row[`${question.id}_leader`]).toBe('');
          continue;
        }
        const leader = question.readings.find(({ id }) => id === question.leader)!;
        expect(row[`${question.id}_leader`]).toBe(leader.id);
        expect(Number(row[`${question.id}_posterior`])).toBe(leader.posterior);
        expect([row[`${question.id}_low`], row[`${question.id}_high`]].map(Number)).toEqual(
          leader.interval,
        );
      }
    }
  });
});

describe('assess --pairs refuses', () => {
  const never = join(folder, 'never');
  const good = join(folder, 'good.csv');
  const bad = join(folder, 'bad.csv');
  writeFileSync(good, 'a,b,third\nIND,USA,CHN\n');
  writeFileSync(bad, 'a,b,third\nIND,USA,CHN\nRUS,Chnia,USA\n');
  it.each([
    { args: ['russia-china', '--pairs', good], exit: 2, code: 'pairs-with-other' },
    { args: ['--pairs', good, '--third', 'USA'], exit: 2, code: 'pairs-with-other' },
    { args: ['--pairs', good, '--bundle', 'x.zip'], exit: 2, code: 'pairs-with-other' },
    { args: ['--pairs', join(folder, 'none.csv')], exit: 2, code: 'no-such-file' },
    { args: ['--pairs', bad], exit: 3, code: 'unknown-state' },
    { args: [], exit: 2, code: 'missing-case' },
  ])('$args', ({ args, exit, code }) => {
    const ran = counterpoise(['assess', ...args, '--out', never]);
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err).toContain('hint:');
    expect(ran.out).toBe('');
    expect(existsSync(never)).toBe(false);
  });

  it('a list without a folder to write into', () => {
    const ran = counterpoise(['assess', '--pairs', good]);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('missing-out');
  });

  it('a wrong line, with its place and value', () => {
    const { err } = counterpoise(['assess', '--pairs', bad, '--out', never]);
    expect(err).toContain(`${bad}:3:b`);
    expect(err).toContain('"Chnia"');
    expect(err).toContain('China');
  });
});
