import { rollCallYears, type CleanUnVotes } from './dataset.js';
import { definePanelTable, type PanelRows } from '../define-table.js';
import { countColumns, countJointVotes, groupRollCalls, sessionKey } from './joint-vote-counts.js';
import { stateKey, yearKey } from '../keys.js';

const datasets = ['un-votes'] as const;

export const voteTables = definePanelTable({
  id: 'vote-tables',
  title: 'Joint votes in the General Assembly: 3 x 3 tables',
  grain: 'dyad-year',
  datasets,
  columns: {
    ccode1: stateKey(datasets, 'State with the lower number'),
    ccode2: stateKey(datasets, 'State with the higher number'),
    session: sessionKey,
    year: yearKey(datasets, rollCallYears, 'Calendar year of the roll calls’ date'),
    part: {
      type: 'uint8',
      kind: 'key',
      unit: '0 or 1',
      min: 0,
      max: 1,
      description: '1: votes on paragraphs and amendments; 0: on whole texts and motions',
      datasets,
    },
    ...countColumns,
  },
  // By session rather than by pair: neighbouring rows are alike and the file is a third smaller.
  orderBy: ['session', 'year', 'part', 'ccode1', 'ccode2'],
  build: (clean) => buildVoteTables(clean['un-votes'] as CleanUnVotes),
});

/** Joint votes of all pairs by session, calendar year and part. */
export function buildVoteTables(votes: CleanUnVotes): PanelRows {
  const groups = groupRollCalls(votes, ({ session, year, part }) => [[session, year, part]]);
  return countJointVotes(votes, groups, ['session', 'year', 'part']);
}
