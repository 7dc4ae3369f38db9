import { code, flag, label, stateKey, yearKey } from '../columns.js';
import { definePanelTable } from '../define-table.js';
import { unVotesLibrary } from './dataset.js';
import { selectedResolutions } from './selected-resolutions.js';
import { resolutionKey } from './resolution-key.js';

/** Every vote of every state on adopted resolutions. */
export const libraryRollCalls = definePanelTable({
  id: 'library-roll-calls',
  title: 'Recorded votes on adopted resolutions of the General Assembly by state',
  grain: 'state-year',
  from: { votes: unVotesLibrary },
  columns: {
    ccode: stateKey(),
    year: yearKey(unVotesLibrary.coverage, 'Calendar year of the vote'),
    session: code('Session of the General Assembly in progress', 'session', 80),
    vote: code(
      '1 yes, 2 abstain, 3 no. A state without a row was absent, which is no abstention',
      'vote',
      3,
    ),
    selected: flag('1: one of the votes that are listed where none is named'),
    resolution: label('Number of the resolution'),
    date: label('Day of the vote (ISO)'),
  },
  orderBy: ['date', 'resolution', 'ccode'],
  build: ({ votes: { rollCalls, offsets, ccode, vote } }) => {
    const selected = new Set(selectedResolutions.map(resolutionKey));
    const rows = offsets[rollCalls.length]!;
    const columns = {
      ccode: ccode.slice(),
      year: new Int16Array(rows),
      session: new Uint8Array(rows),
      vote: vote.slice(),
      selected: new Uint8Array(rows),
      resolution: new Array<string>(rows),
      date: new Array<string>(rows),
    };
    rollCalls.forEach(({ year, session, resolution, date }, r) => {
      const isSelected = selected.has(resolutionKey(resolution));
      for (let at = offsets[r]!; at < offsets[r + 1]!; at++) {
        columns.year[at] = year;
        columns.session[at] = session;
        columns.selected[at] = Number(isSelected);
        columns.resolution[at] = resolution;
        columns.date[at] = date;
      }
    });
    return { rows, columns };
  },
});
