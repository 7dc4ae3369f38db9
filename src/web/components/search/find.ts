import type {
  ArenaGroup,
  DirectoryEntry,
  GroupEntry,
  ListedCase,
  ListedDataset,
  ListedMeasure,
} from '../../../contract/index.js';
import { folded } from '../../../core/folded.js';
import { isStateCode } from '../../../core/three-states.js';
import { firstYear, lastYear } from '../../../core/years.js';
import { codeOf, codesOf } from '../../state/address.js';
import type { Subject } from '../../state/subject.js';
import {
  isMistyped,
  isPastName,
  isWhole,
  statesFor,
  type Choosable,
  type Found,
} from '../state-search.js';
import type { Offer, Option } from '../use-combobox.js';
import { listedKinds } from './kinds.js';
import { pairsIn } from './pairs.js';
import { searchWords as words } from './strings.js';

/** All that may be found. */
export interface Findable {
  readonly states: readonly DirectoryEntry[];
  readonly cases: readonly ListedCase[];
  readonly measures: readonly ListedMeasure[];
  readonly datasets: readonly ListedDataset[];
  readonly groups: readonly GroupEntry[];
  /** Bodies whose members two states may contend for. */
  readonly arenas: readonly ArenaGroup[];
}

type Kind = (typeof listedKinds)[number];
/** Something with a page, by whose address it is chosen. */
type Target = Choosable & {
  readonly kind: Kind;
  readonly note: string;
  /** A state that is no more. */
  readonly isPast: boolean;
};

/** So many of a kind are listed. */
const mostOfKind = 5;

/** The targets of everything but pairs, whose code is the address of their page. */
export function targetsOf(all: Findable, subject: Subject | undefined): Target[] {
  const { pair } = subject ?? { pair: ['RUS', 'CHN'] as const };
  const nameOf = (code: string): string =>
    [...all.states, ...all.groups].find((one) => codeOf(one) === code)?.name ?? code;
  const target = (kind: Kind, code: string, name: string, rest: Partial<Target> = {}): Target => ({
    ...{ kind, code, name, otherNames: [], codes: [], note: '', isPast: false },
    ...rest,
  });
  return [
    ...all.cases.map(({ id, title, pair: states, third }) =>
      target('case', `/case/${id}`, title, {
        codes: [id],
        otherNames: [[...states, ...third].map(nameOf).join(' ')],
      }),
    ),
    ...all.states.map((state) => target('state', ...withAnother(state))),
    ...all.measures.map(({ id, title }) =>
      target('measure', `/data/measures/${id}`, title, { codes: [id], note: id }),
    ),
    ...all.datasets.map(({ id, title }) =>
      target('dataset', `/data/datasets/${id}`, title, { codes: [id], note: id }),
    ),
    ...all.groups.map((group) => target('group', ...withAnother(group))),
    // Who is ahead is known of two states alone.
    ...(pair.every(isStateCode) ? all.arenas : []).map(({ id, name }) =>
      target('arena', `/arena/${pair.join('/')}?arena=${id}`, name, {
        ...{ codes: [id], note: words.contended(nameOf(pair[0]), nameOf(pair[1])) },
      }),
    ),
  ];
}

const withAnother = (actor: DirectoryEntry) =>
  [
    `/?a=${codeOf(actor)}&b=&third=#ask`,
    actor.name,
    {
      ...{ codes: codesOf(actor), otherNames: actor.otherNames, note: words.withAnother },
      isPast: actor.to !== null,
    },
  ] as const;

