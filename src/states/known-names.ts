import { aliases } from './aliases.js';
import { formerNames, presentNameFrom, unNames } from './former-names.js';
import { groupedBy } from '../core/grouped.js';
import { normalizeName } from './names.js';
import { nonStateNames, type NonStateReason } from './non-states.js';
import { stateRecords, territories } from './state-records.js';

/** A name by which a state, or something that is none, is known. */
export interface KnownName {
  readonly name: string;
  /** Normalized name. */
  readonly key: string;
  /** The same without small words, its words in order of the alphabet. */
  readonly words: string;
  /** The name without words of state, empty where it has no others. */
  readonly bare: string;
  /** State that bears it; undefined for a territory, region or group. */
  readonly ccode?: number;
  readonly reason?: NonStateReason;
  readonly from: string | null;
  readonly to: string | null;
  /** Outside its period the name may mean something else than the state. */
  readonly changedTerritory: boolean;
}

const smallWords: ReadonlySet<string> = new Set(['the', 'of', 'and', 'de', 'la']);

const abbreviations: Readonly<Record<string, string>> = {
  dem: 'democratic',
  e: 'east',
  eq: 'equatorial',
  fed: 'federal',
  is: 'islands',
  isl: 'islands',
  n: 'north',
  rep: 'republic',
  repub: 'republic',
  s: 'south',
  st: 'saint',
  ste: 'saint',
  w: 'west',
};

/** Words that say what kind of state it is: `Republic of Kenya` is Kenya. */
const formalWords: ReadonlySet<string> = new Set(
  (
    'bolivarian commonwealth confederation cooperative democratic duchy emirate empire federal federated federation ' +
    'federative grand hashemite independent islamic kingdom moslem peoples plurinational popular principality republic ' +
    'revolutionary sovereign socialist state states sultanate union united'
  ).split(' '),
);

/** Words of a name without small ones and with common abbreviations written out. */
function wordsOf(text: string): string[] {
  return normalizeName(text)
    .split(' ')
    .map((word) => (Object.hasOwn(abbreviations, word) ? abbreviations[word]! : word))
    .filter((word) => word !== '' && !smallWords.has(word));
}

/** The words of a name in order of the alphabet: `Korea, Republic of` is `Republic of Korea`. */
export function wordKey(text: string): string {
  return wordsOf(text).sort().join(' ');
}

/** The name without words of state, in their order; the same where it holds none, empty where it holds no others. */
export function withoutFormalWords(text: string): string {
  return wordsOf(text)
    .filter((word) => !formalWords.has(word))
    .join(' ');
}

type Bounds = Pick<KnownName, 'from' | 'to' | 'changedTerritory'>;
const always: Bounds = { from: null, to: null, changedTerritory: false };

function known(
  name: string,
  owner: Pick<KnownName, 'ccode' | 'reason'>,
  bounds = always,
): KnownName {
  return {
    name,
    key: normalizeName(name),
    words: wordKey(name),
    bare: withoutFormalWords(name),
    ...owner,
    ...bounds,
  };
}

const isDated = ({ from, to }: KnownName): boolean => from !== null || to !== null;

/** Every known name, each once for each that bears it; what a record says of a name goes before what lists of others do. */
export const knownNames: readonly KnownName[] = (() => {
  const names = new Map<string, KnownName>();
  const add = (entry: KnownName): void => {
    const id = `${entry.ccode ?? entry.reason} ${entry.key}`;
    const before = names.get(id);
    // A name may have had two periods; one without bounds covers every other.
    if (before === undefined) names.set(id, entry);
    else if (isDated(before) && isDated(entry)) names.set(`${id} ${entry.to}`, entry);
  };
  for (const { ccode, name } of stateRecords) {
    const from = presentNameFrom[ccode];
    add(
      known(
        name,
        { ccode },
        from === undefined ? always : { ...always, from, changedTerritory: true },
      ),
    );
  }
  for (const [ccode, name, from, to, marks] of formerNames)
    add(known(name, { ccode }, { from, to, changedTerritory: marks.includes('w') }));
  for (const { ccode, cowName } of stateRecords) add(known(cowName, { ccode }));
  for (const [ccode, list] of Object.entries(aliases))
    for (const name of list) add(known(name, { ccode: Number(ccode) }));
  for (const [ccode, name] of Object.entries(unNames))
    if (name !== null) add(known(name, { ccode: Number(ccode) }));
  for (const { name } of territories) add(known(name, { reason: 'not a state (territory)' }));
  for (const [reason, list] of Object.entries(nonStateNames))
    for (const name of list) add(known(name, { reason: reason as NonStateReason }));
  return [...names.values()];
})();

const byKey = groupedBy(knownNames, ({ key }) => key);
const byWords = groupedBy(knownNames, ({ words }) => words);

/** What bears exactly this name, or its words in another order. */
export function bearersOf(text: string): readonly KnownName[] {
  return byKey.get(normalizeName(text)) ?? byWords.get(wordKey(text)) ?? [];
}
