import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openStaging } from '../../../src/app/files/staging.js';
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
