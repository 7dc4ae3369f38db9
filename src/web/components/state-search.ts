import { folded } from '../../core/folded.js';

/** A state that may be chosen, with all by which it is found. */
export interface Choosable {
  /** As addresses name it. */
  readonly code: string;
  readonly name: string;
  readonly otherNames: readonly string[];
  /** Codes by which it is found as well. */
  readonly codes: readonly string[];
}

export interface Found<T> {
  readonly state: T;
  /** The name by which it was found, where that is another than its own. */
  readonly by?: string;
  /** The larger, the less what was typed says. */
  readonly rank: number;
}

/** A name as it is compared: `St.` is Saint. */
const nameOf = (text: string): string => folded(text).replace(/\bst\b/g, 'saint');

/** What was typed is a whole name or code. */
export const isWhole = 0;
const isFirst = 1;
const isWithin = 2;
const byOther = 2;

/** How well a name answers to what was typed; undefined where a typed word begins none of its words. */
function rankOf(name: string, typed: string): number | undefined {
  if (name === typed) return isWhole;
  if (name.startsWith(typed)) return isFirst;
  const words = name.split(' ');
  const all = typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  return all ? isWithin : undefined;
}

/** States that answer to what was typed by name, code or another name, the best first. To nothing all answer, in their order. */
export function statesFor<T extends Choosable>(states: readonly T[], text: string): Found<T>[] {
  const typed = nameOf(text);
  if (typed === '') return states.map((state) => ({ state, rank: isWithin }));
  return states
    .flatMap((state) => foundIn(state, typed) ?? [])
    .sort((one, other) => one.rank - other.rank);
}

function foundIn<T extends Choosable>(state: T, typed: string): Found<T> | undefined {
  const own = rankOf(nameOf(state.name), typed);
  if (own === isWhole || state.codes.some((code) => nameOf(code) === typed))
    return { state, rank: isWhole };
  const others = state.otherNames.flatMap((by) => {
    const rank = rankOf(nameOf(by), typed);
    return rank === undefined
      ? []
      : [{ state, by, rank: rank === isWhole ? rank : rank + byOther }];
  });
  const best = others.sort((one, other) => one.rank - other.rank)[0];
  if (best !== undefined && best.rank === isWhole) return best;
  if (own !== undefined) return { state, rank: own };
  if (best !== undefined) return best;
  const byNumber = /^\d+$/.test(typed) && state.codes.some((code) => code.startsWith(typed));
  return byNumber ? { state, rank: isFirst } : undefined;
}

/** The state that a text names in full: by its own name or a code, else by another name that no second one has. */
export function namedIn(states: readonly Choosable[], text: string): string | undefined {
  const typed = nameOf(text);
  const whole = statesFor(states, text).filter(({ rank }) => rank === isWhole);
  const own = whole.find(({ by }) => by === undefined);
  if (own !== undefined || typed === '') return own?.state.code;
  return whole.length === 1 ? whole[0]!.state.code : undefined;
}
