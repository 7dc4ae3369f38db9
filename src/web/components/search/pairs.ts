import type { DirectoryEntry, ListedCase } from '../../../contract/index.js';
import { folded } from '../../../core/folded.js';
import { codeOf, codesOf } from '../../state/address.js';
import { usualThird } from '../../state/subject.js';
import { isWhole, statesFor, type Choosable, type Found } from '../state-search.js';
import type { Option } from '../use-combobox.js';
import { searchWords as words } from './strings.js';

/** Two states in one text, wherever it is parted: `india pakistan`, `US and China`, `RUS-CHN`. A case of the two comes before a pair. */
export function pairsIn(
  states: readonly DirectoryEntry[],
  cases: readonly ListedCase[],
  typed: string,
  asOf: number | undefined,
): Option[] {
  const choosable = states
    .filter(({ to }) => to === null)
    .map((state) => ({
      ...{ code: codeOf(state), name: state.name, otherNames: state.otherNames },
      codes: codesOf(state),
    }));
  const two = twoIn(choosable, typed);
  if (two === undefined) return [];
  const [a, b] = two;
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

/** The two states or groups that the words of a text name best. Words that name nothing are passed over beside two whole names. */
function twoIn(choosable: readonly Choosable[], typed: string): [Choosable, Choosable] | undefined {
  const parts = typed
    .split(/[\s,;/–-]+/)
    .filter((part) => part !== '' && !between.test(part))
    .slice(0, mostRead);
  const known = new Map<string, Found<Choosable> | undefined>();
  const nameIn = (from: number, to: number): string => parts.slice(from, to).join(' ');
  const nameAt = (from: number, to: number) => {
    const text = nameIn(from, to);
    if (!known.has(text))
      known.set(text, article.test(text) ? undefined : statesFor(choosable, text)[0]);
    return known.get(text);
  };
  let best: { readonly two: [Choosable, Choosable]; readonly cost: number } | undefined;
  for (const [from, middle, next, to] of cutsOf(parts.length)) {
    const [a, b] = [nameAt(from, middle), nameAt(next, to)];
    if (a === undefined || b === undefined || a.state.code === b.state.code) continue;
    const rest = parts.length - (middle - from) - (to - next);
    const [first, second] = [nameIn(from, middle), nameIn(next, to)];
    if (rest > 0 && !(isNamed(a, first) && isNamed(b, second))) continue;
    const cost = a.rank + b.rank + rest * ofRest;
    if (best === undefined || cost < best.cost) best = { two: [a.state, b.state], cost };
  }
  return best?.two;
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
