import { z } from 'zod';
import { diehl2021, thompson2021 } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, variations } from '../../core/variation.js';
import { dyadRows } from '../shared/dyad-rows.js';
import { flagWhere } from '../shared/lazy-flags.js';
import { hostilityCoverage, hostilityOf } from './hostility-params.js';
import { columnOf, lazyParts } from '../shared/lazy-parts.js';
import { reasonsWhereMissing } from '../shared/reasons.js';

const needs = {
  dyads: frameNeed('dyad-year', 'dyad-years', ['rivalry', 'peace_scale']),
} as const;

const params = z.strictObject({
  missingScale: z
    .enum(['no-hostility', 'missing'])
    .default('no-hostility')
    .describe(
      'A pair without a strategic rivalry that the peace scale leaves out has no hostility (each such value flagged), or no value.',
    )
    .register(
      variations,
      choice('hostility-gaps', 'What a source leaves out may be nothing, or unknown.'),
    ),
});

/**
 * Hostility between two states, from strategic rivalry and the peace scale.
 *
 * **Definition.** h = 1 with a strategic rivalry in force or a peace scale below .125 (severe rivalry in all but a month or
 * two of the year); .5 with a peace scale below .5 (lesser rivalry, or a year in part of severe rivalry); 0 else.
 *
 * **Convention.** A proposal of this project. The two sources ask different things: strategic rivals are states whose leaders
 * see each other as enemies and competitors; the peace scale codes the relation of the pair from war to security community, from
 * plans, disputes and treaties. Either is enough for full hostility, since each misses what the other sees: Russia and the
 * United States are on the lesser level of the peace scale (.25) throughout 2007-2020, while Thompson has them as rivals.
 * Dissimilar votes or regimes are not hostility. The peace scale leaves out half of the pairs of major powers, most of them
 * friends: read as no hostility, flagged `assumed-none`; `missingScale` can leave them without a value.
 *
 * **Unit and range.** Hostility, one of 0, .5, 1; symmetric. Parts: rivalry (0 or 1), peace_scale (0 to 1, null where missing).
 * **Nulls.** `outside-coverage` after 2020, `not-in-system`; `not-reported` with `missingScale` missing; none throws.
 * **Complexity.** O(pairs of system members): a million pairs in 0.1 s.
 * **Example.** `counterpoise measure hostility RUS CHN --from 1985 --to 2020` is 1 to 1999, 0.5 to 2004 and 0 from
 * 2005.
 */
export const hostility = defineMeasure({
  id: 'hostility',
  title: 'Hostility of two states',
  summary:
    '1 with a strategic rivalry or a peace scale below .125, .5 with a peace scale below .5, else 0.',
  grain: 'dyad-year',
  unit: 'hostility',
  partUnits: { rivalry: '0 or 1', peace_scale: 'peace scale (0 to 1)' },
  range: [0, 1],
  direction: 'farther',
  dimension: 'conflict',
  population: 'all dyads of members of the state system in the year',
  datasets: ['rivalry', 'states'],
  coverage: hostilityCoverage,
  needs,
  params,
  references: [thompson2021, diehl2021],
  compute({ dyads }, { params: { missingScale } }) {
    const pairs = dyadRows(dyads, hostilityCoverage);
    const { rivalry, peace_scale: scale } = dyads.numbers;
    const assumed = (row: number): boolean => {
      const at = pairs.tableRows[row]!;
      return rivalry[at] === 0 && Number.isNaN(scale[at]!);
    };
    const leftOut = missingScale === 'missing';
    const value = columnOf(pairs.keys.rows, (row) => {
      const at = pairs.tableRows[row]!;
      return leftOut && assumed(row) ? NaN : hostilityOf(rivalry[at]!, scale[at]!);
    });
    const parts = lazyParts({
      rivalry: () => pairs.pick(rivalry),
      peace_scale: () => pairs.pick(scale),
    });
    return {
      ...pairs.keys,
      value,
      parts,
      ...(leftOut
        ? { reasons: reasonsWhereMissing(value, () => 'not-reported') }
        : { flags: flagWhere(pairs.keys.rows, 'assumed-none', assumed) }),
    };
  },
});
