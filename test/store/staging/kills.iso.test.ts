import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { openStaging, writeFiles } from '../../../src/store/staging/index.js';
import { killedAt } from '../../support/kills.js';

const root = mkdtempSync(join(tmpdir(), 'kills-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Tree = Readonly<Record<string, string>>;

function treeOf(dir: string): Tree {
  const files = readdirSync(dir, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    files.map((name) => {
      const place = join(dir, name);
      return [name, statSync(place).isDirectory() ? '' : readFileSync(place, 'utf8')];
    }),
  );
}

function plant(dir: string, files: Tree): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  }
}

interface Scene {
  readonly name: string;
  readonly before: Tree;
  readonly write: (dir: string) => void;
  /** The set is in place by one rename: it is whole at every moment, not only after the next run. */
  readonly atOnce?: true;
}

const result = { 'report.html': 'new', 'assessment.json': 'new', 'manifest.json': 'new' };

function bundle(dir: string): void {
  const staging = openStaging(join(dir, 'out'));
  try {
    staging.write(result);
    staging.write({ [join(dir, 'zips', 'bundle.zip')]: 'new' });
    staging.commit();
  } finally {
    staging.discard();
  }
}

function panel(dir: string): void {
  const staging = openStaging(join(dir, 'panel'));
  try {
    writeFileSync(staging.place('a.parquet'), 'new');
    writeFileSync(staging.place('c.parquet'), 'new');
    staging.write({ 'manifest.json': 'new' });
    staging.remove('b.parquet');
    staging.commit();
  } finally {
    staging.discard();
  }
}

const scenes: readonly Scene[] = [
  {
    name: 'a file where there was none',
    before: {},
    write: (dir) => void writeFiles(dir, { 'a.csv': 'new' }),
    atOnce: true,
  },
  {
    name: 'a file in place of another',
    before: { 'out/a.csv': 'old', 'out/mine': 'mine' },
    write: (dir) => void writeFiles(join(dir, 'out'), { 'a.csv': 'new' }),
    atOnce: true,
  },
  {
    name: 'a new folder in new folders',
    before: {},
    write: (dir) => void writeFiles(join(dir, 'x', 'y'), result),
    atOnce: true,
  },
  {
    name: 'a new case beside others',
    before: { 'other/case.yaml': 'old' },
    write: (dir) => void writeFiles(dir, { 'id/case.yaml': 'new', 'id/items.yaml': 'new' }),
    atOnce: true,
  },
  {
    name: 'a result in place of an older one',
    before: { 'out/report.html': 'old', 'out/assessment.json': 'old', 'out/mine': 'mine' },
    write: (dir) => void writeFiles(join(dir, 'out'), result),
  },
  {
    name: 'folders of pairs, some of which are there',
    before: { 'out/A/report.html': 'old', 'out/summary.csv': 'old', 'out/mine/x': 'mine' },
    write: (dir) =>
      void writeFiles(join(dir, 'out'), {
        'A/report.html': 'new',
        'A/assessment.json': 'new',
        'B/report.html': 'new',
        'summary.csv': 'new',
      }),
  },
  {
    name: 'a result and its bundle in two folders that are there',
    before: { 'out/report.html': 'old', 'zips/bundle.zip': 'old', 'zips/mine.zip': 'mine' },
    write: bundle,
  },
  { name: 'a result and its bundle in new folders', before: {}, write: bundle },
  {
    name: 'a panel, with a table fewer',
    before: {
      'panel/a.parquet': 'old',
      'panel/b.parquet': 'old',
      'panel/manifest.json': 'old',
      'panel/mine': 'mine',
    },
    write: panel,
  },
];

let count = 0;
const fresh = (): string => {
  const dir = join(root, `${count++}`);
  mkdirSync(dir);
  return dir;
};

/** What a later run does: it writes one file into every folder that it could, and is not killed. */
function runLater(dir: string): void {
  for (const folder of ['out', 'zips', 'panel', 'x/y'])
    if (existsSync(join(dir, folder))) writeFiles(join(dir, folder), { later: '' });
  writeFiles(dir, { later: '' });
}

const withoutLater = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => !name.endsWith('later')));

describe.each(scenes)('$name', ({ before, write, atOnce }) => {
  const after = fresh();
  plant(after, before);
  write(after);
  const sets = [treeOf(planted(before)), treeOf(after)];

  it('is written', () => {
    expect(sets[1]).not.toEqual(sets[0]);
    expect(Object.keys(sets[1]!).filter((name) => name.includes('.writing'))).toEqual([]);
  });

  it('is the old set or the new one after a kill at any change of the disk, and nothing is left by the next run', () => {
    let killed = { finished: false, made: 0 };
    const seen = new Set<number>();
    for (let at = 0; !killed.finished; at++) {
      const dir = planted(before);
      killed = killedAt(at, () => write(dir));
      if (atOnce) expect(sets).toContainEqual(withoutStages(treeOf(dir)));
      runLater(dir);
      const found = withoutLater(treeOf(dir));
      expect(sets, `killed at change ${at}`).toContainEqual(found);
      seen.add(sets.findIndex((set) => JSON.stringify(set) === JSON.stringify(found)));
    }
    expect([...seen].sort()).toEqual([0, 1]);
  });
});

function planted(before: Tree): string {
  const dir = fresh();
  plant(dir, before);
  return dir;
}

const withoutStages = (tree: Tree): Tree =>
  Object.fromEntries(Object.entries(tree).filter(([name]) => !name.includes('.writing-')));
