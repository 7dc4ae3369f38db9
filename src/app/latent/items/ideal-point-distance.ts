import { frameNeed } from '../../../core/frames.js';
import { stateYearValues } from '../../../measures/shared/state-years.js';
import { defineItem, unobserved } from './define.js';

/**
 * **Definition.** sqrt |a - b|, a and b the published ideal points of the two states in the year (final passage), which
 * their authors bridge over the years. The root is nearer to a normal distribution (skewness .2) than the distance
 * (1.2) or its logarithm (-.4).
 *
 * **Unit and range.** Root of the units of the points, 0 or more. NaN where one of the two has no point.
 * **Convention.** Estimated from roll calls of the same assembly as `roll-call-agreement`: another model of the same
 * votes, no second witness.
 */
export const idealPointDistance = defineItem({
  id: 'ideal-point-distance',
  title: 'Distance of ideal points in the General Assembly',
  short: 'ideal points',
  domain: 'votes',
  sign: -1,
  why: 'Ideal points place states on one scale for all years, so that drift shows which yearly agreement cannot.',
  span: { from: 1946, to: 2024 },
  contact: false,
  datasets: ['un-ideal-points'],
  family: 'continuous',
  needs: { points: frameNeed('state-year', 'ideal-points', ['fp']) },
  values({ points }, at) {
    const of = stateYearValues(points, points.numbers.fp);
    const { ccode1, ccode2, year } = at;
    return unobserved(at).map((_, row) =>
      Math.sqrt(Math.abs(of.get(ccode1[row]!, year[row]!) - of.get(ccode2[row]!, year[row]!))),
    );
  },
});
