import { UsageError } from '../core/errors.js';
import type { RollCalls } from '../core/roll-calls.js';
import { parseState, stateByCcode } from '../states/index.js';

type Voter = RollCalls['voters'][number];

/** Whether a voter is a state: one that is none may have the number of one. */
export const isState = ({ id, name }: Voter): boolean => stateByCcode(id)?.name === name;

/** Column of the voter that a text names, as the file does or as a state. */
export function columnOf({ voters }: Pick<RollCalls, 'voters'>, text: string): number {
  const wanted = text.trim();
  const exact = voters.findIndex(({ name }) => name.toLowerCase() === wanted.toLowerCase());
  if (exact >= 0) return exact;
  let hint = 'Write voters as the file names them.';
  try {
    const state = parseState(wanted);
    const column = voters.findIndex((voter) => voter.id === state && isState(voter));
    if (column >= 0) return column;
  } catch (cause) {
    if (!(cause instanceof UsageError)) throw cause;
    hint = cause.hint ?? hint;
  }
  throw new UsageError(`${JSON.stringify(wanted)} casts no vote in these roll calls`, {
    code: 'unknown-voter',
    details: { value: wanted, expected: 'a voter of the roll calls' },
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
