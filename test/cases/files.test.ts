import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { caseDigest } from '../../src/app/casefiles/case-digest.js';
import { subjectOf } from '../../src/app/casefiles/cases.js';
import { caseFiles, caseForPair, listCases, loadCase, pairFiles } from '../../src/cases/index.js';

const root = mkdtempSync(join(tmpdir(), 'case-files-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function written(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(root, 'case-'));
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('the files of a case', () => {
  it.each(listCases())('%s are those of its folder', (id) => {
    const folder = fileURLToPath(new URL(`../../cases/${id}`, import.meta.url));
    const files = caseFiles(id);
    const yaml = readdirSync(folder).filter((name) => name.endsWith('.yaml'));
    expect(Object.keys(files).sort()).toEqual(yaml.sort());
    for (const [name, text] of Object.entries(files))
      expect(text).toBe(readFileSync(join(folder, name), 'utf8'));
    expect(caseFiles(folder)).toEqual(files);
  });

  it.each([
    [750, 2, 710],
    [437, 220, 2],
    [346, 345, 365],
    [265, 260, 2],
  ])('made for the pair %d, %d and %d are the case that is assessed', (a, b, third) => {
    const read = loadCase(written(pairFiles(a, b, third)));
    const made = caseForPair(a, b, third);
    expect({ ...read, arguments: made.arguments }).toEqual(made);
    expect(caseDigest(read)).toBe(caseDigest(made));
  });
});

describe('a case that is read again', () => {
  it('is checked anew when a file was added that has no value', () => {
    const folder = written(pairFiles(750, 770, 710));
    const before = loadCase(folder);
    expect(loadCase(folder)).toEqual(before);
    writeFileSync(join(folder, 'evidence.yaml'), '');
    expect(() => loadCase(folder)).toThrow(/not a mapping/);
    rmSync(join(folder, 'evidence.yaml'));
    expect(loadCase(folder)).toEqual(before);
  });

  it('is checked anew when a text was changed', () => {
    const folder = written(pairFiles(750, 770, 2));
    loadCase(folder);
    const file = join(folder, 'readings.yaml');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, `${text}\nunknown: 1\n`);
    expect(() => loadCase(folder)).toThrow();
    writeFileSync(file, text);
    expect(loadCase(folder).pair).toEqual([750, 770]);
  });
});

describe('the digest of a case', () => {
  const subject = loadCase('russia-china');

  it('is that of a copy, whatever the order of its keys', () => {
    const turned = Object.fromEntries(
      Object.entries(subject).reverse(),
    ) as unknown as typeof subject;
    expect(caseDigest({ ...turned, arguments: 'FOLDER' })).toBe(caseDigest(subject));
  });

  it('is another for another year, another word and another order of readings', () => {
    const [first, second] = subject.questions;
    for (const changed of [
      { ...subject, asOf: subject.asOf - 1 },
      { ...subject, title: `${subject.title}.` },
      { ...subject, questions: [second!, first!] },
    ])
      expect(caseDigest(changed)).not.toBe(caseDigest(subject));
  });
});

describe('a folder that holds a known case', () => {
  it('is told by the name of the built-in case', () => {
    const copy = written(caseFiles('russia-china'));
    expect(subjectOf(copy, undefined, undefined, undefined).arguments).toBe('russia-china');
    expect(subjectOf(copy, undefined, undefined, 2015)).toEqual(
      subjectOf('russia-china', undefined, undefined, 2015),
    );
  });

  it('is told by the states of the pair', () => {
    const copy = written(pairFiles(750, 2, 710));
    const read = subjectOf(copy, undefined, undefined, 1999);
    expect(read).toEqual(subjectOf('IND', 'USA', 'CHN', 1999));
  });

  it('is a case of its own as soon as a word differs', () => {
    const files = caseFiles('russia-china');
    const changed = { ...files, 'case.yaml': files['case.yaml']!.replace('title: ', 'title: My ') };
    expect(subjectOf(written(changed), undefined, undefined, undefined).arguments).toBe('FOLDER');
  });
});
