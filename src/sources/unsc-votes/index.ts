import { defineSource } from '../source.js';
import { councilVotes } from './council-votes.js';
import { unscVotes as dataset } from './dataset.js';

export const unscVotesSource = defineSource({ dataset, tables: [councilVotes] });
