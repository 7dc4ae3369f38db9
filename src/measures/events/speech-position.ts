import { z } from 'zod';
import {
  baturoDasandiMikhaylov2017,
  laverBenoitGarry2003,
  slapinProksch2008,
} from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { placesOn, speechNeeds, speechScale, speechUnit, speechYears } from './speech-scales.js';
import { meanOfMembers } from '../../core/of-groups.js';

const params = z.strictObject({ scale: speechScale('wordfish') });

/**
 * Where a state’s speech in the UN General Debate stands among all speeches of the session.
 *
 * **Definition.** `wordfish`: omega_i of log E(y_ij) = alpha_i + psi_jt + beta_j omega_i, y_ij how often speech i of session t uses word j; beta_j ~
 * N(0, 3^2). All sessions are fitted together; omega has mean 0 in each session and standard deviation 1 over all. `wordscores`:
 * mean score of the words of the speech, a word between -1 and 1 as it is used by the seven states of the G7 or by Russia, China, Iran,
 * Cuba, North Korea, Syria and Venezuela, moved to the same mean and standard deviation; a state of either list is scored without its own speeches.
 * Words count that at least 5% of the speeches of every session use, without 300 or so function words.
 *
 * **Convention.** The first dimension is not West against rest. It runs from named conflicts (Israel, Syria, Iran, Ukraine,
 * Russia) to development and climate (Tonga, Samoa, Tuvalu): the United States, Russia and Iran stand at one end, because they speak of the
 * same conflicts, and it hardly correlates with ideal points of votes (-.03 to -.30 in a session). It answers what a state talks about. On whose side it
 * speaks is nearer to `wordscores`, which correlates with ideal points at -.38 to -.60, and among states that are no reference at -.35
 * to -.57; the G7 and the seven of the Group of Friends in Defense of the Charter of the United Nations are a convention, and another list is another scale. A
 * word has a frequency of its own in each session: fashions (a pandemic, a war) move no state, and a drift of all states together cannot be
 * seen. The axis of `wordfish` has Israel and Syria below Tuvalu and Samoa. Standard errors are of words as independent draws,
 * for `wordfish` times the square root of the dispersion (1.21): what a change of speaker or translator makes is not in them.
 *
 * **Unit and range.** Standard deviations over all speeches, (-infinity, infinity); n is the number of words. Part: error, the standard error.
 * **Nulls.** `not-reported` where a state did not speak in the session; `outside-coverage` outside 2014-2024; none throws.
 * **Complexity.** O(state-years): the scaling is done when the panel is built, in ten seconds.
 * **Source.** Slapin & Proksch 2008, eq. 1; Laver, Benoit & Garry 2003, eqs. 1 to 5; Baturo, Dasandi & Mikhaylov 2017 for the corpus and for Wordscores between
 * two named sides.
 * **Example.** `counterpoise measure speech-position RUS --from 2022 --to 2022` is -1.596.
 */
export const speechPosition = defineMeasure({
  id: 'speech-position',
  title: 'Position of the speech in the UN General Debate',
  summary:
    'Place of the state’s speech on the first dimension of all speeches of 2014 to 2024 (Wordfish), or between two named sides (Wordscores).',
  grain: 'state-year',
  ofGroups: meanOfMembers('mean over the speeches of the members'),
  unit: speechUnit,
  range: [null, null],
  dimension: 'discourse',
  population: 'all states that spoke in the General Debate of the year',
  datasets: ['un-speeches'],
  coverage: speechYears,
  needs: speechNeeds,
  params,
  references: [slapinProksch2008, laverBenoitGarry2003, baturoDasandiMikhaylov2017],
  compute(frames, { params: { scale } }) {
    const { rows, numbers } = frames.speeches;
    const { place, error } = placesOn(scale, frames);
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode),
      year: Int16Array.from(numbers.year),
      value: Float64Array.from(place),
      n: Int32Array.from(numbers.words),
      parts: { error: Float64Array.from(error) },
    };
  },
});