/** What answers to a text, by kind. Signs without letters or digits answer to nothing, nor does a year alone. */
export function offerOf(
  targets: readonly Target[],
  { states, groups: bodies, cases }: Pick<Findable, 'states' | 'groups' | 'cases'>,
  typed: string,
): Offer {
  const { text, asOf } = partedYear(typed);
  if (folded(text) === '') return { groups: [] };
  const named = namedBy(targets, [typed, text, text.replace(/^the\s+/i, '')]);
  // “United States” is not the Emirates and St. Kitts: who types the name of one state means no pair.
  const isOne = named.some(
    ({ state: { kind }, rank }) => kind === 'state' || (rank === isWhole && kind !== 'case'),
  );
  const { options: pairs, isOpen: isOpenPair } = isOne
    ? { options: [], isOpen: false }
    : pairsIn([...states, ...bodies], cases, text, asOf);
  const found = named.length > 0 || pairs.length > 0 ? named : wordForWord(targets, text);
  // Who types what a group is called means the group.
  const group = found.find(({ state, rank }) => rank === isWhole && state.kind === 'group');
  const kinds = group === undefined ? kindsFor(found) : groupsFirst;
  const paired = new Set(pairs.map(({ value }) => value));
  const isOpen =
    isOpenPair || (found[0]?.state.isPast === true && isPastName(found.flatMap(stateOrGroup)));
  const groups = kinds.flatMap((kind) => {
    const options =
      kind === 'pair'
        ? pairs
        : todayFirst(found.filter(({ state }) => state.kind === kind))
            .map((one) => optionOf(one, asOf))
            .filter(({ value }) => !paired.has(value))
            .slice(0, mostOfKind);
    return options.length === 0 ? [] : [{ title: words.kinds[kind], options }];
  });
  const [top] = found;
  const state = found.find(({ state: { kind }, rank }) => kind === 'state' && rank === top!.rank);
  const first = (group ?? state ?? top)?.state;
  const best = pairs[0]?.value ?? (first && addressOf(first, asOf));
  return { groups, best: isOpen ? undefined : best };
}

/** What the first text that is a whole name names; else the first that names anything. */
function namedBy(targets: readonly Target[], texts: readonly string[]): Found<Target>[] {
  const all = [...new Set(texts)].map((text) => statesFor(targets, text));
  return (
    all.find((found) => found.some(({ rank }) => rank === isWhole)) ??
    all.find(({ length }) => length > 0) ??
    []
  );
}

/** A text without its year, and that year: `India Pakistan 1999`. */
export function partedYear(typed: string): { readonly text: string; readonly asOf?: number } {
  const asOf = Number(/(?<!\S)\d{4}(?!\S)/.exec(typed)?.[0]);
  return firstYear <= asOf && asOf <= lastYear
    ? { text: typed.replace(String(asOf), ' ').trim(), asOf }
    : { text: typed };
}

/** What single words of a text name, where the whole names nothing: `Ukraine war`. */
const wordForWord = (targets: readonly Target[], text: string): Found<Target>[] => {
  const byCode = new Map<string, Found<Target>>();
  for (const word of folded(text)
    .split(' ')
    .filter((one) => one.length >= fewestLetters))
    for (const found of statesFor(targets, word))
      if (found.rank < isMistyped && !byCode.has(found.state.code))
        byCode.set(found.state.code, found);
  return [...byCode.values()].sort((one, other) => one.rank - other.rank);
};
/** Shorter words, such as “the” and “of”, begin too much. */
const fewestLetters = 4;

const dated: readonly Kind[] = ['case', 'state', 'group'];

/** Where something is shown; cases, states and groups as of a year, where one was typed. */
function addressOf({ kind, code }: Target, asOf: number | undefined): string {
  if (asOf === undefined || !dated.includes(kind)) return code;
  const [path, hash = ''] = code.split('#');
  const query = `${path!.includes('?') ? '&' : '?'}asOf=${asOf}`;
  return `${path}${query}${hash === '' ? '' : `#${hash}`}`;
}

const todayFirst = (found: readonly Found<Target>[]): Found<Target>[] =>
  [...found].sort(({ state: a }, { state: b }) => Number(a.isPast) - Number(b.isPast));

const stateOrGroup = ({ state, ...found }: Found<Target>) =>
  state.kind === 'state' || state.kind === 'group'
    ? [{ ...found, state: { ...state, isGroup: state.kind === 'group' } }]
    : [];

/** A state that answers as well as any case stands before the cases about it. */
function kindsFor(found: readonly Found<Target>[]): readonly Kind[] {
  const best = (kind: Kind): number =>
    Math.min(...found.filter(({ state }) => state.kind === kind).map(({ rank }) => rank));
  return best('state') <= best('case') && Number.isFinite(best('state'))
    ? statesFirst
    : listedKinds;
}

const statesFirst: readonly Kind[] = [
  'pair',
  'state',
  ...listedKinds.filter((kind) => kind !== 'pair' && kind !== 'state'),
];

const groupsFirst = [...listedKinds].sort(
  (one, other) => Number(other === 'group') - Number(one === 'group'),
);

const optionOf = ({ state, by }: Found<Target>, asOf: number | undefined): Option => {
  const value = addressOf(state, asOf);
  const year = asOf === undefined || value === state.code ? '' : words.asOf(asOf);
  return {
    value,
    label: state.name,
    notes: [by ?? '', state.note, year].filter((one) => one !== ''),
  };
};
