import type { Side } from '../../../charts/contest-state.js';
import type { ArenaChannel, ArenaResult, ArenaSource } from '../../../contract/index.js';
import { sideOf, tieIn, type ChannelId } from './model.js';

/** So far back the page looks for what has changed. */
export const lookBack = 10;

/** One channel by one source in the year. */
export interface Standing {
  readonly channel: ArenaChannel;
  readonly source: ArenaSource;
  /** States in which each side is ahead, and of how many both ties are known. */
  readonly first: readonly string[];
  readonly second: readonly string[];
  readonly known: number;
}

/** States in which the other side was ahead ten years before. */
export interface Passed {
  readonly channel: ArenaChannel;
  readonly source: ArenaSource;
  readonly to: Side;
  readonly states: readonly string[];
}

export interface Summary {
  readonly standings: readonly Standing[];
  readonly passed: readonly Passed[];
  /** Channels without both ties of any state in the year. */
  readonly missing: readonly ChannelId[];
  /** Channels and sources that can be compared with ten years before. */
  readonly compared: number;
}

/** Who is ahead where in a year, and what is otherwise than ten years before. */
export function summaryOf({ channels, states }: ArenaResult, year: number): Summary {
  const names = new Map(states.map(({ ccode, inText }) => [ccode, inText]));
  const standings: Standing[] = [];
  const passed: Passed[] = [];
  let compared = 0;
  for (const channel of channels)
    for (const source of channel.sources) {
      const sides = channel.states.map((ties) => ({
        name: names.get(ties.ccode)!,
        now: sideOf(tieIn(ties, source, year)),
        before: sideOf(tieIn(ties, source, year - lookBack)),
      }));
      const known = sides.filter(({ now }) => now !== undefined);
      if (known.length === 0) continue;
      const ahead = (side: Side): string[] =>
        known.filter(({ now }) => now === side).map(({ name }) => name);
      standings.push({
        ...{ channel, source, known: known.length },
        first: ahead('first'),
        second: ahead('second'),
      });
      const both = known.filter(({ before }) => before !== undefined);
      if (both.length > 0) compared++;
      for (const to of ['first', 'second'] as const) {
        const from = to === 'first' ? 'second' : 'first';
        const found = both.filter(({ now, before }) => now === to && before === from);
        if (found.length > 0)
          passed.push({ channel, source, to, states: found.map(({ name }) => name) });
      }
    }
  const missing = channels
    .map(({ id }) => id)
    .filter((id) => standings.every(({ channel }) => channel.id !== id));
  return { standings, passed, missing, compared };
}
