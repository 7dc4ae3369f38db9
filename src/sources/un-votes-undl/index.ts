import { defineSource } from '../source.js';
import { unVotesLibrary as dataset } from './dataset.js';
import { libraryVoteTables } from './library-vote-tables.js';

export const unVotesLibrarySource = defineSource({ dataset, tables: [libraryVoteTables] });
