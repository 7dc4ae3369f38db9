import { beforeAll, describe, expect, it } from 'vitest';
import { heldOut, validation } from '../../src/measures/containment/validation.js';
import { percentileIn } from '../../src/core/statistics.js';
import { fixture, openPanelMeasures, rowOf, type PanelMeasures } from './panel-measures.js';

let panel: PanelMeasures;
beforeAll(async () => {
  panel = await openPanelMeasures();
});

type Level = 'external' | 'mutual' | 'multilateral' | 'double';
/** The votes that the script and the design read, where a level has votes. */
const votesOf = (level: Level, voteSource = 'voeten'): Readonly<Record<string, unknown>> =>
  level === 'external' || level === 'double' ? { voteSource } : {};
const bySource = ['voeten', 'undl'] as const;
type Triad = readonly [ccode1: number, ccode2: number, third: number];

const [usa, gbr, fra, wde, deu, ussr, chn, jpn, ind] = [2, 200, 220, 260, 255, 365, 710, 740, 750];
const rus = ussr;

interface Found {
  readonly value: number;
  readonly percentile: number;
  readonly part: (name: string) => number;
}

async function find(
  level: Level,
  [a, b, third]: Triad,
  year: number,
  params: Readonly<Record<string, unknown>> = {},
): Promise<Found> {
  const columns = await panel.compute(`${level}-containment`, { ...votesOf(level), ...params });
  const [i, j] = [Math.min(a, b), Math.max(a, b)];
  const rows = Array.from({ length: columns.rows }, (_, row) => row).filter(
    (row) => columns.year[row] === year,
  );
  const own = rows.find(
    (row) =>
      columns.ccode1[row] === i && columns.ccode2![row] === j && columns.third![row] === third,
  )!;
  const value = columns.value[own]!;
  const population = rows.map((row) => columns.value[row]!);
  return {
    value,
    // The weakest level is a percentile already.
    percentile: level === 'double' ? value : percentileIn(population, value),
    part: (name) => columns.parts![name]![own]!,
  };
}

/** As the groups were chosen: high from 2/3 on, low under 1/2. */
const standing = (percentile: number): 'high' | 'low' | 'between' | 'undefined' =>
  Number.isNaN(percentile)
    ? 'undefined'
    : percentile >= 2 / 3
      ? 'high'
      : percentile < 1 / 2
        ? 'low'
        : 'between';

/** Every triad of two years: the three states, then the values of the levels and the weakest percentile. */
type Row = readonly [number, number, number, ...(number | null)[]];

const triadsByYear = fixture<Readonly<Record<string, readonly Row[]>>>('containment');

describe.each(Object.entries(triadsByYear))(
  'values computed from the raw files by another program, %s',
  (year, rows) => {
    it.each(['external', 'multilateral', 'double'] as const)('%s', async (level) => {
      const at = 3 + ['external', 'mutual', 'multilateral', 'double'].indexOf(level);
      const columns = await panel.compute(`${level}-containment`, votesOf(level));
      const found = new Map<string, number>();
      for (let row = 0; row < columns.rows; row++)
        if (columns.year[row] === Number(year))
          found.set(
            `${columns.ccode1[row]} ${columns.ccode2![row]} ${columns.third![row]}`,
            columns.value[row]!,
          );
      expect(found.size).toBe(rows.length);
      const apart = rows.filter((row) => {
        const [own, other] = [found.get(row.slice(0, 3).join(' '))!, row[at] ?? NaN];
        return Number.isNaN(own) !== Number.isNaN(other) || Math.abs(own - other) > 1e-9;
      });
      expect(apart).toEqual([]);
      expect(rows.filter((row) => row[at] !== null).length).toBeGreaterThan(100);
    });
  },
);

describe('the prototype of the design', () => {
  const triad: Triad = [rus, chn, usa];

  it.each([
    [1995, 0.15],
    [2001, 0.36],
    [2008, 0.58],
    [2014, 0.45],
  ])('external containment of Russia and China in %i', async (year, value) => {
    expect((await find('external', triad, year)).value).toBeCloseTo(value, 2);
  });

  it('external containment of 2018 is that of the design with the organisations of 2014', async () => {
    const { part } = await find('external', triad, 2018, { bodies: 'coded' });
    const { part: of2014 } = await find('external', triad, 2014);
    const sum = part('votes') + part('obligations') + part('arms') + of2014('institutions');
    expect((part('shared-hostility') * sum) / 4).toBeCloseTo(0.55, 2);
  });

  it.each([
    [1995, -0.07, 19],
    [2000, 0.43, 74],
    [2018, 0.64, 90],
  ])('agreement of Russia and China in %i and its percentile', async (year, value, percentile) => {
    const columns = await panel.compute('vote-kappa', { source: 'voeten' });
    const own = columns.value[rowOf(columns, [rus, chn], year)]!;
    const population = columns.value.filter((_, row) => columns.year[row] === year);
    expect(own).toBeCloseTo(value, 2);
    // Nineteenth is the place reached, not a rounded share: .185 of the dyads lie below.
    expect(Math.abs(100 * percentileIn(population, own) - percentile)).toBeLessThan(0.6);
  });

  // The design has .27, .61, .66 and .83; docs/methods/containment.md says where the difference comes from.
  it.each([
    [1995, 0.2583, 3],
    [2001, 0.6028, 3],
    [2008, 0.4659, 2],
    [2014, 0.8361, 3],
  ])('the weakest level in %i', async (year, value, weakest) => {
    const found = await find('double', triad, year);
    expect(found.value).toBeCloseTo(value, 4);
    expect(found.part('weakest')).toBe(weakest);
  });
});

