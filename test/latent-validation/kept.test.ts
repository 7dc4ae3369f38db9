import { describe, expect, it } from 'vitest';
import { partsIn, readPage, sections } from '../../scripts/latent-validation/page.js';
import { parts } from '../../scripts/latent-validation/parts.js';
import { hasKept, readKept } from '../../scripts/latent-validation/results.js';
import { modelDigest } from '../../scripts/latent-validation/setting.js';

const refresh = 'npm run latent-validation makes it anew';

describe('what the shipped model of latent relations was held against', () => {
  it.each(parts.map(({ id }) => id))('%s was found of the model that is shipped', (id) => {
    expect(hasKept(id), `${id} was never run: ${refresh}`).toBe(true);
    expect(readKept(id).model, `${id} is of another model: ${refresh}`).toBe(modelDigest());
  });

  it('stands on the page as it was found', () => {
    const written = partsIn(readPage());
    const made = sections();
    for (const { id } of parts) expect([...written.keys()]).toContain(id);
    // The formatter widens the cells of a table, and its rules.
    const words = (text: string): string =>
      text.replaceAll(/ +/g, ' ').replaceAll(/-{3,}/g, '---').trim();
    for (const [id, text] of made)
      expect(words(written.get(id)!), `${id}: ${refresh}`).toBe(words(text));
  });
});
