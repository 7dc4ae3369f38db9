import { beforeAll, describe, expect, it } from 'vitest';
import { partsIn, readPage, withParts } from '../../scripts/recovery/page.js';
import { dependenceRows } from '../../scripts/recovery/score-tables.js';
import { Study } from '../../scripts/recovery/study.js';
import { subjectByHand } from '../../scripts/recovery/subject.js';
import { partsOf } from '../../scripts/recovery/tables.js';

const refresh = 'npm run recovery refreshes docs/methods/assessment.md';
const page = readPage();
const written = partsIn(page);
let study: Study;
beforeAll(async () => {
  study = new Study(await subjectByHand());
});

/** Cells of the table in a text, without the width that the formatter gives them. */
function cellsOf(text: string): string[][] {
  const rows = text.split('\n').filter((line) => line.startsWith('|'));
  return rows
    .filter((row) => !/^\|[\s:|-]+\|$/.test(row))
    .map((row) =>
      row
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
}

/** The part of the page with this name as it is made anew. */
function expectFresh(name: string): void {
  const made = partsOf(study).get(name)!();
  expect(cellsOf(written.get(name)!), refresh).toEqual(cellsOf(made));
  const words = (text: string) => text.replaceAll(/^\|.*$/gm, '').trim();
  expect(words(written.get(name)!), refresh).toBe(words(made));
}

describe('the page on assessment', () => {
  it('has every part of the study, and no other', () => {
    expect([...written.keys()].sort()).toEqual([...partsOf(study).keys()].sort());
  });

  it.each(['items', 'worked', 'size'])('has the %s of the case as they are', (name) =>
    expectFresh(name),
  );

  it('works its item by the formulas that it states', () => {
    const [, ...rows] = cellsOf(written.get('worked')!);
    const u = Number(/u = (\.\d+)/.exec(written.get('worked')!)![1]);
    // The only item of a cluster counts in full.
    const power = Number(/= (\.\d+) times/.exec(written.get('worked')!)?.[1] ?? 1);
    const f = { any: 1, middle: 6 * u * (1 - u), 'rather-high': 2 * u } as const;
    const p = rows.map(([, expects]) => 0.85 * f[expects as keyof typeof f] + 0.15);
    const best = Math.max(...p);
    rows.forEach(([, , density, mixed, db, tempered], i) => {
      expect(Number(density)).toBeCloseTo(p[i]!, 3);
      expect(Number(mixed)).toBeCloseTo(0.9 * p[i]! + 0.1 * best, 3);
      const weight = 10 * Math.log10((0.9 * p[i]! + 0.1 * best) / best);
      expect(Number(db)).toBeCloseTo(weight, 1.9);
      expect(Number(tempered)).toBeCloseTo(power * weight, 1.9);
    });
  });

  it('has the scores with a correlation of .6 as they come out, and the same of one who knows', () => {
    const rows = cellsOf(written.get('dependence')!).filter(([rho]) => rho === '.6');
    expect(rows, refresh).toEqual(dependenceRows(study, 0.6));
  });

  it('has the confusion as it comes out', () => expectFresh('confusion'));
});

describe('the markers of the page', () => {
  const text = 'a\n<!-- recovery: x y -->\n\nold\n\n<!-- end -->\nb\n';

  it('hold the parts, and let nothing be lost', () => {
    const filled = withParts(text, new Map([['x y', 'new']]));
    expect(partsIn(filled)).toEqual(new Map([['x y', 'new']]));
    expect(filled).toBe('a\n<!-- recovery: x y -->\n\nnew\n\n<!-- end -->\nb\n');
    expect(() => withParts(text, new Map())).toThrow('no part x y');
    expect(() =>
      withParts(
        filled,
        new Map([
          ['x y', ''],
          ['z', ''],
        ]),
      ),
    ).toThrow('no place for z');
  });
});
