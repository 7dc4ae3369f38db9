import { useMemo } from 'preact/hooks';
import { uncodedBody, uncodedBodyFrom } from '../../core/uncoded-bodies.js';
import type { DirectoryEntry } from '../../contract/index.js';
import { codeOf, codesOf } from '../state/address.js';
import { common } from './strings.js';
import { Combobox } from './combobox.js';
import {
  isFirst,
  isPastName,
  isWhole,
  namedIn,
  statesFor,
  type Choosable,
  type Found,
} from './state-search.js';
import { useGroups, useStateNames, useStates } from '../api/answers.js';
import type { Offer, Option, OptionGroup } from './use-combobox.js';

/** A state of a list of one's own, under the name that it bears there. */
export type ListedState = Pick<Choosable, 'code' | 'name'>;

interface StateChoiceProps {
  readonly label: string;
  /** Code as `codeOf` gives it. */
  readonly value: string;
  readonly onChange: (code: string) => void;
  /** Words for no state at all, where that may be chosen. */
  readonly none?: string;
  /** What an empty field says where a state must be chosen. */
  readonly placeholder?: string;
  /** The states to choose from; all that there ever were where these are not given. */
  readonly among?: readonly ListedState[];
  /** Whether a group may stand in place of a state. */
  readonly hasGroups?: boolean;
  /** What the field says of a value that is not among them: its name, where nothing else is given. */
  readonly absent?: (code: string) => string;
  /** Told whether something stands in the field that is not chosen. */
  readonly onTyping?: (isTyping: boolean) => void;
}

interface Entry extends Choosable {
  /** The name, with its years where the state is one of the past. */
  readonly title: string;
  readonly isPast: boolean;
  readonly isGroup: boolean;
}

/** A field in which one finds a state by name, code or another name: those of today first, then those of the past. */
export function StateChoice({
  label,
  value,
  onChange,
  none,
  placeholder = none,
  among,
  hasGroups = false,
  absent,
  onTyping,
}: StateChoiceProps) {
  const asked = useStates();
  const groups = useGroups().value;
  const entries = useMemo(() => {
    const states = asked.value ?? [];
    // No group is found before the states are, which come first.
    const withGroups = hasGroups && states.length > 0 ? [...states, ...(groups ?? [])] : states;
    return entriesOf(withGroups, among);
  }, [asked.value, groups, hasGroups, among]);
  const nameOf = useStateNames();
  const chosen = entries.find(({ code }) => code === value);
  const isWaiting = asked.value === undefined && among === undefined;
  return (
    <Combobox
      label={label}
      value={value}
      text={value === '' ? '' : (chosen?.title ?? (absent ?? nameOf)(value))}
      placeholder={placeholder}
      offer={(typed) => offerOf(entries, typed, among !== undefined, none)}
      named={(typed) =>
        typed.trim() === ''
          ? none === undefined
            ? undefined
            : ''
          : isPastName(statesFor(entries, typed))
            ? undefined
            : namedIn(entries, typed)
      }
      nothing={(typed) => {
        if (!isWaiting) return notChosen(entries, typed, hasGroups);
        return asked.state === 'failed' ? common.noStates(asked.error.message) : common.loading;
      }}
      isWaiting={isWaiting}
      onOpen={asked.state === 'failed' ? asked.again : undefined}
      onTyping={onTyping}
      onChange={onChange}
    />
  );
}

function entriesOf(known: readonly DirectoryEntry[], among?: readonly ListedState[]): Entry[] {
  const all = known.map(entryOf);
  if (among === undefined) return all;
  const byCode = new Map(all.map((entry) => [entry.code, entry]));
  return among.map(({ code, name }) => {
    const { codes, otherNames = [], name: present = name } = byCode.get(code) ?? { codes: [code] };
    return {
      ...{ code, codes, name, title: name, isPast: false, isGroup: false },
      otherNames: present === name ? otherNames : [present, ...otherNames],
    };
  });
}

function entryOf(state: DirectoryEntry): Entry {
  const { group, name, otherNames, to } = state;
  const [isPast, isGroup] = [to !== null, group !== undefined];
  return {
    ...{ code: codeOf(state), name, otherNames, isPast, isGroup },
    codes: codesOf(state),
    title: isPast ? common.pastState(state) : name,
  };
}

/** States of today and of the past apart, unless they are a list of their own; before anything is typed no state at all as well. */
export function offerOf(
  entries: readonly Entry[],
  typed: string,
  isOwn: boolean,
  none: string | undefined,
): Offer {
  const found = statesFor(entries, typed);
  const group = (title: string | undefined, part: readonly Found<Entry>[]): OptionGroup[] =>
    part.length === 0 ? [] : [{ title, options: part.map(optionOf) }];
  const groups = found.filter(({ state }) => state.isGroup);
  const states = found.filter(({ state }) => !state.isGroup);
  const today = states.filter(({ state }) => !state.isPast);
  const past = states.filter(({ state }) => state.isPast);
  const noState = [{ options: [{ value: '', label: none ?? '', notes: [] }] }];
  const whole = found.find(({ rank }) => rank === isWhole);
  const isOpen = isPastName(found);
  const begun = found.filter(({ rank }) => rank <= isFirst);
  // A body that exists is none of those whose names it begins.
  const near = uncodedBody(typed) === undefined ? (today[0] ?? past[0] ?? groups[0]) : undefined;
  return {
    best: isOpen ? undefined : (whole ?? near)?.state.code,
    sure: !isOpen && near !== undefined && begun.length === 1 ? begun[0]!.state.code : undefined,
    groups: [
      ...(none === undefined || typed.trim() !== '' ? [] : noState),
      ...group(isOwn ? undefined : common.statesToday, today),
      ...group(common.groups, groups),
      ...group(common.statesPast, past),
    ],
  };
}

/** So many of those that may be meant are named. */
const mostNamed = 3;

/** Why a text was not taken for a state, and what may be meant by it. */
export function notChosen(
  entries: readonly (Choosable & Pick<Entry, 'title'>)[],
  typed: string,
  hasGroups: boolean,
): string {
  const found = statesFor(entries, typed);
  const body = uncodedBody(typed) ?? (found.length === 0 ? uncodedBodyFrom(typed) : undefined);
  if (body !== undefined) return common.uncodedBody(body, hasGroups);
  if (found.length === 0) return hasGroups ? common.noSuchActor : common.noSuchState;
  const names = found.slice(0, mostNamed).map(({ state }) => state.title);
  return common.notChosen(typed.trim(), names, found.length);
}

const optionOf = ({ state, by }: Found<Entry>): Option => ({
  value: state.code,
  label: state.title,
  notes: [...(by === undefined ? [] : [by]), state.code],
});
