import { beforeAll, describe, expect, it } from 'vitest';
import { parseState } from '../../src/app/index.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { mean } from '../../src/core/statistics.js';
import { fixture, openPanelMeasures, rowOf } from './panel-measures.js';
import { deepPractice, emptySummits, type KnownPair } from './practice-and-summits.js';

interface Year {
  readonly size: number;
  readonly pairs: Readonly<Record<string, Readonly<Record<string, number>>>>;
}
const sources = ['icews', 'gdelt'] as const;
const golden =
  fixture<Readonly<Record<(typeof sources)[number], Readonly<Record<string, Year>>>>>(
    'rhetoric-practice',
  );

const found = {} as Record<(typeof sources)[number], MeasureColumns>;
beforeAll(async () => {
  const panel = await openPanelMeasures();
  for (const source of sources)
    found[source] = await panel.compute('rhetoric-practice-gap', { source });
});

describe('rhetoric-practice-gap', () => {
  it.each(sources.flatMap((source) => Object.keys(golden[source]).map((year) => [source, year])))(
    'is the independently computed one by %s in %s',
    (source, year) => {
      const columns = found[source as 'icews'];
      const { pairs, size } = golden[source as 'icews'][year]!;
      expect(Object.keys(pairs).length).toBeGreaterThan(4);
      for (const [pair, expected] of Object.entries(pairs)) {
        const row = rowOf(columns, pair.split(' ').map(Number) as [number, number], Number(year));
        const own = { ...columns.parts, value: columns.value };
        for (const [name, column] of Object.entries(own)) {
          const wanted = expected[name] ?? NaN;
          // Residuals that differ by rounding alone may change places with one another.
          if (Number.isNaN(wanted)) expect(column[row], `${pair} ${name}`).toBeNaN();
          else expect(Math.abs(column[row]! - wanted), `${pair} ${name}`).toBeLessThan(1e-9);
        }
      }
      const valued = columns.value.filter(
        (value, row) => columns.year[row] === Number(year) && !Number.isNaN(value),
      );
      expect(valued.length).toBe(size);
    },
  );
});

/** Mean of the years with a value. */
function meanOf({ pair, years: [from, to] }: KnownPair): number {
  const [a, b] = pair.split(' ').map((state) => Number(parseState(state)));
  const { ccode1, ccode2, year, value } = found.icews;
  return mean(
    value.filter(
      (one, row) =>
        ccode1[row] === Math.min(a!, b!) &&
        ccode2![row] === Math.max(a!, b!) &&
        year[row]! >= from &&
        year[row]! <= to &&
        !Number.isNaN(one),
    ),
  );
}

describe('ten pairs written down before looking', () => {
  const rounded = (pairs: readonly KnownPair[]) => pairs.map((one) => meanOf(one).toFixed(2));

  it('deep practice lies below empty summits', () => {
    const deep = deepPractice.map(meanOf).filter((value) => !Number.isNaN(value));
    expect(deep).toHaveLength(4);
    expect(Math.max(...deep)).toBeLessThan(Math.min(...emptySummits.map(meanOf)));
  });

  it('stand in the docstring as they came out; ICEWS has no Taiwan', () => {
    expect(rounded(deepPractice)).toEqual(['-0.43', '-0.06', 'NaN', '0.09', '-0.52']);
    expect(rounded(emptySummits)).toEqual(['0.60', '0.62', '0.40', '0.72', '0.20']);
  });
});
