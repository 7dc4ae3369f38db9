import { z } from 'zod';
import { imfDip } from '../../core/bibliography/index.js';
import { frameNeed } from '../../core/frames.js';
import { defineMeasure } from '../../core/measure.js';
import { choice, claim, oneOf } from '../../core/variation.js';
import { flagWhere, reasonsWhereMissing } from '../shared/lazy.js';
import { meanAndSum } from '../../core/of-groups.js';

const needs = {
  shares: frameNeed('directed-dyad-year', 'fdi-shares', [
    'outward',
    'outward_mirror',
    'inward',
    'inward_mirror',
  ]),
} as const;

const params = z.strictObject({
  direction: oneOf(
    ['outward', 'inward'],
    'Investment of the first state in the second over all that it has abroad, or of the second in the first over all that is in the first.',
    claim('Invested abroad and invested here are two quantities.'),
  ),
  reports: oneOf(
    ['own', 'partners'],
    'Whose reports: those of the first state, or those of its counterparts, the second state’s for the pair.',
    choice('investment-reports', 'Home and host report the same investment differently.'),
  ),
});

/** China, Germany, Japan, Singapore, United States. */
const reporters: ReadonlySet<number> = new Set([2, 255, 710, 740, 830]);

/**
 * Share of one state's direct investment that is in another, or comes from it.
 *
 * **Definition.** `outward`: direct investment position of the first state in the second over its position in the world, at the
 * end of the year; `inward`: position of the second state in the first over that of the world in the first.
 *
 * **Convention.** Positions, not the flows of a year, which swing with single deals. Two views of one position stand side by
 * side and are never joined: what the first state reports, and what its counterparts report of it, each over the total of
 * the same reporters. They can be far apart: for 2020 China reports 12.1 billion US$ in Russia, Russia 2.2, since most of
 * China's investment passes through Hong Kong and other centres, which each side books in its own way. The immediate
 * counterpart counts, not the ultimate owner. Over product the same position would say how much it weighs for the receiver;
 * the amounts may not be republished.
 *
 * **Unit and range.** Share; positions are net, so that a share can be negative (to -.01 here). Directed. Parts: own, partners,
 * the two views of the direction asked for.
 * **Nulls.** `state-not-covered` where the first state is none of the five that report (China, Germany, Japan, Singapore, United States);
 * `not-reported` where the position or its total is missing or suppressed (China outward before 2018; Singapore outward by its
 * own reports; Russia by its own after 2021); none throws.
 * **Flags.** `mirror` with `reports: partners`.
 * **Complexity.** O(rows): 10,000.
 * **Example.** `counterpoise measure fdi-share CHN RUS --from 2021 --to 2021` is 0.0038.
 */
export const fdiShare = defineMeasure({
  id: 'fdi-share',
  title: 'Share of direct investment',
  summary: 'Direct investment position in the second state over that in all of the world.',
  grain: 'directed-dyad-year',
  ofGroups: meanAndSum(
    'as the first, the mean share of the members by their shares of its capabilities; as the partner, the sum of the shares of the members',
  ),
  unit: 'share',
  range: [null, null],
  direction: 'closer',
  dimension: 'economy',
  population:
    'all counterparts of the five reporting states (China, Germany, Japan, Singapore, United States)',
  datasets: ['fdi'],
  coverage: { from: 2014, to: 2024 },
  needs,
  params,
  references: [imfDip],
  compute({ shares }, { params: { direction, reports } }) {
    const { numbers, rows } = shares;
    const own = Float64Array.from(numbers[direction]);
    const partners = Float64Array.from(numbers[`${direction}_mirror`]);
    const value = reports === 'own' ? own : partners;
    return {
      rows,
      ccode1: Int16Array.from(numbers.ccode1),
      ccode2: Int16Array.from(numbers.ccode2),
      year: Int16Array.from(numbers.year),
      value,
      parts: { own, partners },
      flags: flagWhere(rows, 'mirror', () => reports === 'partners'),
      reasons: reasonsWhereMissing(value, () => 'not-reported'),
    };
  },
  explainMissing: (_frames, { ccode1 }) =>
    reporters.has(ccode1) ? 'not-reported' : 'state-not-covered',
});
