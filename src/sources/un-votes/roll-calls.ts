import { DataError } from '../../core/errors.js';
import { rollCallYears, type CleanUnVotes } from './dataset.js';
import { collectRows } from '../collect.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { label, stateKey, yearKey } from '../keys.js';
import { selectedRollCalls, type SelectedRollCall } from './selected-roll-calls.js';

const datasets = ['un-votes'] as const;

export const rollCalls = definePanelTable({
  id: 'roll-calls',
  title: 'Selected roll calls of the General Assembly by state',
  grain: 'state-year',
  datasets,
  columns: {
    ccode: stateKey(datasets),
    year: yearKey(datasets, rollCallYears, 'Calendar year of adoption'),
    session: {
      type: 'uint8',
      kind: 'label',
      unit: 'session',
      min: 1,
      max: 74,
      description: 'Session of the General Assembly',
      datasets,
    },
    vote: {
      type: 'uint8',
      kind: 'label',
      unit: 'vote',
      min: 1,
      max: 3,
      description:
        '1 yes, 2 abstain, 3 no. A state without a row was absent, which is no abstention',
      datasets,
    },
    resolution: label('Number of the resolution', datasets),
    date: label('Day of adoption (ISO)', datasets),
    title: label('What was voted on', datasets),
  },
  orderBy: ['date', 'resolution', 'ccode'],
  build: (clean) => buildRollCalls(clean['un-votes'] as CleanUnVotes, selectedRollCalls),
});

/**
 * Votes of the selected roll calls.
 *
 * @throws DataError when the source does not hold a selected roll call under its number and resolution
 */
export function buildRollCalls(
  votes: CleanUnVotes,
  selection: readonly SelectedRollCall[],
): PanelRows {
  const out = collectRows(['ccode', 'year', 'session', 'vote'], ['resolution', 'date', 'title']);
  const indexOf = new Map(votes.rollCalls.map(({ rcid }, index) => [rcid, index]));
  for (const selected of selection) {
    const index = indexOf.get(selected.rcid);
    const rollCall = index === undefined ? undefined : votes.rollCalls[index];
    if (index === undefined || rollCall?.resolution !== selected.unres)
      throw notFound(selected, rollCall?.resolution);
    const { resolution, date, title } = selected;
    for (let i = votes.offsets[index]!; i < votes.offsets[index + 1]!; i++)
      out.push({
        ccode: votes.ccode[i]!,
        year: Number(date.slice(0, 4)),
        session: rollCall.session,
        vote: votes.vote[i]!,
        resolution,
        date,
        title,
      });
  }
  return out.finish();
}

function notFound(selected: SelectedRollCall, found: string | undefined): DataError {
  return new DataError(`the roll call on ${selected.resolution} is not in the source`, {
    code: 'roll-call-missing',
    hint: 'Another edition may number its roll calls otherwise: correct the list of selected roll calls.',
    details: {
      dataset: 'un-votes',
      column: 'rcid',
      value: found === undefined ? selected.rcid : `${selected.rcid} (${found})`,
      expected: `${selected.rcid} (${selected.unres})`,
    },
  });
}
