import type { Windowed } from '../predicates/window.js';

/** A window mean with its weight in what is tested. */
export interface Term {
  readonly weight: number;
  readonly part: Windowed;
}

/** Least and greatest value of a series. */
export const endsOf = ({
  range: [low, high] = [null, null],
}: Windowed['series']): readonly [number, number] => [low ?? -Infinity, high ?? Infinity];
