import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { degreesCrossed, kappas, kappasOf } from '../../scripts/relationships/agreement-tables.js';
import { inBoth, passes, type TwoCodings } from '../../scripts/relationships/codings.js';
import { closenessCodes } from '../../src/core/closeness.js';
import { readDataset } from '../../src/sources/read.js';
import { relationships, type Relationship } from '../../src/sources/relationships/dataset.js';
import { readDocument } from './markdown.js';

const page = readDocument('docs/methods/relationships.md');
const path = (name: string): string => new URL(`../../${name}`, import.meta.url).pathname;

/** A table without the widths of its columns. */
const plain = (table: string): string => table.replaceAll(/ +/g, ' ').replaceAll(/-+/g, '-');
const sha256 = (name: string): string =>
  createHash('sha256')
    .update(readFileSync(path(name)))
    .digest('hex');

let rows: readonly Relationship[] = [];
let cases: readonly TwoCodings[] = [];
beforeAll(async () => {
  rows = (await readDataset(relationships, '/nowhere')).clean;
  cases = await passes();
});

describe('docs/methods/relationships.md', () => {
  it('names the digests of the file and of the codebook', () => {
    expect(page).toContain(sha256('coded/relationships.csv'));
    expect(page).toContain(sha256('docs/guides/relationships-codebook.md'));
  });

  it('shows how far the passes agree, in all rows and in those whose works were opened', () => {
    const found = plain(page);
    expect(found).toContain(plain(kappas(cases)));
    expect(found).toContain(plain(degreesCrossed(cases)));
    expect(found).toContain(plain(kappas(cases.filter(({ opened }) => opened))));
  });

  it('counts degrees by stratum', () => {
    const strata = [...new Set(rows.map(({ stratum }) => stratum))];
    const line = (name: string, of: readonly Relationship[]): string =>
      `| ${[name, of.length, ...closenessCodes.map((code) => of.filter(({ degree }) => degree === code).length)].join(' | ')} |`;
    for (const name of strata)
      expect(plain(page)).toContain(
        plain(
          line(
            name,
            rows.filter(({ stratum }) => stratum === name),
          ),
        ),
      );
    expect(plain(page)).toContain(line('all', rows));
  });

  it('counts works that were opened, seen in part and recalled, and rows in dispute', () => {
    const works = rows.flatMap(({ sources }) => sources);
    const opened = works.filter(({ kind }) => kind !== 'recalled');
    const inPart = opened.filter(({ page: read }) =>
      /abstract|opening|excerpt|summary|contents|preface/i.test(read!),
    );
    const speeches = rows.filter(({ sources }) =>
      sources.some(({ work }) => work.includes('General Debate')),
    );
    const differ = rows.filter(
      ({ passes: [first, second] }) => JSON.stringify(first) !== JSON.stringify(second),
    );
    const text = page.replaceAll(/\s+/g, ' ');
    expect(text).toContain(
      `Of ${opened.length} works that were opened, ${inPart.length} were seen`,
    );
    expect(text).toContain(`${works.length - opened.length} were recalled`);
    expect(text).toContain(`${speeches.length} rows cite a speech`);
    expect(text).toContain(`settled the ${differ.length} rows`);
    expect(text).toContain(
      `Without the ${cases.filter((one) => !one.opened).length} rows that rest on a recalled work`,
    );
  });
});

describe('agreement', () => {
  it('is that of an independent computation, intervals to .015', () => {
    const golden = JSON.parse(readFileSync(path('test/analysis/agreement.json'), 'utf8'));
    const found = kappasOf(cases);
    expect(found.map(({ name }) => name)).toEqual(Object.keys(golden));
    for (const { name, n, kappa, interval } of found) {
      expect(n, name).toBe(golden[name].n);
      expect(kappa, name).toBeCloseTo(golden[name].kappa, 12);
      if (name === 'double containment') continue;
      for (const end of [0, 1])
        expect(Math.abs(interval[end]! - golden[name].interval[end]), name).toBeLessThan(0.015);
    }
  });

  it('compares the file with itself: all alike', async () => {
    const file = path('coded/relationships.csv');
    const same = await inBoth(file, file);
    expect(same.length).toBe(rows.length);
    expect(kappasOf(same).map(({ kappa }) => kappa)).toEqual(kappasOf(same).map(() => 1));
  });

  it('refuses a form with a code that there is not, with its line', async () => {
    const form = path('docs/guides/relationships-form.csv');
    await expect(inBoth(form, form)).rejects.toMatchObject({
      details: { line: 2, column: 'degree' },
    });
  });
});
