import { beforeAll, describe, expect, it } from 'vitest';
import { parseState } from '../../src/app/index.js';
import type { MeasureColumns } from '../../src/core/measure.js';
import { mean } from '../../src/core/statistics.js';
import { indexPairs } from '../../src/measures/shared/pair-index.js';
import { fixture, openPanelMeasures, rowOf } from './panel-measures.js';
import {
  deepPractice,
  emptySummits,
  inPlaceOfTaiwan,
  type KnownPair,
} from './practice-and-summits.js';

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

type Read = (a: number, b: number, year: number) => boolean;

/** Mean of the values of rows for which a condition holds. */
const meanWhere = ({ ccode1, ccode2, year, value }: MeasureColumns, holds: Read): number =>
  mean(
    value.filter(
      (one, row) => !Number.isNaN(one) && holds(ccode1[row]!, ccode2![row]!, year[row]!),
    ),
  );

/** Mean of the years with a value. */
function meanOf({ pair, years: [from, to] }: KnownPair, columns = found.icews): number {
  const [first, second] = pair
    .split(' ')
    .map((state) => Number(parseState(state)))
    .sort((a, b) => a - b);
  return meanWhere(
    columns,
    (a, b, year) => a === first && b === second && year >= from && year <= to,
  );
}

describe('ten pairs written down before looking', () => {
  const rounded = (pairs: readonly KnownPair[]) => pairs.map((one) => meanOf(one).toFixed(2));

  it.each([1, 3, 5, 10])('deep practice lies below empty summits, by %i years', async (window) => {
    const panel = await openPanelMeasures();
    const columns = await panel.compute('rhetoric-practice-gap', { window });
    const deep = [...deepPractice, inPlaceOfTaiwan]
      .map((one) => meanOf(one, columns))
      .filter((one) => !Number.isNaN(one));
    expect(deep).toHaveLength(5);
    const empty = emptySummits.map((one) => meanOf(one, columns));
    expect(Math.max(...deep)).toBeLessThan(Math.min(...empty));
  });

  it('stand in the docstring as they came out; ICEWS has no Taiwan', () => {
    expect(rounded(deepPractice)).toEqual(['-0.43', '-0.06', 'NaN', '0.09', '-0.52']);
    expect(rounded([inPlaceOfTaiwan])).toEqual(['-0.74']);
    expect(rounded(emptySummits)).toEqual(['0.60', '0.62', '0.40', '0.72', '0.20']);
  });

  it('are not separated by the other source, as the docstring says', () => {
    const of = (pair: string): string =>
      meanOf({ pair, years: [2018, 2024], reason: '' }, found.gdelt).toFixed(2);
    expect(['USA CAN', 'RUS JPN', 'IND BRA'].map(of)).toEqual(['0.23', '0.21', '-0.50']);
  });
});

it('the gap hardly depends on a pact of defence', async () => {
  const panel = await openPanelMeasures();
  const pacts = await panel.compute('alliance-obligations', { carryForward: true });
  const at = indexPairs(pacts);
  const hasPact: Read = (a, b, year) => (pacts.parts!['defense']![at(a, b, year)] ?? 0) > 0;
  expect(meanWhere(found.icews, hasPact).toFixed(2)).toBe('-0.03');
  expect(meanWhere(found.icews, (...of) => !hasPact(...of)).toFixed(2)).toBe('0.02');
});
