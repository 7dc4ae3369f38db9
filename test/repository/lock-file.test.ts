import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(resolve(root, file), 'utf8');

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { resolved?: string; integrity?: string; link?: boolean; hasInstallScript?: boolean }
    >
  >;
}

describe('package-lock.json', () => {
  const lock = JSON.parse(read('package-lock.json')) as Lock;
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '');

  it('names no registry host, so that any mirror serves', () => {
    expect(entries.filter(([, entry]) => entry.resolved !== undefined)).toEqual([]);
    expect(read('.npmrc')).toContain('omit-lockfile-registry-resolved=true');
  });

  it('pins every package by its digest', () => {
    expect(entries.length).toBeGreaterThan(50);
    expect(entries.filter(([, entry]) => entry.integrity === undefined)).toEqual([]);
  });

  it('lets no package run a script at its installation that package.json does not allow', () => {
    const running = entries
      .filter(([, entry]) => entry.hasInstallScript === true)
      .map(([path]) => path.replace(/^.*node_modules\//, ''));
    const { allowScripts } = JSON.parse(read('package.json')) as {
      allowScripts: Record<string, boolean>;
    };
    expect([...new Set(running)].sort()).toEqual(Object.keys(allowScripts).sort());
  });

  it('has every direct dependency at an exact version', () => {
    const manifest = JSON.parse(read('package.json')) as Record<
      'dependencies' | 'devDependencies',
      Record<string, string>
    >;
    const ranges = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(ranges.filter(([, range]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(range))).toEqual([]);
  });
});
