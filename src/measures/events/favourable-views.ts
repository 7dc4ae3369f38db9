import { huWang2026, pewChina2019 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = {
  opinion: frameNeed('state-year', 'china-opinion', ['favourable', 'sample']),
} as const;

/**
 * Share of a state’s people who see China favourably.
 *
 * **Definition.** Adults with a very or somewhat favourable view of China over all who were asked, in the survey of the Pew
 * Research Center of the year, as Hu & Wang count them; who did not answer counts in the whole. Their figures fit counts without Pew’s
 * weights and differ from those that Pew publishes by some points (United States 2019: .237 here, 26% there).
 *
 * **Convention.** Opinion of people, and no conduct of a government. Surveys of mostly 700 to 2,500 adults: 2 to 4 points either way. Not every
 * state is asked in every year; the collection lacks 2007 and 2015, in which Pew asked; in some states only towns are.
 *
 * **Unit and range.** Share of adults, [0, 1]; n is the number who gave an opinion.
 * **Nulls.** `not-reported` where no survey is at hand, so for China; `outside-coverage` outside 2005-2019; none throws.
 * **Complexity.** O(rows).
 * **Source.** Pew Research Center, as collected by Hu & Wang 2026.
 * **Example.** `counterpoise measure favourable-views RUS --from 2019 --to 2019` is 0.715.
 */
export const favourableViews = defineMeasure({
  id: 'favourable-views',
  title: 'Favourable views of China',
  summary: 'Share of a state’s adults with a favourable view of China in Pew’s survey of the year.',
  grain: 'state-year',
  ofGroups: notOfGroups('surveys are of the people of one state'),
  unit: 'share of adults',
  range: [0, 1],
  dimension: 'discourse',
  population: 'all states with a survey in the year',
  datasets: ['china-relations'],
  coverage: { from: 2005, to: 2019 },
  needs,
  references: [pewChina2019, huWang2026],
  compute: ({ opinion: { rows, numbers } }) => ({
    rows,
    ccode1: Int16Array.from(numbers.ccode),
    year: Int16Array.from(numbers.year),
    value: Float64Array.from(numbers.favourable),
    n: Int32Array.from(numbers.sample),
  }),
});
