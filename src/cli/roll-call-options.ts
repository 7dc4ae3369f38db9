import { Option } from 'commander';
import { readingNotes } from '../app/rollcalls/roll-call-notes.js';
import type { RollCallSource } from '../app/rollcalls/roll-call-source.js';
import { voterKinds } from '../app/rollcalls/voters.js';
import type { Effects } from './effects.js';

/** How the voters of a file are read, alike in all verbs that take one. */
export const votersOption = (): Option =>
  new Option(
    '--voters <kind>',
    'what the voters of your file are: states under any name or code, or names as they stand (default: states where most names are those of states)',
  ).choices([...voterKinds]);

/** Say on standard error how a user’s file was understood. */
export function noteReading(source: RollCallSource, effects: Effects): void {
  for (const note of readingNotes(source)) effects.err(`note: ${note}`);
}
