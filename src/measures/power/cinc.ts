import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { cincScores, components } from './capabilities.js';
import { singer1987, singerBremerStuckey1972 } from '../../core/bibliography/index.js';
import { reasonsWhereMissing } from '../shared/lazy.js';
import { summed } from '../../core/of-groups.js';

const needs = { capabilities: frameNeed('state-year', 'capabilities', components) } as const;

/**
 * Composite Index of National Capability.
 *
 * **Definition.** Mean over the components that a state reports in a year (military expenditure, military personnel, iron
 * and steel production, energy consumption, total and urban population) of the state's share of the sum over all states
 * that report the component.
 *
 * **Convention.** Missing components are left out of a state's mean instead of counting zero, as in the published index;
 * therefore the values of a year add up to a little more than 1. Shares of a frozen set of powers, or single components,
 * are other measures. The value is recomputed from the components and equals the published one of version 7 within 1e-7.
 *
 * **Unit and range.** Share of world capability, [0, 1]; n is the number of components reported. Parts: the share in each
 * component.
 * **Nulls.** `not-reported` where no component is reported; none throws.
 * **Complexity.** O(state-years).
 * **Example.** `counterpoise measure cinc CHN --from 2016 --to 2016` is 0.2308.
 */
export const cinc = defineMeasure({
  id: 'cinc',
  title: 'Composite Index of National Capability',
  summary:
    'Mean over the reported components (military, industrial, demographic) of the state’s share of the world sum.',
  grain: 'state-year',
  ofGroups: summed('sum of the shares of the members'),
  unit: 'share of world capability',
  range: [0, 1],
  dimension: 'power',
  population: 'all members of the state system in the year',
  datasets: ['nmc'],
  coverage: { from: 1816, to: 2022 },
  needs,
  references: [singerBremerStuckey1972, singer1987],
  compute({ capabilities }) {
    const scores = cincScores(capabilities);
    return {
      rows: capabilities.rows,
      ccode1: Int16Array.from(capabilities.numbers.ccode),
      year: Int16Array.from(capabilities.numbers.year),
      ...scores,
      reasons: reasonsWhereMissing(scores.value, () => 'not-reported'),
    };
  },
});
