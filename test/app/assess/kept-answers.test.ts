import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { answerFile, keptAnswer, type KeptAnswer } from '../../../src/app/assess/kept-answers.js';
import { listCases, subjectOf } from '../../../src/app/casefiles/cases.js';
import type { Assessment } from '../../../src/contract/index.js';
import { manifestFile, versionOf } from '../../../src/panel/manifest.js';
import { shippedDataDir } from '../../../src/store/places.js';
import { writeFiles } from '../../../src/store/staging/index.js';

const built = fileURLToPath(new URL('../../../dist/kept', import.meta.url));
const dir = mkdtempSync(join(tmpdir(), 'counterpoise-answers-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));

const dataVersion = versionOf(readFileSync(join(shippedDataDir, manifestFile), 'utf8'));
const subject = subjectOf('russia-china');
const made = (version: string): KeptAnswer => ({
  assessment: { dataVersion: version, headline: 'as made' } as Assessment,
  tables: ['states'],
});
const ask = (...[of, asked, places]: Parameters<typeof keptAnswer>) =>
  keptAnswer(of, asked, { dir, ...places });

it('is there for every built-in case once the program is built', () => {
  for (const id of listCases())
    expect(keptAnswer(subjectOf(id), { seed: 1 }, { dir: built })?.assessment.case.id, id).toBe(id);
});

it('is given to the same request alone', () => {
  writeFiles(dir, answerFile(subject, { seed: 1 }, made(dataVersion)));
  expect(ask(subject, { seed: 1 })).toEqual(made(dataVersion));
  expect(ask(subject, { seed: 1, draws: 10_000 })).toBeDefined();
  expect(ask(subject, { seed: 2 })).toBeUndefined();
  expect(ask(subject, { seed: 1, draws: 20 })).toBeUndefined();
  expect(ask(subject, { seed: 1, oneYear: true })).toBeUndefined();
  expect(ask({ ...subject, title: 'another' }, { seed: 1 })).toBeUndefined();
  expect(ask({ ...subject, arguments: './folder' }, { seed: 1 })).toBeUndefined();
  expect(ask({ ...subject, asOf: subject.asOf - 1 }, { seed: 1 })).toBeUndefined();
  expect(ask({ ...subject, alsoAsOf: 1 }, { seed: 1 })).toBeUndefined();
  expect(ask({ ...subject, meant: ['the Soviet Union'] }, { seed: 1 })).toBeUndefined();
  expect(ask({ ...subject, weighting: 'hand' }, { seed: 1 })).toBeUndefined();
});

it('is not given for other data, nor where the file is not whole', () => {
  expect(ask(subject, { seed: 1 }, { dataDir: dir })).toBeUndefined();
  const [name] = readdirSync(dir).filter((file) => file.startsWith('answer-'));
  const file = join(dir, name!);
  const text = readFileSync(file, 'utf8');
  writeFileSync(file, text.replace('as made', 'as told'));
  expect(ask(subject, { seed: 1 })).toBeUndefined();
  writeFileSync(file, text.slice(1));
  expect(ask(subject, { seed: 1 })).toBeUndefined();
  writeFiles(dir, answerFile(subject, { seed: 1 }, made('another')));
  expect(ask(subject, { seed: 1 })).toBeUndefined();
});
