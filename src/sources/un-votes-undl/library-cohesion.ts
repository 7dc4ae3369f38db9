import { definePanelTable } from '../define-table.js';
import { institutions } from '../institutions/dataset.js';
import { votingGroups } from '../institutions/voting-groups.js';
import { cohesionColumns, cohesionKeys, cohesionRows, DRAWS } from '../un-votes/vote-cohesion.js';
import { unVotesLibrary } from './dataset.js';

/** The library has no votes on parts of a text, so that one choice of roll calls is left. */
export const libraryCohesion = definePanelTable({
  id: 'library-cohesion',
  title:
    'Cohesion of groups of states on adopted resolutions of the General Assembly, beside groups drawn by lot',
  grain: 'group-year',
  from: { votes: unVotesLibrary, institutions },
  columns: { ...cohesionKeys(unVotesLibrary.coverage), ...cohesionColumns },
  orderBy: ['by_date', 'divided', 'institution', 'year'],
  *build({ votes, institutions: bodies }) {
    const whole = votes.rollCalls.map((rollCall) => ({ ...rollCall, part: 0 as const }));
    const rows = cohesionRows(
      { ...votes, rollCalls: whole },
      votingGroups(bodies),
      DRAWS,
      unVotesLibrary.coverage,
    );
    for (const { whole: isWhole, ...row } of rows) if (isWhole === 0) yield row;
  },
});
