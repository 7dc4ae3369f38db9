import type { FileReading, RollCallSource } from './roll-call-source.js';
import type { VoterReading } from './voters.js';

/** Names that are spelled out before the others are counted. */
const SPELLED = 5;

/**
 * What the user of a file should know before its numbers are used: who its voters were taken for and how to change it, and
 * what of it has no effect or may mean something else. Nothing for the UN, and nothing that the request itself said.
 */
export function readingNotes({ name, reading }: RollCallSource): string[] {
  if (reading === undefined) return [];
  return [
    votersNote(reading.voters),
    alikeNote(reading),
    unusedNote(reading),
    reading.twoWithoutNo
      ? `the vote 2 is an abstention, and ${name} has no vote against: write no where 2 means that`
      : undefined,
  ].filter((note) => note !== undefined);
}

function votersNote({ as, asked, ofStates, others }: VoterReading): string | undefined {
  const all = ofStates.length + others.length;
  if (as === 'names') {
    if (asked || ofStates.length === 0) return undefined;
    const names = shortList(ofStates.map(({ name }) => name));
    return `voters are kept under the names of the file, though ${ofStates.length} of ${all} ${ofStates.length === 1 ? 'is the name or code of a state' : 'are names or codes of states'} (${names}): --voters states reads ${ofStates.length === 1 ? 'it' : 'them'} as such`;
  }
  const none =
    others.length === 0
      ? undefined
      : `${shortList(others)} ${others.length === 1 ? 'is no state and votes' : 'are no states and vote'} under ${others.length === 1 ? 'its own name' : 'their own names'}`;
  if (asked) return none;
  const renamed = ofStates.filter(({ name, state }) => name !== state);
  const examples = shortList(renamed.map(({ name, state }) => `${name} is ${state}`));
  const read = `voters are read as states${examples === '' ? '' : ` (${examples})`}`;
  return `${none === undefined ? read : `${read}; ${none}`}: --voters names keeps the names of the file`;
}

function alikeNote({ alike }: FileReading): string | undefined {
  if (alike.length === 0) return undefined;
  const groups = alike.map((names) => names.map((name) => JSON.stringify(name)).join(' and '));
  return `names that differ in case or spaces alone are voters of their own: ${shortList(groups)}`;
}

/** What other files call the columns that these have. */
const otherNames: Readonly<Record<string, string>> = {
  session: 'period',
  year: 'period',
  congress: 'period',
  term: 'period',
  issue: 'issues',
};

function unusedNote({ unused }: FileReading): string | undefined {
  if (unused.length === 0) return undefined;
  const meant = unused.filter((name) => Object.hasOwn(otherNames, name));
  const hint = meant.map((name) => `${name} would have to be called ${otherNames[name]!}`);
  const what = unused.length === 1 ? 'the column' : 'the columns';
  return `${what} ${shortList(unused)} ${unused.length === 1 ? 'is' : 'are'} not used${hint.length === 0 ? '' : `: ${hint.join(', ')}`}`;
}

function shortList(words: readonly string[]): string {
  const rest = words.length - SPELLED;
  const spelled = words.slice(0, SPELLED).join(', ');
  return rest > 0 ? `${spelled} and ${rest} more` : spelled;
}
