import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.js';

/*
 * Every measure has a golden value: one from a published source, or one that an independent implementation computed, whose
 * generator is kept. Known groups are judgements of what is plausible, and do not count.
 */

const folder = import.meta.dirname;

/** Texts of the golden tests that hold a fixture with its generator, or name the published source of their values. */
const goldenTests = readdirSync(folder)
  .filter((name) => name.endsWith('.test.ts') && !/^(known-groups|every-)/.test(name))
  .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));

const generators = readdirSync(join(folder, 'generators')).map((name) => name.replace(/\..*/, ''));

/** Whether the code of a test names a measure: a comment holds no value. */
function isNamed(text: string, id: string): boolean {
  const code = text.replaceAll(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  if (new RegExp(`['"\`]${id}['"\`]`).test(code)) return true;
  // The levels of containment are written by their first word.
  const level = /^(.+)-containment$/.exec(id)?.[1];
  return (
    level !== undefined && code.includes('`${level}-containment`') && code.includes(`'${level}'`)
  );
}

describe('a golden value', () => {
  it.each(measures.map(({ id, lacks }) => [id, lacks] as const))('of %s', (id, lacks) => {
    const files = goldenTests.filter(({ text }) => isNamed(text, id)).map(({ name }) => name);
    // A measure without data has no value to hold.
    if (lacks !== undefined) expect(files).toEqual([]);
    else
      expect(
        files,
        `no test in test/golden holds a value of ${id}: add a published one with source and page, or one of an independent generator`,
      ).not.toEqual([]);
  });

  it.each(goldenTests.map(({ name, text }) => [name, text] as const))(
    '%s has a generator for its fixture, or a published source',
    (_name, text) => {
      const fixtures = [...text.matchAll(/fixture(?:<[\s\S]*?>)?\(\s*'([a-z-]+)'/g)].map(
        ([, fixture]) => fixture!,
      );
      for (const fixture of fixtures) {
        expect(existsSync(join(folder, 'fixtures', `${fixture}.json`))).toBe(true);
        expect(generators).toContain(fixture.replaceAll('-', '_'));
      }
      if (fixtures.length === 0)
        expect(text).toMatch(/published|generators\/|By hand|in SQL|of R\b/);
    },
  );
});
