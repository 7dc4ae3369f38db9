import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { expect, it } from 'vitest';

const root = path.resolve(import.meta.dirname, '../../..');

const script = path.join(root, 'scripts/latent.ts');

function run(args: readonly string[]) {
  return spawnSync(process.execPath, ['--import', 'tsx', script, ...args], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
}

it.each([
  ['--thread', ['--thread', '2'], "Unknown option '--thread'"],
  ['a word alone', ['1990'], 'Unexpected argument'],
  ['no thread', ['--threads', '0'], '--threads cannot be 0'],
  ['threads that are no number', ['--threads', 'two'], '--threads cannot be two'],
])('npm run latent refuses %s', (_, args, message) => {
  const { status, stdout, stderr } = run(args);
  expect(stderr).toContain(`error [bad-option]: ${message}`);
  expect(stderr).toMatch(/hint: +npm run latent -- \[--threads N\]/);
  expect(stderr).not.toContain('    at ');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
});
