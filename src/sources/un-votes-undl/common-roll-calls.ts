import { resolutionKey } from './resolution-key.js';

interface Symbolled {
  readonly resolution: string;
  readonly part?: 0 | 1;
}

/**
 * Roll calls on whole resolutions that two lists both have, by their places in the lists: matched by session and number of the
 * resolution. One that a list has several times is left out: a motion on it was voted on as well.
 */
export const commonRollCalls = (
  first: readonly Symbolled[],
  second: readonly Symbolled[],
): (readonly [first: number, second: number])[] =>
  sharedNumbers(first, second).flatMap(({ places, others }) =>
    places.length === 1 && others.length === 1 ? [[places[0]!, others[0]!] as const] : [],
  );

/** Places in the first list of resolutions that one of the lists has several times. */
export const severalVotes = (first: readonly Symbolled[], second: readonly Symbolled[]): number[] =>
  sharedNumbers(first, second).flatMap(({ places, others }) =>
    places.length > 1 || others.length > 1 ? places.slice(0, 1) : [],
  );

function sharedNumbers(first: readonly Symbolled[], second: readonly Symbolled[]) {
  const ofSecond = placesByKey(second);
  return [...placesByKey(first)].flatMap(([key, places]) => {
    const others = ofSecond.get(key);
    return others === undefined ? [] : [{ places, others }];
  });
}

function placesByKey(rollCalls: readonly Symbolled[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>();
  rollCalls.forEach(({ resolution, part }, place) => {
    const key = part === 1 ? undefined : resolutionKey(resolution);
    if (key === undefined) return;
    const known = places.get(key);
    if (known === undefined) places.set(key, [place]);
    else known.push(place);
  });
  return places;
}
