/** What draws, in one part that is loaded by itself. */
export { Replay } from './replay.js';
export { Sections } from './sections.js';
