export { countWords, merged, type WordCounts } from './counts.js';
export { standardize } from './standardize.js';
export { stopWords, tokens } from './tokens.js';
export { wordfish, type Wordfish, type WordfishOptions } from './wordfish.js';
export { wordscores, type Wordscores } from './wordscores.js';
