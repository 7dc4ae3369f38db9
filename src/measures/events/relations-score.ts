import { z } from 'zod';
import {
  boschee2015,
  goldstein1992,
  huWang2026,
  leetaruSchrodt2013,
  yan2010,
} from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { claim, oneOf } from '../../core/variation.js';
import { flagWhere } from '../shared/lazy.js';
import { keysAt, rowsWhere } from '../shared/pairs.js';
import { meanByCapabilities } from '../../core/of-groups.js';

const needs = {
  relations: frameNeed('dyad-year', 'china-relations', [
    'tsinghua',
    'tsinghua_months',
    'gdelt',
    'gdelt_months',
    'icews',
    'icews_months',
    'phoenix',
    'phoenix_months',
  ]),
} as const;

const params = z.strictObject({
  source: oneOf(
    ['tsinghua', 'gdelt', 'icews', 'phoenix'],
    'Source: `tsinghua` the score of scholars in China (12 partners, 1950 to August 2025), or the index of one database of events (25 partners from 2002): `gdelt`, `icews`, `phoenix`. Never averaged.',
    claim(
      'A judgement of the relationship and counts of news are two claims, and the databases disagree.',
    ),
  ),
});

/** Last year of each series that is there whole. */
const years = {
  tsinghua: { coverage: { from: 1950, to: 2025 }, wholeTo: 2024 },
  gdelt: { coverage: { from: 2002, to: 2025 }, wholeTo: 2025 },
  icews: { coverage: { from: 2002, to: 2023 }, wholeTo: 2022 },
  phoenix: { coverage: { from: 2002, to: 2019 }, wholeTo: 2018 },
} as const;

const CHINA = 710;

/**
 * How good relations between China and another state are, by the month.
 *
 * **Definition.** Mean over the n months of the year that have a value. `tsinghua`: the score of the Institute of International Relations at Tsinghua
 * University, from -9 (confrontation) to 9 (friendship). `gdelt`, `icews`, `phoenix`: an index on a Goldstein scale from -10 to 10 of the events between the
 * two, of both directions together.
 *
 * **Convention.** The score is a judgement from China and not of both sides; it changes with events by a rule of its authors, so
 * that it stands still for years and hardly moves at its ends: 8.0 to 8.3 for Russia since 2014 is a ceiling. The indices count news. Their levels
 * do not compare: for Russia in 2014 they are 2.0, 2.9 and 2.3, and GDELT and ICEWS, month by month, correlate at .63 for Japan and at .03
 * for Brazil, so that no mean of them is given.
 *
 * **Unit and range.** Score, [-9, 9]; index, [-10, 10]; n is the number of months; symmetric.
 * **Nulls.** `pair-not-listed` for a pair without China; `state-not-covered` for China with a state that the source leaves out;
 * `not-reported` without a month in the year; `outside-coverage`; none throws. Flag `partial-year` in 2025 for `tsinghua`
 * (8 months), 2023 for `icews` (4) and 2019 for `phoenix` (3).
 * **Complexity.** O(rows).
 * **Source.** Hu & Wang 2026 for all series; Yan 2010 for the score.
 * **Example.** `counterpoise measure relations-score RUS CHN --from 1969 --to 1969` is -5.225.
 */
export const relationsScore = defineMeasure({
  id: 'relations-score',
  title: 'Score of China’s relations',
  summary:
    'Mean of the year’s months of the Tsinghua score of relations between China and another state, or of an index of events.',
  grain: 'dyad-year',
  ofGroups: meanByCapabilities('mean of the members by their shares of its capabilities'),
  unit: 'score',
  range: [-10, 10],
  direction: 'closer',
  dimension: 'conflict',
  population: 'China with its partners in the source',
  datasets: ['china-relations'],
  coverage: { from: years.tsinghua.coverage.from, to: years.gdelt.coverage.to },
  needs,
  params,
  variant: ({ source }) =>
    source === 'tsinghua'
      ? { ...years[source], range: [-9, 9], population: 'China with 12 partners' }
      : { ...years[source], unit: 'index', population: 'China with 25 partners' },
  references: [huWang2026, yan2010, leetaruSchrodt2013, boschee2015, goldstein1992],
  compute({ relations: { rows, numbers } }, { params: { source } }) {
    const kept = rowsWhere(rows, (row) => numbers[`${source}_months`][row]! > 0);
    const keys = keysAt(numbers, kept);
    return {
      ...keys,
      value: Float64Array.from(kept, (row) => numbers[source][row]!),
      n: Int32Array.from(kept, (row) => numbers[`${source}_months`][row]!),
      flags: flagWhere(keys.rows, 'partial-year', (row) => keys.year[row]! > years[source].wholeTo),
    };
  },
  explainMissing({ relations: { rows, numbers } }, unit, { params: { source } }) {
    if (unit.ccode1 !== CHINA && unit.ccode2 !== CHINA) return 'pair-not-listed';
    const partner = unit.ccode1 === CHINA ? unit.ccode2! : unit.ccode1;
    const listed = rowsWhere(
      rows,
      (row) =>
        numbers[`${source}_months`][row]! > 0 &&
        (numbers.ccode1[row] === partner || numbers.ccode2[row] === partner),
    );
    return listed.length === 0 ? 'state-not-covered' : 'not-reported';
  },
});
