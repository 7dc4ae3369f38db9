import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { ran } from '../support/in-process.js';

const root = mkdtempSync(join(tmpdir(), 'cases-check-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const checked = (folder: string, ...options: readonly string[]) =>
  ran(['cases', 'check', folder, ...options]);

let count = 0;
/** A copy of the small case in which one text of its claims is another. */
function withClaim(from: string, to: string): { folder: string; place: (at: string) => string } {
  const folder = join(root, String((count += 1)));
  cpSync('test/cases/fixtures/small', folder, { recursive: true });
  const file = join(folder, 'claims.yaml');
  const text = readFileSync(file, 'utf8');
  expect(text.split(from)).toHaveLength(2);
  const changed = text.replace(from, () => to);
  writeFileSync(file, changed);
  const place = (at: string): string => {
    const before = changed.slice(0, changed.indexOf(at)).split('\n');
    return `${file}:${before.length}:${before.at(-1)!.length + 1}`;
  };
  return { folder, place };
}

const look = '{ measure: vote-kappa, of: [A, B] }';

const faults = [
  {
    what: 'an unknown measure',
    to: '{ measure: vote-kapa, of: [A, B] }',
    at: 'vote-kapa',
    code: 'unknown-measure',
    hint: /vote-kappa/,
  },
  {
    what: 'an unknown parameter',
    to: '{ measure: vote-kappa, of: [A, B], params: { yearof: date } }',
    at: 'yearof',
    code: 'unknown-parameter',
    hint: /did you mean "yearOf"\?/,
  },
  {
    what: 'a value that a parameter does not take',
    to: '{ measure: vote-kappa, of: [A, B], params: { yearOf: sesion } }',
    at: 'sesion',
    code: 'bad-parameter',
    hint: /did you mean "session"\?/,
  },
  {
    what: 'a measure that is gone',
    to: '{ measure: mutual-containment-shift, of: [A, B] }',
    at: 'mutual-containment-shift',
    code: 'unknown-measure',
    hint: /nothing took its place/,
  },
  {
    what: 'a parameter that is gone',
    to: '{ measure: structural-pull, of: [A, B], params: { alignmentTop: 0.1 } }',
    at: 'alignmentTop',
    code: 'unknown-parameter',
    hint: /in its place name cooperationTop/,
  },
  {
    what: 'a parameter that changes nothing of what is looked at',
    to: "{ measure: mutual-containment, of: [A, B], params: { arena: 'KAZ, UZB' } }",
    at: 'arena',
    code: 'parameter-without-effect',
    hint: /delete arena/,
  },
  {
    what: 'an unknown state',
    to: '{ measure: vote-kappa, of: [A, Germny] }',
    at: 'Germny',
    code: 'unknown-state',
    hint: /Germany/,
  },
  {
    what: 'a pair of a state with itself, by role and by code',
    to: '{ measure: vote-kappa, of: [A, FRA] }',
    at: 'FRA',
    code: 'repeated-state',
    hint: /another state/,
  },
  {
    what: 'a third party of the pair itself',
    to: '{ measure: hedging, of: [A, K], third: United Kingdom }',
    at: 'United Kingdom',
    code: 'repeated-state',
    hint: /another state/,
  },
] as const;

describe('the check of files', () => {
  it.each(faults)('places $what', async ({ to, at, code, hint }) => {
    const { folder, place } = withClaim(look, to);
    const result = await checked(folder, '--no-data');
    expect(result.code).toBe(3);
    expect(result.err).toContain(`error [${code}]`);
    expect(result.err).toContain(place(at));
    expect(result.err).toMatch(hint);
  });

  it('asks the panel nothing with --no-data', async () => {
    const { folder } = withClaim(look, '{ measure: vote-kappa, of: [A, B], part: upper }');
    expect((await checked(folder, '--no-data')).code).toBe(0);
  });
});

describe('the check of what a case asks of the panel', () => {
  it('places an unknown part, with the nearest one', async () => {
    const { folder, place } = withClaim(
      look,
      '{ measure: alliance-obligations, of: [A, B], part: defence }',
    );
    const { code, err } = await checked(folder);
    expect(code).toBe(3);
    expect(err).toContain('error [unknown-part]');
    expect(err).toContain(place('defence'));
    expect(err).toMatch(/did you mean defense\?/);
  });

  it('places a part that is gone, with what took its place', async () => {
    const { folder, place } = withClaim(
      look,
      '{ measure: alignment, of: [A, B], part: discourse }',
    );
    const { code, err } = await checked(folder);
    expect(code).toBe(3);
    expect(err).toContain('error [unknown-part]');
    expect(err).toContain(place('discourse'));
    expect(err).toMatch(/in its place name the measure events-cooperation/);
  });

  it('places an unknown group', async () => {
    const { folder, place } = withClaim(look, '{ measure: group-cohesion, group: brix }');
    const { code, err } = await checked(folder);
    expect(code).toBe(3);
    expect(err).toContain('error [unknown-group]');
    expect(err).toContain(place('brix'));
  });

  it('warns of a test that the years covered cannot decide', async () => {
    const { folder } = withClaim(look, '{ measure: fdi-share, of: [A, B] }');
    const { code, out } = await checked(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/warning: claim C1, test "above chance": .*untestable.*of 19 years/);
  });

  it('warns of it beside an effect, which it does not estimate', async () => {
    const { folder } = withClaim(
      `observe: ${look}`,
      `observe: { measure: fdi-share, of: [A, B] }
        window: [2000, 2018]
        compare: above
        value: 0
    side:
      - kind: effect
        label: pulled together
        estimate: { test: third-party-pull, outcome: votes, scope: general, term: shared }
        window: [1947, 2018]
        sign: positive
      - kind: level
        label: as before
        observe: ${look}`,
    );
    const { code, out } = await checked(folder);
    expect(code).toBe(0);
    expect(out).toMatch(/warning: claim C1, test "above chance": .*untestable/);
    expect(out).not.toMatch(/pulled together/);
  });

  it('says nothing of a sound case beyond what its readings risk', async () => {
    const { code, out } = await checked('test/cases/fixtures/small');
    expect(code).toBe(0);
    expect(out).not.toMatch(/claim C1/);
  });

  it('refuses a case that does not exist with the code of a wrong request', async () => {
    const { code, err } = await checked('russia-chna');
    expect(code).toBe(2);
    expect(err).toMatch(/did you mean "russia-china"\?/);
  });
});
