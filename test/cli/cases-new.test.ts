import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { assess } from '../../src/app/assess/assess.js';
import { subjectOf } from '../../src/app/casefiles/cases.js';
import { checkedCase } from '../../src/app/casefiles/checked-case.js';
import { claimQueries, claimSeries } from '../../src/app/assess/claim-series.js';
import { claimResults } from '../../src/app/assess/claims.js';
import { newCase } from '../../src/app/casefiles/new-case.js';
import { rolesOf } from '../../src/app/engine/observe.js';
import type { Workspace } from '../../src/app/engine/workspace.js';
import { listCases, loadCase, starterClaims, windowFor } from '../../src/cases/index.js';
import { ran as inProcess } from '../support/in-process.js';
import { predicatesOf, testedSeries } from '../../src/evidence/index.js';
import { sharedWorkspace } from '../support/workspaces.js';

const root = mkdtempSync(join(tmpdir(), 'cases-new-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const ran = (...args: readonly string[]) => inProcess(args);

const files = ['case.yaml', 'claims.yaml', 'evidence.yaml', 'readings.yaml'];

/** The most that can be observed, the least, a pair of states that are gone, and one that lasts from 1992 on. */
const pairs = [
  { name: 'full', states: ['FRA', 'DEU', '--third', 'USA'], claims: 16, leftOut: 1 },
  { name: 'poor', states: ['Tuvalu', 'Nauru', '--third', 'Palau'], claims: 9, leftOut: 8 },
  {
    name: 'gone',
    states: ['East Germany', 'West Germany', '--third', 'USA', '--as-of', '1985'],
    claims: 15,
    leftOut: 2,
  },
  { name: 'young', states: ['KAZ', 'UZB', '--third', 'RUS'], claims: 14, leftOut: 3 },
] as const;

let workspace: Workspace;
beforeAll(async () => {
  workspace = await sharedWorkspace();
});

/** One case is begun and checked by the verbs; the others by what the verbs call, with the tables that are read already. */
const byProgram = 'full';
const keptOpen = (): Promise<Workspace> =>
  Promise.resolve({ ...workspace, close: () => undefined });

describe.each(pairs)('a case begun for a pair ($name)', ({ name, states, claims, leftOut }) => {
  const folder = join(root, name);
  beforeAll(async () => {
    if (name === byProgram) {
      const { code, out, err } = await ran('cases', 'new', ...states, '--out', folder);
      expect({ code, err }).toEqual({ code: 0, err: '' });
      expect(out).toContain(`${claims} claims that the panel can decide; ${leftOut} left out`);
      return;
    }
    const [a, b, , third, , year] = states as readonly [string, string, ...string[]];
    const asOf = year === undefined ? undefined : Number(year);
    const made = await newCase(keptOpen, { a, b, third: third!, asOf, out: folder });
    expect([made.claims, made.leftOut.length]).toEqual([claims, leftOut]);
  });

  it('is four files, each with the place of its schema and with what to edit', () => {
    expect(readdirSync(folder).sort()).toEqual(files);
    for (const file of files) {
      const text = readFileSync(join(folder, file), 'utf8');
      const schema = /^# yaml-language-server: \$schema=(\S+)\n/.exec(text)?.[1];
      expect(existsSync(resolve(folder, schema!)), `${file}: ${schema}`).toBe(true);
      expect(schema).toContain(file.replace('.yaml', ''));
      expect(text).toMatch(/# Edit: /);
      expect(text).not.toMatch(/\{[ABK]\}/);
    }
  });

  it('passes the check', async () => {
    if (name === byProgram) {
      const { code, out } = await ran('cases', 'check', folder);
      expect(code).toBe(0);
      expect(
        out.split('\n').filter((line) => /^warning/.test(line) && !/risks little/.test(line)),
      ).toEqual([]);
      return;
    }
    const { warnings } = await checkedCase(folder, workspace);
    expect(warnings.filter((text) => !text.includes('risks little'))).toEqual([]);
  });

  it('has the years that every test of a claim needs', async () => {
    const subject = subjectOf(folder, undefined, undefined, undefined);
    const roles = await rolesOf(workspace, subject);
    const series = await claimSeries(workspace, subject, claimQueries(subject), {
      roles,
      seed: 1,
    });
    const computed = claimResults(subject, series, 1).filter(({ status }) => status === 'computed');
    expect(computed).toHaveLength(claims);
    for (const { id, predicates = [] } of computed)
      for (const { holds, finding } of predicates)
        // A series that never changes has its years and no trend; nobody looked at the values beforehand.
        if (!finding.includes('which has no trend to test'))
          expect(holds, `${id}: ${finding}`).not.toBe('untestable');
  });

  it('says which claims were left out', () => {
    const text = readFileSync(join(folder, 'claims.yaml'), 'utf8');
    expect(text.match(/^# - .* \([a-z-]+ has (no value|values)/gm) ?? []).toHaveLength(leftOut);
  });
});

describe('a case begun for a pair', () => {
  it('is assessed at once, even where little is known', async () => {
    const subject = subjectOf(join(root, 'poor'), undefined, undefined, undefined);
    const { claims, questions } = await assess(workspace, subject, { seed: 1, draws: 100 });
    expect(claims).toHaveLength(subject.claims.length);
    expect(questions.map(({ id }) => id)).toEqual(subject.questions.map(({ id }) => id));
  });

  it('looks at no year after asOf', () => {
    const { asOf, claims } = loadCase(join(root, 'gone'));
    expect(asOf).toBe(1985);
    const windows = claims.flatMap((claim) => predicatesOf(claim).flatMap(testedSeries));
    expect(Math.max(...windows.map(({ window }) => window[1]))).toBe(1985);
  });

  it('is no case of the program', () => {
    expect(listCases()).not.toContain('full');
    expect(loadCase(join(root, 'full')).id).toBe('full');
  });

  it('never overwrites', async () => {
    const folder = join(root, 'kept');
    mkdirSync(folder);
    writeFileSync(join(folder, 'notes.txt'), 'mine');
    const { code, err } = await ran(
      'cases',
      'new',
      'FRA',
      'DEU',
      '--third',
      'USA',
      '--out',
      folder,
    );
    expect(code).toBe(2);
    expect(err).toMatch(/folder-not-empty.*\n(.*\n)*.*nothing is ever overwritten/);
    expect(readdirSync(folder)).toEqual(['notes.txt']);
  });

  it.each([
    { args: ['FRA', 'DEU'], code: 'no-third-party', hint: /--third USA/ },
    { args: ['FRA', 'Germny', '--third', 'USA'], code: 'unknown-state', hint: /Germany/ },
    { args: ['FRA', 'DEU', '--third', 'FRA'], code: 'repeated-state', hint: /another state/ },
    { args: ['DDR', 'DEU', '--third', 'USA'], code: 'not-in-system', hint: /--as-of 1990/ },
    {
      args: ['FRA', 'DEU', '--third', 'USA', '--as-of', '1900'],
      code: 'bad-year',
      hint: /--as-of/,
    },
  ])('refuses $args: $code', async ({ args, code, hint }) => {
    const folder = join(root, 'refused');
    const result = await ran('cases', 'new', ...args, '--out', folder);
    expect(result.code).toBe(2);
    expect(result.err).toContain(`error [${code}]`);
    expect(result.err).toMatch(hint);
    expect(existsSync(folder)).toBe(false);
  });

  it('tells a program what it wrote', async () => {
    const workspaces: string[] = [];
    const result = await newCase(
      () => {
        workspaces.push('opened');
        return keptOpen();
      },
      { a: 'IND', b: 'USA', third: 'CHN', out: join(root, 'json') },
    );
    expect(result).toMatchObject({ id: 'json', claims: 17, leftOut: [] });
    expect(result.files.map((file) => file.split(/[/\\]/).at(-1)!).sort()).toEqual(files);
    expect(workspaces).toEqual(['opened']);
  });
});

describe('the window of a claim to start from', () => {
  const years = (from: number, to: number): number[] =>
    Array.from({ length: to - from + 1 }, (_, index) => from + index);

  it('ends with the last year that has a value and looks back as far as the kind needs', () => {
    expect(windowFor('trend', years(1950, 2014))).toEqual([1990, 2014]);
    expect(windowFor('level', years(1950, 2014))).toEqual([2005, 2014]);
    expect(windowFor('fact', years(2010, 2014))).toEqual([2010, 2014]);
  });

  it('is none where too few years have a value, or too few of those between', () => {
    expect(windowFor('trend', years(2006, 2014))).toBeUndefined();
    expect(windowFor('level', [])).toBeUndefined();
    expect(windowFor('level', [2005, 2006, 2007, 2014])).toBeUndefined();
    expect(windowFor('trend', [...years(1991, 2000), 2014])).toBeUndefined();
  });
});

describe('claims to start from', () => {
  it('differ in what they say and have a series for every test', () => {
    expect(new Set(starterClaims.map(({ statement }) => statement)).size).toBe(
      starterClaims.length,
    );
    for (const claim of starterClaims)
      expect(testedSeries(claim.test([2000, 2010])).map(({ observe }) => observe)).toEqual(
        claim.observes,
      );
  });
});
