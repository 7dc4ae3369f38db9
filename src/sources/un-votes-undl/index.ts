import { defineSource } from '../source.js';
import { unVotesLibrary as dataset } from './dataset.js';
import { libraryCohesion } from './library-cohesion.js';
import { libraryIssueTables } from './library-issue-tables.js';
import { libraryRollCalls } from './library-roll-calls.js';
import { libraryVoteTables } from './library-vote-tables.js';

export const unVotesLibrarySource = defineSource({
  dataset,
  tables: [libraryVoteTables, libraryIssueTables, libraryCohesion, libraryRollCalls],
});
