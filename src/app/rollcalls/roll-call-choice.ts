import { DataError, UsageError } from '../../core/errors.js';
import { quoted } from '../../core/quoted.js';
import type { RollCalls } from '../../core/roll-calls.js';
import { parseState, stateByCcode } from '../../states/index.js';
import type { LoadedRollCalls } from './roll-call-source.js';

type Voter = RollCalls['voters'][number];

/** Whether a voter is a state: one that is none may have the number of one. */
export const isState = ({ id, name }: Voter): boolean => stateByCcode(id)?.name === name;

/**
 * Columns of the voters that a list names, each once, in its order; undefined for all of them, which the word `all` stands
 * for unless a voter is called that.
 *
 * @throws UsageError for an empty list and for a voter that the roll calls do not have
 */
export function columnsOf(
  calls: LoadedRollCalls,
  list: readonly string[] | undefined,
): number[] | undefined {
  if (list === undefined) return undefined;
  if (list.length === 0)
    throw new UsageError('--states names no voter', {
      code: 'no-voters',
      hint: 'for example --states USA,CHN, or --states all',
      details: { value: '', expected: 'voters with commas between' },
    });
  const names = new Set(calls.voters.map(({ name }) => comparable(name)));
  const named = (text: string): boolean => names.has(comparable(text));
  if (list.length === 1 && comparable(list[0]!) === 'all' && !named('all')) return undefined;
  const columns = new Set<number>();
  for (let at = 0; at < list.length;) {
    // A name may hold commas, which part the names of a list.
    let end = list.length;
    while (end > at + 1 && !named(list.slice(at, end).join(','))) end--;
    columns.add(columnOf(calls, list.slice(at, end).join(',')));
    at = end;
  }
  return [...columns];
}

/** A name without what may differ where a user types it: case, and spaces at its ends and behind commas. */
const comparable = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replaceAll(/\s*,\s*/g, ',');

/** Column of the voter that a text names, as the file does or as a state. */
export function columnOf({ voters, source }: LoadedRollCalls, text: string): number {
  const wanted = text.trim();
  const exact = voters.findIndex(({ name }) => name === wanted);
  if (exact >= 0) return exact;
  const near = voters.findIndex(({ name }) => comparable(name) === comparable(wanted));
  if (near >= 0) return near;
  const asNames = source.reading?.voters.as === 'names';
  let hint = 'Write voters as the file names them.';
  try {
    const state = parseState(wanted);
    const column = voters.findIndex((voter) => voter.id === state && isState(voter));
    if (column >= 0) return column;
    if (asNames) hint = `${hint} Or read them as states: --voters states.`;
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    if (!asNames) hint = cause.hint ?? hint;
  }
  const examples = voters
    .slice(0, 3)
    .map(({ name }) => name)
    .join(', ');
  throw new UsageError(`${quoted(wanted)} casts no vote in these roll calls`, {
    code: 'unknown-voter',
    details: { value: wanted, expected: `a voter of the roll calls, for example ${examples}` },
    hint,
  });
}

/** @throws UsageError where the first period is after the last */
export function refuseReversed(periods: readonly [number, number] | undefined): void {
  if (periods === undefined || periods[0] <= periods[1]) return;
  const [from, to] = periods;
  throw new UsageError(`the sessions are reversed: ${from}-${to}`, {
    code: 'reversed-periods',
    hint: `use --sessions ${to}-${from}`,
    details: { value: `${from}-${to}`, expected: 'the first and the last' },
  });
}

/** @throws UsageError for an option that has no effect, since the file lacks the column that it looks at */
export function requireColumn({ source }: LoadedRollCalls, column: string, option: string): void {
  const { name, reading } = source;
  if (reading === undefined || reading.optional.includes(column)) return;
  throw new UsageError(`${name} has no column ${column}, which ${option} looks at`, {
    code: 'missing-column',
    hint: `Leave ${option} out, or give the file the column.`,
    details: { value: option, expected: `a file with the column ${column}` },
  });
}

/** @throws DataError for a file of one voter, who can be compared with nobody */
export function refuseLoneVoter(file: string | undefined, { voters }: RollCalls): void {
  if (voters.length > 1) return;
  const name = voters[0]?.name ?? '';
  throw new DataError(`${file} has votes of one voter only: ${name}`, {
    code: 'one-voter',
    hint: 'The column state names the voter of each row. Check that it is not exchanged with another one.',
    details: { file, column: 'state', value: name, expected: 'two voters at least' },
  });
}
