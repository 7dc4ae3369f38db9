import { DataError } from '../../core/errors.js';
import { yearOf } from '../cells.js';
import { code, label, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { rollCallYears, unVotes, type CleanUnVotes } from './dataset.js';
import { selectedRollCalls, type SelectedRollCall } from './selected-roll-calls.js';

export const rollCalls = definePanelTable({
  id: 'roll-calls',
  title: 'Selected roll calls of the General Assembly by state',
  grain: 'state-year',
  from: { votes: unVotes },
  columns: {
    ccode: stateKey(),
    year: yearKey(rollCallYears, 'Calendar year of adoption'),
    session: code('Session of the General Assembly', 'session', 74),
    vote: code(
      '1 yes, 2 abstain, 3 no. A state without a row was absent, which is no abstention',
      'vote',
      3,
    ),
    resolution: label('Number of the resolution'),
    date: label('Day of adoption (ISO)'),
    title: label('What was voted on'),
  },
  orderBy: ['date', 'resolution', 'ccode'],
  build: ({ votes }) => votesOn(selectedRollCalls, votes),
});

/**
 * Votes of the selected roll calls.
 *
 * @throws DataError when the source does not hold a selected roll call under its number and resolution
 */
export function* votesOn(selection: readonly SelectedRollCall[], votes: CleanUnVotes) {
  const indexOf = new Map(votes.rollCalls.map(({ rcid }, index) => [rcid, index]));
  for (const { rcid, unres, ...selected } of selection) {
    const index = indexOf.get(rcid) ?? -1;
    const { session, resolution: found } = votes.rollCalls[index] ?? {};
    if (session === undefined || found !== unres)
      throw new DataError(`the roll call on ${selected.resolution} is not in the source`, {
        code: 'roll-call-missing',
        hint: 'Another edition may number its roll calls otherwise: correct the list of selected roll calls.',
        details: {
          dataset: 'un-votes',
          column: 'rcid',
          value: found === undefined ? rcid : `${rcid} (${found})`,
          expected: `${rcid} (${unres})`,
        },
      });
    for (let i = votes.offsets[index]!; i < votes.offsets[index + 1]!; i++)
      yield {
        ...selected,
        ccode: votes.ccode[i]!,
        year: yearOf(selected.date),
        session,
        vote: votes.vote[i]!,
      };
  }
}
