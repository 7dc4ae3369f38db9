import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import type { Assessment, Bibliography } from '../../src/contract/index.js';
import { parseBibtex } from '../support/bibtex.js';
import { builtProgram } from '../support/built-program.js';

const counterpoise = await builtProgram();

const folder = mkdtempSync(join(tmpdir(), 'cite-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const result = fileURLToPath(new URL('../fixtures/assessment.json', import.meta.url));

describe('cite', () => {
  it.each(['vote-kappa', 'un-votes', result])(
    '%s prints BibTeX and nothing else',
    async (target) => {
      const { code, out, err } = await counterpoise(['cite', target]);
      expect([code, err]).toEqual([0, '']);
      expect(out).toMatch(/^% counterpoise \d/);
      expect(parseBibtex(out).length).toBeGreaterThan(0);
    },
  );

  it('prints for a program what it drew on', async () => {
    const { out } = await counterpoise(['cite', result, '--json']);
    const made = JSON.parse(out) as Bibliography;
    expect(made).toMatchObject({ kind: 'assessment', target: result, warnings: [] });
    const { sources } = JSON.parse(readFileSync(result, 'utf8')) as Assessment;
    const used = sources.filter(({ kind }) => kind === 'dataset');
    expect(made.datasets).toEqual(used.map(({ id }) => id).sort());
  });

  it('writes a file, in a folder that it makes, with what it would print', async () => {
    const file = join(folder, 'a', 'b', 'refs.bib');
    const { code, out, err } = await counterpoise(['cite', 'cinc', '--out', file]);
    expect([code, out, err]).toEqual([0, '', `wrote ${file}\n`]);
    expect(readFileSync(file, 'utf8')).toBe((await counterpoise(['cite', 'cinc'])).out);
    expect(readdirSync(join(folder, 'a', 'b'))).toEqual(['refs.bib']);
  });

  it('the same bytes twice', async () => {
    const one = (await counterpoise(['cite', 'alliance-obligations'])).out;
    const two = (await counterpoise(['cite', 'alliance-obligations'])).out;
    expect(one).toBe(two);
  });

  it.each([
    { target: () => 'vote-kapa', exit: 2, code: 'unknown-target' },
    {
      target: () => {
        writeFileSync(join(folder, 'wrong.json'), '{"case":');
        return join(folder, 'wrong.json');
      },
      exit: 3,
      code: 'not-a-result',
    },
  ])('refuses what is nothing of it and writes nothing: $code', async ({ target, exit, code }) => {
    const file = join(folder, 'never.bib');
    const ran = await counterpoise(['cite', target(), '--out', file]);
    expect(ran.code).toBe(exit);
    expect(ran.err).toContain(`error [${code}]`);
    expect(ran.err).toContain('hint:');
    expect(existsSync(file)).toBe(false);
  });

  it('ends with 6 where it cannot write', async () => {
    const taken = join(folder, 'taken');
    writeFileSync(taken, '');
    const ran = await counterpoise(['cite', 'cinc', '--out', join(taken, 'refs.bib')]);
    expect(ran.code).toBe(6);
    expect(readFileSync(taken, 'utf8')).toBe('');
  });
});
