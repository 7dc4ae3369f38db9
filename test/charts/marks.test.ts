import { describe, expect, it } from 'vitest';
import { dot, text } from '../../src/charts/marks.js';
import { slotStyles } from '../../src/charts/palette.js';
import { symbolCorners } from '../../src/charts/symbols.js';

const origin = { x: 0, y: 0 };

describe('marks', () => {
  it('put what all data share on the group and what differs on the elements', () => {
    const svg = dot([1, 2], (x) => ({ x, y: 0.12345 }), {
      r: 4,
      fill: (datum) => `colour-${datum}`,
      stroke: 'edge',
      title: (datum) => `<${datum}>`,
    });
    expect(svg).toBe(
      '<g stroke="edge" stroke-width="1.5">' +
        '<circle cx="1" cy="0.12" r="4" fill="colour-1"><title>&lt;1&gt;</title></circle>' +
        '<circle cx="2" cy="0.12" r="4" fill="colour-2"><title>&lt;2&gt;</title></circle></g>',
    );
  });

  it('have no group where there is no datum', () => {
    expect(dot([], () => origin, { r: 4 })).toBe('');
  });

  it('centre lines of text around their point, and link where they lead somewhere', () => {
    const write = (words: string): string =>
      text([words], () => origin, String, { href: () => '#a&b' });
    expect(write('one')).toContain(
      '<a href="#a&amp;b" fill="inherit"><text x="0" y="0" dy="0.32em">',
    );
    expect(write('one\ntwo')).toContain(
      '<text x="0" y="0"><tspan x="0" dy="-0.18em">one</tspan><tspan x="0" dy="1em">two</tspan></text>',
    );
  });
});

it.each([...new Set(Object.values(slotStyles).map(({ symbol }) => symbol))])(
  'a %s has the area of a circle and its middle in the middle',
  (symbol) => {
    const corners = symbolCorners(symbol, 5);
    if (corners === null) return;
    let area = 0;
    corners.forEach(([x, y], i) => {
      const [u, v] = corners.at(i - 1)!;
      area += (u * y - x * v) / 2;
    });
    expect(Math.abs(area)).toBeCloseTo(Math.PI * 25, 6);
    for (const axis of [0, 1] as const)
      expect(corners.reduce((sum, corner) => sum + corner[axis], 0)).toBeCloseTo(0, 9);
  },
);
