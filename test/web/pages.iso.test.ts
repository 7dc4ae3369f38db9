import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import type { Page } from '../../src/web/pages/define.js';

const e2e = (name: string): string =>
  fileURLToPath(new URL(`../e2e/workbench-${name}.test.ts`, import.meta.url));

let pages: readonly Page[];
beforeAll(async () => {
  vi.stubGlobal('document', { querySelector: () => null });
  ({ pages } = await import('../../src/web/pages/index.js'));
});

describe('every page of the workbench', () => {
  it('has a browser test of its own', () => {
    expect(pages.filter(({ id }) => !existsSync(e2e(id))).map(({ id }) => id)).toEqual([]);
  });

  it('is among the pages whose pictures are kept', () => {
    const kept = readFileSync(e2e('looks'), 'utf8');
    expect(pages.filter(({ id }) => !kept.includes(`{ name: '${id}', path:`))).toEqual([]);
  });

  it('that is of states alone is not offered for a group', async () => {
    const { canShow, pageAddress } = await import('../../src/web/pages/define.js');
    const of = (pair: readonly [string, string]) =>
      pages.filter((page) => !canShow(page, { pair })).map(({ id }) => id);
    expect(of(['EU', 'CHN'])).toEqual(['arena', 'freshness']);
    expect(of(['IND', 'CHN'])).toEqual([]);
    const arena = pages.find(({ id }) => id === 'arena')!;
    expect(pageAddress(arena, { pair: ['EU', 'CHN'] })).toBe(arena.start);
  });
});
