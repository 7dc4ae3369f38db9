import { keptIn } from '../../core/memo.js';
import { UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { RollCalls } from '../../core/roll-calls.js';
import type { RawRow } from '../../sources/define.js';
import { labelOf, membershipCoverage, parseState, resolveState } from '../../states/index.js';
import { restored } from '../../table/inert.js';
import { refusal, type VoteRows } from './vote-rows.js';

/** What the voters of a file are: states, under any name or code, or names taken as they stand. */
export const voterKinds = ['states', 'names'] as const;
export type VoterKind = (typeof voterKinds)[number];

/** How the names of a file were read. */
export interface VoterReading {
  readonly as: VoterKind;
  /** Whether the request said so; else the names themselves. */
  readonly asked: boolean;
  /** The names that a state bears, each with that state: read as it, or as names all the same. */
  readonly ofStates: readonly { readonly name: string; readonly state: string }[];
  /** The names that no state bears. */
  readonly others: readonly string[];
}

interface Voters {
  readonly voters: RollCalls['voters'];
  /** Column of each row’s voter. */
  readonly columns: Int32Array;
  readonly reading: VoterReading;
}

/** Numbers of states are below. */
const PLAIN_FROM = 1000;

/**
 * Who votes in a file. Its names decide together: they are those of states where more than half of them are names or codes
 * of states, and nine in ten where two-letter codes are among them. Of all pairs of letters 31% are the code of a state, so
 * that of the states of Brazil (14 of 27) or Germany (10 of 16) more than half have one. Numbers are states where all
 * of them are Correlates of War numbers. No rule sees that IN, CA and GA alone are states of a federation: a reader has to
 * say how it read them (`readingNotes`), and `as` overrules it.
 *
 * States are those of the year of the roll call (`DEU` is West Germany up to 1989); other voters keep their names.
 *
 * @param as what the voters are, where the request says so
 * @throws DataError `ambiguous-state` for a name that several states share, where names are those of states
 */
export function votersOf(
  source: VoteRows,
  yearOf: (row: RawRow) => number,
  as: VoterKind | undefined,
): Voters {
  const names = [...new Set(source.rows.map(nameOf))];
  const meant = meantAmong(names, as === 'states');
  const kind = as ?? (areStates(names, meant) ? 'states' : 'names');
  const keys = new Map<string, number>();
  const plain = new Map<string, number>();
  const first = new Map<string, number>();
  const idOf = (row: RawRow, at: number): number => {
    const name = nameOf(row);
    const year = yearOf(row);
    const key = `${year} ${name}`;
    let id = keys.get(key);
    if (id === undefined) {
      id = kind === 'states' && meant.has(name) ? stateIn(source, at, name, year) : undefined;
      if (id === undefined) {
        id = PLAIN_FROM + keptIn(plain, name, () => plain.size + 1);
      } else if (!first.has(name)) first.set(name, id);
      keys.set(key, id);
    }
    return id;
  };
  const ids = Int32Array.from(source.rows, idOf);
  const list = [...new Set(ids)].sort((a, b) => a - b);
  const columnOf = new Map(list.map((id, column) => [id, column]));
  const plainNames = [...plain.keys()];
  const mixed = list[0]! < PLAIN_FROM;
  return {
    voters: list.map((id) => ({
      id: mixed ? id : id - PLAIN_FROM,
      name: id < PLAIN_FROM ? labelOf(id).name : plainNames[id - PLAIN_FROM - 1]!,
    })),
    columns: ids.map((id) => columnOf.get(id)!),
    reading: {
      as: kind,
      asked: as !== undefined,
      ofStates: names.flatMap((name) => {
        const state = first.get(name) ?? meant.get(name);
        return state === undefined ? [] : [{ name, state: labelOf(state).name }];
      }),
      others: names.filter((name) => !meant.has(name)),
    },
  };
}

const nameOf = ({ state }: RawRow): string => restored(String(state).trim());
const isNumber = (name: string): boolean => /^\d+$/.test(name);
const isShort = (name: string): boolean => /^[a-z]{2}$/i.test(name);

/** The names that mean a state, with the one of today. @param each whether numbers may be states though not all of them are */
function meantAmong(names: readonly string[], each: boolean): Map<string, number> {
  const meant = new Map<string, number>();
  for (const name of names) {
    const state = stateOf(name, undefined);
    if (state !== undefined && meaningOf(name) !== 'none') meant.set(name, state);
  }
  if (!each && names.some((name) => isNumber(name) && !meant.has(name)))
    for (const name of names) if (isNumber(name)) meant.delete(name);
  return meant;
}

function areStates(names: readonly string[], { size }: ReadonlyMap<string, number>): boolean {
  return names.some(isShort) ? 10 * size >= 9 * names.length : 2 * size > names.length;
}

/** Whether a text means a state today, several, or none. */
function meaningOf(name: string): 'state' | 'several' | 'none' {
  try {
    parseState(name);
    return 'state';
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    return cause.code === 'ambiguous-state' ? 'several' : 'none';
  }
}

/** The state that a name meant in a year; undefined for one that means none. */
function stateIn(source: VoteRows, at: number, name: string, year: number): number | undefined {
  if (meaningOf(name) === 'several')
    throw refusal(source, at, 'state', {
      message: `${quoted(name)} is the name of more than one state`,
      expected: 'the name or code of one state',
      hint: 'Write a code, for example PRK or KOR, COD or COG; or add --voters names where the voters are no states.',
      code: 'ambiguous-state',
    });
  const { from, to } = membershipCoverage;
  return stateOf(name, year >= from && year <= to ? year : undefined);
}

/** The present holder of a name or code, or that of a year; where several share a name, one of them. */
function stateOf(name: string, year: number | undefined): number | undefined {
  for (const scheme of ['ccode', 'iso3', 'iso2', 'cow', 'name'] as const) {
    const { ccode } = resolveState(scheme, name, year);
    if (ccode !== undefined) return ccode;
  }
  return undefined;
}
