import type { DirectoryEntry, ListedCase } from '../../../contract/index.js';
import { folded } from '../../../core/folded.js';
import { codeOf, codesOf } from '../../state/address.js';
import { usualThird } from '../../state/subject.js';
import { isWhole, statesFor, type Choosable, type Found } from '../state-search.js';
import type { Option } from '../use-combobox.js';
import { searchWords as words } from './strings.js';

/**
 * Two states in one text, wherever it is parted: `india pakistan`, `US and China`, `RUS-CHN`. A case of the two comes before a pair. Where
 * a word is part of several names alike, as “Korea” is, each is offered and `isOpen` says so.
 */
export function pairsIn(
  states: readonly DirectoryEntry[],
  cases: readonly ListedCase[],
  typed: string,
  asOf: number | undefined,
): { readonly options: Option[]; readonly isOpen: boolean } {
  const choosable = states
    .filter(({ to }) => to === null)
    .map((state) => ({
      ...{ code: codeOf(state), name: state.name, otherNames: state.otherNames },
      codes: codesOf(state),
    }));
  const pairs = twoIn(choosable, typed);
  const options = pairs.flatMap((two) => optionsOf(two, choosable, cases, asOf));
  return { options, isOpen: pairs.length > 1 };
}

type Two = readonly [Choosable, Choosable];

/** The pages about two states: the cases of the two, or the weighing of the evidence, and their indicators. */
function optionsOf(
  [a, b]: Two,
  choosable: readonly Choosable[],
  cases: readonly ListedCase[],
  asOf: number | undefined,
): Option[] {
  const pair = [a.code, b.code] as const;
  const label = words.pair(a.name, b.name);
  const query = asOf === undefined ? '' : `?asOf=${asOf}`;
  const dated = asOf === undefined ? [] : [words.asOf(asOf)];
  const indicators = { value: `/dyad/${pair.join('/')}`, label, notes: [words.indicators] };
  const listed = cases
    .filter((one) => pair.every((code) => one.pair.includes(code)))
    .map(({ id, title }) => ({ value: `/case/${id}${query}`, label: title, notes: dated }));
  if (listed.length > 0) return [...listed, indicators];
  const third = usualThird(pair);
  const thirdName = choosable.find(({ code }) => code === third)?.name ?? third;
  const notes = [words.weigh(thirdName), ...dated];
  return [{ value: `/case/${[...pair, third].join('-')}${query}`, label, notes }, indicators];
}

const between = /^(and|&|vs?\.?|versus|with)$/i;
const article = /^the$/i;
/** No name has more words that count: “Democratic Republic of the Congo” has five. */
const mostWords = 6;
/** A longer text is read no further. */
const mostRead = 16;
/** What a word costs that is part of neither name: those who write a sentence name the two in full. */
const ofRest = 1;

/** The two states or groups that the words of a text name best, and others that they name as well. Words that name nothing are passed over beside two whole names. */
function twoIn(choosable: readonly Choosable[], typed: string): Two[] {
  const parts = typed
    .split(/[\s,;/–-]+/)
    .filter((part) => part !== '' && !between.test(part))
    .slice(0, mostRead);
  const known = new Map<string, Named | undefined>();
  const nameIn = (from: number, to: number): string => parts.slice(from, to).join(' ');
  const nameAt = (from: number, to: number) => {
    const text = nameIn(from, to);
    if (!known.has(text)) known.set(text, article.test(text) ? undefined : named(choosable, text));
    return known.get(text);
  };
  let best: { readonly two: readonly [Named, Named]; readonly cost: number } | undefined;
  for (const [from, middle, next, to] of cutsOf(parts.length)) {
    const [a, b] = [nameAt(from, middle), nameAt(next, to)];
    if (a === undefined || b === undefined || a[0].state === b[0].state) continue;
    const rest = parts.length - (middle - from) - (to - next);
    const [first, second] = [nameIn(from, middle), nameIn(next, to)];
    if (rest > 0 && !(isNamed(a[0], first) && isNamed(b[0], second))) continue;
    const cost = a[0].rank + b[0].rank + rest * ofRest;
    if (best === undefined || cost < best.cost) best = { two: [a, b], cost };
  }
  if (best === undefined) return [];
  const [as, bs] = best.two;
  return as.flatMap(({ state: a }) =>
    bs.flatMap(({ state: b }): Two[] => (a === b ? [] : [[a, b]])),
  );
}

/** So many more names are offered that a text is part of as well. */
const mostAlike = 2;

/** What a text names best, and whatever has the same words in its name as well. */
type Named = readonly [Found<Choosable>, ...Found<Choosable>[]];

function named(choosable: readonly Choosable[], text: string): Named | undefined {
  const [best, ...others] = statesFor(choosable, text);
  if (best === undefined) return undefined;
  const holds = ({ state: { name } }: Found<Choosable>): boolean =>
    ` ${folded(name)} `.includes(` ${folded(text)} `);
  const alike = holds(best)
    ? others.filter((other) => other.rank === best.rank && holds(other)).slice(0, mostAlike)
    : [];
  return [best, ...alike];
}

/** Whether a part of a sentence is a whole name. Codes count in capitals only: “are” and “can” are words as well. */
function isNamed({ state, rank }: Found<Choosable>, text: string): boolean {
  const names = [state.name, ...state.otherNames].map(folded);
  return rank === isWhole && (text === text.toUpperCase() || names.includes(folded(text)));
}

type Cut = readonly [from: number, middle: number, next: number, to: number];

/** Every way to take two runs of words out of so many, those without a rest first. */
function cutsOf(count: number): Cut[] {
  const whole: Cut[] = [];
  const parts: Cut[] = [];
  for (let from = 0; from < count; from++)
    for (let middle = from + 1; middle < Math.min(count, from + mostWords + 1); middle++)
      for (let next = middle; next < count; next++)
        for (let to = next + 1; to <= Math.min(count, next + mostWords); to++)
          (to - from === count && next === middle ? whole : parts).push([from, middle, next, to]);
  return [...whole, ...parts];
}
