import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadCase } from '../../src/cases/index.js';
import type { DataError } from '../../src/core/errors.js';

const small = fileURLToPath(new URL('fixtures/small', import.meta.url));
const page = '    references: [{ citation: A page, url: https://example.org/treaty }]\n';
const weights = 'what: { friends: 0, rivals: -10, other: -3 }';
const light = 'what: { friends: 0, rivals: -3, other: -3 }';
let scratch: string;
beforeAll(() => {
  scratch = mkdtempSync(join(tmpdir(), 'fact-sources-'));
});
afterAll(() => {
  rmSync(scratch, { recursive: true });
});

type Change = readonly [from: string, to: string];

interface Said {
  readonly code: string;
  readonly line: unknown;
}

/** What is said of the small case with changes of its fact, and with a thesis of its source if asked; nothing if it is sound. */
function said(changes: readonly Change[], thesis = false): Said | undefined {
  const place = mkdtempSync(join(scratch, 'case-'));
  const folder = join(place, 'small');
  cpSync(small, folder, { recursive: true });
  const evidence = changes.reduce(
    (text, [from, to]) => {
      expect(text.split(from)).toHaveLength(2);
      return text.replace(from, to);
    },
    readFileSync(join(folder, 'evidence.yaml'), 'utf8'),
  );
  writeFileSync(join(folder, 'evidence.yaml'), evidence);
  const head = readFileSync(join(folder, 'case.yaml'), 'utf8');
  if (thesis)
    writeFileSync(
      join(folder, 'case.yaml'),
      `${head}theses: [{ question: what, reading: friends, source: book }]\n`,
    );
  try {
    loadCase('small', { root: place });
    return undefined;
  } catch (error) {
    const { code, details } = error as DataError;
    return { code, line: details['line'] };
  }
}

const recalled: Change = ['grade: scholarly', 'grade: recalled'];
const without: Change = [page, ''];
const lighter: Change = [weights, light];

const at = (code: string): Said => ({ code, line: 8 });

describe('the sources of a fact', () => {
  it('bear its weight where there are two of them', () => {
    expect(said([])).toBeUndefined();
  });

  it('are two from 6 dB on, the far end of a range included', () => {
    const one = (rivals: string): Said | undefined =>
      said([without, [weights, `what: { friends: 0, rivals: ${rivals}, other: -3 }`]]);
    expect(one('-10')).toEqual(at('no-second-source'));
    expect(one('-6')).toEqual(at('no-second-source'));
    expect(one('[-6, -3]')).toEqual(at('no-second-source'));
    expect(one('-3')).toBeUndefined();
  });

  it('are not the same page twice', () => {
    const twice = page.replace(/\[(.*)\]/, '[$1, $1]');
    expect(said([[page, `    url: https://example.org/treaty\n${page}`]])).toEqual(
      at('no-second-source'),
    );
    expect(said([[page, twice]], true)).toEqual(at('no-second-source'));
  });

  it('are none where the fact is recalled, which weighs less than 6 dB', () => {
    expect(said([recalled, without])).toEqual(at('recalled-and-heavy'));
    expect(said([recalled, lighter])).toEqual(at('recalled-with-page'));
    expect(said([recalled, without, lighter])).toBeUndefined();
  });

  it('are others than the work that the case tests', () => {
    expect(said([without, lighter], true)).toEqual(at('no-independent-source'));
    expect(said([lighter], true)).toBeUndefined();
    expect(said([], true)).toEqual(at('no-second-source'));
    expect(said([without, lighter])).toBeUndefined();
  });
});

describe('the facts of the built-in cases', () => {
  it.each(['russia-china', 'us-india'])('name no address that the tested work has: %s', (id) => {
    const { facts, sources, theses } = loadCase(id);
    const tested = sources.filter((source) => theses.some((thesis) => thesis.source === source.id));
    const cited = facts.flatMap(({ references }) => references);
    const author = /freire/i;
    expect(cited.filter(({ citation, url }) => author.test(`${citation} ${url}`))).toEqual([]);
    const urls = tested.flatMap(({ url = [] }) => url);
    expect(cited.filter(({ url }) => urls.includes(url))).toEqual([]);
  });

  it('date the pipeline and the exercises in the Baltic as coded/events.csv does', () => {
    const { facts } = loadCase('russia-china');
    const dateOf = (id: string) => facts.find((fact) => fact.id === id)?.date;
    const events = readFileSync(new URL('../../coded/events.csv', import.meta.url), 'utf8');
    const coded = (id: string) => new RegExp(`^${id},([^,]*)`, 'm').exec(events)?.[1];
    expect([dateOf('power-of-siberia'), coded('power-of-siberia-2019')]).toEqual([
      '2019-12-02',
      '2019-12-02',
    ]);
    expect([dateOf('naval-drills'), coded('joint-sea-2017-1')?.slice(0, 7)]).toEqual([
      '2017-07',
      '2017-07',
    ]);
  });
});
