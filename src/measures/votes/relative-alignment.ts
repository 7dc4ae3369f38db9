import { z } from 'zod';
import { haege2011 } from '../../core/bibliography/index.js';
import { defineMeasure } from '../../core/measure.js';
import { arenaColumns } from '../dependence/arena.js';
import { ofVoteSource, voteSourceParam } from './vote-sources.js';
import { meanOfMembers } from '../../core/of-groups.js';

const params = z.strictObject({ source: voteSourceParam });
const uses = (chosen: z.output<typeof params>) => ({
  kappa: { measure: 'vote-kappa', params: chosen },
});

/**
 * Whether a third state votes with the first or with the second state of a pair.
 *
 * **Definition.** kappa_ri - kappa_rj, kappa the chance-corrected agreement in the UN General Assembly (`vote-kappa`) of the
 * third state r with the first state i and with the second state j.
 *
 * **Convention.** Kappa, because raw agreement of most pairs is high and moves with the agenda. A difference of two levels,
 * not a share: it says toward which of the two r leans, not how near it is to either. The interval draws the roll calls
 * of the two pairs apart, though many are the same: it errs on the wide side. Sources of votes are not joined, as in `vote-kappa`.
 *
 * **Unit and range.** Difference of kappas, [-2, 2], positive toward the first state; it changes sign when the pair is
 * named the other way round. Parts: first, second (the two kappas).
 * **Nulls.** `not-reported` where one of the two kappas is undefined; no row where r shares no roll call with one of them.
 * Flag `partial-year` for 2025, of which `undl` has a part.
 * **Complexity.** O(dyad-years of the kappas).
 * **Source.** This project; kappa after Häge 2011.
 * **Example.** `counterpoise measure relative-alignment USA CHN --third VNM --from 2018 --to 2018` is -0.615.
 */
export const relativeAlignment = defineMeasure({
  id: 'relative-alignment',
  title: 'Leaning of a third state in the UN General Assembly',
  summary:
    'Chance-corrected agreement of a third state with the first state less that with the second.',
  grain: 'arena-year',
  ofGroups: meanOfMembers('mean over the members, each of which has one vote'),
  unit: 'kappa difference',
  partUnits: { first: 'kappa', second: 'kappa' },
  range: [-2, 2],
  dimension: 'norms',
  population: 'all third states that share roll calls with both states of the pair in the year',
  ...ofVoteSource('undl'),
  datasets: ['un-votes-undl', 'un-votes'],
  needs: {},
  uses,
  params,
  variant: ({ source }) => ofVoteSource(source),
  references: [haege2011],
  compute: (_frames, { pair }, { kappa }) =>
    arenaColumns(kappa.columns, pair!, {
      symmetric: true,
      valueOf: (first, second) => first - second,
    }),
  resample(_frames, { ccode1, ccode2, third, years }, _request, rng, { kappa }) {
    const [first, second] = [ccode1, ccode2!].map((state) =>
      kappa.resample!(
        { ccode1: Math.min(state, third!), ccode2: Math.max(state, third!), years },
        rng,
      ),
    ) as [Float64Array, Float64Array];
    return first.map((value, index) => value - second[index]!);
  },
});
