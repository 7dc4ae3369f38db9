import { expect, it } from 'vitest';
import { strength, wordsSentence } from '../../src/app/assess/strength.js';
import { start } from '../../src/web/pages/start/strings.js';

it('tells on the first page from which probability each word is taken', () => {
  const { words } = start.numbers.find(({ term }) => term === 'Words')!;
  const shares = [...words.matchAll(/(\d+)(?:,|%| and)/g)].map(([, share]) => Number(share) / 100);
  expect(shares).toHaveLength(4);
  const named = [...words.matchAll(/“([^”]+)”/g)].map(([, word]) => word!.toLowerCase());
  const wordAt = (low: number): string =>
    strength({ prior: 0.1, posterior: 0.99, interval: [low, 1] });
  // Shares are rounded to the percent.
  expect(shares.map((share) => wordAt(share + 0.005))).toEqual(named.slice(0, 4));
  expect(shares.map((share) => wordAt(share - 0.006))).toEqual(named.slice(1));
  for (const share of shares) expect(wordsSentence).toContain(`${Math.round(100 * share)}%`);
});
