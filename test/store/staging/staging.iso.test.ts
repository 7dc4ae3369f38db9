import { execFileSync } from 'node:child_process';
import fs, {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { openStaging, writeFiles } from '../../../src/store/staging/index.js';
import { undoUnfinished } from '../../../src/core/cleanup.js';
import { EnvironmentError } from '../../../src/core/errors.js';

const root = mkdtempSync(join(tmpdir(), 'staging-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
let dir = '';
beforeEach(() => {
  dir = join(mkdtempSync(join(root, 'case-')), 'x', 'y');
});

describe('files that appear together', () => {
  it('are not there before they are committed, and replace those of the same name only', () => {
    mkdirSync(join(dir, 'p'), { recursive: true });
    writeFileSync(join(dir, 'p', 'a'), 'old');
    writeFileSync(join(dir, 'p', 'kept'), 'kept');
    const staging = openStaging(dir);
    staging.write({ 'p/a': 'new', 'q/b': 'b' });
    expect(readFileSync(join(dir, 'p', 'a'), 'utf8')).toBe('old');
    expect(existsSync(join(dir, 'q'))).toBe(false);
    staging.write({ c: 'c' });
    expect(staging.commit()).toEqual(['p/a', 'q/b', 'c'].map((name) => join(dir, name)));
    expect(readFileSync(join(dir, 'p', 'a'), 'utf8')).toBe('new');
    expect(readdirSync(dir).sort()).toEqual(['c', 'p', 'q']);
    expect(readdirSync(join(dir, 'p')).sort()).toEqual(['a', 'kept']);
    staging.discard();
    expect(readdirSync(dir)).toHaveLength(3);
  });

  it('leave nothing when they are discarded, the folders that were made for them included', () => {
    const staging = openStaging(dir);
    staging.write({ 'p/a': 'a' });
    staging.discard();
    expect(existsSync(join(dir, '..'))).toBe(false);
    expect(existsSync(join(dir, '..', '..'))).toBe(true);
  });

  it('leave nothing when the process is interrupted, and what was there before stays', async () => {
    mkdirSync(dir, { recursive: true });
    writeFileSync(join(dir, 'mine'), 'mine');
    openStaging(dir).write({ a: 'a' });
    expect(readdirSync(dir)).toHaveLength(2);
    await undoUnfinished();
    expect(readdirSync(dir)).toEqual(['mine']);
  });

  it('that are committed are no longer undone', async () => {
    const staging = openStaging(dir);
    staging.write({ a: 'a' });
    staging.commit();
    await undoUnfinished();
    expect(readdirSync(dir)).toEqual(['a']);
  });

  it('are refused where the folder is a file', () => {
    mkdirSync(join(dir, '..'), { recursive: true });
    writeFileSync(dir, 'a file');
    expect(() => openStaging(dir)).toThrow(EnvironmentError);
    expect(readFileSync(dir, 'utf8')).toBe('a file');
  });
});

describe('files that cannot all be put into place', () => {
  it('leave what was there, also where some of them already were', () => {
    for (const name of ['a', 'b', 'c']) writeFiles(dir, { [name]: 'old' });
    const rename = fs.renameSync;
    const refusing = vi.spyOn(fs, 'renameSync').mockImplementation((from, to) => {
      if (to === join(dir, 'b') && String(from).includes('files')) throw new Error('disk error');
      rename(from, to);
    });
    syncBuiltinESMExports();
    try {
      expect(() => writeFiles(dir, { a: 'new', new: 'new', b: 'new', c: 'new' })).toThrow(
        'disk error',
      );
    } finally {
      refusing.mockRestore();
      syncBuiltinESMExports();
    }
    expect(readdirSync(dir).sort()).toEqual(['a', 'b', 'c']);
    for (const name of ['a', 'b', 'c']) expect(readFileSync(join(dir, name), 'utf8')).toBe('old');
  });

  it('are refused before any is moved where a folder lies in the place of one, or a file in that of a folder', () => {
    writeFiles(dir, { a: 'old', 'b/x': 'old' });
    expect(() => writeFiles(dir, { a: 'new', b: 'new' })).toThrow('b is a folder');
    expect(() => writeFiles(dir, { 'b/x': 'new', 'a/y': 'new' })).toThrow('a is not a folder');
    expect(readFileSync(join(dir, 'a'), 'utf8')).toBe('old');
    expect(readFileSync(join(dir, 'b', 'x'), 'utf8')).toBe('old');
    expect(readdirSync(dir).sort()).toEqual(['a', 'b']);
  });

  it.runIf(existsSync('/proc/self'))(
    'are refused at once below /proc, which takes no folder',
    () => {
      expect(() => openStaging('/proc/x/y')).toThrow(EnvironmentError);
    },
  );
});

describe('stages that are found beside', () => {
  const stage = (host: string, pid: number): string => {
    const path = join(dir, `.writing-${host}-${pid}-AbC123`);
    mkdirSync(join(path, 'files'), { recursive: true });
    return path;
  };
  const host = hostname().replace(/[^A-Za-z0-9]/g, '');
  const aged = (path: string, hours: number): void => {
    const then = new Date(Date.now() - hours * 3_600_000);
    utimesSync(path, then, then);
  };

  it.each([
    ['of a process that runs', host, process.ppid, 100, true],
    ['of one that has ended', host, 4_194_305, 0, false],
    ['of this one', host, process.pid, 0, true],
    ['of an earlier one that had its number', host, process.pid, 20, false],
    ['of another machine', 'elsewhere', 4_194_305, 2, true],
    ['of another machine, eight days old', 'elsewhere', 4_194_305, 192, false],
    ['of a process that seems to run, eight days old', host, process.ppid, 192, false],
  ])('%s', (_, of, pid, hours, stays) => {
    mkdirSync(dir, { recursive: true });
    const found = stage(of, pid);
    aged(found, hours);
    writeFiles(dir, { a: 'a' });
    expect(existsSync(found)).toBe(stays);
  });

  it('take nothing through a link that was put there', () => {
    mkdirSync(join(dir, 'secret'), { recursive: true });
    mkdirSync(join(dir, 'in'));
    writeFileSync(join(dir, 'secret', 'key'), 'mine');
    const found = join(dir, 'in', `.writing-${host}-4194305-AbC123`);
    mkdirSync(found);
    symlinkSync(join(dir, 'secret'), join(found, 'files'));
    writeFileSync(join(found, 'decided'), '');
    const journal = { moved: ['key'], removed: [], stages: [''] };
    writeFileSync(join(found, 'moves.json'), JSON.stringify(journal));
    writeFiles(join(dir, 'in'), { a: 'a' });
    expect(readdirSync(join(dir, 'in'))).toEqual(['a']);
    expect(readFileSync(join(dir, 'secret', 'key'), 'utf8')).toBe('mine');
  });

  it('complete no file that was written since they were decided', () => {
    const found = join(dir, `.writing-${host}-4194305-AbC123`);
    mkdirSync(join(found, 'files'), { recursive: true });
    for (const name of ['a', 'b']) writeFileSync(join(found, 'files', name), 'of the run');
    writeFileSync(join(found, 'decided'), '');
    aged(join(found, 'decided'), 1);
    const journal = { moved: ['a', 'b'], removed: ['c'], stages: [''] };
    writeFileSync(join(found, 'moves.json'), JSON.stringify(journal));
    for (const name of ['a', 'c']) writeFileSync(join(dir, name), 'edited');
    writeFiles(dir, { d: 'd' });
    const read = (name: string): string => readFileSync(join(dir, name), 'utf8');
    expect(readdirSync(dir)).toEqual(['a', 'b', 'c', 'd']);
    expect(['a', 'b', 'c'].map(read)).toEqual(['edited', 'of the run', 'edited']);
  });

  it('of a run that was killed long ago keep no other set out, also where it seems to run or was of another machine', () => {
    for (const name of [`${host}-${process.ppid}`, 'elsewhere-7']) {
      const found = join(dir, `.writing-${name}-AbC123`);
      mkdirSync(found, { recursive: true });
      writeFileSync(join(found, 'decided'), '');
      aged(join(found, 'decided'), 1);
    }
    writeFiles(dir, { a: 'a', b: 'b' });
    expect(readdirSync(dir).filter((name) => !name.startsWith('.'))).toEqual(['a', 'b']);
  });

  it('of a run that puts its files into place keep another set from mixing with them', () => {
    mkdirSync(join(dir, `.writing-${host}-${process.ppid}-AbC123`), { recursive: true });
    writeFileSync(join(dir, `.writing-${host}-${process.ppid}-AbC123`, 'decided'), '');
    expect(() => writeFiles(dir, { a: 'a', b: 'b' })).toThrow('another run puts files into place');
    expect(readdirSync(dir)).toHaveLength(1);
  });

  it('reach nothing outside their folder, whatever they say', () => {
    mkdirSync(join(dir, 'in'), { recursive: true });
    writeFileSync(join(dir, 'precious'), 'mine');
    const found = join(dir, 'in', `.writing-${host}-4194305-AbC123`);
    mkdirSync(join(found, 'files'), { recursive: true });
    writeFileSync(join(found, 'precious'), 'theirs');
    writeFileSync(join(found, 'decided'), '');
    for (const journal of [
      { moved: ['../precious'], removed: [], stages: [''] },
      { moved: [], removed: ['../precious'], stages: [''] },
      { moved: [], removed: [join(dir, 'precious')], stages: [''] },
      { moved: [], removed: ['precious'], stages: ['..'] },
      { moved: 'x' },
    ]) {
      mkdirSync(join(found, 'files'), { recursive: true });
      writeFileSync(join(found, 'files', '..', 'precious'), 'theirs');
      writeFileSync(join(found, 'decided'), '');
      writeFileSync(join(found, 'moves.json'), JSON.stringify(journal));
      writeFiles(join(dir, 'in'), { a: 'a' });
      expect(existsSync(found)).toBe(false);
      expect(readFileSync(join(dir, 'precious'), 'utf8')).toBe('mine');
    }
  });
});

describe('places that are no ordinary files', () => {
  it('links in the folder that lead elsewhere do not matter to others', () => {
    mkdirSync(dir, { recursive: true });
    symlinkSync('/proc/nowhere/file', join(dir, 'file'));
    symlinkSync(join(root, 'no-such'), join(dir, 'other'));
    writeFiles(dir, { a: 'a' });
    expect(readdirSync(dir).sort()).toEqual(['a', 'file', 'other']);
  });

  it('links are written through', () => {
    mkdirSync(join(dir, 'elsewhere'), { recursive: true });
    mkdirSync(join(dir, 'out'));
    symlinkSync(join(dir, 'elsewhere'), join(dir, 'out', 'link'));
    writeFileSync(join(dir, 'elsewhere', 'file'), 'old');
    symlinkSync(join(dir, 'elsewhere', 'file'), join(dir, 'out', 'name'));
    writeFiles(join(dir, 'out'), { 'link/b.zip': 'zip', name: 'new', c: 'c' });
    const entries = (of: string): string[] => readdirSync(join(dir, of)).sort();
    expect([entries('out'), entries('elsewhere')]).toEqual([
      ['c', 'link', 'name'],
      ['b.zip', 'file'],
    ]);
    expect(lstatSync(join(dir, 'out', 'name')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(dir, 'elsewhere', 'file'), 'utf8')).toBe('new');
  });

  it.skipIf(process.platform === 'win32')('pipes and devices are refused', () => {
    mkdirSync(dir, { recursive: true });
    execFileSync('sh', ['-c', 'mkfifo "$0"', join(dir, 'pipe')]);
    expect(() => writeFiles(dir, { pipe: 'x' })).toThrow('pipe is no ordinary file');
    expect(readdirSync(dir)).toEqual(['pipe']);
  });
});
