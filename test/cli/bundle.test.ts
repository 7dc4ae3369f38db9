import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'csv-parse/sync';
import { unzipSync } from 'fflate';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment, MeasureResult } from '../../src/contract/index.js';
import type { PanelManifest } from '../../src/panel/manifest.js';
import { fewStatesDir } from '../support/few-states.js';
import { parseBibtex } from '../support/bibtex.js';
import { counterpoise } from './program.js';
import { sharedRun } from './shared.js';

const folder = mkdtempSync(join(tmpdir(), 'bundle-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const sha256 = (content: Uint8Array): string => createHash('sha256').update(content).digest('hex');
const textOf = (content: Uint8Array | undefined): string => Buffer.from(content!).toString('utf8');

/** The built-in case in another wording: a case of one's own. */
function ownCase(): string {
  const copy = join(folder, 'own');
  cpSync(fileURLToPath(new URL('../../cases/russia-china', import.meta.url)), copy, {
    recursive: true,
  });
  const head = join(copy, 'case.yaml');
  writeFileSync(head, readFileSync(head, 'utf8').replace('title: ', 'title: Our '));
  return copy;
}

function unpack(zip: string, into: string): Record<string, Uint8Array> {
  const files = unzipSync(readFileSync(zip));
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(into, name)), { recursive: true });
    writeFileSync(join(into, name), content);
  }
  return files;
}

describe('assess --bundle', () => {
  const own = (id: string, ...args: readonly string[]) => {
    const [zip, dir] = [join(folder, id, 'b.zip'), join(folder, id, 'out')];
    const ran = counterpoise(['assess', ...args, '--bundle', zip, '--out', dir], {
      TZ: 'Asia/Tokyo',
    });
    return { ...ran, zip, dir };
  };

  it.each([
    { what: 'a built-in case', id: 'case', make: () => sharedRun('now') },
    {
      what: 'a case of one’s own',
      id: 'folder',
      make: () => own('folder', ownCase(), '--as-of', '2018', '--seed', '3'),
    },
    { what: 'a pair', id: 'pair', make: () => sharedRun('pair') },
  ])(
    'of $what repeats the assessment, and the bundle itself, to the byte in another time zone',
    ({ id, make }) => {
      const { code, err, zip, dir } = make();
      expect(code, err).toBe(0);
      expect(err).toContain(`wrote ${zip}`);
      const bundle = join(folder, id, 'bundle');
      const files = unpack(zip, bundle);
      for (const name of ['assessment.json', 'report.html', 'brief.html', 'manifest.json'])
        expect(textOf(files[name]) === readFileSync(join(dir, name), 'utf8'), name).toBe(true);

      const readme = textOf(files['README.md']);
      const options = /assess BUNDLE\/case (.*) --out again/.exec(readme)![1]!.split(' ');
      const again = join(folder, id, 'again.zip');
      const rerun = counterpoise(
        ['assess', join(bundle, 'case'), ...options, '--bundle', again, '--json'],
        { COUNTERPOISE_DATA: join(bundle, 'data'), TZ: 'America/New_York' },
      );
      expect(rerun.code, rerun.err).toBe(0);
      expect(`${rerun.out.trimEnd()}\n` === textOf(files['assessment.json'])).toBe(true);
      expect(sha256(readFileSync(again))).toBe(sha256(readFileSync(zip)));
      expect(readme).not.toContain(tmpdir());
      checkContents(files, bundle);
      checkWithOtherPrograms(zip);
    },
  );

  it.each([
    { args: ['russia-china', '--bundle', '--json'], exit: 2, code: 'not-a-zip' },
    { args: ['russia-china', '--bundle', join(folder, 'x.tar')], exit: 2, code: 'not-a-zip' },
    { args: ['russia-china', '--bundle', join(folder, 'x', '.zip')], exit: 2, code: 'not-a-zip' },
  ])('refuses $args', ({ args, exit, code }) => {
    const ran = counterpoise(['assess', ...args]);
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(code);
    expect(ran.out).toBe('');
  });

  it('ends with 6 where a folder has the name of the file, and leaves nothing behind', async () => {
    const taken = join(folder, 'taken', 'b.zip');
    mkdirSync(taken, { recursive: true });
    const ran = counterpoise(['assess', 'IND', 'USA', '--third', 'CHN', '--bundle', taken], {
      COUNTERPOISE_DATA: await fewStatesDir(),
    });
    expect(ran.code).toBe(6);
    expect(ran.err).toContain('cannot-write');
    expect(existsSync(taken)).toBe(true);
    expect(readdirSync(dirname(taken))).toEqual(['b.zip']);
  });
});

