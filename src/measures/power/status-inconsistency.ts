import {
  galtung1964,
  singer1987,
  singerSmall1966,
  volgyMayhall1995,
} from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { cincScores, components } from './capabilities.js';
import { YearlyRanks } from '../shared/midranks.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { notOfGroups } from '../../core/of-groups.js';

const needs = { capabilities: frameNeed('state-year', 'capabilities', components) } as const;

/**
 * Whether a state is given more standing than its capabilities suggest: cannot be computed here.
 *
 * **Definition.** Percentile of the diplomatic missions that a state receives, less the percentile of its capability index, both
 * among the states of the year: above zero a state is courted beyond its weight, below zero it is denied what its weight would earn.
 *
 * **Convention.** Standing is what others grant, and since Singer and Small it is read off where they send their
 * diplomats, with Galtung’s idea that the gap between rank achieved and rank ascribed makes states restless. The lists of
 * diplomatic exchange are not among the sources of this project. Nothing else stands in: memberships of organisations are sought and not
 * granted, visits are known of two states’ leaders only, and a permanent seat in the Security Council has not changed
 * hands since 1971. So every value is null and says why; the half that is known is a part. A claim that waits for this
 * measure is untestable in that respect, which is a finding and not a gap to be filled by guessing.
 *
 * **Unit and range.** Difference of percentiles, [-1, 1]. Part: capability (percentile of the capability index among the states of
 * the year, (0, 1)).
 * **Nulls.** `no-source` throughout; none throws.
 * **Complexity.** O(n log n) a year.
 * **Example.** `counterpoise measure status-inconsistency RUS --from 2005 --to 2005` has no value, and its reason.
 */
export const statusInconsistency = defineMeasure({
  id: 'status-inconsistency',
  title: 'Status inconsistency',
  summary:
    'Percentile of diplomatic standing less that of capability; standing is not observed, so that no value can be given.',
  grain: 'state-year',
  ofGroups: notOfGroups('it compares the ranks of states, and a group has no rank among them'),
  unit: 'difference of percentiles',
  partUnits: { capability: 'percentile' },
  range: [-1, 1],
  dimension: 'status',
  population: 'all members of the state system in the year, were their standing known',
  datasets: ['nmc'],
  coverage: { from: 1816, to: 2022 },
  lacks: 'lists of diplomatic exchange (who sends a mission to whom)',
  needs,
  references: [galtung1964, singerSmall1966, volgyMayhall1995, singer1987],
  compute({ capabilities }) {
    const { rows, numbers } = capabilities;
    const scores = cincScores(capabilities).value;
    const ranks = new YearlyRanks(numbers.year, scores);
    const capability = new Float64Array(rows);
    for (let row = 0; row < rows; row++)
      capability[row] = ranks.percentile(numbers.year[row]!, scores[row]!);
    const value = new Float64Array(rows).fill(NaN);
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode),
      year: Int16Array.from(numbers.year),
      value,
      parts: { capability },
      reasons: reasonsWhereMissing(value, () => 'no-source'),
    };
  },
});
