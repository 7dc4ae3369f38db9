import { pairOf } from '../cells.js';
import type { CleanContext } from '../define.js';

/** The states of one side of a conflict by their Gleditsch-Ward numbers: its parties, and who sent troops in support of them. */
interface Side {
  readonly parties: readonly number[];
  readonly supporters: readonly number[];
}

/** Each two states on opposite sides in a year; `supporting` where one is no party and sent troops in support of one. */
export function opposed(
  [first, second]: readonly [Side, Side],
  year: number,
  context: CleanContext,
): { readonly ccode1: number; readonly ccode2: number; readonly supporting: boolean }[] {
  const others = statesOf(second, year, context);
  return statesOf(first, year, context).flatMap((one) =>
    others.map((other) => ({
      ...pairOf(one.ccode, other.ccode),
      supporting: one.supporting || other.supporting,
    })),
  );
}

function statesOf(
  { parties, supporters }: Side,
  year: number,
  { stateOf }: CleanContext,
): { readonly ccode: number; readonly supporting: boolean }[] {
  const named = (numbers: readonly number[], supporting: boolean) =>
    numbers.flatMap((number) => {
      const ccode = stateOf('gw', number, { when: year });
      return ccode === null ? [] : [{ ccode, supporting }];
    });
  return [...named(parties, false), ...named(supporters, true)];
}
