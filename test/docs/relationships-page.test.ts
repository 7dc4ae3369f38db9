import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  degreesCrossed,
  degreesThatDiffer,
  kappas,
  kappasOf,
} from '../../scripts/relationships/agreement-tables.js';
import {
  inBoth,
  passes,
  seenInPart,
  type TwoCodings,
} from '../../scripts/relationships/codings.js';
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
    expect(found).toContain(plain(kappas(cases.filter(({ seen }) => seen !== 'recalled'))));
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
    const inPart = opened.filter(({ page: read }) => seenInPart(read!));
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
    const thin = rows.filter(({ sources }) =>
      sources.every(({ page: read }) => read === null || seenInPart(read)),
    );
    expect(text).toContain(`In ${thin.length} rows neither work was seen whole`);
    const [high, medium, low] = ['high', 'medium', 'low'].map(
      (certainty) => rows.filter((row) => row.certainty === certainty).length,
    );
    expect(text).toContain(`high in ${high} rows, medium in ${medium}, low in ${low}`);
    expect(text).toContain(
      `Without the ${cases.filter(({ seen }) => seen === 'recalled').length} rows that rest on a recalled work`,
    );
  });
});

describe('forms', () => {
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const form = (...lines: string[]): string => {
    const file = join(folder, `${lines.join('').length}-${lines.length}.csv`);
    const header = 'a,b,year,degree,dependence,double_containment';
    writeFileSync(file, `${[header, ...lines].join('\n')}\n`);
    return file;
  };
  const file = path('coded/relationships.csv');

  it('name states in either order, by code or name, and say what the file lacks', async () => {
    const mine = form(
      'ISR,EGY,1974,rivalry,none,no',
      'Botswana,ZAF,1985,rivalry,BWA,no',
      'FRA,ITA,1984,alliance,none,no',
    );
    const { both, lacking } = await inBoth(mine, file);
    expect(both.map(({ pair, year }) => `${pair} ${year}`)).toEqual([
      'Egypt – Israel 1974',
      'South Africa – Botswana 1985',
    ]);
    expect(lacking).toEqual([`France – Italy 1984 is not in ${file}`]);
    expect(degreesThatDiffer(both)).toBe('No degree differs.');
    const other = await inBoth(form('EGY,ISR,1974,distance,none,no'), file);
    expect(degreesThatDiffer(other.both)).toContain(
      '| Egypt – Israel | 1974 | distance | rivalry |',
    );
  });

  it.each([
    ['degree', 'EGY,ISR,1974,Rivalry,none,no'],
    ['dependence', 'EGY,ISR,1974,rivalry,OMN,no'],
    ['dependence', 'EGY,ISR,1974,rivalry,nobody,no'],
    ['b', 'EGY,ISX,1974,rivalry,none,no'],
    ['year', 'EGY,ISR,74,rivalry,none,no'],
    ['double_containment', 'EGY,ISR,1974,rivalry,none,'],
  ])('are refused for a wrong %s, with the line', async (column, line) => {
    const wrong = form('CUB,VEN,2005,partnership,CUB,no', line);
    await expect(inBoth(wrong, file)).rejects.toMatchObject({ details: { line: 3, column } });
  });

  it('are refused with a pair twice, in whatever order, and when they are not there', async () => {
    const twice = form('EGY,ISR,1974,rivalry,none,no', 'ISR,EGY,1974,distance,none,no');
    await expect(inBoth(twice, file)).rejects.toMatchObject({ details: { line: 3, column: 'a' } });
    await expect(inBoth(join(folder, 'none.csv'), file)).rejects.toMatchObject({ code: 'no-file' });
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
    const { both: same, lacking } = await inBoth(file, file);
    expect(lacking).toEqual([]);
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
