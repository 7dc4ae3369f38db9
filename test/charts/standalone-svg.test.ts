import { expect, it } from 'vitest';
import { standaloneSvg } from '../../src/charts/standalone-svg.js';

it('a chart in a file of its own has its colours, a white ground, and a margin that holds it', () => {
  const svg =
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 100" height="100" width="200" fill="currentColor"><desc id="d">x</desc><rect width="5" height="6" fill="var(--for, #123456)"/></svg>';
  expect(standaloneSvg(svg)).toBe(
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-16 -16 232 132" height="132" width="232" fill="#16191d"><desc id="d">x</desc><rect x="-16" y="-16" width="100%" height="100%" fill="#ffffff"/><rect width="5" height="6" fill="#123456"/></svg>\n',
  );
});
