/** How many third states have a tie with both of each pair, by what these ties are. A pair stands at first place times `count` plus second. */
export interface CommonThirds {
  readonly friends: Int16Array;
  readonly enemies: Int16Array;
  /** A friend of one who is an enemy of the other. */
  readonly opposed: Int16Array;
}

/**
 * Third states around every pair of a signed network, whether the two have a tie or not.
 *
 * @param sign of each pair, first place below second
 */
export function commonThirds(sign: Int8Array, count: number): CommonThirds {
  const [friends, enemies, opposed] = [0, 1, 2].map(() => new Int16Array(count ** 2)) as [
    Int16Array,
    Int16Array,
    Int16Array,
  ];
  const tied = new Int16Array(count);
  const signs = new Int8Array(count);
  for (let third = 0; third < count; third++) {
    let ties = 0;
    for (let other = 0; other < count; other++) {
      const one = sign[Math.min(third, other) * count + Math.max(third, other)]!;
      if (one === 0) continue;
      signs[ties] = one;
      tied[ties++] = other;
    }
    for (let a = 0; a < ties; a++)
      for (let b = a + 1; b < ties; b++) {
        const kind = signs[a] !== signs[b] ? opposed : signs[a]! > 0 ? friends : enemies;
        kind[tied[a]! * count + tied[b]!]!++;
      }
  }
  return { friends, enemies, opposed };
}
