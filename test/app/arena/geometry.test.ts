import { describe, expect, it } from 'vitest';
import { arenaShapes } from '../../../src/app/arena/geometry.js';
import { contestMap } from '../../../src/charts/index.js';
import { parseState } from '../../../src/states/index.js';

const codes = (...names: string[]): number[] => names.map(parseState);
const pairOf = (a: string, b: string) => codes(a, b) as [number, number];

describe('outlines of an arena', () => {
  const shapes = arenaShapes(codes('KAZ', 'KGZ', 'TJK', 'TKM', 'UZB'), pairOf('RUS', 'CHN'));
  const roles = (role: string) => shapes.filter((shape) => shape.role === role);

  it('have its states, the pair and what lies around, and nothing far away', () => {
    expect(
      roles('arena')
        .map(({ code }) => code)
        .sort(),
    ).toEqual(['KAZ', 'KGZ', 'TJK', 'TKM', 'UZB']);
    expect(roles('first').map(({ code }) => code)).toEqual(['RUS']);
    expect(roles('second').map(({ code }) => code)).toEqual(['CHN']);
    expect(roles('other').length).toBeGreaterThan(5);
    const longitudes = roles('other').flatMap(({ polygons }) =>
      polygons.flatMap((polygon) => polygon[0]!.map(([longitude]) => longitude)),
    );
    expect(Math.min(...longitudes)).toBeGreaterThan(-30);
    expect(shapes.every(({ polygons }) => polygons.length > 0)).toBe(true);
  });

  it('leave out states of the past, and are none where no state of the arena is known', () => {
    expect(
      arenaShapes(codes('255', '265'), pairOf('USA', 'RUS')).map(({ code }) => code),
    ).toContain('DEU');
    expect(arenaShapes(codes('265'), pairOf('USA', 'RUS'))).toEqual([]);
    expect(arenaShapes([], pairOf('USA', 'RUS'))).toEqual([]);
  });

  it.each([
    ['across the date line', codes('FJI', 'TON', 'WSM', 'KIR'), pairOf('AUS', 'CHN')],
    ['around one small state', codes('SGP'), pairOf('USA', 'CHN')],
    ['around the world', codes('BRA', 'IND', 'ZAF', 'AUS'), pairOf('USA', 'CHN')],
  ])('are drawn %s, small and inside the frame', (_, arena, pair) => {
    const found = arenaShapes(arena, pair);
    const names = found.filter(({ role }) => role === 'arena').map(({ code }) => code);
    const state = {
      sides: { first: { code: 'A', name: 'One' }, second: { code: 'B', name: 'Two' } },
      shapes: found,
      panels: [
        {
          channel: 'trade',
          title: 'Trade',
          unit: 'share',
          entries: names.map((code) => ({ code, name: code, year: 2010, first: 0.2, second: 0.1 })),
        },
      ],
    };
    const svg = contestMap.render(state, { width: 344, idPrefix: 'p' });
    expect(svg.length).toBeLessThan(60_000);
    expect(svg).not.toMatch(/NaN|Infinity|undefined/);
    for (const [, x, y] of svg.matchAll(/<text x="([-\d.]+)" y="([-\d.]+)"[^>]*paint-order/g)) {
      expect(Number(x)).toBeGreaterThanOrEqual(0);
      expect(Number(x)).toBeLessThanOrEqual(344);
      expect(Number(y)).toBeGreaterThanOrEqual(0);
      expect(Number(y)).toBeLessThanOrEqual(190);
    }
  });
});
