import { UsageError } from '../core/errors.js';
import type { RollCalls } from '../core/roll-calls.js';
import type { RawRow } from '../datasets/define.js';
import { labelOf, membershipCoverage, parseState, resolveState } from '../states/index.js';
import { refusal, type VoteRows } from './vote-rows.js';

/** Numbers of states are below. */
const PLAIN_FROM = 1000;

interface Voters {
  readonly voters: RollCalls['voters'];
  /** Column of each row’s voter. */
  readonly columns: Int32Array;
}

/**
 * Who votes in a file. Where more than half of its names are names or codes of states, those are states, in the year of the
 * roll call (`DEU` is West Germany up to 1989), and the others plain voters beside them; otherwise nobody is a state:
 * members of a parliament may be called Jordan or Chad. Numbers are states where all of them are Correlates of War numbers.
 *
 * @throws DataError `ambiguous-state` for a name that several states share
 */
export function votersOf(source: VoteRows, yearOf: (row: RawRow) => number): Voters {
  const isState = statesAmong(source);
  const keys = new Map<string, number>();
  const plain = new Map<string, number>();
  const idOf = (row: RawRow, at: number): number => {
    const name = nameOf(row);
    const year = yearOf(row);
    const key = `${year} ${name}`;
    let id = keys.get(key);
    if (id === undefined) {
      id = isState(name) ? stateIn(source, at, name, year) : undefined;
      if (id === undefined) {
        const place = plain.get(name) ?? plain.size + 1;
        plain.set(name, place);
        id = PLAIN_FROM + place;
      }
      keys.set(key, id);
    }
    return id;
  };
  const ids = Int32Array.from(source.rows, idOf);
  const list = [...new Set(ids)].sort((a, b) => a - b);
  const columnOf = new Map(list.map((id, column) => [id, column]));
  const names = [...plain.keys()];
  const mixed = list[0]! < PLAIN_FROM;
  return {
    voters: list.map((id) => ({
      id: mixed ? id : id - PLAIN_FROM,
      name: id < PLAIN_FROM ? labelOf(id).name : names[id - PLAIN_FROM - 1]!,
    })),
    columns: ids.map((id) => columnOf.get(id)!),
  };
}

const nameOf = ({ state }: RawRow): string => String(state).trim();
const isNumber = (name: string): boolean => /^\d+$/.test(name);

/** Which names are read as those of states. */
function statesAmong({ rows }: VoteRows): (name: string) => boolean {
  const names = [...new Set(rows.map(nameOf))];
  const meant = new Set(names.filter((name) => meaningOf(name) !== 'none'));
  if (names.some((name) => isNumber(name) && !meant.has(name)))
    for (const name of names) if (isNumber(name)) meant.delete(name);
  return meant.size > names.length / 2 ? (name) => meant.has(name) : () => false;
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
      message: `${JSON.stringify(name)} is the name of more than one state`,
      expected: 'the name or code of one state',
      hint: 'Write a code, for example PRK or KOR, COD or COG.',
      code: 'ambiguous-state',
    });
  const { from, to } = membershipCoverage;
  const known = year >= from && year <= to ? year : undefined;
  for (const scheme of ['ccode', 'iso3', 'iso2', 'cow', 'name'] as const) {
    const { ccode } = resolveState(scheme, name, known);
    if (ccode !== undefined) return ccode;
  }
  return undefined;
}
