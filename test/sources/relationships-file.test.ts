import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { most, quotas, type Dyad } from '../../scripts/relationships/quotas.js';
import { degreesOfCloseness } from '../../src/core/closeness.js';
import { readDataset } from '../../src/sources/read.js';
import { parseState } from '../../src/states/index.js';
import { relationships, type Relationship } from '../../src/sources/relationships/dataset.js';

const text = (path: string): string =>
  readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const recordsOf = (path: string): Record<string, string>[] => parse(text(path), { columns: true });

/** How many rows share a key, the most of any key. */
const mostOf = (keys: readonly unknown[]): number =>
  Math.max(...[...new Set(keys)].map((key) => keys.filter((other) => other === key).length));

let rows: readonly Relationship[] = [];
let dyads: readonly Dyad[] = [];
beforeAll(async () => {
  rows = (await readDataset(relationships, '/nowhere')).clean;
  dyads = rows.map(({ ccode1, ccode2, year }) => ({ a: ccode1, b: ccode2, year }));
});

describe('the sample in coded/relationships.csv', () => {
  it('has 150 rows or more, and 20 of each degree', () => {
    expect(rows.length).toBeGreaterThanOrEqual(150);
    for (const degree of degreesOfCloseness)
      expect(rows.filter((row) => row.degree === degree).length, degree).toBeGreaterThanOrEqual(20);
  });

  it('has enough of each period, each region, and of major and minor powers', () => {
    for (const { kind, least, rows: found } of quotas(dyads))
      expect(found, kind).toBeGreaterThanOrEqual(least);
  });

  it('has 12 rows or more of each type that contradicts the rule of thumb', () => {
    for (const stratum of [
      'pact-not-allied',
      'allied-no-pact',
      'listed-not-rivals',
      'rivals-unlisted',
      'little-trade-close',
      'much-trade-distant',
    ])
      expect(rows.filter((row) => row.stratum === stratum).length, stratum).toBeGreaterThanOrEqual(
        12,
      );
  });

  it('has a pair three times at most, eight years apart, and a state in a tenth of the rows', () => {
    const pairs = dyads.map(({ a, b }) => `${a} ${b}`);
    expect(mostOf(pairs)).toBeLessThanOrEqual(most.perPair);
    expect(mostOf(dyads.flatMap(({ a, b }) => [a, b]))).toBeLessThanOrEqual(
      rows.length * most.perState,
    );
    const near = dyads.filter((one, at) =>
      dyads.some(
        ({ year }, other) =>
          other !== at && pairs[other] === pairs[at] && Math.abs(year - one.year) < most.apart,
      ),
    );
    expect(near).toEqual([]);
  });

  it('leaves out the pairs of the built-in cases and the examples of the codebook', () => {
    const keys = dyads.map(({ a, b, year }) => `${a} ${b} ${year}`);
    expect(keys.filter((key) => /^(365 710|2 750) /.test(key))).toEqual([]);
    const codebook = text('docs/guides/relationships-codebook.md');
    const examples = [
      ['EGY', 'SYR', 1959, 'Egypt–Syria'],
      ['JPN', 'USA', 1950, 'USA–Japan'],
      ['GRC', 'TUR', 1974, 'Greece–Turkey'],
      ['GBR', 'RUS', 1952, 'UK–USSR'],
      ['ISR', 'USA', 1988, 'USA–Israel'],
      ['POL', 'RUS', 1981, 'Poland–USSR'],
      ['ARG', 'BRA', 1995, 'Argentina–Brazil'],
      ['IND', 'RUS', 2005, 'India–Russia'],
      ['SYR', 'USA', 1991, 'USA–Syria'],
      ['ERI', 'ETH', 2019, 'Eritrea–Ethiopia'],
      ['EGY', 'ISR', 1985, 'Egypt–Israel'],
      ['NZL', 'PER', 2005, 'New Zealand–Peru'],
    ].map(([a, b, year, name]) => {
      expect(codebook).toContain(`${name} ${year}`);
      const [x = 0, y = 0] = [a, b].map((code) => parseState(String(code))).sort((p, q) => p - q);
      return `${x} ${y} ${year}`;
    });
    expect(keys.filter((key) => examples.includes(key))).toEqual([]);
  });

  it('has years of change in 15% of the rows at most', () => {
    expect(rows.filter(({ change }) => change).length).toBeLessThanOrEqual(0.15 * rows.length);
  });
});

describe('each label', () => {
  it('is the answer of one of the passes, and of both where they agree', () => {
    const neither = rows.filter(
      ({ degree, passes }) => !passes.some((pass) => pass.degree === degree),
    );
    expect(neither).toEqual([]);
  });

  it('rests on two works of different authors, one of them a study of the pair or region', () => {
    const wrong = rows.filter(({ sources: [first, second] }) => {
      const author = ({ work }: typeof first): string => work.split(/[,(&]/)[0]!.trim();
      return (
        author(first) === author(second) ||
        ![first, second].some(({ kind }) => kind === 'study' || kind === 'recalled')
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  it('rests on no public encyclopaedia, no list, and not on the works that the cases test', () => {
    const barred =
      /wikipedia|freire|gibler|thompson (and|&) dreyer|correlates of war|\batop\b|global firepower/i;
    const found = rows.filter(({ sources }) =>
      sources.some(({ work, page }) => barred.test(`${work} ${page ?? ''}`)),
    );
    expect(found.map(({ id }) => id)).toEqual([]);
  });

  it('has a sentence of its own for each work, 30 words at most', () => {
    const long = rows.filter(({ sources }) =>
      sources.some(({ sentence }) => {
        const words = sentence.split(/\s+/).length;
        return words < 4 || words > 30;
      }),
    );
    expect(long.map(({ id }) => id)).toEqual([]);
  });
});

describe('the blank form', () => {
  it('has the rows of the file in another order, and no answers', () => {
    const form = recordsOf('docs/guides/relationships-form.csv');
    const file = recordsOf('coded/relationships.csv');
    const key = ({ id, a, b, year }: Record<string, string>): string => [id, a, b, year].join(' ');
    expect(form.map(key).sort()).toEqual(file.map(key).sort());
    expect(form.map(key)).not.toEqual(file.map(key));
    const [, , , , , ...answers] = Object.keys(form[0]!);
    expect(answers).toContain('degree');
    expect(form.filter((row) => answers.some((column) => row[column] !== ''))).toEqual([]);
    const [header] = text('docs/guides/relationships-codebook.md').match(/`id,a,b,year,[^`]+`/)!;
    expect(['id', 'a', 'b', 'year', ...answers].join(',')).toBe(header.slice(1, -1));
  });
});
