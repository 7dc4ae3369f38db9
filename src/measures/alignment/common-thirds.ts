/** Numbers of third states in one number: ten bits for friends of both, ten for enemies of both, ten for the others. */
const ENEMY = 1 << 10;
const OPPOSED = 1 << 20;
const TEN_BITS = ENEMY - 1;

/** How many third states have a tie with both of a pair, by what these ties are. */
export interface CommonThirds {
  readonly friends: number;
  readonly enemies: number;
  /** A friend of one who is an enemy of the other. */
  readonly opposed: number;
}

/** What is said of a pair in the result of `commonThirds`; 0 says that there are none. */
export const thirdsIn = (packed: number): CommonThirds => ({
  friends: packed & TEN_BITS,
  enemies: (packed >> 10) & TEN_BITS,
  opposed: packed >> 20,
});

/**
 * Third states around every pair of a signed network, whether the two have a tie or not: for each pair, at first place times
 * `count` plus second place, their numbers as `thirdsIn` reads them. States are fewer than a thousand.
 *
 * @param sign of each pair, first place below second
 */
export function commonThirds(sign: Int8Array, count: number): Int32Array {
  const packed = new Int32Array(count * count);
  const tied = new Int16Array(count);
  const signs = new Int8Array(count);
  for (let third = 0; third < count; third++) {
    let ties = 0;
    for (let other = 0; other < count; other++) {
      const one = sign[third < other ? third * count + other : other * count + third]!;
      if (one === 0) continue;
      signs[ties] = one;
      tied[ties++] = other;
    }
    for (let a = 0; a < ties; a++) {
      const row = tied[a]! * count;
      const alike = signs[a]! > 0 ? 1 : ENEMY;
      for (let b = a + 1; b < ties; b++)
        packed[row + tied[b]!]! += signs[a] === signs[b] ? alike : OPPOSED;
    }
  }
  return packed;
}