describe('groups that the definition was tuned on', () => {
  it.each<readonly [string, Triad, number, Partial<Record<Level, 'high' | 'low'>>]>([
    ['United Kingdom and United States against the USSR', [gbr, usa, ussr], 1985, { external: 'high', mutual: 'low', double: 'low' }],
    ['United States and China against Russia', [usa, chn, rus], 2014, { external: 'low', mutual: 'high' }],
    ['China and India', [chn, ind, usa], 2005, { mutual: 'high' }],
    ['China and India', [chn, ind, usa], 2014, { mutual: 'high' }],
    ['France and Germany', [fra, deu, rus], 1995, { mutual: 'low' }],
    ['France and Germany', [fra, deu, rus], 2014, { mutual: 'low' }],
    ['Japan and United States', [jpn, usa, chn], 1985, { mutual: 'low' }],
    ['Japan and United States', [jpn, usa, chn], 2014, { mutual: 'low' }],
  ])('%s, %j in %i', async (_, triad, year, expected) => {
    for (const source of bySource)
      for (const [level, place] of Object.entries(expected) as [Level, 'high' | 'low'][]) {
        const found = await find(level, triad, year, votesOf(level, source));
        expect(standing(found.percentile), `${level} by ${source}`).toBe(place);
      }
  }); // prettier-ignore

  it('United States and China have nothing in common against Russia in 2014', async () => {
    expect((await find('external', [usa, chn, rus], 2014)).value).toBe(0);
  });
});

/*
 * Chosen, with their expectations, before any value was computed. What came out is recorded as it came out: a changed
 * definition that moves one of these must say so here and in docs/methods/containment.md. The expectations never change.
 */
describe('groups held out', () => {
  type Outcome = readonly [expected: 'high' | 'low', found: ReturnType<typeof standing>];
  const held: readonly (readonly [string, Triad, number, Partial<Record<Level, Outcome>>])[] = [
    ['India and USSR against China', [ind, ussr, chn], 1980, { external: ['high', 'high'], mutual: ['low', 'high'], double: ['low', 'low'] }],
    ['China and USSR against the United States', [chn, ussr, usa], 1980, { external: ['low', 'high'], mutual: ['high', 'low'], double: ['low', 'low'] }],
    ['United Kingdom and West Germany against the USSR', [gbr, wde, ussr], 1985, { mutual: ['low', 'undefined'], multilateral: ['high', 'undefined'], double: ['low', 'undefined'] }],
    ['China and Japan against the United States', [chn, jpn, usa], 2010, { external: ['low', 'low'], mutual: ['high', 'between'], double: ['low', 'low'] }],
    ['India and United States against the USSR', [ind, usa, ussr], 1985, { external: ['low', 'low'], mutual: ['high', 'high'], double: ['low', 'low'] }],
    ['Japan and United States against China', [jpn, usa, chn], 2005, { external: ['high', 'high'], double: ['low', 'low'] }],
  ]; // prettier-ignore

  it.each(held)('%s, %j in %i', async (_, triad, year, outcomes) => {
    for (const source of bySource)
      for (const [level, [, recorded]] of Object.entries(outcomes) as [Level, Outcome][]) {
        const found = await find(level, triad, year, votesOf(level, source));
        expect(standing(found.percentile), `${level} by ${source}`).toBe(recorded);
      }
  });

  it('ten of seventeen expectations came out right, four wrong, three have no value', () => {
    const all = held.flatMap(([, , , outcomes]) => Object.entries(outcomes));
    const counted = Object.keys(heldOut).map((measure) => {
      const own = all.filter(([level]) => measure === `${level}-containment`).map(([, one]) => one);
      const right = own.filter(([expected, found]) => expected === found).length;
      const noValue = own.filter(([, found]) => found === 'undefined').length;
      return [measure, { right, wrong: own.length - right - noValue, noValue }];
    });
    expect(Object.fromEntries(counted)).toEqual(heldOut);
    const { expectations, right, wrong, noValue, mutual } = validation();
    expect([all.length, expectations, right, wrong, noValue]).toEqual([17, 17, 10, 4, 3]);
    expect(mutual).toEqual({ right: 1, computed: 4 });
  });
});
