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
import { codeOf, codesOf } from '../../state/address.js';
import { usualThird, type Subject } from '../../state/subject.js';
import { isPastName, isWhole, statesFor, type Choosable, type Found } from '../state-search.js';
import type { Offer, Option } from '../use-combobox.js';
import { listedKinds } from './kinds.js';
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
      target('group', `/arena/${pair.join('/')}?arena=${id}`, name, {
        ...{ codes: [id], note: words.contended(nameOf(pair[0]), nameOf(pair[1])) },
      }),
    ),
  ];
}

const withAnother = (actor: DirectoryEntry) =>
  [
    `/?a=${codeOf(actor)}&b=&third=`,
    actor.name,
    {
      ...{ codes: codesOf(actor), otherNames: actor.otherNames, note: words.withAnother },
      isPast: actor.to !== null,
    },
  ] as const;

/** What answers to a text, by kind. Signs without letters or digits answer to nothing. */
export function offerOf(
  targets: readonly Target[],
  { states, groups: bodies, cases }: Pick<Findable, 'states' | 'groups' | 'cases'>,
  typed: string,
): Offer {
  if (folded(typed) === '') return { groups: [] };
  const found = statesFor(targets, typed);
  // “United States” is not the Emirates and St. Kitts: who types the name of one state means no pair.
  const isOne = found.some(({ state, rank }) => rank === isWhole || state.kind === 'state');
  const pairs = isOne ? [] : pairsIn([...states, ...bodies], cases, typed);
  // Who types what a group is called means the group.
  const group = found.find(({ state, rank }) => rank === isWhole && isActor(state));
  const kinds = group === undefined ? listedKinds : groupsFirst;
  const isOpen = found[0]?.state.isPast === true && isPastName(found.flatMap(stateOrGroup));
  const groups = kinds.flatMap((kind) => {
    const options =
      kind === 'pair'
        ? pairs
        : todayFirst(found.filter(({ state }) => state.kind === kind))
            .slice(0, mostOfKind)
            .map(optionOf);
    return options.length === 0 ? [] : [{ title: words.kinds[kind], options }];
  });
  const best = pairs[0]?.value ?? (group ?? found[0])?.state.code;
  return { groups, best: isOpen ? undefined : best };
}

const todayFirst = (found: readonly Found<Target>[]): Found<Target>[] =>
  [...found].sort(({ state: a }, { state: b }) => Number(a.isPast) - Number(b.isPast));

const stateOrGroup = ({ state, ...found }: Found<Target>) =>
  state.kind === 'state' || state.kind === 'group'
    ? [{ ...found, state: { ...state, isGroup: state.kind === 'group' } }]
    : [];

const isActor = ({ kind, note }: Target): boolean => kind === 'group' && note === words.withAnother;
const groupsFirst = [...listedKinds].sort(
  (one, other) => Number(other === 'group') - Number(one === 'group'),
);

const optionOf = ({ state: { code, name, note }, by }: Found<Target>): Option => ({
  value: code,
  label: name,
  notes: [by ?? '', note].filter((one) => one !== ''),
});

/** Two states in one text, wherever it is parted: `india pakistan`, `US and China`, `RUS-CHN`. A case of the two comes before a pair. */
function pairsIn(
  states: readonly DirectoryEntry[],
  cases: readonly ListedCase[],
  typed: string,
): Option[] {
  const parts = typed.split(/[\s,;/–-]+/).filter((part) => part !== '');
  const choosable = states
    .filter(({ to }) => to === null)
    .map((state) => ({
      ...{ code: codeOf(state), name: state.name, otherNames: state.otherNames },
      codes: codesOf(state),
    }));
  const bestOf = (some: readonly string[]) =>
    statesFor(
      choosable,
      some.filter((part) => !/^(and|&|vs?\.?|versus|with)$/i.test(part)).join(' '),
    )[0];
  const splits = parts
    .slice(1)
    .map((_, at) => [bestOf(parts.slice(0, at + 1)), bestOf(parts.slice(at + 1))] as const)
    .flatMap(([a, b]) => (a === undefined || b === undefined ? [] : [{ a, b }]))
    .filter(({ a, b }) => a.state.code !== b.state.code)
    .sort((one, other) => one.a.rank + one.b.rank - (other.a.rank + other.b.rank));
  const [best] = splits;
  if (best === undefined) return [];
  const [a, b] = [best.a.state, best.b.state];
  const pair = [a.code, b.code] as const;
  const label = words.pair(a.name, b.name);
  const indicators = { value: `/dyad/${pair.join('/')}`, label, notes: [words.indicators] };
  const listed = cases
    .filter((one) => pair.every((code) => one.pair.includes(code)))
    .map(({ id, title }) => ({ value: `/case/${id}`, label: title, notes: [] }));
  if (listed.length > 0) return [...listed, indicators];
  const third = usualThird(pair);
  const thirdName = choosable.find(({ code }) => code === third)?.name ?? third;
  const notes = [words.weigh(thirdName)];
  return [{ value: `/case/${[...pair, third].join('-')}`, label, notes }, indicators];
}
