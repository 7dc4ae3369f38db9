import { z } from 'zod';
import { diehl2021, thompson2021 } from '../../core/bibliography/index.js';
import { choice, oneOf } from '../../core/variation.js';
import { columnOf, flagWhere, lazyParts, reasonsWhereMissing } from '../shared/lazy.js';
import { hostilityCoverage, hostilityOf } from './hostility-params.js';
import { defineConflictMeasure } from './conflict-measure.js';

const params = z.strictObject({
  missingScale: oneOf(
    ['no-hostility', 'missing'],
    'A pair without a strategic rivalry that the peace scale leaves out has no hostility (each such value flagged), or no value.',
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
export const hostility = defineConflictMeasure({
  id: 'hostility',
  title: 'Hostility of two states',
  summary:
    '1 with a strategic rivalry or a peace scale below .125, .5 with a peace scale below .5, else 0.',
  unit: 'hostility',
  partUnits: { rivalry: '0 or 1', peace_scale: 'peace scale (0 to 1)' },
  range: [0, 1],
  direction: 'farther',
  dataset: 'rivalry',
  coverage: hostilityCoverage,
  columns: ['rivalry', 'peace_scale'],
  params,
  references: [thompson2021, diehl2021],
  of({ keys, tableRows, pick }, { rivalry, peace_scale: scale }, { missingScale }) {
    const assumed = (row: number): boolean => {
      const at = tableRows[row]!;
      return rivalry[at] === 0 && Number.isNaN(scale[at]!);
    };
    const leftOut = missingScale === 'missing';
    const value = columnOf(keys.rows, (row) => {
      const at = tableRows[row]!;
      return leftOut && assumed(row) ? NaN : hostilityOf(rivalry[at]!, scale[at]!);
    });
    return {
      value,
      parts: lazyParts({ rivalry: () => pick(rivalry), peace_scale: () => pick(scale) }),
      ...(leftOut
        ? { reasons: reasonsWhereMissing(value, () => 'not-reported') }
        : { flags: flagWhere(keys.rows, 'assumed-none', assumed) }),
    };
  },
});
