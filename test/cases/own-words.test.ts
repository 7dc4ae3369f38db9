import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { loadCase } from '../../src/cases/index.js';

/** The article and the register of its claims lie beside the raw data and are not part of the project. */
const folder = resolve(process.env.COUNTERPOISE_RAW ?? '../shared/data', '..', 'case');
const present = existsSync(join(folder, 'article.txt'));
const read = (name: string) => (present ? readFileSync(join(folder, name), 'utf8') : '');

/** Words that may follow one another in ours and in theirs: names and figures run to this length. */
const limit = 8;

const wordsOf = (text: string): string[] =>
  text
    .replace(/-\s*\n\s*/g, '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? [];

function runsOf(words: readonly string[], length: number): string[] {
  return words.slice(length - 1).map((_, at) => words.slice(at, at + length).join(' '));
}

/** Every text of ours; a section is a heading of the article, named to cite it. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || typeof value !== 'object') return [];
  return Object.entries(value).flatMap(([key, entry]) => (key === 'section' ? [] : textsIn(entry)));
}

const subject = loadCase('russia-china');

describe.skipIf(!present)(
  `the words of the case are its own${present ? '' : ' (skipped: article and register are not beside the raw data)'}`,
  () => {
    it.each(['article.txt', 'claims.yaml'])(`shares no run of ${limit} words with %s`, (name) => {
      const theirs = new Set(runsOf(wordsOf(read(name)), limit));
      const { questions, observations, claims, facts, series } = subject;
      const shared = textsIn([questions, observations, claims, facts, series]).flatMap((text) =>
        runsOf(wordsOf(text), limit).filter((run) => theirs.has(run)),
      );
      expect(shared).toEqual([]);
    });

    it('keeps the level, dimension and kind of every claim of the register', () => {
      interface Row {
        readonly id: string;
        readonly level: string;
        readonly dim: string;
        readonly kind: string;
      }
      const register = (parse(read('claims.yaml')) as { claims: Row[] }).claims;
      expect(
        subject.claims.map(({ id, level, dimension, kind }) => [id, level, dimension, kind]),
      ).toEqual(register.map(({ id, level, dim, kind }) => [id, level, dim, kind]));
    });
  },
);
