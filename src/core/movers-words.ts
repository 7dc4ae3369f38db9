import { formatPercent } from './format.js';

/** The first reading and the next, where a question is undecided between them: then no reading is “it”. */
type Level = readonly [string, string] | undefined;

export const heaviestFor = (level: Level): string =>
  level === undefined ? 'Heaviest for it:' : `Heaviest for “${level[0]}” over “${level[1]}”:`;
export const heaviestAgainst = (level: Level): string =>
  level === undefined ? 'Heaviest against it:' : `Heaviest for “${level[1]}” over “${level[0]}”:`;

/** How much the heaviest item against the first reading weighs, as the words before it say: against “it”, or for the next reading. */
export const weightAgainst = (decibels: number, level: Level): number =>
  level === undefined ? decibels : -decibels;

export const wouldComeFirst = (reading: string): string => `“${reading}” would come first.`;
export const nothingOverturns = 'No set of items, left out, puts another reading first.';

type Led = { readonly title: string; readonly lead: number };

/** In how many draws the first reading leads, and which one leads in the most where that is another. */
export const leadsIn = (first: Led, most: Led): string =>
  `“${first.title}” leads in ${formatPercent(first.lead)} of draws${most === first ? '' : `, and “${most.title}” in ${formatPercent(most.lead)}`}.`;
