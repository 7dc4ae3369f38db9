import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Assessment, AssessmentDiff } from '../../src/contract/index.js';
import { builtProgram } from '../support/built-program.js';
import { sharedRun } from './shared.js';

const folder = mkdtempSync(join(tmpdir(), 'diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
let program: Awaited<ReturnType<typeof builtProgram>>;
const builtIn = fileURLToPath(new URL('../../cases/russia-china', import.meta.url));

/** Where each assessment was written: those that other files look at as well are made once for all. */
const shared = new Map<string, string>();
const dirOf = (name: string): string => shared.get(name) ?? join(folder, name);
const file = (name: string): string => join(dirOf(name), 'assessment.json');
async function assessInto(name: string, ...args: readonly string[]): Promise<void> {
  const { code, err } = await program(['assess', ...args, '--out', join(folder, name)]);
  expect(code, err).toBe(0);
}

async function diff(before: string, after: string): Promise<AssessmentDiff> {
  const { code, out, err } = await program(['diff', file(before), file(after), '--json']);
  expect(err).toBe('');
  expect(code).toBe(0);
  return JSON.parse(out) as AssessmentDiff;
}

/** The built-in case, copied, with the reliability of its first fact changed. */
function changedCase(): string {
  const copy = join(folder, 'case');
  cpSync(builtIn, copy, { recursive: true });
  const evidence = join(copy, 'evidence.yaml');
  const text = readFileSync(evidence, 'utf8');
  const changed = text.replace(/^ {4}reliability: 1$/m, '    reliability: 0.31');
  expect(changed).not.toBe(text);
  writeFileSync(evidence, changed);
  return copy;
}

beforeAll(async () => {
  program = await builtProgram();
  for (const name of ['now', 'seed', 'then', 'pair'] as const) {
    const { code, err, dir } = sharedRun(name);
    expect(code, err).toBe(0);
    shared.set(name, dir);
  }
  await assessInto('earlier', 'russia-china', '--as-of', '2010');
  await assessInto('changed', changedCase());
});

describe('diff of two runs', () => {
  it('of the same request: nothing', async () => {
    expect(await diff('now', 'now')).toMatchObject({ same: true, why: [] });
  });

  it('with another seed: shares of draws, no posterior, no evidence', async () => {
    const made = await diff('now', 'seed');
    expect(made.run).toEqual({ seed: { from: 1, to: 2 } });
    expect(made).toMatchObject({ evidence: [], series: [], parts: { added: [], removed: [] } });
    expect(made.institutions).toBeUndefined();
    const readings = made.questions.flatMap((question) => question.readings);
    expect(readings.length).toBeGreaterThan(0);
    for (const { posterior } of readings) expect(posterior.from).toBe(posterior.to);
    expect(readings.some(({ lead }) => lead.from !== lead.to)).toBe(true);
  });

  it('as of another year: the effects of the items add up to the move of the odds', async () => {
    const made = await diff('then', 'now');
    expect(Object.keys(made.run)).toEqual(['caseDigest', 'asOf']);
    for (const { id, decibels } of made.questions) {
      const sum = made.evidence.reduce((total, { effect }) => total + (effect[id] ?? 0), 0);
      expect(sum).toBeCloseTo(decibels.evidence, 8);
      expect(decibels.total).toBeCloseTo(decibels.evidence + decibels.prior, 12);
    }
    expect(made.evidence.map(({ change }) => change)).toContain('added');
    const [then, now] = ['then', 'now'].map(
      (name) => JSON.parse(readFileSync(file(name), 'utf8')) as Assessment,
    );
    const verdicts = (of: Assessment) => new Map(of.claims.map(({ id, verdict }) => [id, verdict]));
    const turned = made.claims.filter(({ verdict }) => verdict.from !== verdict.to);
    expect(turned.length).toBeGreaterThan(0);
    for (const { id, verdict } of turned) {
      expect(verdicts(then!).get(id) ?? null).toBe(verdict.from);
      expect(verdicts(now!).get(id) ?? null).toBe(verdict.to);
    }
  });

  it('as of another year: figures, contest and institutions reach further, and nothing else of them moves', async () => {
    const made = await diff('then', 'now');
    const { contest, institutions } = JSON.parse(readFileSync(file('now'), 'utf8')) as Assessment;
    expect(new Set(made.series.map(({ part }) => part))).toEqual(
      new Set(['levels', 'alignment', 'dependence', 'network', 'contest', 'series']),
    );
    // Multilateral containment ends in 2014, before both years.
    const levels = made.series.filter(({ part }) => part === 'levels');
    expect(levels.map(({ id }) => id.split(' ')[0])).toEqual(['external', 'mutual', 'double']);
    const ties = made.series.filter(({ part }) => part === 'network');
    expect(ties.map(({ change }) => change)).toContain('changed');
    for (const { part, title, why, change, movements } of made.series) {
      expect(why, title).toEqual(['as of 2015, then 2021']);
      if (change === 'removed') continue;
      // Ties are shown for the last thirty years, so that the first one falls out where it has a value.
      const most = part === 'network' && change === 'changed' ? 1 : 0;
      for (const [name, { moved, lost }] of Object.entries(movements))
        if (name !== 'low' && name !== 'high')
          expect([title, name, moved, lost > most]).toEqual([title, name, 0, false]);
    }
    const turned = made.series.filter(({ leads }) => leads !== undefined);
    expect(turned.length).toBeGreaterThan(0);
    for (const { id, leads } of turned) {
      const [channel, iso3, dataset] = id.split(' ');
      const series = contest!.channels
        .find((one) => one.id === channel)!
        .states.find(({ state }) => state.iso3 === iso3)!
        .series.find((one) => one.dataset === dataset)!;
      expect(leads!.to!.map(({ from }) => from)).toEqual(series.leads.map(({ from }) => from));
    }
    expect(made.institutions!.year).toEqual({ from: 2015, to: 2021 });
    for (const { id, change, memberships } of made.institutions!.bodies)
      for (const { ccode, status } of change === 'removed' ? [] : memberships)
        expect(
          institutions!.bodies
            .find((body) => body.id === id)!
            .memberships.find((place) => place.ccode === ccode)?.status ?? null,
        ).toBe(status.to);
  });

  it('as of a year before the levels end: all of them reach further, for that reason only', async () => {
    const made = await diff('earlier', 'now');
    const levels = made.series.filter(({ part }) => part === 'levels');
    expect(levels).toHaveLength(4);
    for (const { title, why } of made.series) expect(why, title).toEqual(['as of 2010, then 2021']);
  });

  it('of a changed copy of the case: its digest and the fact that was changed', async () => {
    const made = await diff('now', 'changed');
    expect(Object.keys(made.run)).toEqual(['caseDigest']);
    const changed = made.evidence.filter(({ fields }) => Object.keys(fields).length > 0);
    expect(changed).toHaveLength(1);
    expect(changed[0]!.fields).toMatchObject({ reliability: { to: 0.31 } });
    expect(made.series).toEqual([]);
  });

  it('with a value of other data: its dataset, and the year in which it moved most', async () => {
    const assessment = JSON.parse(readFileSync(file('now'), 'utf8')) as {
      dataVersion: string;
      sources: { id: string; version: string; digest: string }[];
      contest: { channels: { states: { series: { first: number[] }[] }[] }[] };
    };
    assessment.dataVersion = 'other';
    const source = assessment.sources.find(({ id }) => id === 'trade-cow')!;
    expect(source.digest).toMatch(/^[0-9a-f]{12}$/);
    source.digest = 'other';
    assessment.contest.channels[0]!.states[0]!.series[0]!.first[0]! += 0.5;
    mkdirSync(join(folder, 'data'));
    writeFileSync(file('data'), JSON.stringify(assessment));
    const { series, why } = await diff('now', 'data');
    expect(why).toEqual([expect.stringMatching(/Other raw files: trade-cow\.$/)]);
    expect(series).toHaveLength(1);
    expect(series[0]!.why).toEqual([`data: trade-cow ${source.version} with other raw files`]);
    const { largest, moved } = series[0]!.movements['RUS']!;
    expect(moved).toBe(1);
    expect(largest!.to - largest!.from).toBeCloseTo(0.5, 12);
  });

  it('prints for a person within three screens, no wider than a line of a table needs', async () => {
    const { code, out } = await program(['diff', file('then'), file('now')]);
    expect(code).toBe(0);
    expect(out).toMatch(/as of 2015, then as of 2021/);
    expect(out).toMatch(/posterior +leads in/);
    expect(out).toMatch(/Odds of “.*” against/s);
    expect(out).toMatch(/dB {2}.*\(added; /);
    expect(out).not.toMatch(/(20\d\d)–\1/);
    expect(out.split('\n').length).toBeLessThan(128);
    for (const title of ['Figures and series', 'Contest', 'Institutions'])
      expect(out).toContain(`\n${title}\n`);
    expect(out).not.toMatch(/undefined|NaN|\[object/);
  });
});

describe('diff refuses', () => {
  const made = (name: string, content: string): string => {
    const path = join(folder, name);
    writeFileSync(path, content);
    return path;
  };
  it.each([
    {
      what: 'a file that is not there',
      other: () => join(folder, 'no.json'),
      exit: 2,
      code: 'no-such-file',
    },
    { what: 'a folder', other: () => dirOf('now'), exit: 2, code: 'no-such-file' },
    { what: 'a file that is no JSON', other: () => made('a', '{'), exit: 3, code: 'not-a-result' },
    { what: 'other JSON', other: () => made('b', '{"case": 1}'), exit: 3, code: 'not-a-result' },
    {
      what: 'a manifest',
      other: () => join(dirOf('now'), 'manifest.json'),
      exit: 3,
      code: 'not-a-result',
    },
    { what: 'another case', other: () => file('pair'), exit: 3, code: 'different-cases' },
  ])('$what', async ({ other, exit, code }) => {
    for (const args of [
      [file('now'), other()],
      [other(), file('now')],
    ]) {
      const ran = await program(['diff', ...args]);
      expect(ran.code).toBe(exit);
      expect(ran.err).toContain(`error [${code}]`);
      expect(ran.err).toContain('hint:');
      expect(ran.out).toBe('');
    }
  });

  it('an assessment without a field that it reads, naming the field', async () => {
    const assessment = JSON.parse(readFileSync(file('now'), 'utf8')) as Record<string, unknown>;
    const questions = assessment['questions'] as { readings: { lead?: number }[] }[];
    delete questions[0]!.readings[1]!.lead;
    const ran = await program(['diff', file('now'), made('c', JSON.stringify(assessment))]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('questions.0.readings.1.lead');
  });

  it('figures that are not what they should be, and takes an assessment without them', async () => {
    const { levels, contest, ...rest } = JSON.parse(
      readFileSync(file('now'), 'utf8'),
    ) as Assessment;
    const wrong = made(
      'd',
      JSON.stringify({ ...rest, contest, levels: { ...levels, double: undefined } }),
    );
    const ran = await program(['diff', file('now'), wrong]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('levels.double');
    const older = await program(['diff', made('e', JSON.stringify(rest)), file('now')]);
    expect(older.code).toBe(0);
    expect(older.out).toContain('only in the second: levels, contest');
  });
});
