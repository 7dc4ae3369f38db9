import { expect, it } from 'vitest';
import { standaloneSvg } from '../../src/charts/standalone-svg.js';

it('a chart in a file of its own has its colours, a white ground, and a margin that holds it', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" height="100" width="200" fill="currentColor"><desc id="d">x</desc><rect width="5" height="6" fill="var(--for, #123456)"/></svg>';
  expect(standaloneSvg(svg)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 232 132" height="132" width="232" fill="#16191d"><desc id="d">x</desc><rect x="-16" y="-16" width="100%" height="100%" fill="#ffffff"/><rect width="5" height="6" fill="#123456"/></svg>\n',
  );
});

it('has its title above, its sources below, and room for both', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 300 100" height="100" width="300" fill="currentColor"><desc id="d">x</desc></svg>';
  const title = 'Russia depends more on China than China on Russia in every year since 2008';
  const made = standaloneSvg(svg, {
    title,
    subtitle: 'Shares & ratios',
    below: ['Correlates of War.', 'Counterpoise 0.1.0, data abc.'],
  });
  const [, top, width, height] = (/viewBox="-16 (\S+) (\S+) (\S+)"/.exec(made) ?? []).map(Number);
  expect([width, Number(/height="(\d+)"/.exec(made)![1])]).toEqual([332, height]);
  const lines = [...made.matchAll(/<text x="0" y="(\S+)" [^>]*>([^<]*)</g)].map(([, y, text]) => ({
    y: Number(y),
    text,
  }));
  expect(lines.length).toBeGreaterThan(4);
  const above = lines.filter(({ y }) => y < 0);
  const below = lines.filter(({ y }) => y > 100);
  expect(above.map(({ text }) => text).join(' ')).toBe(`${title} Shares &amp; ratios`);
  expect(below.map(({ text }) => text).join(' ')).toBe(
    'Correlates of War. Counterpoise 0.1.0, data abc.',
  );
  expect(Math.min(...lines.map(({ y }) => y))).toBeGreaterThan(top! + 16);
  expect(Math.max(...lines.map(({ y }) => y))).toBeLessThan(top! + height! - 16);
  expect(made).toContain(`<rect x="-16" y="${top}" width="100%"`);
});
