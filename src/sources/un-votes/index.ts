import { defineSource } from '../source.js';
import { unVotes as dataset } from './dataset.js';
import { issueVoteTables } from './issue-vote-tables.js';
import { rollCalls } from './roll-calls.js';
import { sessionVoteTables } from './session-vote-tables.js';
import { voteCohesion } from './vote-cohesion.js';
import { voteTables } from './vote-tables.js';

export const unVotesSource = defineSource({
  dataset,
  tables: [voteTables, sessionVoteTables, issueVoteTables, voteCohesion, rollCalls],
});
