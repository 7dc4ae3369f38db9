import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import { builtProgram } from '../support/built-program.js';
import { counterpoise } from './program.js';
import { sharedRun } from './shared.js';

/** The program in this process; what depends on threads or on the machine starts it as a user would. */
const program = await builtProgram();

const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const point = z.strictObject({
  year: z.int(),
  key: z.string().optional(),
  value: z.number().nullable(),
  reason: z.string().optional(),
  flag: z.string().optional(),
  n: z.int().optional(),
  interval: z.tuple([z.number(), z.number()]).optional(),
  parts: z.record(z.string(), z.number().nullable()).optional(),
  percentile: z.number().gt(0).lt(1).optional(),
  source: z.array(z.string()).min(1),
});
const measured = z.object({
  measure: z.string(),
  grain: z.string(),
  unit: z.string(),
  states: z.array(
    z.strictObject({ ccode: z.int(), iso3: z.string().nullable(), name: z.string() }),
  ),
  params: z.record(z.string(), z.unknown()),
  coverage: z.object({ from: z.int(), to: z.int(), years: z.int(), observed: z.int() }),
  series: z.array(point).min(1),
});

describe('measure --json', () => {
  it.each([
    ['vote-agreement', 'RUS', 'CHN', '--nonUnanimousOnly', '--yearOf', 'session'],
    ['vote-identity', '365', '710', '--votes', 'whole-resolutions'],
    ['vote-kappa', 'Russia', 'China', '--year-of', 'date'],
    ['ideal-distance', 'RUS', 'CHN'],
    ['alliance-obligations', 'RUS', 'CHN'],
    ['cinc', 'CHN'],
    ['gdp-ratio', 'CHN', 'RUS', '--variant', 'ppp'],
    ['milex-ratio', 'CHN', 'RUS'],
    ['trade-share', 'RUS', 'CHN', '--flow', 'imports'],
    ['trade-share', 'RUS', 'CHN', '--source', 'itpd'],
    ['trade-share', 'RUS', '--group', 'Asia', '--source', 'dots'],
    ['arms-dependence', 'CHN', 'RUS'],
    ['unsc-vetoes', 'RUS', 'CHN'],
    ['minor-partner', 'RUS', 'CHN', '--source', 'dots'],
    ['trade-dependence', 'RUS', 'CHN'],
    ['partner-rank', 'RUS', 'CHN'],
    ['asymmetry', 'RUS', 'CHN', '--channel', 'arms'],
    ['roll-call', 'KAZ', '--resolution', 'A/RES/68/262'],
  ])('%s %s prints the documented structure', async (...args) => {
    const { code, out, err } = await program(['measure', ...args, '--json']);
    expect(err).toBe('');
    expect(code).toBe(0);
    const result = measured.parse(JSON.parse(out));
    expect(result.measure).toBe(args[0]);
    for (const { value, reason } of result.series)
      expect(value === null).toBe(reason !== undefined);
  });
});

describe('assess', () => {
  it('writes the same bytes twice, with 1 and 4 threads, and the same as it prints', () => {
    const one = sharedRun('seed');
    const dir = join(folder, 'four');
    const args = ['russia-china', '--seed', '2', '--threads', '4', '--json', '--out', dir];
    const four = counterpoise(['assess', ...args]);
    expect([one.code, four.code]).toEqual([0, 0]);
    for (const file of ['report.html', 'brief.html', 'assessment.json', 'manifest.json']) {
      const bytes = readFileSync(join(one.dir, file), 'utf8');
      expect(bytes === readFileSync(join(dir, file), 'utf8'), file).toBe(true);
    }
    expect(readdirSync(dir).sort()).toEqual([
      ...['assessment.json', 'brief.html', 'manifest.json', 'report.html'],
    ]);
    expect(JSON.parse(readFileSync(join(dir, 'assessment.json'), 'utf8'))).toEqual(
      JSON.parse(four.out),
    );
    expect(four.out).not.toContain(folder);
    expect(readFileSync(join(dir, 'manifest.json'), 'utf8')).not.toContain(folder);
  });

  it('changes its draws, not its posterior, with the seed', () => {
    const read = (name: 'now' | 'seed') =>
      JSON.parse(readFileSync(join(sharedRun(name).dir, 'assessment.json'), 'utf8')) as {
        questions: { readings: { posterior: number; lead: number }[] }[];
      };
    const [a, b] = [read('now'), read('seed')];
    const of = (key: 'posterior' | 'lead', { questions }: typeof a): number[] =>
      questions.flatMap(({ readings }) => readings.map((reading) => reading[key]));
    expect(of('posterior', a)).toEqual(of('posterior', b));
    expect(of('lead', a)).not.toEqual(of('lead', b));
  });

  it('prints headline, readings, claims, heaviest items and holes for a person', async () => {
    const { code, out } = await program(['assess', 'russia-china', '--as-of', '2000']);
    expect(code).toBe(0);
    expect(out).toMatch(/Evidence to \d+, \d+ of \d+ observations\./);
    const answers = out
      .split('\n\n')
      .filter((paragraph) => /^ +2000 +90% interval/m.test(paragraph));
    expect(answers.length).toBeGreaterThan(2);
    for (const answer of answers)
      expect(answer).toMatch(
        /^[A-Z][^?]*\?\n(The evidence|“.*” \(\d+%\) leads by its prior) .*\n +2000 .*█.*\n {2}Heaviest for (it|“.*” over “.*”): “.*\n {2}(Without|No set of items)/s,
      );
    expect(out).toMatch(/Claims \(88\)/);
    expect(out).toMatch(/Heaviest for/);
    expect(out).toMatch(/Not observed, or too old to be weighed/);
  });
});

describe('help', () => {
  it.each([[[]], [['data']], [['cases']]])(
    'is printed where no verb is named: %j',
    async (args) => {
      const { out, err } = await program(args);
      expect(`${out}${err}`).toContain('Usage: counterpoise');
    },
  );

  it.each([
    [['--help'], 'assess russia-china'],
    [['measure', '--help'], 'vote-kappa'],
    [['measure', 'vote-kappa', '--help'], '--yearOf'],
    [['assess', '--help'], '--as-of'],
    [['assess', '--help'], '--bundle'],
    [['assess', '--help'], '--pairs'],
    [['diff', '--help'], '<before>'],
    [['cite', '--help'], '<target>'],
    [['data', '--help'], 'verify'],
    [['data', 'import', '--help'], '<dataset>'],
    [['data', 'build', '--help'], '--raw'],
    [['cases', '--help'], 'check'],
    [['cases', 'check', '--help'], '<case>'],
  ])('%j has usage and examples', async (args, expected) => {
    const { code, out } = await program(args);
    expect(code).toBe(0);
    expect(out).toContain('Usage: counterpoise');
    expect(out).toContain(expected);
  });
});
