import { expect, it } from 'vitest';
import { createRng } from '../../src/core/rng.js';
import {
  frustration,
  goodDivision,
  signedNetwork,
  type SignedTie,
} from '../../src/networks/index.js';

/** Two camps, friendly inside and hostile between, of whose ties a share has the other sign. */
function camps(size: number, density: number, turned: number, label: string) {
  const rng = createRng(1, label);
  const ties: SignedTie[] = [];
  for (let from = 0; from < size; from++)
    for (let to = from + 1; to < size; to++) {
      if (rng.uniform() > density) continue;
      const inside = from % 2 === to % 2;
      ties.push({ from, to, sign: inside === rng.uniform() > turned ? 1 : -1 });
    }
  return signedNetwork(
    Array.from({ length: size }, (_, node) => String(node)),
    ties,
  );
}

it('is the frustration index of networks that tables solve', () => {
  for (let round = 0; round < 20; round++) {
    const network = camps(30, 0.12, 0.15, `narrow ${round}`);
    expect(goodDivision(network)).toBe(frustration(network).frustration);
  }
});

it('is the index or little more of wide networks, and never less', () => {
  let more = 0;
  for (let round = 0; round < 8; round++) {
    const network = camps(70, 0.3, 0.1, `wide ${round}`);
    const { frustration: index, optimal } = frustration(network);
    expect(optimal).toBe(true);
    expect(goodDivision(network)).toBeGreaterThanOrEqual(index);
    more += goodDivision(network) - index;
  }
  expect(more).toBeLessThan(8);
});

it('is nought without ties, and of one side or the other of a single one', () => {
  expect(goodDivision(signedNetwork(['a', 'b'], []))).toBe(0);
  expect(goodDivision(signedNetwork(['a', 'b'], [{ from: 0, to: 1, sign: -1 }]))).toBe(0);
});
