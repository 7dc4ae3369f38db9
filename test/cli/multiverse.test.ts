import type { ClaimMultiverse } from '../../src/contract/index.js';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { counterpoise } from './program.js';

describe('multiverse', () => {
  it('prints shares by verdict, test and option, and the command that repeats it', () => {
    const { code, out, err } = counterpoise(['multiverse', 'C85']);
    expect([code, err]).toEqual([0, '']);
    for (const part of [
      /^open as stated; no difference that matters in 43%, open in 36%, supported in$/m,
      /^90 specifications of 150 combinations of choices; /m,
      /^ {2}1\. /m,
      /^ {2}last year of the windows: 18% of 90 pairs$/m,
      /^Again: counterpoise multiverse C85 russia-china --as-of 2021 --seed 1$/m,
    ])
      expect(out).toMatch(part);
  });

  it('writes a page, a curve and tables, twice the same, and prints JSON', () => {
    const folder = mkdtempSync(join(tmpdir(), 'counterpoise-'));
    try {
      const ran = ['a', 'b'].map((name) =>
        counterpoise(['multiverse', 'C23', '--json', '--out', join(folder, name)]),
      );
      const result = JSON.parse(ran[0]!.out) as ClaimMultiverse;
      expect(ran[1]!.out).toBe(ran[0]!.out);
      const names = readdirSync(join(folder, 'a')).sort();
      expect(names).toEqual([
        'choices.csv',
        'codebook.csv',
        'multiverse.html',
        'multiverse.json',
        'specification-curve.svg',
        'specifications.csv',
      ]);
      const read = (name: string, run = 'a'): string =>
        readFileSync(join(folder, run, name), 'utf8');
      for (const name of names) expect(read(name, 'b')).toBe(read(name));
      const [header, ...rows] = read('specifications.csv').trimEnd().split('\n');
      expect(rows).toHaveLength(result.specifications.length);
      // Every column of every table is told of.
      const told = read('codebook.csv').split('\n');
      for (const column of header!.split(','))
        expect(told.some((line) => line.startsWith(`specifications,${column},`))).toBe(true);
      const page = read('multiverse.html').split('<script>');
      expect(page).toHaveLength(2);
      expect(page[0]).not.toMatch(/undefined|NaN|<link[^>]*href="http|src="http/);
      expect(read('specification-curve.svg')).not.toContain('var(--');
    } finally {
      rmSync(folder, { recursive: true });
    }
  });

  it('weighs the answers by hand where that is asked for, and says so', () => {
    const { code, out } = counterpoise([
      'multiverse',
      '--verdict',
      'us-india',
      '--weights',
      'hand',
    ]);
    expect(code).toBe(0);
    expect(out).toContain('Weighed by hand alone: ');
    expect(out).not.toContain('known relationships');
    expect(out).toMatch(/^Again: counterpoise multiverse .+ --weights hand --seed 1$/m);
  });

  it.each([
    { args: ['multiverse'], code: 'missing-claim' },
    { args: ['multiverse', 'us-india'], code: 'missing-claim', hint: '--verdict us-india' },
    { args: ['multiverse', 'C99'], code: 'unknown-claim' },
    { args: ['multiverse', 'C26'], code: 'no-tests' },
    { args: ['multiverse', 'C36', 'nowhere'], code: 'unknown-case' },
    { args: ['multiverse', '--verdict', 'C36', 'russia-china'], code: 'two-subjects' },
    { args: ['multiverse', '--verdict', 'nowhere'], code: 'unknown-case' },
    {
      args: ['multiverse', 'C10', '--weights', 'hand'],
      code: 'weights-without-verdict',
      hint: 'counterpoise multiverse C10',
    },
    { args: ['multiverse', '--verdict', 'us-india', '--weights', 'best'], code: 'learned, hand' },
  ])('$args is a wrong request', ({ args, code, hint }) => {
    const result = counterpoise(args);
    expect([result.code, result.out]).toEqual([2, '']);
    expect(result.err).toContain(code);
    if (hint !== undefined) expect(result.err).toContain(hint);
  });
});
