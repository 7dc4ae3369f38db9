import { expect, it } from 'vitest';
import { meantBy } from '../../src/web/components/no-page.js';

it.each([
  ['/case/IND-PAK/CHN', '/case/IND-PAK-CHN'],
  ['/case/IND/PAK/CHN', '/case/IND-PAK-CHN'],
  ['/case/ind/pak/chn', '/case/IND-PAK-CHN'],
  ['/evidence/EU/CHN-USA', '/evidence/EU-CHN-USA'],
  ['/dyad/IND-PAK', '/dyad/IND/PAK'],
  ['/case/a/b', undefined],
  ['/nothing/IND-PAK-CHN', undefined],
])('for %s tells %s', (path, meant) => {
  expect(meantBy(path)).toBe(meant);
});
