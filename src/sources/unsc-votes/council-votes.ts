import { code, flag, label, numberKey, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unscVotes } from './dataset.js';

export const councilVotes = definePanelTable({
  id: 'council-votes',
  title: 'Votes in the Security Council by state, adopted and failed drafts',
  grain: 'state-year',
  from: { votes: unscVotes },
  columns: {
    ccode: stateKey('Member of the Council'),
    year: yearKey(unscVotes.coverage),
    item: numberKey('Running number of the item in the source'),
    date: label('Date of the vote (ISO)'),
    document: label(
      'Number of the resolution or of the draft, or of the meeting where it had none',
    ),
    title: label('Subject, cut at 220 signs'),
    outcome: code(
      '1 adopted by all, 2 adopted by a majority, 3 vetoed, 4 without the votes to be adopted',
      'outcome',
      4,
    ),
    vote: code('1 yes, 2 abstain, 3 no, 4 no vote, present or absent', 'vote', 4),
    veto: flag('1: a permanent member’s vote against a draft that failed by it'),
  },
  orderBy: ['item', 'ccode'],
  build: ({ votes }) => votes,
});
