import { ofTable, piFrom } from '../../../core/vote-statistics.js';
import { jointVotes, voteNeedsOf } from '../../../measures/votes/joint-votes.js';
import { defineItem, unobserved } from './define.js';
import { lessYearSwings } from './year-means.js';

/** One source in all years: adopted resolutions, by the calendar year of the vote. */
const rule = { source: 'undl', yearOf: 'date', votes: 'all', nonUnanimousOnly: false } as const;
const LEAST = 10;
const CELLS = 9;
const piOf = ofTable(piFrom);

/**
 * **Definition.** Scott’s pi with squared weights of the roll calls of the year on which both voted (yes, abstention,
 * no): 1 is the same vote always, 0 what the rates of the two together would give by chance. Swings of the agenda move
 * all pairs: the mean of the year over all pairs is taken off, and the straight line through the yearly means, up to
 * the last year looked at, is put back, so that drift is neither erased nor made by the agenda.
 *
 * **Convention.** Pi, because plain agreement puts two states that often stand alone together (United States and United
 * Kingdom, 2005) among the most distant pairs, and kappa, which takes each state’s own rates for granted, puts the
 * United States and Iran in the middle.
 *
 * **Unit and range.** About -1.2 to 1.2. NaN with fewer than ten joint roll calls, and where both cast one and the same
 * vote throughout. 2025 has the votes up to October.
 * **Source.** Häge 2011, Political Analysis 19(3), 287-305.
 */
export const rollCallAgreement = defineItem({
  id: 'roll-call-agreement',
  title: 'Agreement in the General Assembly beyond chance',
  short: 'Assembly votes',
  domain: 'votes',
  sign: 1,
  why: 'States on the same side in one roll call after another want the same of the world.',
  span: { from: 1946, to: 2025 },
  contact: false,
  datasets: ['un-votes-undl'],
  family: 'continuous',
  needs: voteNeedsOf(rule),
  values(frames, at) {
    const { rows, ccode1, ccode2, year, cells } = jointVotes(frames, rule);
    const values = unobserved(at);
    for (let row = 0; row < rows; row++) {
      const found = at.rowOf(ccode1[row]!, ccode2[row]!, year[row]!);
      if (found < 0) continue;
      let votes = 0;
      for (let cell = 0; cell < CELLS; cell++) votes += cells[row * CELLS + cell]!;
      if (votes >= LEAST) values[found] = piOf(cells, row * CELLS);
    }
    return lessYearSwings(values, at.year);
  },
});