function checkContents(files: Readonly<Record<string, Uint8Array>>, bundle: string): void {
  expect(Object.keys(files)).toEqual(Object.keys(files).sort());
  const sums = textOf(files['SHA256SUMS']).trimEnd().split('\n');
  expect(sums).toEqual(
    Object.keys(files)
      .filter((name) => name !== 'SHA256SUMS')
      .map((name) => `${sha256(files[name]!)}  ${name}`),
  );

  const { tables, datasets } = JSON.parse(textOf(files['data/manifest.json'])) as PanelManifest;
  const { tables: held } = JSON.parse(textOf(files['data/extract.json'])) as { tables: string[] };
  expect(held.length).toBeGreaterThan(0);
  for (const id of held)
    expect(sha256(files[`data/${tables[id]!.file}`]!)).toBe(tables[id]!.sha256);
  const verified = counterpoise(['data', 'verify'], { COUNTERPOISE_DATA: join(bundle, 'data') });
  expect(verified.out).toContain(`an extract with ${held.length} of its tables`);
  const readme = textOf(files['README.md']);
  for (const dataset of new Set(held.flatMap((id) => tables[id]!.datasets)))
    expect(readme).toContain(datasets[dataset]!.licence);

  const assessment = JSON.parse(textOf(files['assessment.json'])) as Assessment;
  expect(parseBibtex(textOf(files['citations.bib'])).length).toBeGreaterThan(5);
  const rows = (name: string): Record<string, string>[] =>
    parse(Buffer.from(files[`tables/${name}.csv`]!), { columns: true });
  const points = assessment.series.flatMap(({ lines }) =>
    lines.flatMap(({ result }) => result.series),
  );
  const series = rows('series');
  expect(series.map(({ value }) => value)).toEqual(
    points.map(({ value }) => (value === null ? '' : String(value))),
  );
  for (const { value, missing } of series) expect(value === '').toBe(missing !== '');
  expect(rows('evidence').map(({ item }) => item)).toEqual(assessment.evidence.map(({ id }) => id));
  expect(rows('claims').map(({ verdict }) => verdict)).toEqual(
    assessment.claims.map(({ verdict }) => verdict ?? ''),
  );
  expect(rows('holes').map(({ hole }) => hole)).toEqual(assessment.holes.map(({ id }) => id));
  expect(
    rows('tests')
      .filter(({ part }) => part === '')
      .map(({ observed }) => observed),
  ).toEqual(
    assessment.claims.flatMap(({ predicates = [] }) =>
      predicates.map(({ observed }) => (observed === null ? '' : String(observed))),
    ),
  );
  checkFigures(assessment, rows);
  const shown = [...readme.matchAll(/"((?:tables|data)\/[\w.-]+)"|'(data\/[\w.-]+)'/g)];
  expect(shown.length).toBeGreaterThan(5);
  for (const [, table, panel] of shown) expect(files).toHaveProperty([table ?? panel!]);
  const listed = [...readme.matchAll(/^\| `(tables\/[\w-]+\.csv)` .* (\d+) \|$/gm)];
  expect([...listed.map(([, name]) => name), 'tables/codebook.csv'].sort()).toEqual(
    Object.keys(files).filter((name) => name.startsWith('tables/')),
  );
  for (const [, name, count] of listed)
    expect(rows(name!.slice(7, -4)), name).toHaveLength(Number(count));
  const [question] = assessment.questions;
  const sum = rows('weights')
    .filter(({ question: id, reading }) => id === question!.id && reading === question!.leader)
    .reduce((total, { leader_vs_runner_up_db: db }) => total + Number(db), 0);
  const [leader, runnerUp] = [question!.leader, question!.runnerUp].map((id) =>
    question!.readings.find((reading) => reading.id === id)!,
  );
  const odds = (of: 'prior' | 'posterior') => 10 * Math.log10(leader![of] / runnerUp![of]);
  expect(sum).toBeCloseTo(odds('posterior') - odds('prior'), 6);
  expect(rows('readings').map(({ posterior }) => Number(posterior))).toEqual(
    assessment.questions.flatMap(({ readings }) => readings.map(({ posterior }) => posterior)),
  );
}

/** The figures: one row for the value of every year, and for all that the contest and the bodies hold. */
function checkFigures(
  { levels, alignment, dependence, contest, institutions }: Assessment,
  rows: (name: string) => Record<string, string>[],
): void {
  const texts = (results: readonly MeasureResult[]): string[] =>
    results.flatMap(({ series }) => series.map(({ value }) => String(value ?? '')));
  const valuesOf = (table: string, column: string, whole: string): (string | undefined)[] =>
    rows(table)
      .filter((row) => row[column] === whole)
      .map(({ value }) => value);
  expect(valuesOf('levels', 'part', 'value')).toEqual(
    texts([...levels!.levels.map(({ result }) => result), levels!.double]),
  );
  expect(valuesOf('alignment', 'domain', 'overall')).toEqual(
    texts(alignment!.pairs.map(({ result }) => result)),
  );
  expect(valuesOf('dependence', 'part', 'value')).toEqual(
    texts([...dependence!.asymmetry, ...dependence!.minorPartner].map(({ result }) => result)),
  );
  expect(rows('institutions')).toHaveLength(
    institutions!.bodies.length * institutions!.states.length,
  );
  if (contest === undefined) return;
  const series = contest.channels.flatMap(({ states }) => states.flatMap((state) => state.series));
  expect(rows('contest').map(({ first }) => first)).toEqual(
    series.flatMap(({ first }) => first.map((value) => String(value ?? ''))),
  );
  expect(rows('contest-leads')).toHaveLength(series.flatMap(({ leads }) => leads).length);
}

/** Programs that are on most machines must be able to open it; those that are not here are left out. */
function checkWithOtherPrograms(zip: string): void {
  for (const [program, ...args] of [
    ['unzip', '-tq', zip],
    ['python3', '-m', 'zipfile', '-t', zip],
  ] as const) {
    const { status, error } = spawnSync(program, args);
    if (error === undefined) expect(status, program).toBe(0);
  }
}
