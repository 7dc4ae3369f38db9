import { editDistance } from '../../core/closest.js';
import { folded } from '../../core/folded.js';
import { uncodedBody } from '../../core/uncoded-bodies.js';

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

/** What was typed, as names are compared; `st` may also begin a word. */
const readingsOf = (text: string): string[] => [...new Set([nameOf(text), folded(text)])];

/** What was typed is a whole name or code. */
export const isWhole = 0;
/** A name begins with it. */
export const isFirst = 1;
const isWithin = 2;
const byOther = 2;
/** Behind every name that holds what was typed. */
export const isMistyped = 5;

/** How well a name answers to what was typed; undefined where a typed word begins none of its words. */
function rankOf(name: string, typed: string): number | undefined {
  if (name === typed) return isWhole;
  if (name.startsWith(typed)) return isFirst;
  const words = name.split(' ');
  const all = typed.split(' ').every((part) => words.some((word) => word.startsWith(part)));
  return all ? isWithin : undefined;
}

/**
 * States that answer to what was typed by name, code or another name, the best first; where none does, those whose name is a slip of the
 * keyboard away: a body that exists is no slip for another. To nothing all answer, in their order.
 */
export function statesFor<T extends Choosable>(states: readonly T[], text: string): Found<T>[] {
  const readings = readingsOf(text);
  if (readings[0] === '') return states.map((state) => ({ state, rank: isWithin }));
  const found = inOrder(
    states.flatMap(
      (state) => inOrder(readings.flatMap((typed) => foundIn(state, typed) ?? []))[0] ?? [],
    ),
  );
  return found.length > 0 || uncodedBody(text) !== undefined
    ? found
    : inOrder(states.flatMap((state) => mistyped(state, readings[0]!) ?? []));
}

const inOrder = <T>(found: readonly Found<T>[]): Found<T>[] =>
  [...found].sort((one, other) => one.rank - other.rank);

/** A letter too many, too few or another in short words, two in longer ones; in shorter words nothing is a slip. */
const slips = (typed: string): number => (typed.length < 4 ? 0 : typed.length < 8 ? 1 : 2);

/** A state with a name, or the first word of one, that differs by some slips from what was typed. */
function mistyped<T extends Choosable>(state: T, typed: string): Found<T> | undefined {
  const most = slips(typed);
  const found = [state.name, ...state.otherNames].flatMap((name): Found<T>[] => {
    const plain = nameOf(name);
    const [word = ''] = plain.split(' ');
    const edits = Math.min(editDistance(typed, plain), editDistance(typed, word));
    if (edits > most) return [];
    const by = name === state.name ? {} : { by: name };
    return [{ state, ...by, rank: isMistyped + edits + (name === state.name ? 0 : byOther) }];
  });
  return inOrder(found)[0];
}

/** Who types “Korea” hardly means the state that ended in 1905, and nobody knows which of those of today is meant. */
export const isPastName = (
  found: readonly Found<Choosable & { readonly isPast: boolean; readonly isGroup: boolean }>[],
): boolean =>
  found.every(({ state, rank }) => state.isPast || rank > found[0]!.rank) &&
  found.some(({ state }) => !state.isPast && !state.isGroup);

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
  const [best] = inOrder(others);
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
