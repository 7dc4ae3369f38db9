import { describe, expect, it } from 'vitest';
import { placeArena } from '../../src/charts/arena-geometry.js';
import { arenaMap } from '../../src/charts/index.js';
import type { MapShape } from '../../src/charts/arena-shapes.js';
import { nearArena, wideArena } from '../support/arena.js';
import { box, boxShapes } from '../support/contest.js';

const { sides } = nearArena;
const frame = [800, 400] as const;
const placed = (shapes: readonly MapShape[], view = { zoom: 1, x: 0, y: 0 }) =>
  new Map(placeArena(shapes, sides, frame, view).states.map((one) => [one.code, one]));

/** Area of a path of steps in square pixels. */
function areaOf(path: string): number {
  const [start, ...steps] = path.split(/[Ml]/).slice(1);
  const numbers = (text: string): number[] => (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
  let [x, y] = numbers(start!) as [number, number];
  const all = numbers(steps.join(' '));
  let area = 0;
  for (let i = 0; i < all.length; i += 2) {
    const [u, v] = [x + all[i]!, y + all[i + 1]!];
    area += (x * v - u * y) / 2;
    [x, y] = [u, v];
  }
  const [left, top] = numbers(start!) as [number, number];
  return Math.abs(area + (x * top - left * y) / 2);
}

describe('places on the map of an arena', () => {
  it('have areas that compare, each in its middle, and fill the middle of the frame', () => {
    const shapes: MapShape[] = [
      { role: 'arena', code: 'LOW', polygons: box(60, 0, 70, 10) },
      { role: 'arena', code: 'HIGH', polygons: box(60, 50, 70, 60) },
    ];
    const [low, high] = [...placed(shapes).values()];
    const strip = (south: number): number =>
      Math.sin(((south + 10) * Math.PI) / 180) - Math.sin((south * Math.PI) / 180);
    expect(areaOf(high!.path!) / areaOf(low!.path!)).toBeCloseTo(strip(50) / strip(0), 1);
    for (const { x } of [low!, high!]) expect(x).toBeCloseTo(frame[0] / 2, 0);
    expect((low!.y + high!.y) / 2).toBeGreaterThan(0.4 * frame[1]);
    expect((low!.y + high!.y) / 2).toBeLessThan(0.6 * frame[1]);
  });

  it('have north above, east to the right, and areas that compare', () => {
    const states = placed(boxShapes);
    const [kaz, kgz, tkm] = ['KAZ', 'KGZ', 'TKM'].map((code) => states.get(code)!);
    expect(kaz!.y).toBeLessThan(kgz!.y);
    expect(tkm!.x).toBeLessThan(kgz!.x);
    expect(states.size).toBe(3);
  });

  it('are dots for what is too small to be seen, until a reader goes nearer', () => {
    const shapes: MapShape[] = [
      { role: 'arena', code: 'BIG', polygons: box(0, 0, 30, 30) },
      { role: 'arena', code: 'DOT', polygons: box(15, 31, 15.5, 31.5) },
    ];
    expect(placed(shapes).get('DOT')!.path).toBeNull();
    const { y } = placed(shapes).get('DOT')!;
    const near = placed(shapes, { zoom: 12, x: 0, y: y / frame[1] - 0.5 });
    expect(near.get('DOT')!.path).toMatch(/^M/);
  });

  it('do not hang on an island far away, and cross the line of the date in one piece', () => {
    const main = box(0, 40, 20, 55)[0]!;
    const island = box(-60, 2, -52, 6)[0]!;
    const alone = placed([{ role: 'arena', code: 'FRA', polygons: [main] }]).get('FRA')!;
    const both = placed([{ role: 'arena', code: 'FRA', polygons: [main, island] }]).get('FRA')!;
    expect([both.x, both.width]).toEqual([alone.x, alone.width]);
    const east = placed([
      { role: 'arena', code: 'A', polygons: box(170, -20, 180, -10) },
      { role: 'arena', code: 'B', polygons: box(-180, -20, -170, -10) },
    ]);
    expect(east.get('B')!.x - east.get('A')!.x).toBeLessThan(frame[0]);
    expect(east.get('B')!.x).toBeGreaterThan(east.get('A')!.x);
    expect(east.get('A')!.width).toBeGreaterThan(150);
  });

  it('of one small state leave room around it', () => {
    const one = placed([{ role: 'arena', code: 'SGP', polygons: box(103.7, 1.2, 103.9, 1.4) }]);
    expect(one.get('SGP')).toMatchObject({ path: expect.any(String) as string });
    expect(one.get('SGP')!.width).toBeLessThan(40);
  });
});

describe('what the map of an arena says', () => {
  it('counts the states of each side, those that are level, and those without a value', () => {
    expect(arenaMap.finding(nearArena)).toBe(
      'Trade, one source, 2010: Russia ahead in 1, China & others in 1 of 2 states; no value of 1',
    );
    expect(arenaMap.finding(wideArena)).toBe(
      'UN votes, 2010: China & others ahead in 2, Russia in 1, level in 1 of 4 states; no value of 1',
    );
    const none = nearArena.entries.map((entry) => ({ ...entry, first: null }));
    expect(arenaMap.finding({ ...nearArena, entries: none })).toBe(
      'Trade, one source, 2010: no values of 3 states',
    );
  });

  it('marks each state so that a page can tell it, the second side by hatching or a square', () => {
    const svg = arenaMap.render(wideArena, {
      width: 720,
      idPrefix: 'p',
    });
    const of = (code: string): string =>
      new RegExp(`<g data-state="${code}">(.*?)</g>`).exec(svg)?.[1] ?? '';
    expect(of('EAS')).toContain('url(#p-hatch)');
    expect(of('WES')).not.toContain('url(#p-hatch)');
    expect(of('DOA')).toContain('<circle');
    expect(of('DOB')).toContain('<rect');
    expect(of('DOC')).toContain('stroke-dasharray');
  });
});
