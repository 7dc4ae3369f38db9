import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { AssessmentDiff } from '../../src/app/diff.js';
import type { Assessment } from '../../src/app/assessment.js';
import { counterpoise } from './program.js';

const folder = mkdtempSync(join(tmpdir(), 'diff-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const builtIn = fileURLToPath(new URL('../../cases/russia-china', import.meta.url));

const file = (name: string): string => join(folder, name, 'assessment.json');
function assessInto(name: string, ...args: readonly string[]): void {
  const { code, err } = counterpoise(['assess', ...args, '--out', join(folder, name)]);
  expect(code, err).toBe(0);
}

function diff(before: string, after: string): AssessmentDiff {
  const { code, out, err } = counterpoise(['diff', file(before), file(after), '--json']);
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

beforeAll(() => {
  assessInto('now', 'russia-china');
  assessInto('seed', 'russia-china', '--seed', '2');
  assessInto('then', 'russia-china', '--as-of', '2015');
  assessInto('changed', changedCase());
  assessInto('pair', 'IND', 'USA', '--third', 'CHN');
}, 300_000);

describe('diff of two runs', () => {
  it('of the same request: nothing', () => {
    expect(diff('now', 'now')).toMatchObject({ same: true, why: [] });
  });

  it('with another seed: shares of draws, no posterior, no evidence', () => {
    const made = diff('now', 'seed');
    expect(made.run).toEqual({ seed: { from: 1, to: 2 } });
    expect(made.evidence).toEqual([]);
    const readings = made.questions.flatMap((question) => question.readings);
    expect(readings.length).toBeGreaterThan(0);
    for (const { posterior } of readings) expect(posterior.from).toBe(posterior.to);
    expect(readings.some(({ lead }) => lead.from !== lead.to)).toBe(true);
  });

  it('as of another year: the effects of the items add up to the move of the odds', () => {
    const made = diff('then', 'now');
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

  it('of a changed copy of the case: its digest and the fact that was changed', () => {
    const made = diff('now', 'changed');
    expect(Object.keys(made.run)).toEqual(['caseDigest']);
    const changed = made.evidence.filter(({ fields }) => Object.keys(fields).length > 0);
    expect(changed).toHaveLength(1);
    expect(changed[0]!.fields).toMatchObject({ reliability: { to: 0.31 } });
  });

  it('prints for a person within two screens, no wider than a line of a table needs', () => {
    const { code, out } = counterpoise(['diff', file('then'), file('now')]);
    expect(code).toBe(0);
    expect(out).toMatch(/as of 2015, then as of 2021/);
    expect(out).toMatch(/posterior +leads in/);
    expect(out).toMatch(/Odds of “.*” against/s);
    expect(out).toMatch(/dB {2}.*\(added; /);
    expect(out.split('\n').length).toBeLessThan(100);
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
    { what: 'a folder', other: () => join(folder, 'now'), exit: 2, code: 'no-such-file' },
    { what: 'a file that is no JSON', other: () => made('a', '{'), exit: 3, code: 'not-a-result' },
    { what: 'other JSON', other: () => made('b', '{"case": 1}'), exit: 3, code: 'not-a-result' },
    {
      what: 'a manifest',
      other: () => join(folder, 'now', 'manifest.json'),
      exit: 3,
      code: 'not-a-result',
    },
    { what: 'another case', other: () => file('pair'), exit: 3, code: 'different-cases' },
  ])('$what', ({ other, exit, code }) => {
    for (const args of [
      [file('now'), other()],
      [other(), file('now')],
    ]) {
      const ran = counterpoise(['diff', ...args]);
      expect(ran.code).toBe(exit);
      expect(ran.err).toContain(`error [${code}]`);
      expect(ran.err).toContain('hint:');
      expect(ran.out).toBe('');
    }
  });

  it('an assessment without a field that it reads, naming the field', () => {
    const assessment = JSON.parse(readFileSync(file('now'), 'utf8')) as Record<string, unknown>;
    const questions = assessment['questions'] as { readings: { lead?: number }[] }[];
    delete questions[0]!.readings[1]!.lead;
    const ran = counterpoise(['diff', file('now'), made('c', JSON.stringify(assessment))]);
    expect(ran.code).toBe(3);
    expect(ran.err).toContain('questions.0.readings.1.lead');
  });
});
